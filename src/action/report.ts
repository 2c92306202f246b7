import { endGroup, error, info, startGroup, warning } from '@actions/core';
import { factsOf, grantsOf, isFullCapability } from '../token/facts.ts';
import { type Problem, problemInWords, type Warning, warningInWords } from '../token/findings.ts';
import type { IssuedToken } from '../token/issue.ts';
import { type Environment, type Options, sourceOf } from './inputs.ts';

/** Each problem as an annotation of its own. */
export function reportProblems(problems: readonly Problem[], environment: Environment): void {
  for (const problem of problems) {
    error(
      problemInWords(problem, (input) => sourceOf(input, environment)),
      { title: `ably-jwt-action: ${problem.input}` },
    );
  }
  info(`No token was issued, no output was set. Problems: ${problems.length}.`);
}

/** Each warning as an annotation of its own. */
export function reportWarnings(warnings: readonly Warning[], environment: Environment): void {
  for (const each of warnings) {
    warning(
      warningInWords(each, (input) => sourceOf(input, environment)),
      { title: `ably-jwt-action: ${each.input}` },
    );
  }
}

/** The log's report of a token: a line that says it all, and a group with the details. */
export function reportIssued(
  issued: IssuedToken,
  { exportEnv, envName, verify, revoke }: Options,
  host: string | undefined,
): void {
  const client =
    issued.clientId === null ? 'without a client ID' : `for the client ID ${JSON.stringify(issued.clientId)}`;
  const end = `valid until ${issued.expires}${revoke ? ' or the end of the job' : ''}`;
  say(`Issued an Ably JWT for the app ${issued.appId}, ${client}, ${end}.${verify ? ' Ably accepts it.' : ''}`);
  if (exportEnv) say(`Later steps of this job find it in ${envName}.`);
  if (isFullCapability(issued)) {
    say(
      'It can do all that the key can. To narrow it, set the input "capability", for example to {"my-channel":["publish"]}.',
    );
  }
  const facts = factsOf(issued).map(([name, value]) => `${name}: ${value}`);
  const grants = grantsOf(issued).map(({ resource, operations }) => `  ${resource} → ${operations.join(', ')}`);
  startGroup('Details of the token');
  say([...facts, ...(host ? [`Ably's host: ${host}`] : []), 'Capability:', ...grants].join('\n'));
  endGroup();
}

/** The runner still obeys `##[add-mask]…` and the like anywhere in a line, and these lines hold users' texts. */
const say = (text: string) => info(text.replaceAll('##[', '# #['));
