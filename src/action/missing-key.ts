const DEPENDABOT = 'dependabot[bot]';

const GENERAL_FIX =
  'pass it with "api-key: $' +
  '{{ secrets.NAME }}", where NAME is spelled as in the repository\'s Settings > Secrets and variables > Actions; an environment secret needs "environment:" in the job; a reusable workflow needs "secrets:" in its caller';

const DEPENDABOT_FIX =
  "add the key in the repository's Settings > Secrets and variables > Dependabot, because Dependabot runs cannot read other secrets";

const FORK_FIX =
  'skip the job, because GitHub passes no secrets to a pull request from a fork: "if: github.event.pull_request == null || github.event.pull_request.head.repo.full_name == github.repository"';

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
interface PullRequest {
  readonly user?: { readonly login?: string };
  readonly head?: { readonly repo?: { readonly full_name?: string } | null };
  readonly base?: { readonly repo?: { readonly full_name?: string } };
}

/**
 * How to provide a missing key, depending on the event of the workflow and its variables: a phrase for a problem's fix.
 * All pull request events have a `pull_request`; only `pull_request_target` passes secrets to forks.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
 */
export async function missingKeyFix(environment: NodeJS.ProcessEnv): Promise<string> {
  try {
    const { context } = await import('@actions/github');
    const { user, head, base } = (context.payload.pull_request ?? {}) as PullRequest;
    if (context.actor === DEPENDABOT || user?.login === DEPENDABOT) return DEPENDABOT_FIX;
    const isFork = head?.repo?.full_name !== base?.repo?.full_name;
    if (isFork && context.eventName !== 'pull_request_target') return FORK_FIX;
  } catch {
    // Without the event, any cause is possible.
  }
  return Object.hasOwn(environment, 'API_KEY') ? `${GENERAL_FIX}; the variable API_KEY is not read` : GENERAL_FIX;
}
