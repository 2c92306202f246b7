import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readCaFile } from '../../src/ably/ca-file.ts';
import { selfSigned } from '../support/ably/certificate.ts';
import { diagnose } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'ca-file-'));
const WORKSPACE = { GITHUB_WORKSPACE: folder };
const certificate = selfSigned();
afterAll(() => {
  certificate.remove();
  rmSync(folder, { recursive: true });
});

const pem = certificate.cert.trim();
const body = pem.split('\n').slice(1, -1).join('\n');
const wrap = (text: string) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----`;
const MIB = 1024 * 1024;

const FILES: Record<string, string> = {
  'ca.pem': `${pem}\n`,
  'bundle.pem': `# Root of the proxy\n${pem}\n\n# The same\r\n${pem.replaceAll('\n', '\r\n')}\r\n`,
  'with-key.pem': `${certificate.key}\n${pem}\n`,
  'large.pem': `${pem}\n`.padEnd(MIB, '\n'),
  'too-large.pem': `${pem}\n`.padEnd(MIB + 1, '\n'),
  'key.pem': certificate.key,
  'empty.pem': '',
  'binary.der': Buffer.from(body, 'base64').toString('latin1'),
  'cut.pem': pem.slice(0, -100),
  'damaged.pem': wrap(`${body.slice(0, 40)}${body.slice(60)}`),
  'not-base64.pem': wrap('*** *** ***'),
  'utf-16.pem': Buffer.from(`\ufeff${pem}`, 'utf16le').toString('latin1'),
  'utf-16-big-endian.pem': Buffer.from(`\ufeff${pem}`, 'utf16le').swap16().toString('latin1'),
  'utf-16-without-mark.pem': Buffer.from(pem, 'utf16le').toString('latin1'),
  'utf-16-big-endian-without-mark.pem': Buffer.from(pem, 'utf16le').swap16().toString('latin1'),
  'utf-8-with-mark.pem': Buffer.from(`\ufeff${pem}`).toString('latin1'),
  'one-damaged.pem': `${pem}\n${wrap('AAAA')}\n`,
};
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text, 'latin1');
mkdirSync(join(folder, 'folder'));

test.each([
  ['ca.pem', 1],
  [join(folder, 'ca.pem'), 1],
  ['bundle.pem', 2],
  ['with-key.pem', 1],
  ['large.pem', 1],
  ['utf-8-with-mark.pem', 1],
])('%s has %i certificates', async (path, count) => {
  const { result, problems } = await diagnose((diagnostics) =>
    readCaFile(path, WORKSPACE, diagnostics.reporter('ca-file')),
  );
  expect({ count: result?.length, problems }).toEqual({ count, problems: [] });
  for (const each of result ?? []) expect(each.replace(/\r/g, '')).toBe(pem);
});

const EXPECTED = 'Expected the path of a PEM file with at least one certificate, at most 1 MiB.';
const NONE = `the file contains no certificate. ${EXPECTED} Fix: convert it to PEM.`;
const UTF_16 = `the file is in UTF-16. ${EXPECTED} Fix: save it again in UTF-8.`;
const DAMAGED = `the file contains a damaged certificate. ${EXPECTED} Fix: export the certificate again.`;

test.each([
  [
    'missing.pem',
    `the file cannot be read: the file does not exist (ENOENT). ${EXPECTED} Fix: check the path, which is relative to the workspace.`,
  ],
  ['folder', `not a regular file. ${EXPECTED} Fix: use the path of a regular file.`],
  ['/dev/null', `not a regular file. ${EXPECTED} Fix: use the path of a regular file.`],
  ['too-large.pem', `the file has ${MIB + 1} bytes. ${EXPECTED} Fix: include only the CA certificate of your network.`],
  ['utf-16.pem', UTF_16],
  ['utf-16-big-endian.pem', UTF_16],
  ['utf-16-without-mark.pem', UTF_16],
  ['utf-16-big-endian-without-mark.pem', UTF_16],
  ['key.pem', NONE],
  ['empty.pem', NONE],
  ['binary.der', NONE],
  ['cut.pem', NONE],
  ['damaged.pem', DAMAGED],
  ['not-base64.pem', DAMAGED],
  ['one-damaged.pem', DAMAGED],
])('%s is a problem', async (path, problem) =>
  expect(await diagnose((diagnostics) => readCaFile(path, WORKSPACE, diagnostics.reporter('ca-file')))).toEqual({
    result: undefined,
    problems: [`ca-file: ${problem}`],
    warnings: [],
  }),
);
