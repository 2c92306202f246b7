import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { KEY } from '../support/command.ts';
import { replay, type Step } from '../support/runner.ts';

const preload = fileURLToPath(new URL('../support/loaded.cjs', import.meta.url));
const OUTWARD =
  /^(http|https|http2|tls|dns|dgram|_http_client|child_process|cluster|worker_threads|internal\/deps\/undici\/undici)$/;

/** The files and the outward modules of Node that a step loads. */
async function loadedBy(step: Step): Promise<{ files: string[]; outward: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'loaded-'));
  try {
    const LOADED_FILE = join(folder, 'loaded.json');
    await replay({ ...step, nodeOptions: ['--require', preload], env: { LOADED_FILE } });
    const { files, builtins } = JSON.parse(await readFile(LOADED_FILE, 'utf8'));
    return {
      files: files.filter((file: string) => file !== preload),
      outward: builtins.filter((name: string) => OUTWARD.test(name)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('without verify and revoke one file is loaded, and no module that reaches out', async () => {
  const { files, outward } = await loadedBy({ with: { 'api-key': KEY.text, endpoint: 'main' } });
  expect(outward).toEqual([]);
  expect(files).toEqual([expect.stringMatching(/dist\/issue\/index\.js$/)]);
});

test('with verify they are loaded', async () => {
  const { files, outward } = await loadedBy({
    with: { 'api-key': KEY.text, verify: 'true', endpoint: 'http://127.0.0.1:1' },
  });
  expect(outward).toContain('http');
  expect(files).toHaveLength(2);
});

test('yaml is loaded only where the text is not JSON', async () => {
  const filesWith = async (capability: string) =>
    (await loadedBy({ with: { 'api-key': KEY.text, capability } })).files.length;
  expect(await filesWith('{"chat":["publish"]}')).toBe(1);
  expect(await filesWith('chat: publish')).toBe(2);
});

test('a post step with nothing to revoke loads nothing', async () => {
  const { files, outward } = await loadedBy({ with: { 'api-key': KEY.text }, entry: 'post' });
  expect({ files, outward }).toEqual({ files: [expect.stringMatching(/dist\/post\/index\.js$/)], outward: [] });
});
