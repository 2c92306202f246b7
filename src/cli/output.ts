import { factsOf } from '../token/facts.ts';
import type { IssuedToken } from '../token/issue.ts';
import { resultOf } from '../token/result.ts';
import type { Switches } from './arguments.ts';

/** A token in the form that the options ask for, with its last line break. */
export function inOutputForm(issued: IssuedToken, options: Switches, colour: boolean): string {
  const tokenOnly = options['token-only'];
  const result = tokenOnly ? { token: { value: issued.token } } : resultOf(issued);
  if (options.json) return `${JSON.stringify(result)}\n`;
  if (options['pretty-json']) {
    const json = JSON.stringify(result, null, 2);
    return `${colour ? coloured(json) : json}\n`;
  }
  return tokenOnly ? `${issued.token}\n` : report(issued);
}

function report(issued: IssuedToken): string {
  const facts = [['Token', issued.token], ['Type', 'JWT'], ...factsOf(issued), ['Capability', issued.capability]];
  const lines = facts.map(([name, value]) => `${`${name}:`.padEnd(14)}${value}\n`);
  return `Ably JWT issued.\n${lines.join('')}`;
}

const CYAN = '\x1b[36m';
const GREEN = '\x1b[32m';
const PLAIN = '\x1b[39m';

/** Names in cyan, texts in green. */
function coloured(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"(?=(:?))/g, (text, colon) => `${colon ? CYAN : GREEN}${text}${PLAIN}`);
}
