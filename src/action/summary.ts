import { summary } from '@actions/core';
import { formatError, ReportedError } from '../node/process.ts';
import type { Reporter } from '../token/diagnostics.ts';
import { capabilityRows, describeFacts, type IssuedToken } from '../token/token.ts';
import { allOrNothing, isWritableFile } from './publish.ts';

/** Adds the details of a token, without secrets, to the job summary. A failure is only a warning. */
export async function publishSummary(
  issued: IssuedToken,
  environment: NodeJS.ProcessEnv,
  report: Reporter,
): Promise<void> {
  const file = environment['GITHUB_STEP_SUMMARY'] ?? '';
  summary
    .addHeading('Ably JWT', 3)
    .addTable(describeFacts(issued).map(([name, value]) => [header(name), code(value)]))
    .addTable([
      [header('Resource'), header('Operations')],
      ...capabilityRows(issued).map(([resource, operations]) => [code(resource), operations.map(code).join(' ')]),
    ]);
  try {
    // The error of summary.write() does not have the cause.
    if (!isWritableFile(file)) throw new ReportedError('GITHUB_STEP_SUMMARY is not the path of a regular file');
    await allOrNothing([file], () => summary.write());
  } catch (error) {
    report.warning(`The token was issued, but the summary could not be written: ${formatError(error)}.`);
  }
}

const header = (data: string) => ({ data, header: true });

/** A user's text as HTML code. `summary` does not escape HTML. */
function code(text: string): string {
  return `<code>${text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}
