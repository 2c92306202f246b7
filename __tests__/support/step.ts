/** The variables that name the files by which a step hands its results to the runner. */
export const COMMAND_FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;
export type CommandFile = (typeof COMMAND_FILES)[number];

/** The action.yml of each action, from the root of the repository. */
export const ACTION_FILES = { issue: 'action.yml', revoke: 'revoke/action.yml' } as const;

/** One step of a job, as a workflow defines it. */
export interface Step {
  /** `issue` if absent. */
  readonly action?: keyof typeof ACTION_FILES;
  /** Inputs. One that is left out gets the default of action.yml; an empty value stays empty. */
  readonly with?: Readonly<Record<string, string>>;
  /** Variables of the job. They replace those that the runner sets. */
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  readonly actor?: string;
  /** What the job masks before the step starts: the repository's secrets, and masks of earlier steps. */
  readonly alreadyMasked?: readonly string[];
  /** Something stopped commands before the step printed anything. */
  readonly isStopped?: boolean;
  /** The node binary; this process's own if absent. */
  readonly node?: string;
  readonly nodeOptions?: readonly string[];
  /** Command files whose variable is not set. */
  readonly without?: readonly CommandFile[];
  /** After this time the process is killed; 60 if absent. */
  readonly timeoutSeconds?: number;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Not masked: the runner masks only the message. */
  readonly title?: string;
  readonly message: string;
}

/** What a step leaves behind, and what people can read of it. */
export interface Replay {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly seconds: number;
  readonly raw: { readonly stdout: string; readonly stderr: string };
  /** What a person reads. */
  readonly log: string;
  /** What stderr has besides masks and the line before them: nothing, unless Node prints to it. */
  readonly stderr: string;
  /** What a person reads with step debug on: also debug lines, and the content of the command files. */
  readonly debugLog: string;
  readonly annotations: readonly Annotation[];
  /** What a person reads if the runner handles all lines of stdout first. */
  readonly stdoutFirst: Pick<Replay, 'log' | 'debugLog' | 'annotations'>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  /** What the step saved for a post step. Neither action has one. */
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly rawSummary: string;
  /** The values that the step itself masked. */
  readonly masks: readonly string[];
  /** What the runner rejects, and commands that no step should print. Empty for a good step. */
  readonly fileProblems: readonly string[];
}
