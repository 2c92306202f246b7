/** Why a value cannot be used. Each part is a phrase without a period. */
export interface Fault {
  /** What was received. Never a secret. */
  readonly found: string;
  readonly fix: string;
}

/** What a diagnostic is about. */
export interface Subject {
  readonly kind: 'input' | 'variable' | 'argument' | 'step';
  /** An input by its name in action.yml, everything else by the name that a user sees. */
  readonly name: string;
}

export const inputNamed = (name: string): Subject => ({ kind: 'input', name });
/** A part of a command line. */
export const argumentNamed = (name: string): Subject => ({ kind: 'argument', name });
export const variableNamed = (name: string): Subject => ({ kind: 'variable', name });
/** A part of the run, such as `verify`, or something that it depends on, such as `clock`. */
export const stepNamed = (name: string): Subject => ({ kind: 'step', name });

/** Something that keeps a run from its result. */
export interface Problem extends Fault {
  readonly subject: Subject;
  /** A phrase without a period. */
  readonly expected: string;
}

/** Something that works, but may not be intended. */
export interface Warning {
  readonly subject: Subject;
  /** One or two sentences, with periods. */
  readonly text: string;
}

/** Reports what is wrong with one subject. */
export interface Reporter {
  problem(fault: Fault): undefined;
  warning(text: string): void;
  /** A reporter for a part of the same subject, of which something else is expected. */
  expecting(expected: string): Reporter;
}

/** Collects all problems and warnings of a run. */
export class Diagnostics {
  readonly problems: Problem[] = [];
  readonly warnings: Warning[] = [];

  /** @param expected what a value must be, as a phrase */
  about(subject: Subject, expected = ''): Reporter {
    return {
      problem: ({ found, fix }) => {
        this.problems.push({ subject, found, expected, fix });
      },
      warning: (text) => {
        this.warnings.push({ subject, text });
      },
      expecting: (other) => this.about(subject, other),
    };
  }
}

/** The name that the user knows a subject by. */
type NameOf = (subject: Subject) => string;

/** A problem on one line, without a period behind text to paste. */
export function formatProblem({ subject, found, expected, fix }: Problem, nameOf: NameOf): string {
  return `${nameOf(subject)}: ${found}. Expected ${expected}. Fix: ${fix}`;
}

/** A warning on one line. */
export function formatWarning({ subject, text }: Warning, nameOf: NameOf): string {
  return `${nameOf(subject)}: ${text}`;
}
