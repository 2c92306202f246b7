import { endGroup, error, info, startGroup, warning } from '@actions/core';
import { type Diagnostics, formatProblem, formatWarning, type Subject } from '../token/diagnostics.ts';
import { capabilityRows, describeFacts, wideCapabilityNote } from '../token/facts.ts';
import type { RawInputs } from '../token/reading.ts';
import { escapeInvisible } from '../token/text.ts';
import type { IssuedToken } from '../token/token.ts';

export const TITLE = 'ably-jwt-action';

/** The runner runs commands such as `##[add-mask]…` anywhere in a line, and messages can quote a user's text. */
const escapeCommands = (text: string) => text.replaceAll('##[', '# #[');

/** Prints lines to the log. */
export function logLines(...lines: string[]): void {
  info(escapeCommands(lines.join('\n')));
}

/**
 * Logs each warning and each problem as a separate annotation.
 * @param refusal what was not done, if there are problems
 */
export function logDiagnostics({ problems, warnings }: Diagnostics, raw: RawInputs, refusal?: string): void {
  const nameOf = ({ name }: Subject) => {
    const variable = raw[name]?.variable;
    return variable === undefined ? name : `${name} (from ${variable})`;
  };
  const options = ({ name }: Subject) => ({ title: `${TITLE}: ${name}` });
  for (const each of warnings) warning(escapeCommands(formatWarning(each, nameOf)), options(each.subject));
  for (const each of problems) error(escapeCommands(formatProblem(each, nameOf)), options(each.subject));
  if (refusal !== undefined && problems.length > 0) {
    logLines(`${refusal}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`);
  }
}

/** Logs an unexpected failure. */
export function logFailure(failure: string): void {
  error(`${failure}.`, { title: TITLE });
}

/** What the log says of a token besides the facts about it. */
export interface Report {
  /** The variable that the API key came from, if it did. */
  readonly keyVariable: string | undefined;
  /** The variable that the token was exported to, if it was. */
  readonly envName: string | undefined;
  /** The Ably host that verified the token, if one did. */
  readonly host: string | undefined;
}

/** Reports a token in the log: a short report, then a group with the details. */
export function logToken(issued: IssuedToken, { keyVariable, envName, host }: Report): void {
  const client = issued.clientId === null ? 'no client ID' : `client ID "${escapeInvisible(issued.clientId)}"`;
  const lines = [`Issued an Ably JWT for app ${issued.appId}, ${client}, valid until ${issued.expires}.`];
  if (keyVariable) lines.push(`The API key came from the variable ${keyVariable} and belongs to app ${issued.appId}.`);
  if (host) {
    lines.push('Ably accepted the token in a request to /stats. The key may still not allow the operations in it.');
  }
  if (envName) lines.push(`Later steps of this job can read the token from ${envName}.`);
  const wide = wideCapabilityNote(issued);
  if (wide) lines.push(wide);
  logLines(...lines);

  startGroup('Token details');
  logLines(
    ...describeFacts(issued).map(([label, value]) => `${label}: ${value}`),
    ...(host ? [`Verified by: ${host}`] : []),
    'Capability:',
    ...capabilityRows(issued).map(([resource, operations]) => `  ${resource} → ${operations.join(', ')}`),
  );
  endGroup();
}
