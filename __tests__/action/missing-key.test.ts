import { expect, test } from '@jest/globals';
import { replay, type Step } from '../support/runner.ts';

const base = { repo: { full_name: 'octo-org/octo-repo' } };
const fork = { pull_request: { head: { repo: { full_name: 'them/repo' } }, base } };
const same = { pull_request: { head: base, base } };
const event = (name: string, payload: unknown): Step => ({ event: { name, payload } });

const FORK = /from a fork/;
const DEPENDABOT = /Dependabot/;
const API_KEY = /pass it with .*; the variable API_KEY is not read/;
const GENERAL = /secrets\.NAME.*"environment:".*"secrets:"/;

test.concurrent.each<[cause: string, step: Step, fix: RegExp]>([
  ['a push', {}, GENERAL],
  ['a variable with another name', { env: { API_KEY: 'x' } }, API_KEY],
  ['a variable with another name, in revoke', { env: { API_KEY: 'x' }, action: 'revoke' }, API_KEY],
  ['a pull request from a fork', event('pull_request', fork), FORK],
  ['a pull request from a fork, in revoke', { ...event('pull_request', fork), action: 'revoke' }, FORK],
  ['a review of one', event('pull_request_review', fork), FORK],
  ['a comment in a review of one', event('pull_request_review_comment', fork), FORK],
  ['a fork that was deleted', event('pull_request', { pull_request: { head: { repo: null }, base } }), FORK],
  ['an event that gets secrets even from a fork', event('pull_request_target', fork), GENERAL],
  ['a pull request of the same repository', event('pull_request', same), GENERAL],
  ['Dependabot', { actor: 'dependabot[bot]' }, DEPENDABOT],
  [
    "Dependabot's pull request, run by somebody else",
    event('pull_request', { pull_request: { user: { login: 'dependabot[bot]' } } }),
    DEPENDABOT,
  ],
  ['an event that cannot be read', { env: { GITHUB_EVENT_PATH: '/proc/self/status' } }, GENERAL],
])('%s', async (_, step, fix) => {
  const run = await replay({ ...step, with: { 'api-key': '', 'revocation-key': 'ci-1', ...step.with } });
  expect(run.exitCode).toBe(1);
  expect(run.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(new RegExp(`^api-key: no API key: .*Fix: .*${fix.source}`)),
  ]);
});
