import type { Findings } from '../../src/token/findings.ts';
import type { IssuedToken } from '../../src/token/issue.ts';
import type { TokenRequest } from '../../src/token/request.ts';

export const noFindings = (): Findings => ({ problems: [], warnings: [] });

/** What a rule makes of a text, beside all that it has to say. */
export async function judge<T>(rule: (findings: Findings) => T | Promise<T>) {
  const findings = noFindings();
  return { value: await rule(findings), ...findings };
}

/** What `judge` gives where there is nothing to say. */
export const fine = <T>(value: T) => ({ value, problems: [], warnings: [] });

/** No four letters of it in a row stand in any message, so that any part of it that shows is noticed. */
export const SECRET = 'Zq7xJw9vKp3yRf5tQk2z';

/** The parts of a text of four characters: what must not show anywhere of a secret. */
export const partsOf = (secret: string): string[] =>
  Array.from({ length: secret.length - 3 }, (_, start) => secret.slice(start, start + 4));

/** A request with one resource and nothing unusual. */
export const aRequest = (changes: Partial<TokenRequest> = {}): TokenRequest => ({
  key: { appId: 'app123', keyName: 'app123.key456', secret: SECRET },
  capability: new Map([['chat:*', ['publish', 'subscribe']]]),
  clientId: 'deploy-bot',
  clientType: 'server',
  ttl: 3600,
  revocationKey: undefined,
  claims: {},
  ...changes,
});

/** The facts about a token, as `issueToken` gives them. */
export const anIssuedToken = ({
  capability = '{"chat:*":["publish","subscribe"]}',
  ...changes
}: Partial<IssuedToken> = {}): IssuedToken => ({
  token: 'header.payload.signature',
  signature: 'signature',
  appId: 'app123',
  keyName: 'app123.key456',
  clientId: 'deploy-bot',
  clientType: 'server',
  capability,
  grants: new Map(Object.entries(JSON.parse(capability))),
  ttl: 3600,
  revocationKey: undefined,
  issued: '2027-01-15T08:00:00.000Z',
  expires: '2027-01-15T09:00:00.000Z',
  ...changes,
});
