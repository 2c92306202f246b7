import { summary, warning } from '@actions/core';
import { formatError, ReportedError } from '../../node/system-errors.ts';
import type { CapabilityRow, Fact } from '../../token/facts.ts';
import { allOrNothing, isRegularFile } from '../command-files.ts';

/** Adds the details of a token, without secrets, to the job summary. A failure is only a warning. */
export async function writeSummary(
  facts: readonly Fact[],
  capability: readonly CapabilityRow[],
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  try {
    summary
      .addHeading('Ably JWT', 3)
      .addTable(facts.map(([name, value]) => [header(name), code(value)]))
      .addTable([
        [header('Resource'), header('Operations')],
        ...capability.map(([resource, operations]) => [code(resource), operations.map(code).join(' ')]),
      ]);
    const file = environment['GITHUB_STEP_SUMMARY'] ?? '';
    if (!isRegularFile(file)) throw new ReportedError('GITHUB_STEP_SUMMARY is not the path of a regular file');
    await allOrNothing([file], () => summary.write());
  } catch (error) {
    warning(`summary: The token was issued, but the summary could not be written: ${formatError(error)}.`);
  }
}

const header = (data: string) => ({ data, header: true });

/** A user's text as HTML code. `summary` does not escape HTML. */
function code(text: string): string {
  return `<code>${text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}
