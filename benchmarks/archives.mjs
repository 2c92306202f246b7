import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRounds, quartiles, ratios } from './measure.mjs';

/** How often an archive is unpacked for one measurement, because once takes only a few milliseconds. */
const TIMES = 10;

/** Writes the archive of the last commit of a checkout, which is what a runner downloads. Returns its path. */
export function archiveOf(checkout, file) {
  execFileSync('git', ['-C', checkout, 'archive', '--prefix=archive/', `--output=${file}`, 'HEAD']);
  return file;
}

/** Prints the size of each archive, and the CPU time to unpack it compared with the first one's. */
export function reportArchives(archives, folder, rounds) {
  const [first] = Object.keys(archives);
  console.log(`\nArchives, ${rounds} rounds: CPU time of tar -xzf in milliseconds`);
  console.log(row('', 'bytes', 'files', 'ms', `ratio of ${first} to it`));
  const measurements = Object.entries(archives).map(([name, file]) => [name, () => unpackTime(file, folder)]);
  const times = inRounds(Object.fromEntries(measurements), rounds);
  for (const [name, file] of Object.entries(archives)) {
    const ratio = quartiles(ratios(times[first], times[name]), 2);
    console.log(row(name, String(statSync(file).size), String(countFiles(file)), quartiles(times[name], 1), ratio));
  }
}

/** The CPU time to unpack an archive, in milliseconds. */
function unpackTime(file, folder) {
  const target = join(folder, 'unpacked');
  const folders = Array.from({ length: TIMES }, (_, index) => join(target, String(index)));
  for (const each of folders) mkdirSync(each, { recursive: true });
  // The shell's own time includes that of the processes that it starts.
  const script = 'file=$1; shift; TIMEFORMAT="%U %S"; time for each; do tar -xzf "$file" -C "$each"; done';
  const times = execFileSync('bash', ['-c', `{ ${script}; } 2>&1`, 'bash', file, ...folders], { encoding: 'utf8' });
  rmSync(target, { recursive: true });
  const [user, system] = times.trim().split(' ').map(Number);
  return ((user + system) * 1000) / TIMES;
}

function countFiles(file) {
  const names = execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).trim().split('\n');
  return names.filter((name) => !name.endsWith('/')).length;
}

function row(name, bytes, files, time, ratio) {
  return name.padEnd(32) + bytes.padStart(10) + files.padStart(8) + time.padStart(24) + ratio.padStart(34);
}
