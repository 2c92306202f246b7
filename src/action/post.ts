import { info, setSecret, warning } from '@actions/core';
import { readEndpoint, revokeTokens } from '../ably/line.ts';
import { errorInWords } from '../process/error-in-words.ts';
import { watchStream } from '../process/watched-stream.ts';
import { readApiKey } from '../token/api-key.ts';
import type { Findings } from '../token/findings.ts';
import { secretsIn } from '../token/key-secrets.ts';
import { gatherWords } from '../token/words.ts';
import { type Environment, readInput } from './inputs.ts';
import { savedToRevoke } from './state.ts';

/** The post step: revokes what the main step issued. It never fails a job, so all that goes wrong is a warning. */
export async function runPost(environment: Environment): Promise<void> {
  const stdoutDelivered = watchStream(process.stdout);
  try {
    const { done, text } = await revokeSaved(environment);
    if (done) info(text);
    else warning(`revoke: ${text}`, { title: 'ably-jwt-action: revoke' });
  } catch (error) {
    warning(`revoke: the token could not be revoked: ${errorInWords(error)}. It is valid until it expires.`);
  }
  await stdoutDelivered().catch(() => {});
}

const STILL_VALID = 'The token is valid until it expires.';

async function revokeSaved(environment: Environment): Promise<{ done: boolean; text: string }> {
  const { revocationKey, keyName, endpoint: endpointText } = savedToRevoke();
  const keyText = gatherWords(readInput, environment)['api-key'] ?? '';
  secretsIn(keyText).forEach(setSecret);

  const findings: Findings = { problems: [], warnings: [] };
  const key = readApiKey(keyText, findings);
  const endpoint = readEndpoint(endpointText || undefined, findings);
  if (endpoint === undefined) return { done: false, text: `The endpoint is not usable any more. ${STILL_VALID}` };
  if (key?.keyName !== keyName) {
    const text = `The key ${keyName} is not there any more when the job ends. ${STILL_VALID} Give the key as api-key, or as ABLY_API_KEY for the whole job.`;
    return { done: false, text };
  }
  return revokeTokens(key, revocationKey, endpoint);
}
