import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const ROOT = new URL('../../', import.meta.url);
const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', '__tests__/README.md', 'examples/README.md'],
  ...readdirSync(new URL('docs', ROOT))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (url: URL) => readFileSync(url, 'utf8');

/** The anchors of a page: GitHub makes one of each heading, and error codes have their own. */
function anchorsOf(page: string): string[] {
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title);
  const slugs = headings.map((title) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  return [...slugs, ...[...page.matchAll(/<a id="(\d+)">/g)].map(([, id = '']) => id)];
}

test.each(PAGES)('every link within the repository resolves: %s', (name) => {
  const page = new URL(name, ROOT);
  const links = [...read(page).matchAll(/(?:\]\(|src(?:set)?=")(?!https?:|mailto:)(?<link>[^)"\s]+)/g)];
  for (const { groups = {} } of links) {
    const [path = '', anchor] = (groups['link'] ?? '').split('#');
    const target = path === '' ? page : new URL(path, page);
    expect({ link: groups['link'], exists: existsSync(target) }).toEqual({ link: groups['link'], exists: true });
    if (anchor !== undefined) expect(anchorsOf(read(target))).toContain(anchor);
  }
});

test('the README stays short', () =>
  expect(read(new URL('README.md', ROOT)).split('\n').length).toBeLessThanOrEqual(251));
