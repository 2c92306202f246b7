import { summary, warning } from '@actions/core';
import { errorInWords } from '../process/error-in-words.ts';
import { factsOf } from '../token/facts.ts';
import type { IssuedToken } from '../token/issue.ts';

/** Writes a table of the token's facts, none of them secret, to the job's summary. A failure is only a warning. */
export async function writeSummary(issued: IssuedToken): Promise<void> {
  const facts: [string, string][] = [...factsOf(issued), ['Capability', issued.capability]];
  const rows = facts.map(([name, value]) => [
    { data: name, header: true },
    { data: `<code>${escapeHtml(value)}</code>` },
  ]);
  try {
    await summary.addHeading('Ably JWT', 3).addTable(rows).write();
  } catch (error) {
    warning(`summary: the token was issued, but the summary could not be written: ${errorInWords(error)}.`);
  }
}

/** `summary` writes texts as they are; those here are the user's. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
