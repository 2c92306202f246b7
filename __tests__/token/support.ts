import type { Problem, Reporter, Warning } from '../../src/token/diagnostics.ts';
import { Diagnostics } from '../../src/token/diagnostics.ts';
import type { IssuedToken } from '../../src/token/issue.ts';

/** No four characters of it in a row are part of any message, so that any part of it that is shown is noticed. */
export const SECRET = 'Zq7xJw9vKp3yRf5tQk2z';

/** The same for a secret as long as Ably's are. */
export const LONG_SECRET = 'Xn8wBm4sVd6rGh1jLc0fTy3kPq7zAe5uRo9iNb2MgC_';

/** The parts of a secret of four characters, none of which may be shown. */
export const partsOf = (secret: string): string[] =>
  Array.from({ length: secret.length - 3 }, (_, start) => secret.slice(start, start + 4));

/** What a rule returns, and what it reports. */
export interface Observed<Value> {
  readonly value: Value;
  readonly problems: readonly Omit<Problem, 'input'>[];
  readonly warnings: readonly Warning['text'][];
}

/** Runs a rule with its own reporter. */
export function observe<Value>(rule: (report: Reporter) => Value): Observed<Value> {
  const diagnostics = new Diagnostics();
  const value = rule(diagnostics.reporter('input'));
  return {
    value,
    problems: diagnostics.problems.map(({ input, ...problem }) => problem),
    warnings: diagnostics.warnings.map(({ text }) => text),
  };
}

/** What `observe` returns of a rule that has nothing to report. */
export const accepted = <Value>(value: Value): Observed<Value> => ({ value, problems: [], warnings: [] });

/** What `observe` returns of a rule that reports one problem. */
export const rejected = (found: string, expected: string, fix: string): Observed<undefined> => ({
  value: undefined,
  problems: [{ found, expected, fix }],
  warnings: [],
});

/** An issued token with nothing unusual. */
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
