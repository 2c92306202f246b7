import { summary, warning } from '@actions/core';
import { errorInWords } from '../process/error-in-words.ts';
import type { Fact, Grant } from '../token/facts.ts';
import { allOrNothing } from './command-files.ts';
import type { Environment } from './inputs.ts';

/** Writes the token's facts, none of them secret, to the job's summary. A failure is only a warning. */
export async function writeSummary(
  facts: readonly Fact[],
  grants: readonly Grant[],
  environment: Environment,
): Promise<void> {
  try {
    summary
      .addHeading('Ably JWT', 3)
      .addTable(facts.map(([name, value]) => [{ data: name, header: true }, code(value)]))
      .addTable([
        [
          { data: 'Resource', header: true },
          { data: 'Operations', header: true },
        ],
        ...grants.map(({ resource, operations }) => [code(resource), operations.map(code).join(' ')]),
      ]);
    const file = environment['GITHUB_STEP_SUMMARY'];
    await allOrNothing(file ? [file] : [], () => summary.write());
  } catch (error) {
    warning(`summary: the token was issued, but the summary could not be written: ${errorInWords(error)}.`);
  }
}

/** A text as code. `summary` writes texts as they are; those here are the user's. */
function code(text: string): string {
  return `<code>${text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}
