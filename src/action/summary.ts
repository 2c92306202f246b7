import { summary } from '@actions/core';
import type { CapabilityRow, describeFacts } from '../token/token.ts';

/** Adds the details of a token, without secrets, to the job summary. */
export async function writeSummary(
  facts: ReturnType<typeof describeFacts>,
  capability: readonly CapabilityRow[],
): Promise<void> {
  summary
    .addHeading('Ably JWT', 3)
    .addTable(facts.map(([name, value]) => [header(name), code(value)]))
    .addTable([
      [header('Resource'), header('Operations')],
      ...capability.map(([resource, operations]) => [code(resource), operations.map(code).join(' ')]),
    ]);
  await summary.write();
}

const header = (data: string) => ({ data, header: true });

/** A user's text as HTML code. `summary` does not escape HTML. */
function code(text: string): string {
  return `<code>${text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}
