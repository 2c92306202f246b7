import { spawnSync } from 'node:child_process';

/** One run of a subject, as a whole process, in milliseconds. */
function run(node, { file, args = [], environment }) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(node, [file, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${file} ended with ${status}: ${stderr}`);
  return milliseconds;
}

/**
 * Runs all subjects round by round, each round in another order, so that what else the machine does hits all alike.
 * Returns each subject's times, in the order of the rounds.
 */
export function inRounds(node, subjects, rounds) {
  const names = Object.keys(subjects);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) run(node, subjects[name]);
  for (let round = 0; round < rounds; round += 1) {
    const order = names.map((name) => [Math.random(), name]).sort();
    for (const [, name] of order) times[name].push(run(node, subjects[name]));
  }
  return times;
}

/** Median, and the middle half of the values around it. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part) => sorted[Math.floor((sorted.length - 1) * part)];
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** Times of one subject over those of another, pair by pair. */
export const ratios = (times, over) => times.map((time, index) => time / over[index]);
