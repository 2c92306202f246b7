import { hasInvisible, hasPlaceholder } from './characters.ts';
import type { Reporter } from './diagnostics.ts';
import { quote } from './quote.ts';

/** Reads a client ID or a revocation key: one line of visible characters. Warns about an unfilled placeholder. */
export function readIdentifier(text: string, expected: string, report: Reporter): string | undefined {
  if (hasInvisible(text)) {
    const found = `${quote(text)} contains an invisible character or a line break`;
    return report.problem(found, expected, 'type it again, on one line');
  }
  if (hasPlaceholder(text)) {
    report.warning(`${quote(text)} contains a placeholder that was not filled in. It is used as written.`);
  }
  return text;
}
