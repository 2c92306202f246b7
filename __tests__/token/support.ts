import type { Problem, Reporter, Warning } from '../../src/token/diagnostics.ts';
import { Diagnostics, inputNamed } from '../../src/token/diagnostics.ts';
import type { TokenParams } from '../../src/token/inputs.ts';
import type { Json } from '../../src/token/json.ts';
import type { Mapping } from '../../src/token/mapping.ts';
import type { Context, RawInputs } from '../../src/token/reading.ts';
import { SecretGuard } from '../../src/token/secrets.ts';
import type { Checked } from '../../src/token/text.ts';
import type { IssuedToken } from '../../src/token/token.ts';

/** No four characters of it in a row are part of any message, so that any part of it that is shown is noticed. */
export const SECRET = 'Zq7xJw9vKp3yRf5tQk2z';

/** The same for a secret as long as Ably's are. */
export const LONG_SECRET = 'Xn8wBm4sVd6rGh1jLc0fTy3kPq7zAe5uRo9iNb2MgC_';

/** The API key of the tests. */
export const KEY = `app123.key456:${SECRET}`;

/** The parts of a secret of four characters, none of which may be shown. */
export const partsOf = (secret: string): string[] =>
  Array.from({ length: secret.length - 3 }, (_, start) => secret.slice(start, start + 4));

/** A text without a secret. */
export const checked = (text: string): Checked => text as Checked;

/** A mapping without a secret. */
export const mappingOf = (entries: Iterable<readonly [string, Json]>): Mapping =>
  new Map(entries as Iterable<readonly [Checked, Json<Checked>]>);

/** What a rule's reporter is told to expect, in place of what the table of inputs says. */
export const EXPECTED = 'what the table says';

/** What a rule returns, and what it reports. */
export interface Observed<Value> {
  readonly value: Value;
  readonly problems: readonly Omit<Problem, 'subject'>[];
  readonly warnings: readonly Warning['text'][];
}

/** Runs a rule with its own reporter. */
export function observe<Value>(rule: (report: Reporter) => Value): Observed<Value> {
  const diagnostics = new Diagnostics();
  const value = rule(diagnostics.about(inputNamed('input'), EXPECTED));
  return {
    value,
    problems: diagnostics.problems.map(({ subject, ...problem }) => problem),
    warnings: diagnostics.warnings.map(({ text }) => text),
  };
}

/** What `observe` returns of a rule that has nothing to report. */
export const accepted = <Value>(value: Value): Observed<Value> => ({ value, problems: [], warnings: [] });

/** What `observe` returns of a rule that reports one problem. */
export const rejected = (found: string, fix: string, expected = EXPECTED): Observed<undefined> => ({
  value: undefined,
  problems: [{ found, expected, fix }],
  warnings: [],
});

/** Inputs as they were given. */
export const rawInputs = (inputs: { readonly [name: string]: string }): RawInputs =>
  Object.fromEntries(Object.entries(inputs).map(([name, text]) => [name, { text }]));

/** What an action provides in addition to its inputs. */
export const aContext = (changes: Partial<Context> = {}): Context => ({
  guard: new SecretGuard(KEY),
  diagnostics: new Diagnostics(),
  defaultClientId: 'ably-jwt-3f2b8a10',
  missingKeyFix: 'set the secret',
  isFromWorkflow: true,
  ...changes,
});

/** The parameters of a token with nothing unusual. It is issued at 2027-01-15T08:00:00Z. */
export const tokenParams = (changes: Partial<TokenParams> = {}): TokenParams => ({
  key: { appId: 'app123', keyName: 'app123.key456', secret: SECRET },
  capability: new Map([['chat:*', ['publish', 'subscribe']]]),
  clientId: 'deploy-bot',
  clientType: 'server',
  issuedAt: 1_800_000_000,
  ttl: 3600,
  revocationKey: null,
  claims: new Map(),
  ...changes,
});

/** The facts about a token with these parameters, without a real token. */
export const anIssuedToken = (changes: Partial<IssuedToken> = {}): IssuedToken => ({
  token: 'header.payload.signature',
  signature: 'signature',
  appId: 'app123',
  keyName: 'app123.key456',
  clientId: 'deploy-bot',
  clientType: 'server',
  capability: new Map([['chat:*', ['publish', 'subscribe']]]),
  capabilityJson: '{"chat:*":["publish","subscribe"]}',
  ttl: 3600,
  revocationKey: null,
  claimNames: [],
  issued: '2027-01-15T08:00:00.000Z',
  expires: '2027-01-15T09:00:00.000Z',
  ...changes,
});
