const DEPENDABOT = 'dependabot[bot]';

const GENERAL_FIX =
  'pass it with "api-key: $' +
  '{{ secrets.NAME }}", NAME spelled as in the repository\'s Settings > Secrets and variables > Actions; a secret of an environment needs "environment:" in the job; in a reusable workflow the caller passes it with "secrets:"';

const DEPENDABOT_FIX =
  "runs by Dependabot read secrets only from Dependabot's own store: add the key in the repository's Settings > Secrets and variables > Dependabot";

const FORK_FIX =
  'skip the job, because GitHub passes no secrets to a pull request from a fork: "if: github.event.pull_request.head.repo.full_name == github.repository"';

/** How to give a key, by the cause that the event of the workflow suggests: a phrase for a problem's fix. */
export async function missingKeyFix(): Promise<string> {
  try {
    const { context } = await import('@actions/github');
    return fixFor(context.eventName, context.actor, context.payload.pull_request as PullRequest | undefined);
  } catch {
    // The file of the event cannot be read, so any cause is possible.
    return GENERAL_FIX;
  }
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
interface PullRequest {
  readonly user?: { readonly login?: string };
  readonly head?: { readonly repo?: { readonly full_name?: string } | null };
  readonly base?: { readonly repo?: { readonly full_name?: string } };
}

/**
 * Every event of a pull request has it in its payload, a review too. One of them gets secrets even from a fork.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
 */
function fixFor(event: string, actor: string, pullRequest: PullRequest | undefined): string {
  if (actor === DEPENDABOT || pullRequest?.user?.login === DEPENDABOT) return DEPENDABOT_FIX;
  const isFork = pullRequest?.head?.repo?.full_name !== pullRequest?.base?.repo?.full_name;
  return isFork && event !== 'pull_request_target' ? FORK_FIX : GENERAL_FIX;
}
