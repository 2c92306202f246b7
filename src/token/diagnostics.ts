/** Why a value cannot be used. Each part is a phrase without a period. */
export interface Fault {
  /** What was received. Never a secret. */
  readonly found: string;
  readonly fix: string;
}

/** An error in an input. */
export interface Problem extends Fault {
  /** Name of the input, as in action.yml, or of an environment variable. */
  readonly input: string;
  /** A phrase without a period. */
  readonly expected: string;
}

/** Something that works, but may not be intended. */
export interface Warning {
  readonly input: string;
  /** One or two sentences, with periods. */
  readonly text: string;
}

/** Reports what is wrong with one input. */
export interface Reporter {
  problem(found: string, expected: string, fix: string): undefined;
  warning(text: string): void;
}

/** Collects all problems and warnings of a run. */
export class Diagnostics {
  readonly problems: Problem[] = [];
  readonly warnings: Warning[] = [];

  /** A reporter bound to one input. */
  reporter(input: string): Reporter {
    return {
      problem: (found, expected, fix) => {
        this.problems.push({ input, found, expected, fix });
      },
      warning: (text) => {
        this.warnings.push({ input, text });
      },
    };
  }
}

/**
 * Reports an input that is given without a value.
 * @param value what to set, for the fix
 */
export function reportEmpty(report: Reporter, value: string, expected: string): undefined {
  return report.problem('the value is empty', expected, `set ${value}; perhaps an expression is empty`);
}

/** A problem on one line. `sourceOf` returns the name that the user knows an input by. */
export function formatProblem(problem: Problem, sourceOf: (input: string) => string): string {
  const end = problem.fix.endsWith('?') ? '' : '.';
  return `${sourceOf(problem.input)}: ${problem.found}. Expected ${problem.expected}. Fix: ${problem.fix}${end}`;
}

/** A warning on one line. */
export function formatWarning(warning: Warning, sourceOf: (input: string) => string): string {
  return `${sourceOf(warning.input)}: ${warning.text}`;
}
