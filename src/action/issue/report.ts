import { endGroup, startGroup } from '@actions/core';
import { escapeInvisible } from '../../token/characters.ts';
import { capabilityRows, factsOf, wideCapabilityNote } from '../../token/facts.ts';
import type { IssuedToken } from '../../token/issue.ts';
import { logLines } from '../log.ts';
import type { Options } from './inputs.ts';

/**
 * Reports a token in the log: what matters first, then a group with the details.
 * @param host Ably's host, if it verified the token
 */
export function report(
  issued: IssuedToken,
  options: Options,
  isKeyFromVariable: boolean,
  host: string | undefined,
): void {
  const client = issued.clientId === null ? 'no client ID' : `client ID "${escapeInvisible(issued.clientId)}"`;
  logLines(`Issued an Ably JWT for app ${issued.appId}, ${client}, valid until ${issued.expires}.`);
  if (isKeyFromVariable)
    logLines(`The API key came from the variable ABLY_API_KEY and belongs to app ${issued.appId}.`);
  if (host) logLines('Ably accepts the token. This does not mean that the key grants each operation.');
  if (options.exportEnv) logLines(`Later steps of this job can read it from ${options.envName}.`);
  const wide = wideCapabilityNote(issued);
  if (wide) logLines(wide);

  startGroup('Details of the token');
  logLines(
    ...factsOf(issued).map(([name, value]) => `${name}: ${value}`),
    ...(host ? [`Verified by: ${host}`] : []),
    'Capability:',
    ...capabilityRows(issued).map(({ resource, operations }) => `  ${resource} → ${operations.join(', ')}`),
  );
  endGroup();
}
