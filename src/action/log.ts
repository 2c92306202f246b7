import { error, info, warning } from '@actions/core';
import { type Diagnostics, formatProblem, formatWarning } from '../token/diagnostics.ts';
import type { RawInputs } from '../token/raw-inputs.ts';

const TITLE = 'ably-jwt-action';

/** The runner runs commands such as `##[add-mask]…` anywhere in a line, and messages can quote a user's text. */
const escapeCommands = (text: string) => text.replaceAll('##[', '# #[');

/** Prints lines to the log. */
export function logLines(...lines: string[]): void {
  info(escapeCommands(lines.join('\n')));
}

/** Logs each problem and each warning as a separate annotation, and clears the warnings. */
export function logDiagnostics(diagnostics: Diagnostics, raw: RawInputs<string>): void {
  const sourceOf = (input: string) => raw[input]?.source ?? input;
  for (const each of diagnostics.warnings.splice(0)) {
    warning(escapeCommands(formatWarning(each, sourceOf)), { title: `${TITLE}: ${each.input}` });
  }
  for (const each of diagnostics.problems) {
    error(escapeCommands(formatProblem(each, sourceOf)), { title: `${TITLE}: ${each.input}` });
  }
}

/** Logs an unexpected failure. */
export function logFailure(failure: string): void {
  error(`${failure}.`, { title: TITLE });
}

/** `1 problem`, `2 problems` */
export function countProblems({ problems }: Diagnostics): string {
  return `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
}
