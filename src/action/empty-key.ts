const DEPENDABOT = 'dependabot[bot]';

/** What to do where no key arrived, by the cause that the workflow's event suggests. */
export async function howToGiveKey(): Promise<string> {
  try {
    const { context } = await import('@actions/github');
    return adviceFor(context);
  } catch {
    // The event's file is unreadable: any cause is possible.
    return GENERAL_ADVICE;
  }
}

interface RunContext {
  readonly eventName: string;
  readonly actor: string;
  readonly payload: { readonly pull_request?: { readonly [name: string]: unknown } };
}

const GENERAL_ADVICE =
  'give the step "api-key: $' +
  '{{ secrets.NAME }}", NAME spelt as under the repository\'s Settings > Secrets and variables > Actions; for the secret of an environment give the job "environment:"; in a reusable workflow the caller passes it under "secrets:"';

function adviceFor({ eventName, actor, payload }: RunContext): string {
  const pull = payload.pull_request as PullRequest | undefined;
  if (actor === DEPENDABOT || pull?.user?.login === DEPENDABOT) {
    return "runs by Dependabot read secrets only from its own store: add the key under the repository's Settings > Secrets and variables > Dependabot too";
  }
  if (eventName === 'pull_request' && pull?.head?.repo?.full_name !== pull?.base?.repo?.full_name) {
    return 'GitHub gives no secrets to a pull request from a fork: skip the job there with "if: github.event.pull_request.head.repo.full_name == github.repository"';
  }
  return GENERAL_ADVICE;
}

/** The few facts read of a pull request's event. https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
interface PullRequest {
  readonly user?: { readonly login?: string };
  readonly head?: { readonly repo?: { readonly full_name?: string } | null };
  readonly base?: { readonly repo?: { readonly full_name?: string } };
}
