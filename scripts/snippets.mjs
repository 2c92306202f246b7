// The snippets of README.md and docs/. node scripts/snippets.mjs FOLDER writes each YAML snippet as a workflow to lint.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

const ROOT = new URL('../', import.meta.url);
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(new URL('docs', ROOT))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Every snippet that names its language: the page and line where it starts, the language, and the text. */
export function snippets() {
  return PAGES.flatMap((page) => {
    const text = readFileSync(new URL(page, ROOT), 'utf8');
    const blocks = text.matchAll(/^(?<indent> *)```(?<language>\w+)\n(?<body>.*?)^\k<indent>```$/gms);
    return [...blocks].map(({ index, groups: { indent, language, body } }) => ({
      name: `${page}:${text.slice(0, index).split('\n').length}`,
      page,
      language,
      text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }));
  });
}

/** A YAML snippet as a workflow: unchanged, or wrapped if it is only jobs, steps, a condition or inputs. */
export function asWorkflow(text) {
  const snippet = parse(text);
  if (snippet.jobs) return snippet;
  const job = (more) => ({ 'runs-on': 'ubuntu-latest', steps: [{ run: 'true' }], ...more });
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
  const inputs = { 'api-key': '${{ secrets.ABLY_API_KEY }}', ...snippet };
  const isJobs = Object.values(snippet).every((value) => value['runs-on']);
  const jobs = Array.isArray(snippet)
    ? { test: job({ steps: snippet }) }
    : isJobs
      ? { test: job(), ...snippet }
      : { test: job('if' in snippet ? snippet : { steps: [{ uses: 'org/ably-jwt-action@v1', with: inputs }] }) };
  return { name: 'Snippet', on: ['push', 'pull_request'], permissions: {}, jobs };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  for (const { name, text } of snippets().filter(({ language }) => language === 'yaml')) {
    writeFileSync(join(folder, `${name.replaceAll(/\W/g, '-')}.yml`), stringify(asWorkflow(text), { lineWidth: 0 }));
  }
}
