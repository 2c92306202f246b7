import type { Fault } from './diagnostics.ts';
import { type Checked, withoutInvisible } from './text.ts';

/** In characters. All Ably secrets are longer, and shorter masks would garble the log. */
export const MIN_SECRET_LENGTH = 8;

const KEY_PARTS = /^(?<keyName>(?<appId>[\w-]+)\.(?<keyId>[\w-]+)):(?<secret>[\w-]+)$/;

/**
 * Splits an Ably API key, `appId.keyId:secret`; undefined for any other text. `keyName` is `appId.keyId`.
 * https://ably.com/docs/auth#api-keys
 */
export function keyParts(text: string) {
  const { appId = '', keyId = '', keyName = '', secret = '' } = KEY_PARTS.exec(text)?.groups ?? {};
  return keyName === '' ? undefined : { appId, keyId, keyName, secret };
}

type KeyParts = NonNullable<ReturnType<typeof keyParts>>;

/** The IDs of a key that are longer than its secret: someone has probably swapped the two. */
export const longIds = ({ appId, keyId, secret }: KeyParts) => [appId, keyId].filter((id) => id.length > secret.length);

/** A well-formed key, without its key ID; undefined for any other text. */
export function wellFormedKey(text: string) {
  const key = keyParts(text);
  if (key === undefined || key.secret.length < MIN_SECRET_LENGTH || longIds(key).length > 0) return undefined;
  const { appId, keyName, secret } = key;
  return { appId, keyName, secret };
}

const JWT = /^eyJ[\w-]*\.[\w-]+\.(?<signature>[\w-]*)$/;

/** In characters: two IDs of 5, a secret of 16, a dot and a colon. */
const MIN_KEY_LENGTH = 28;

/** The shape of Ably's keys. A secret has 43 characters, an older one 16. */
const KEY_SHAPE = /(?<![\w.-])[\w-]{5,8}\.[\w-]{5,8}:(?=[\w-]*[a-z])(?=[\w-]*[A-Z])([\w-]{40,}|[\w-]{16}(?![\w-]))/g;

/** Two words joined by a dot, before a colon: a channel namespace, not a key name. */
const NAMESPACE = /^([A-Z]?[a-z]{2,}([-_][a-z0-9]+|[0-9]+)?[.:]){2}/;

/**
 * Every string to mask for the value of `api-key`. A value that is not a well-formed key can contain one in any form, so
 * every part that may be a credential is masked. Ordinary words and IDs are not, because they can occur in a log.
 */
export function secretsIn(apiKey: string): string[] {
  const key = keyParts(apiKey);
  if (key) {
    const texts = [apiKey, ...longIds(key).filter(isMaskable), key.secret];
    return texts.filter(({ length }) => length >= MIN_SECRET_LENGTH);
  }
  const { signature } = JWT.exec(apiKey)?.groups ?? {};
  if (signature !== undefined) return [apiKey, signature].filter(isMaskable);
  const [joined, asWritten, decoded] = plainForms(apiKey);
  const fromBase64 = [joined, asWritten, decoded].flatMap(base64Decoded);
  const lines = [asWritten, decoded, ...fromBase64.filter(isPrintable)].flatMap(wholeLines);
  const secrets = [...[joined, asWritten, decoded, ...fromBase64].flatMap(runsIn), ...lines];
  return [...new Set(secrets)].filter(isMaskable);
}

/** The lines of a value; none of a document, because a log can contain the same lines. */
function wholeLines(text: string): string[] {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  const isDocument = /^\s*[{[]/.test(text) || lines.filter((line) => /^[\w."'-]+: /.test(line)).length > 1;
  return isDocument ? [] : lines;
}

/** Long runs of base64 characters that are not plain words. */
function runsIn(text: string): string[] {
  const runs = text.match(/[A-Za-z0-9+/_-]{16,}/g) ?? [];
  return runs.filter((run) => [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(run)).length > 1);
}

function isMaskable(text: string): boolean {
  const isWord = /^[a-z]+$/.test(text);
  const isId = /^[\w-]{1,8}(\.[\w-]{1,8})?$/.test(text);
  return text.length >= MIN_SECRET_LENGTH && !isWord && !isId && !isNameOfSecret(text) && !isReference(text);
}

/** Whether a value is the name of a secret or a variable, or an expression that contains one. */
export function isNameOfSecret(text: string): boolean {
  return (
    /^\$?[\s{]*(secrets|vars|env)\.\w+[\s}]*$/.test(text) || /^(\$+(env:)?|%)?[{(]?[A-Z][A-Z0-9_]*[)}%]?$/.test(text)
  );
}

/** Whether a value is a JWT, or a part of one. Every JWT starts with `eyJ`, the base64url of `{"`. */
export function isJwt(text: string): boolean {
  return /^eyJ[\w.-]+$/.test(text);
}

/** Whether a value is a path, a URL or a reference to a secret. */
export function isReference(text: string): boolean {
  return /^(\.{0,2}\/|~\/|[A-Za-z]:\\|[a-z][a-z0-9+.-]*:\/\/|arn:|projects\/)\S*$/.test(text);
}

/** Three forms of a text: without invisible characters, and so on one line; as written; and with `%XX` decoded. */
function plainForms(text: string): [joined: string, asWritten: string, decoded: string] {
  return [withoutInvisible(text), text, percentDecoded(text)];
}

/** Each run of base64, decoded from each of its first four characters: the encoded text can start later than the run. */
function base64Decoded(text: string): string[] {
  const runs = text.match(/[A-Za-z0-9+/_-]{20,}/g) ?? [];
  return runs.flatMap((run) => [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString('latin1')));
}

const withoutWhitespace = (text: string) => text.replace(/\s/g, '');

/** Distinct texts, and what they contain in base64. */
function withDecoded(texts: readonly string[]): string[] {
  const distinct = [...new Set(texts)];
  return [...distinct, ...distinct.flatMap(base64Decoded)];
}

/** The text with each `%XX` decoded to one character, even if the text is not valid percent-encoding. */
export function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
}

const isPrintable = (text: string) => /^[\x20-\x7e\r\n\t]+$/.test(text);

/** The keys in a text. */
function keysIn(text: string): string[] {
  return (text.match(KEY_SHAPE) ?? []).filter((key) => !NAMESPACE.test(key));
}

/** A text that contains a secret. */
export interface Rejected {
  readonly ok: false;
  readonly fault: Fault;
  /** The Ably API keys in the text, which are masked, too. */
  readonly keys: readonly string[];
}

/**
 * Finds secrets in inputs where none belong, and knows everything that must be masked. This guards against mistakes, not
 * against a malicious author.
 */
export class SecretGuard {
  /** Every string to mask: the API key's secrets, and other keys as they are added. */
  readonly secrets: Set<string>;
  /** The secrets of well-formed keys among them, without the names of the keys. */
  readonly keySecrets = new Set<string>();
  readonly #own: readonly string[];
  /** In characters. A shorter text contains no secret, because every encoding makes a secret longer. */
  readonly #minLength: number;

  /** @param apiKeys the API key, and others that are known */
  constructor(...apiKeys: readonly string[]) {
    this.#own = [...new Set(apiKeys)].flatMap(secretsIn);
    this.#minLength = Math.min(MIN_KEY_LENGTH, ...this.#own.map(({ length }) => length));
    this.secrets = new Set(this.#own);
    this.add(apiKeys.filter(wellFormedKey));
  }

  /** Returns the text as checked, or why it is rejected. It does not mask the keys that it finds: pass them to `add`. */
  check(text: string): { readonly ok: true; readonly text: Checked } | Rejected {
    if (text.length < this.#minLength) return { ok: true, text: text as Checked };
    const forms = plainForms(text);
    const decoded = withDecoded(forms);
    const keys = decoded.flatMap(keysIn);
    // The secret can be wrapped or have a space in it, as in a damaged `api-key`.
    const texts = [...decoded, ...withDecoded(forms.map(withoutWhitespace).filter((each) => !forms.includes(each)))];
    const hasOwn = texts.some((each) => this.#own.some((secret) => each.includes(secret)));
    if (!hasOwn && keys.length === 0) return { ok: true, text: text as Checked };
    const found = hasOwn ? "contains the API key's secret" : 'contains a string that looks like an Ably API key';
    return { ok: false, fault: { found, fix: 'remove it, because this value is not kept secret' }, keys };
  }

  /** Adds well-formed keys, so that they are masked. */
  add(keys: readonly string[]): void {
    for (const key of keys) {
      const secret = key.slice(key.indexOf(':') + 1);
      this.secrets.add(key).add(secret);
      this.keySecrets.add(secret);
    }
  }
}
