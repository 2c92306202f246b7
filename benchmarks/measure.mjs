import { spawnSync } from 'node:child_process';

/**
 * Runs a subject once, as a whole process. Returns milliseconds.
 * @throws Error if it exits with an unexpected code
 */
export function run(node, { file, args = [], environment, exitCode = 0 }) {
  const start = process.hrtime.bigint();
  const ended = spawnSync(node, [file, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (ended.status !== exitCode) throw new Error(`${file} exited with ${ended.status}: ${ended.stdout}${ended.stderr}`);
  return milliseconds;
}

/**
 * Takes all measurements in each round, in a random order, so that other load on the machine affects all of them equally.
 * Returns the results of each measurement, in the order of the rounds.
 */
export function inRounds(measurements, rounds) {
  const names = Object.keys(measurements);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) measurements[name]();
  for (let round = 0; round < rounds; round += 1) {
    const order = names.map((name) => [Math.random(), name]).sort();
    for (const [, name] of order) results[name].push(measurements[name]());
  }
  return results;
}

/** The median, and the lower and upper quartile. */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part) => sorted[Math.floor((sorted.length - 1) * part)];
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** The results of one measurement divided by those of another, round by round. */
export const ratios = (results, reference) => results.map((result, index) => result / reference[index]);

/** The median of numbers, with the quartiles in parentheses. */
export function quartiles(numbers, digits) {
  const { median, low, high } = spread(numbers);
  return `${median.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}
