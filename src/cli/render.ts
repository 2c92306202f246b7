import { escapeInvisible } from '../token/characters.ts';
import { factsOf, wideCapabilityNote } from '../token/facts.ts';
import type { IssuedToken } from '../token/issue.ts';
import { resultOf, tokenOnlyResult } from '../token/result.ts';
import type { Switches } from './arguments.ts';

/** A token in the requested format, with a line break at the end. */
export function render(issued: IssuedToken, switches: Switches, isColored: boolean): string {
  const tokenOnly = switches['token-only'];
  const result = tokenOnly ? tokenOnlyResult(issued) : resultOf(issued);
  if (switches.json) return `${JSON.stringify(result)}\n`;
  if (switches['pretty-json']) {
    const json = JSON.stringify(result, null, 2);
    return `${isColored ? color(json) : json}\n`;
  }
  return tokenOnly ? `${issued.token}\n` : report(issued);
}

function report(issued: IssuedToken): string {
  const capability = ['Capability', escapeInvisible(issued.capabilityJson)] as const;
  const facts = [['Token', issued.token], ['Type', 'JWT'], ...factsOf(issued), capability];
  const lines = facts.map(([name, value]) => `${`${name}:`.padEnd(16)}${value}`);
  const wide = wideCapabilityNote(issued, '--capability');
  if (wide) lines.push(wide);
  return `Ably JWT issued.\n${lines.join('\n')}\n`;
}

const CYAN = '\x1b[36m';
const GREEN = '\x1b[32m';
const DEFAULT = '\x1b[39m';

/** Names in cyan, strings in green. */
function color(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"(?=(:?))/g, (text, colon) => `${colon ? CYAN : GREEN}${text}${DEFAULT}`);
}
