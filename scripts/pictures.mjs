// node scripts/pictures.mjs: renders the pictures in README.md, the log and the summary of a real step, in a light and
// a dark theme. Needs chromium on the PATH.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

const INPUTS = {
  'api-key': 'demoApp.demoKey:a-made-up-secret',
  capability: '{"ci-events":["publish"],"chat:*":["subscribe","history"],"[meta]log":["subscribe"]}',
  'client-id': 'deploy',
  ttl: '15m',
  'export-env': 'true',
  summary: 'true',
};

/** GitHub's colors. */
const THEMES = {
  light: { text: '#1f2328', page: '#ffffff', border: '#d1d9e0', code: '#818b981f', row: '#f6f8fa', line: '#59636e' },
  dark: { text: '#f0f6fc', page: '#0d1117', border: '#3d444d', code: '#656c7633', row: '#151b23', line: '#9198a1' },
};

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
  const { log, summary } = runStep();
  for (const [theme, colors] of Object.entries(THEMES)) {
    draw(`log-${theme}`, logPage(log), colors, '800,310');
    draw(`summary-${theme}`, summary, colors, '420,460');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runStep() {
  const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STEP_SUMMARY'].map((name) => [name, join(folder, name)]);
  for (const [, file] of files) writeFileSync(file, '');
  const action = parse(readFileSync('action.yml', 'utf8'));
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    `INPUT_${name.toUpperCase()}`,
    INPUTS[name] ?? input.default ?? '',
  ]);
  const env = { PATH: process.env.PATH, GITHUB_RUN_ID: '1', ...Object.fromEntries([...files, ...inputs]) };
  // Without stderr, which has the masks and the version.
  const stdio = ['ignore', 'pipe', 'ignore'];
  const log = execFileSync(process.execPath, ['dist/issue/index.js'], { env, stdio, encoding: 'utf8' });
  return { log, summary: readFileSync(join(folder, 'GITHUB_STEP_SUMMARY'), 'utf8') };
}

/** The log as GitHub shows it, with the group expanded. */
function logPage(log) {
  const lines = log
    .split('\n')
    .filter((line) => line !== '' && line !== '::endgroup::')
    .map((line) => line.replace(/^::group::/, '▾ ').replace(/[&<]/g, (character) => `&#${character.charCodeAt(0)};`));
  return `<pre>${lines.map((line, index) => `<i>${index + 1}</i>${line}`).join('\n')}</pre>`;
}

function draw(name, content, { text, page, border, code, row, line }, size) {
  const style = `
    body { margin: 16px; background: ${page}; color: ${text};
      font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; }
    h3 { font-size: 1.25em; margin: 0 0 16px; }
    table { border-collapse: collapse; margin-bottom: 16px; }
    th, td { border: 1px solid ${border}; padding: 6px 13px; text-align: left; }
    tr:nth-child(2n) { background: ${row}; }
    code, pre { font: 12px/20px ui-monospace, SFMono-Regular, 'DejaVu Sans Mono', monospace; }
    code { background: ${code}; padding: .2em .4em; border-radius: 6px; }
    pre { margin: 0; white-space: pre-wrap; }
    i { display: inline-block; width: 24px; margin-right: 12px; text-align: right; font-style: normal; color: ${line}; }`;
  const file = join(folder, `${name}.html`);
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><style>${style}</style>${content}`);
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=2'];
  const output = [`--window-size=${size}`, `--screenshot=docs/${name}.png`, `--user-data-dir=${join(folder, 'user')}`];
  execFileSync('chromium', [...options, ...output, `file://${file}`], { stdio: 'ignore' });
}
