import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fixForError, formatError } from '../node/system-errors.ts';
import type { Reporter } from '../token/diagnostics.ts';

const MAX_BYTES = 1024 * 1024;
const EXPECTED = 'the path of a PEM file with at least one certificate, at most 1 MiB';

/**
 * Reads the certificates of a PEM file; none if no file is given. The path is relative to the workspace.
 * https://www.rfc-editor.org/rfc/rfc7468#section-5
 */
export function readCaFile(
  path: string | undefined,
  environment: NodeJS.ProcessEnv,
  report: Reporter,
): string[] | undefined {
  const problem = (found: string, fix: string) => report.problem(found, EXPECTED, fix);
  if (path === undefined) return [];
  if (path.includes('-----BEGIN')) {
    return problem('the value is a certificate, not a path', 'write it to a file, and use its path');
  }
  try {
    const file = resolve(environment['GITHUB_WORKSPACE'] ?? '', path);
    const status = statSync(file);
    if (!status.isFile()) return problem('not a regular file', 'use the path of a regular file');
    if (status.size > MAX_BYTES) {
      return problem(`the file has ${status.size} bytes`, 'include only the CA certificate of your network');
    }
    const content = readFileSync(file);
    if (isUtf16(content)) return problem('the file is in UTF-16', 'save it again in UTF-8');
    const certificates = content.toString().match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
    if (certificates === null) return problem('the file contains no certificate', 'convert it to PEM');
    if (certificates.every(isCertificate)) return certificates;
    return problem('the file contains a damaged certificate', 'export the certificate again');
  } catch (error) {
    const found = `the file cannot be read: ${formatError(error)}`;
    return problem(found, fixForError(error) ?? 'check the path, which is relative to the workspace');
  }
}

/** Whether a text starts with the byte order mark of UTF-16, or its first character takes two bytes. PEM is ASCII. */
function isUtf16([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}

function isCertificate(pem: string): boolean {
  try {
    return Boolean(new X509Certificate(pem));
  } catch {
    return false;
  }
}
