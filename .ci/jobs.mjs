// Holds that every job of a workflow, each of its matrix included, succeeded in act: node .ci/jobs.mjs WORKFLOW LOG STATUS TEXT...
// A job that act could not place is skipped with status 0, so the status alone says nothing.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const [workflow, logFile, status, ...texts] = process.argv.slice(2);
const log = readFileSync(logFile, 'utf8');
const jobs = Object.entries(parse(readFileSync(workflow, 'utf8')).jobs);
const succeeded = (name) => {
  const jobName = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new Set(
    [...log.matchAll(new RegExp(`^\\[[^\\]/]*/(${jobName}(?:-\\d+)?) *\\] .*Job succeeded`, 'gm'))].map((m) => m[1]),
  ).size;
};

let missing = 0;
for (const [id, job] of jobs) {
  const { include = [], ...axes } = job.strategy?.matrix ?? {};
  const wanted = Object.values(axes).reduce((product, values) => product * values.length, 1) * (include.length || 1);
  const got = succeeded(job.name ?? id);
  console.log(`${got === wanted ? 'ok' : 'NOT OK'}: ${id}, ${got} of ${wanted} succeeded`);
  if (got !== wanted) missing += 1;
}
for (const text of texts) {
  if (log.includes(text)) continue;
  console.log(`NOT OK: the log lacks "${text}"`);
  missing += 1;
}
process.exitCode = missing > 0 || status !== '0' ? 1 : 0;
