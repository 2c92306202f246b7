import { escapeJson, escapeUri, escapeXml, Masker } from './masks.ts';
import type { Replay } from './runner.ts';

/** Anything shorter is found everywhere by chance. */
const SHORTEST_SECRET = 4;
/** So much of a secret is no chance any more, and makes guessing the rest easier. */
const PART = 12;
/**
 * Not secret in parts: a token's header and payload are for everybody (only its signature is not), and a key begins
 * with the key's name. Pass the `signature` and the key's `secret` beside them.
 */
const SECRET_AS_A_WHOLE = ['token', 'key'];

/**
 * The base64 digits that a text always gives at one of the three alignments, whatever stands before and after it:
 * digits at the edges share their bits with a neighbour and are left out (RFC 4648, section 4).
 */
function base64Core(secret: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
  const firstOwn = Math.ceil((before * 8) / 6);
  const lastOwn = Math.floor((bytes.length * 8) / 6);
  return bytes.toString('base64').slice(firstOwn, lastOwn);
}

const toBase64Url = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_');

function formsOf(secret: string): [form: string, texts: string[]][] {
  const base64 = [0, 1, 2].map((before) => base64Core(secret, before));
  const hex = Buffer.from(secret).toString('hex');
  return [
    ['as it is', [secret]],
    ['as base64', base64],
    ['as base64url', base64.map(toBase64Url)],
    ['as hex', [hex, hex.toUpperCase()]],
    ['URI-encoded', [escapeUri(secret), encodeURIComponent(secret)]],
    ['JSON-escaped', [escapeJson(secret), JSON.stringify(secret).slice(1, -1)]],
    ['XML-escaped', [escapeXml(secret)]],
    ['reversed', [[...secret].reverse().join('')]],
  ];
}

function partsOf(secret: string): string[] {
  const count = Math.max(0, secret.length - PART + 1);
  return Array.from({ length: count }, (_, start) => secret.slice(start, start + PART));
}

/** The first form in which the text holds the secret, so that one slip is one finding. */
function formFound(text: string, name: string, secret: string): string | undefined {
  const parts = SECRET_AS_A_WHOLE.includes(name) ? [] : partsOf(secret);
  const forms = [...formsOf(secret), [`${PART} characters of it`, parts] as const];
  return forms.find(([, texts]) => texts.some((form) => text.includes(form)))?.[0];
}

/**
 * Every place where a secret can be read, in any of the forms above, as `the secret in the debug log (as base64)`.
 *
 * @param haystacks texts under their names, as {@link visible} gives them
 * @param secrets secrets under their names. A part of a secret is a leak as well, but for `token` and `key`, of which
 *   only the whole is secret. Secrets under four characters are not searched
 */
export function findLeaks(
  haystacks: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
): string[] {
  const searched = Object.entries(secrets).filter(([, secret]) => secret.length >= SHORTEST_SECRET);
  return Object.entries(haystacks).flatMap(([place, text]) =>
    searched.flatMap(([name, secret]) => {
      const form = formFound(text, name, secret);
      return form ? [`the ${name} in the ${place} (${form})`] : [];
    }),
  );
}

/** All that people may read of a step. State is not masked here, since none of a secret belongs into it at all. */
export function visible(replay: Replay): Record<string, string> {
  return {
    log: replay.log,
    'debug log': replay.debugLog,
    summary: replay.summary,
    state: pairs(replay.state),
    annotations: replay.annotations
      .map(({ level, title, message }) => `${level} ${title ?? ''}: ${message}`)
      .join('\n'),
    stderr: replay.stderr,
  };
}

const pairs = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');

/**
 * The outputs that would not reach another job: GitHub drops a job output in which any mask hits ("since it may
 * contain secret"). `token` and `json` hold the token and cannot cross; every other output should.
 *
 * @see actions/runner: `JobExtension.cs`
 */
export function garbled(replay: Replay): string[] {
  const masker = new Masker(replay.masks);
  const crossing = Object.entries(replay.outputs).filter(([name]) => name !== 'token' && name !== 'json');
  return crossing.filter(([, value]) => masker.mask(value) !== value).map(([name]) => name);
}
