import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatError } from '../node/system-errors.ts';
import type { Reporter } from '../token/diagnostics.ts';

const MAX_BYTES = 1024 * 1024;
const EXPECTED = 'the path of a PEM file with at least one certificate, at most 1 MiB';

/**
 * Reads the certificates of a PEM file. https://www.rfc-editor.org/rfc/rfc7468#section-5
 * @param folder the base of a relative path
 */
export function readCaFile(path: string, folder: string, report: Reporter): string[] | undefined {
  if (path.includes('-----BEGIN')) {
    return report.problem('the value is a certificate, not a path', EXPECTED, 'write it to a file, and use its path');
  }
  try {
    const file = resolve(folder, path);
    const status = statSync(file);
    if (!status.isFile()) return report.problem('not a regular file', EXPECTED, 'use the path of a regular file');
    if (status.size > MAX_BYTES) {
      return report.problem(
        `the file has ${status.size} bytes`,
        EXPECTED,
        'include only the CA certificate of your network',
      );
    }
    const certificates = readFileSync(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
    if (certificates === null) return report.problem('the file contains no certificate', EXPECTED, 'convert it to PEM');
    if (certificates.every(isCertificate)) return certificates;
    return report.problem('the file contains a damaged certificate', EXPECTED, 'export the certificate again');
  } catch (error) {
    return report.problem(
      `the file cannot be read: ${formatError(error)}`,
      EXPECTED,
      'check the path, which is relative to the workspace',
    );
  }
}

function isCertificate(pem: string): boolean {
  try {
    return Boolean(new X509Certificate(pem));
  } catch {
    return false;
  }
}
