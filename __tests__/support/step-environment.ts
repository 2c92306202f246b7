import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from './step.ts';

/** An action.yml. All scalars are strings as written, because the runner reads `default: false` so. */
export interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly main: string };
}

/**
 * The inputs as variables: names in upper case, spaces as `_`, hyphens kept. A default applies only to an input that is
 * left out; without a default, such an input is empty.
 * @see actions/runner: `ActionRunner.cs`
 */
export function inputVariables(action: ActionFile, step: Step): Record<string, string> {
  const variable = (name: string) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
  const declared = Object.entries(action.inputs ?? {}).map(([name, input]) => [variable(name), input.default ?? '']);
  const given = Object.entries(step.with ?? {}).map(([name, value]) => [variable(name), value]);
  return Object.fromEntries([...declared, ...given]);
}

/** The variables that GitHub and the runner set for every step. */
export async function githubVariables(step: Step, folder: string): Promise<Record<string, string>> {
  const workspace = join(folder, 'work');
  const temp = join(folder, 'temp');
  await Promise.all([mkdir(workspace), mkdir(temp)]);
  const event = step.event ?? { name: 'push', payload: { ref: 'refs/heads/main' } };
  const eventPath = join(folder, 'event.json');
  await writeFile(eventPath, JSON.stringify(event.payload));
  const actor = step.actor ?? 'octocat';
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    CI: 'true',
    GITHUB_ACTION: '__octo-org_ably-jwt-action',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: actor,
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'build',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_REPOSITORY_OWNER: 'octo-org',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '16109422530',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_WORKFLOW: 'CI',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temp,
  };
}
