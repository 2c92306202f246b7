// Checks that every job of a workflow succeeded in act, in each combination of its matrix:
//   node .ci/jobs.mjs WORKFLOW LOG STATUS [TEXT...]
// STATUS is the exit code of act. Each TEXT must be in the log. The exit code alone proves nothing: act skips a job for
// which it has no platform, and exits with 0.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const [workflow, logFile, status, ...texts] = process.argv.slice(2);
const log = readFileSync(logFile, 'utf8');

/** How many jobs of this name succeeded. In a matrix, act numbers them. */
function succeeded(name) {
  const pattern = `^\\[[^\\]/]*/(${escapePattern(name)}(?:-\\d+)?) *\\] .*Job succeeded`;
  return new Set([...log.matchAll(new RegExp(pattern, 'gm'))].map(([, found]) => found)).size;
}

function escapePattern(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** How many jobs a matrix creates. */
function combinations({ include = [], ...axes } = {}) {
  return Object.values(axes).reduce((product, values) => product * values.length, 1) * (include.length || 1);
}

let missing = 0;
for (const [id, job] of Object.entries(parse(readFileSync(workflow, 'utf8')).jobs)) {
  const expected = combinations(job.strategy?.matrix);
  const found = succeeded(job.name ?? id);
  console.log(`${found === expected ? 'ok' : 'NOT OK'}: ${id}, ${found} of ${expected} succeeded`);
  if (found !== expected) missing += 1;
}
for (const text of texts.filter((each) => !log.includes(each))) {
  console.log(`NOT OK: the log lacks "${text}"`);
  missing += 1;
}
process.exitCode = missing > 0 || status !== '0' ? 1 : 0;
