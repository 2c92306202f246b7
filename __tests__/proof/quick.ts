import { expectSound, type Inputs, issueFrom, type Outcome } from './outcome.ts';
import { SECRET } from './special-inputs.ts';

export const KIB = 1024;
/** In bytes. */
export const limitOf = (name: string) => (name === 'capability' || name === 'claims' ? 32 : 4) * KIB;

/** In bytes. Linux allows no more in an environment variable. */
export const LONGEST_VARIABLE = 128 * KIB;

/**
 * In seconds of this process's own CPU time, which other processes hardly change. The limit is one second on a machine
 * that does nothing else; a rule whose time grows with the square of the length takes several.
 */
const LONGEST = 2;
/** Code that is slow because of its input is slow every time. */
const ATTEMPTS = 4;

/** Checks that inputs are accepted or rejected in time, with a sound outcome. */
export async function expectQuick(inputs: Inputs): Promise<Outcome> {
  const seconds: number[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = process.cpuUsage();
    const outcome = await issueFrom({ 'api-key': `a.b:${SECRET}`, ...inputs });
    const { user, system } = process.cpuUsage(before);
    seconds.push((user + system) / 1e6);
    if (Math.min(...seconds) > LONGEST) continue;
    expectSound(outcome);
    return outcome;
  }
  throw new Error(`took ${seconds.map((each) => each.toFixed(1)).join(', ')} seconds`);
}
