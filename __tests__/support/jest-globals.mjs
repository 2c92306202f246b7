// What test files import from @jest/globals, with Jest's own `expect` and `each` but without Jest around them. Importing
// anything else fails.
import { expect } from 'expect';
import { bind } from 'jest-each';

/** Names of the `describe` blocks around what is being declared. */
const blocks = [];

const nothing = () => ({ tests: [], beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] });
let declared = nothing();

/** Calls `load`, and returns what is declared meanwhile: the tests, and the functions to call before and after them. */
export async function declarationsOf(load) {
  declared = nothing();
  await load();
  return declared;
}

export function describe(name, declare) {
  blocks.push(name);
  declare();
  blocks.pop();
}

const declareTest = (kind) => (name, run) => {
  declared.tests.push({ name: [...blocks, name].join(' '), run, ...kind });
};
const withEach = (declare) => Object.assign(declare, { each: bind(declare, false) });

export const test = withEach(declareTest({}));
test.concurrent = withEach(declareTest({ isConcurrent: true }));
test.skip = withEach(declareTest({ isSkipped: true }));
test.concurrent.skip = test.skip;
describe.each = bind(describe, false);

export const beforeAll = (run) => declared.beforeAll.push(run);
export const beforeEach = (run) => declared.beforeEach.push(run);
export const afterEach = (run) => declared.afterEach.push(run);
export const afterAll = (run) => declared.afterAll.push(run);

export { expect };
