// Draws docs/summary.png, the job summary of a real run of dist/issue, with GitHub's look. Needs chromium on the PATH:
// node scripts/summary-picture.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LOOK = `
  body { margin: 16px; font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; color: #1f2328; }
  h3 { font-size: 1.25em; margin: 0 0 16px; }
  table { border-collapse: collapse; margin-bottom: 16px; }
  th, td { border: 1px solid #d1d9e0; padding: 6px 13px; text-align: left; }
  tr:nth-child(2n) { background: #f6f8fa; }
  code { font: 85% ui-monospace, SFMono-Regular, 'DejaVu Sans Mono', monospace; background: #818b981f; padding: .2em .4em; border-radius: 6px; }`;

const INPUTS = {
  'INPUT_API-KEY': 'demoApp.demoKey:a-made-up-secret',
  INPUT_CAPABILITY: '{"ci-events":["publish"],"chat:*":["subscribe","history"],"[meta]log":["subscribe"]}',
  'INPUT_CLIENT-ID': 'deploy',
  INPUT_TTL: '15m',
  INPUT_SUMMARY: 'true',
};

const folder = mkdtempSync(join(tmpdir(), 'summary-'));
try {
  const [output, summary, page] = ['output', 'summary', 'page.html'].map((name) => join(folder, name));
  for (const file of [output, summary]) writeFileSync(file, '');
  const env = { PATH: process.env.PATH, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, ...INPUTS };
  execFileSync(process.execPath, ['dist/issue/index.js'], { env, stdio: 'ignore' });
  writeFileSync(page, `<meta charset="utf-8"><style>${LOOK}</style>${readFileSync(summary, 'utf8')}`);
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-sync', '--disable-background-networking'];
  const picture = ['--hide-scrollbars', '--window-size=420,440', '--screenshot=docs/summary.png'];
  execFileSync('chromium', [...quiet, ...picture, `--user-data-dir=${join(folder, 'user')}`, `file://${page}`], {
    stdio: 'ignore',
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
