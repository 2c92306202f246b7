import fc from 'fast-check';

/** In milliseconds: less than the time that a test has, so that a failure is reported even if it is hard to shrink. */
const TIME_LIMIT = 200_000;

/** CI sets PROOF_SEED, so that it fails because of a change, not by chance. Without it, each run has different cases. */
const seed = process.env['PROOF_SEED'];

/** Checks a property with so many generated cases. A failure prints the seed that repeats it. */
export function holds<Input>(property: fc.IAsyncProperty<Input>, cases: number): Promise<void> {
  return fc.assert(property, {
    numRuns: cases,
    interruptAfterTimeLimit: TIME_LIMIT,
    markInterruptAsFailure: true,
    ...(seed && { seed: Number(seed) }),
  });
}
