import { formatError, ReportedError } from '../node/system-errors.ts';
import { STDERR, STDOUT, write } from '../node/write.ts';
import { escapeInvisible } from '../token/characters.ts';
import type { Diagnostics } from '../token/diagnostics.ts';
import type { IssuedToken } from '../token/issue.ts';
import type { RawInputs } from '../token/raw-inputs.ts';
import { resultOf, tokenOnlyResult } from '../token/result.ts';
import type { SecretGuard } from '../token/secrets.ts';
import type { OptionName, Switches } from './options.ts';

/** What a command works with. */
export interface Invocation {
  /** The options with a value. */
  readonly given: RawInputs<OptionName>;
  /** The key, the options, and the variables of those that are not given: what `guardInputs` returned. */
  readonly inputs: RawInputs<OptionName | 'api-key'>;
  readonly switches: Switches;
  readonly environment: NodeJS.ProcessEnv;
  readonly guard: SecretGuard;
  readonly diagnostics: Diagnostics;
}

/** What a command has to print, besides its diagnostics. */
export interface Outcome {
  /** 0 success, 1 rejected by Ably, 2 input error. */
  readonly exitCode: 0 | 1 | 2;
  /** For stderr. */
  readonly notes?: readonly string[];
  /** For stderr with `--verbose`. */
  readonly details?: readonly string[];
  /** For stdout. */
  readonly output?: string;
  /** What is done even if the output cannot be written, as a sentence without a period. */
  readonly done?: string;
}

/**
 * Writes to stdout before it returns, and throws if the reader is gone or the disk is full. `process.stdout` would
 * first load Node's network modules.
 * @param done what is done even if it cannot be printed
 */
export function printResult(text: string, done?: string): void {
  try {
    write(STDOUT, text);
  } catch (error) {
    const failure = `the output could not be written: ${formatError(error)}`;
    throw new ReportedError(done === undefined ? failure : `${done}, but ${failure}`);
  }
}

/** Writes a line to stderr. If that fails, nobody can read it, and the exit code still tells the result. */
export function printNote(text: string): void {
  try {
    write(STDERR, `ably-jwt: ${text}\n`);
  } catch {
    // There is no other place to report it.
  }
}

/** The version. The build replaces the root package.json with dist/package.json (`scripts/package.mjs`). */
export async function version(): Promise<string> {
  const { default: packageJson } = await import('../../package.json');
  return packageJson.version;
}

/** A token in the requested format, with a line break at the end. */
export function renderToken(issued: IssuedToken, switches: Switches): string {
  const result = switches['token-only'] ? tokenOnlyResult(issued) : resultOf(issued);
  const plain = switches['token-only'] ? `${issued.token}\n` : report(issued);
  return renderJson(result, switches) ?? plain;
}

/** A result as the requested JSON, with a line break at the end; undefined if JSON is not requested. */
export function renderJson(result: object, switches: Switches): string | undefined {
  if (switches.json) return `${JSON.stringify(result)}\n`;
  return switches['pretty-json'] ? `${JSON.stringify(result, null, 2)}\n` : undefined;
}

/** The labels of the Ably CLI and one space behind each, so that the same filters work for both. */
function report(issued: IssuedToken): string {
  const facts: [label: string, value: string | null][] = [
    ['Token', issued.token],
    ['Type', 'JWT'],
    ['Issued', issued.issued],
    ['Expires', issued.expires],
    ['TTL', `${issued.ttl} seconds`],
    ['App ID', issued.appId],
    ['Key ID', issued.keyName],
    ['Client ID', issued.clientId],
    ['Client Type', issued.clientType],
    ['Revocation Key', issued.revocationKey],
    ['Claims', issued.claimNames.join(', ') || null],
    ['Capability', issued.capabilityJson],
  ];
  const lines = facts.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${escapeInvisible(value)}\n`]));
  return lines.join('');
}
