import { setSecret } from '@actions/core';
import { madeUpClientId } from '../token/client.ts';
import { factsOf, grantsOf } from '../token/facts.ts';
import type { Findings } from '../token/findings.ts';
import { issueToken } from '../token/issue.ts';
import { warningsAbout } from '../token/issued-warnings.ts';
import { secretsIn } from '../token/key-secrets.ts';
import { checkRequest } from '../token/request.ts';
import { present } from '../token/words.ts';
import { checkCommandFiles } from './command-files.ts';
import { howToGiveKey } from './empty-key.ts';
import { type Environment, readInputs } from './inputs.ts';
import { publish } from './publish.ts';
import { reportIssued, reportProblems, reportWarnings } from './report.ts';

/** What a step needs from outside. */
export interface StepSurroundings {
  readonly environment: Environment;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly randomUUID: () => string;
  /** Resolves once all that was printed has reached the runner; rejects if anything has not. */
  readonly stdoutDelivered: () => Promise<void>;
}

/** One step: read, mask, check, sign, mask, verify, publish, report. Returns whether a token was issued. */
export async function runStep({ environment, now, randomUUID, stdoutDelivered }: StepSurroundings): Promise<boolean> {
  const findings: Findings = { problems: [], warnings: [] };
  const { words, options } = readInputs(environment, findings);
  const key = words['api-key'];
  if (key !== undefined) secretsIn(key).forEach(setSecret);

  checkCommandFiles(environment, options, findings);
  const ably = options.verify || options.revoke ? await import('../ably/line.ts') : undefined;
  const endpoint = ably?.readEndpoint(words.endpoint, findings);
  const surroundings = {
    madeUpClientId: madeUpClientId(present(environment['GITHUB_RUN_ID']), randomUUID()),
    madeUpRevocationKey: options.revoke ? madeUpRevocationKey(environment, randomUUID()) : undefined,
    howToGiveKey: key === undefined ? await howToGiveKey() : '',
  };
  const request = await checkRequest(words, surroundings, findings);
  reportWarnings(findings.warnings, environment);
  if (request === undefined) {
    reportProblems(findings.problems, environment);
    return false;
  }

  const issued = await issueToken(request, now, randomUUID());
  setSecret(issued.token);
  setSecret(issued.signature);
  await stdoutDelivered();
  reportWarnings(warningsAbout(issued), environment);

  const refusal = options.verify && ably && endpoint ? await ably.verifyToken(issued, endpoint) : undefined;
  if (refusal) {
    reportProblems([refusal], environment);
    return false;
  }
  // Loaded before anything is set, so that nothing can fail after.
  const summary = options.summary && !options.tokenOnly ? await import('./summary.ts') : undefined;
  await publish(issued, options, words.endpoint, environment);
  if (!options.tokenOnly) reportIssued(issued, options, endpoint?.primary.host);
  await summary?.writeSummary(factsOf(issued), grantsOf(issued), environment);
  return true;
}

/** A revocation key that no other step has: not in this run, not in another attempt at it. */
function madeUpRevocationKey(environment: Environment, uuid: string): string {
  const { GITHUB_RUN_ID: run = 'local', GITHUB_RUN_ATTEMPT: attempt = '1' } = environment;
  return `github-actions-${run}-${attempt}-${uuid}`;
}
