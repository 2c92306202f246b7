import { setSecret } from '@actions/core';
import { madeUpClientId } from '../token/client.ts';
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

/** One step: read, mask, check, sign, mask, publish, report. Returns whether a token was issued. */
export async function runStep({ environment, now, randomUUID, stdoutDelivered }: StepSurroundings): Promise<boolean> {
  const findings: Findings = { problems: [], warnings: [] };
  const { words, options } = readInputs(environment, findings);
  const key = words['api-key'];
  if (key !== undefined) secretsIn(key).forEach(setSecret);

  checkCommandFiles(environment, options.exportEnv, findings);
  const surroundings = {
    madeUpClientId: madeUpClientId(present(environment['GITHUB_RUN_ID']), randomUUID()),
    howToGiveKey: key === undefined ? await howToGiveKey() : '',
  };
  const request = await checkRequest(words, surroundings, findings);
  if (request === undefined) {
    reportWarnings(findings.warnings, environment);
    reportProblems(findings.problems, environment);
    return false;
  }

  const issued = await issueToken(request, now, randomUUID());
  setSecret(issued.token);
  setSecret(issued.signature);
  await stdoutDelivered();

  publish(issued, options, environment);
  reportWarnings([...findings.warnings, ...warningsAbout(issued)], environment);
  if (!options.tokenOnly) {
    reportIssued(issued);
    if (options.summary)
      await import(/* webpackChunkName: "summary" */ './summary.ts').then((summary) => summary.writeSummary(issued));
  }
  return true;
}
