import { error, info, warning } from '@actions/core';
import { type Diagnostics, formatProblem, formatWarning } from '../token/diagnostics.ts';
import type { RawInputs } from '../token/raw-inputs.ts';

export const TITLE = 'ably-jwt-action';

/** The runner runs commands such as `##[add-mask]` anywhere in a line, and messages can quote a user's text. */
const escapeCommands = (text: string) => text.replaceAll('##[', '# #[');

/** The name that the user knows an input by. */
const sourceOf = (raw: RawInputs<string>) => (input: string) => raw[input]?.source ?? input;

/** Prints lines to the log. */
export function logLines(...lines: string[]): void {
  info(escapeCommands(lines.join('\n')));
}

/** Logs each warning as a separate annotation, and clears the warnings. */
export function logWarnings({ warnings }: Diagnostics, raw: RawInputs<string>): void {
  for (const each of warnings.splice(0)) {
    const text = formatWarning(each, sourceOf(raw));
    warning(escapeCommands(text), { title: `${TITLE}: ${each.input}` });
  }
}

/** Logs each problem as a separate annotation. */
export function logProblems({ problems }: Diagnostics, raw: RawInputs<string>): void {
  for (const each of problems) {
    const text = formatProblem(each, sourceOf(raw));
    error(escapeCommands(text), { title: `${TITLE}: ${each.input}` });
  }
}

/**
 * Logs the warnings, and each problem as a separate annotation.
 * @param refusal what was not done, if there are problems
 */
export function logDiagnostics(diagnostics: Diagnostics, raw: RawInputs<string>, refusal: string): void {
  logWarnings(diagnostics, raw);
  logProblems(diagnostics, raw);
  const { problems } = diagnostics;
  if (problems.length > 0) {
    logLines(`${refusal}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`);
  }
}

/** Logs an unexpected failure. */
export function logFailure(failure: string): void {
  error(`${failure}.`, { title: TITLE });
}
