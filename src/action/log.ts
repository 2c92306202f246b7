import { error, info, warning } from '@actions/core';
import { type Diagnostics, formatProblem, formatWarning } from '../token/diagnostics.ts';
import type { RawInputs } from '../token/raw-inputs.ts';

const TITLE = 'ably-jwt-action';

/** The runner still obeys `##[add-mask]…` and the like anywhere in a line, and messages can quote a user's text. */
const harmless = (text: string) => text.replaceAll('##[', '# #[');

/** Prints lines to the log. */
export function logLines(...lines: string[]): void {
  info(harmless(lines.join('\n')));
}

/** Reports each problem and each warning as an annotation of its own, and forgets the warnings. */
export function logDiagnostics(diagnostics: Diagnostics, raw: RawInputs<string>): void {
  const sourceOf = (input: string) => raw[input]?.source ?? input;
  for (const each of diagnostics.warnings.splice(0)) {
    warning(harmless(formatWarning(each, sourceOf)), { title: `${TITLE}: ${each.input}` });
  }
  for (const each of diagnostics.problems) {
    error(harmless(formatProblem(each, sourceOf)), { title: `${TITLE}: ${each.input}` });
  }
}

/** Reports a failure that no check could foresee. */
export function logFailure(failure: string): void {
  error(`${failure}.`, { title: TITLE });
}

/** `1 problem`, `2 problems` */
export function countProblems({ problems }: Diagnostics): string {
  return `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
}
