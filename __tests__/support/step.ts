/** The variables that name the files which a step hands its results over by. */
export const COMMAND_FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;
export type CommandFile = (typeof COMMAND_FILES)[number];

/** One step of a job, as a workflow would write it. */
export interface Step {
  /** Inputs; a key that is absent gets the default of action.yml, an empty value stays empty. */
  readonly with?: Readonly<Record<string, string>>;
  /** Variables of the job. They win over the facts that GitHub sets, so that a case may change any of those. */
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  readonly actor?: string;
  /** What the job hides before the step starts: the repository's secrets, masks of earlier steps. */
  readonly alreadyMasked?: readonly string[];
  readonly entry?: 'main' | 'post';
  /** What the main step saved, for the post step. */
  readonly state?: Readonly<Record<string, string>>;
  /** The node binary; this process's own where absent. */
  readonly node?: string;
  readonly nodeOptions?: readonly string[];
  /** Command files whose variable is not set. */
  readonly without?: readonly CommandFile[];
  /** After this time the process is killed; 20 where absent. */
  readonly timeoutSeconds?: number;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Not masked: the runner masks the message only. */
  readonly title?: string;
  readonly message: string;
}

/** What the step left behind, and what people get to read of it. */
export interface Replay {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly seconds: number;
  readonly raw: { readonly stdout: string; readonly stderr: string };
  /** What a person reads. */
  readonly log: string;
  /** The part of the log that came from stderr. */
  readonly stderr: string;
  /** What a person reads with step debug on: the same, and debug lines, and what the command files held. */
  readonly debugLog: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly rawSummary: string;
  /** The values that the step itself hid with `add-mask`. */
  readonly masks: readonly string[];
  /** What the runner rejects, and commands that no step of today should print. Empty for a good step. */
  readonly fileProblems: readonly string[];
}
