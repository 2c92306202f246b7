import { formatError, ReportedError, STDERR, STDOUT, write } from '../node/process.ts';
import { checkApp } from '../token/api-key.ts';
import { inputNamed } from '../token/diagnostics.ts';
import { chooseTarget } from '../token/identity.ts';
import { APP, ENDPOINT, REVOKE_INPUTS } from '../token/inputs.ts';
import { issue as issueToken } from '../token/issue.ts';
import { type Context, type RawInputs, readInputs } from '../token/reading.ts';
import { escapeInvisible, isoTime } from '../token/text.ts';
import { describeFacts, type IssuedToken, resultOf, tokenOnlyResult, wideCapabilityNote } from '../token/token.ts';
import type { Switches } from './options.ts';

/** What a command works with. */
export interface Invocation {
  /** The key, the options with a value, and the variables of those that are not given. */
  readonly raw: RawInputs;
  readonly switches: Switches;
  readonly context: Context;
  readonly environment: NodeJS.ProcessEnv;
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

/**
 * Returns what replaces each secret in a text with `***`, for output that no runner masks. Thousands of secrets in
 * thousands of texts take no longer than a few: a text is only searched for secrets whose first characters are in it.
 */
export function redactor(secrets: Iterable<string>): (text: string) => string {
  const longestFirst = [...secrets].sort((one, other) => other.length - one.length);
  const length = longestFirst.at(-1)?.length ?? 0;
  const starts = new Set(longestFirst.map((secret) => secret.slice(0, length)));
  const mayContainSecret = (text: string) => {
    for (let at = 0; at + length <= text.length; at += 1) if (starts.has(text.slice(at, at + length))) return true;
    return false;
  };
  return (text) =>
    mayContainSecret(text) ? longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text) : text;
}

/** A token in the requested format, with a line break at the end. */
export function renderToken(issued: IssuedToken, switches: Switches): string {
  if (switches['token-only']) return renderJson(tokenOnlyResult(issued), switches) ?? `${issued.token}\n`;
  return renderJson(resultOf(issued), switches) ?? report(issued);
}

/** A result as the requested JSON, with a line break at the end; undefined if JSON is not requested. */
function renderJson(result: object, switches: Switches): string | undefined {
  if (switches.json) return `${JSON.stringify(result)}\n`;
  return switches['pretty-json'] ? `${JSON.stringify(result, null, 2)}\n` : undefined;
}

/** The labels of the Ably CLI and one space behind each, so that the same filters work for both. */
function report(issued: IssuedToken): string {
  const capability = ['Capability', escapeInvisible(issued.capabilityJson)];
  const lines = [['Token', issued.token], ['Type', 'JWT'], ...describeFacts(issued), capability];
  return lines.map(([label, value]) => `${label}: ${value}\n`).join('');
}

/** Outside of GitHub Actions, no runner masks the output. */
const NO_MASK = async () => {};

/** Issues a token: check, sign, verify. */
export async function issue({ raw, switches, context, environment }: Invocation): Promise<Outcome> {
  const { diagnostics } = context;
  const { endpoint } = readInputs({ endpoint: ENDPOINT }, raw, context);
  if (raw['endpoint'] && raw['endpoint'].variable === undefined && !switches.verify) {
    diagnostics.about(inputNamed('endpoint')).warning('No effect without --verify.');
  }
  const ably = switches.verify ? await import('../ably/index.ts') : undefined;
  const connection = endpoint === undefined ? undefined : ably?.readConnection({ endpoint }, environment, diagnostics);
  const verify = ably && connection && ((token: IssuedToken) => ably.verifyToken(token, connection, diagnostics));
  const issued = await issueToken({ raw, context, now: Date.now(), jti: crypto.randomUUID(), mask: NO_MASK, verify });
  if (issued === undefined) {
    const isRejected = diagnostics.problems.some(({ subject }) => subject.kind === 'step' && subject.name === 'verify');
    return { exitCode: isRejected ? 1 : 2 };
  }
  const isReport = !switches.json && !switches['pretty-json'] && !switches['token-only'];
  const notes = stringsAmong(
    connection &&
      `${connection.primary.host} accepted the token in a request to /stats. The key may still not allow the operations in it.`,
    isReport && wideCapabilityNote(issued, '--capability'),
  );
  const details = stringsAmong(
    raw['client-type'] === undefined && 'client-type is server by default, while the Ably CLI sets none',
    `signed with HS256 and key ${issued.keyName}: ${issued.token.length} characters`,
  );
  return { exitCode: 0, notes, details, output: renderToken(issued, switches) };
}

const stringsAmong = (...values: (string | false | undefined)[]) => values.filter((value) => typeof value === 'string');

const INPUTS = { ...REVOKE_INPUTS, app: APP, endpoint: ENDPOINT };

/** Revokes tokens: check, send. Only what Ably confirmed exactly is a success. */
export async function revoke({ raw, switches, context, environment }: Invocation): Promise<Outcome> {
  const { diagnostics } = context;
  const values = readInputs(INPUTS, raw, context);
  const { key, app } = values;
  if (key && app) checkApp(app, key, diagnostics.about(inputNamed('app'), INPUTS.app.expected));
  const target = chooseTarget(values, raw, context);
  const { describeConfirmation, readConnection, revokeTokens } = await import('../ably/index.ts');
  const connection = readConnection(values, environment, diagnostics);
  if (!key || !target || !connection || diagnostics.problems.length > 0) return { exitCode: 2 };
  const confirmed = await revokeTokens(key, target, connection, diagnostics);
  if (!confirmed) return { exitCode: 1 };
  const { issuedBefore, appliesAt } = confirmed;
  const result = {
    type: 'result',
    command: 'auth:revoke-token',
    success: true,
    revocation: {
      target: `${target.type}:${target.value}`,
      issuedBefore: isoTime(issuedBefore),
      ...(appliesAt !== undefined && { appliesAt: isoTime(appliesAt) }),
    },
  };
  const lines = [...describeConfirmation(key.keyName, target, confirmed), `Issued before: ${isoTime(issuedBefore)}`];
  return {
    exitCode: 0,
    details: [`sent to ${connection.primary.host}`],
    output: renderJson(result, switches) ?? `${lines.join('\n')}\n`,
    done: 'the tokens are revoked',
  };
}
