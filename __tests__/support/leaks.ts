import { escapeJson, escapeUri, escapeXml, Masker } from './masks.ts';
import type { Replay } from './runner.ts';

/** In characters. Anything shorter occurs by chance. */
const SHORTEST_SECRET = 4;
/** In characters. So much of a secret does not occur by chance, and makes the rest easier to guess. */
const PART = 12;
/**
 * Not secret in parts: a token's header and claims are public, and a key begins with its name. Search for the
 * `signature` and the key's `secret` as well.
 */
const SECRET_AS_A_WHOLE = ['token', 'key'];

/**
 * The base64 characters of a string at one of the three alignments, whatever comes before and after it. Characters at
 * the edges share their bits with their neighbors and are left out. https://www.rfc-editor.org/rfc/rfc4648#section-4
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

/** The first form in which the text contains the secret, so that each place is reported once. */
function formFound(text: string, name: string, secret: string): string | undefined {
  const parts = SECRET_AS_A_WHOLE.includes(name) ? [] : partsOf(secret);
  const forms = [...formsOf(secret), [`${PART} characters of it`, parts] as const];
  return forms.find(([, texts]) => texts.some((form) => text.includes(form)))?.[0];
}

/**
 * Every place where a secret can be read, in any of the forms above, as `the secret in the debug log (as base64)`.
 * @param haystacks where to search, by name, as {@link visible} returns it
 * @param secrets by name. A part of a secret is a leak as well, except for `token` and `key`, of which only the whole is
 *   secret. Secrets under four characters are not searched
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

/**
 * Everything of a step that people can read, in whichever order the runner handles the two streams. State is not masked
 * here, because no secret belongs there.
 */
export function visible(replay: Replay): Record<string, string> {
  const { stdoutFirst } = replay;
  return {
    log: replay.log,
    'debug log': replay.debugLog,
    summary: replay.summary,
    state: pairs(replay.state),
    annotations: listed(replay.annotations),
    'log with stdout first': stdoutFirst.log,
    'debug log with stdout first': stdoutFirst.debugLog,
    'annotations with stdout first': listed(stdoutFirst.annotations),
    'rest of stderr': replay.stderr,
  };
}

const listed = (annotations: Replay['annotations']) =>
  annotations.map(({ level, title, message }) => `${level} ${title ?? ''}: ${message}`).join('\n');

const pairs = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');

/**
 * The outputs that GitHub would not pass to another job, because they contain something masked. `token` and `json`
 * contain the token; every other output should pass.
 * @see actions/runner: `JobExtension.cs`
 */
export function garbled(replay: Replay): string[] {
  const masker = new Masker(replay.masks);
  const passable = Object.entries(replay.outputs).filter(([name]) => name !== 'token' && name !== 'json');
  return passable.filter(([, value]) => masker.mask(value) !== value).map(([name]) => name);
}
