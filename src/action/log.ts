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

/**
 * Logs each problem and each warning as a separate annotation, and clears the warnings.
 * @param refusal what was not done, if there are problems
 */
export function logDiagnostics({ problems, warnings }: Diagnostics, raw: RawInputs<string>, refusal: string): void {
  const sourceOf = (input: string) => raw[input]?.source ?? input;
  for (const each of warnings.splice(0)) {
    warning(escapeCommands(formatWarning(each, sourceOf)), { title: `${TITLE}: ${each.input}` });
  }
  for (const each of problems) {
    error(escapeCommands(formatProblem(each, sourceOf)), { title: `${TITLE}: ${each.input}` });
  }
  if (problems.length > 0) {
    logLines(`${refusal}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`);
  }
}

/** Logs an unexpected failure. */
export function logFailure(failure: string): void {
  error(`${failure}.`, { title: TITLE });
}
