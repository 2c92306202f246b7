// What the tests of src/token import from @jest/globals, with Jest's own `expect` and `each` but without Jest around
// them. Importing anything else fails.
import { expect } from 'expect';
import { bind } from 'jest-each';

/** Names of the `describe` blocks around what is being declared. */
const blocks = [];
let declared = [];

/** Calls `load`, and returns the tests that are declared meanwhile: name and function of each. */
export async function testsDeclaredBy(load) {
  declared = [];
  await load();
  return declared;
}

export function describe(name, declare) {
  blocks.push(name);
  declare();
  blocks.pop();
}

export function test(name, run) {
  declared.push({ name: [...blocks, name].join(' '), run });
}

describe.each = bind(describe, false);
test.each = bind(test, false);

export { expect };
