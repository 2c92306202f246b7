import { endGroup, startGroup } from '@actions/core';
import { escapeInvisible } from '../../token/characters.ts';
import { capabilityRows, factsOf, wideCapabilityNote } from '../../token/facts.ts';
import type { IssuedToken } from '../../token/issue.ts';
import { logLines } from '../log.ts';
import type { Options } from './inputs.ts';

/**
 * Reports a token in the log: a short report, then a group with the details.
 * @param host the Ably host that verified the token, if any
 */
export function report(
  issued: IssuedToken,
  options: Options,
  isKeyFromVariable: boolean,
  host: string | undefined,
): void {
  const client = issued.clientId === null ? 'no client ID' : `client ID "${escapeInvisible(issued.clientId)}"`;
  const lines = [`Issued an Ably JWT for app ${issued.appId}, ${client}, valid until ${issued.expires}.`];
  if (isKeyFromVariable) {
    lines.push(`The API key came from the variable ABLY_API_KEY and belongs to app ${issued.appId}.`);
  }
  if (host) lines.push('Ably accepts the token. The key may still not allow every operation in it.');
  if (options.exportEnv) lines.push(`Later steps of this job can read the token from ${options.envName}.`);
  const wide = wideCapabilityNote(issued);
  if (wide) lines.push(wide);
  logLines(...lines);

  startGroup('Token details');
  logLines(
    ...factsOf(issued).map(([name, value]) => `${name}: ${value}`),
    ...(host ? [`Verified by: ${host}`] : []),
    'Capability:',
    ...capabilityRows(issued).map(([resource, operations]) => `  ${resource} \u2192 ${operations.join(', ')}`),
  );
  endGroup();
}
