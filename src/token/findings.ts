/** Something that must be mended before a token is issued. Every part is a phrase without a full stop. */
export interface Problem {
  /** The input's name, as in action.yml, or the environment variable's. */
  readonly input: string;
  /** What was received, never a secret. */
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** Something that works, but perhaps not as meant. A sentence or two, with their full stops. */
export interface Warning {
  readonly input: string;
  readonly text: string;
}

/** What the checks have to say. Every rule adds to the same one, so that all is said in one go. */
export interface Findings {
  readonly problems: Problem[];
  readonly warnings: Warning[];
}

/** A problem as one line. `nameOf` gives an input the name that it has at this door. */
export function problemInWords(problem: Problem, nameOf: (input: string) => string): string {
  const end = problem.fix.endsWith('?') ? '' : '.';
  return `${nameOf(problem.input)}: ${problem.found}. Expected ${problem.expected}. Fix: ${problem.fix}${end}`;
}

/** A warning as one line. */
export function warningInWords(warning: Warning, nameOf: (input: string) => string): string {
  return `${nameOf(warning.input)}: ${warning.text}`;
}
