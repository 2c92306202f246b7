import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificate {
  /** In PEM, as `startAbly({ tls })` expects them. */
  readonly key: string;
  readonly cert: string;
  /** Path of the certificate, for `NODE_EXTRA_CA_CERTS` and `curl --cacert`. */
  readonly certFile: string;
  remove(): void;
}

/** A self-signed certificate for loopback and the given host names, valid for a day. Needs openssl. */
export function selfSigned(hosts: readonly string[] = []): Certificate {
  const directory = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [keyFile, certFile] = [join(directory, 'key.pem'), join(directory, 'cert.pem')];
  const names = ['IP:127.0.0.1', ...['localhost', ...hosts].map((host) => `DNS:${host}`)].join(',');
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
  const files = ['-keyout', keyFile, '-out', certFile];
  execFileSync('openssl', [...request, '-addext', `subjectAltName=${names}`, ...files], { stdio: 'ignore' });
  return {
    key: readFileSync(keyFile, 'utf8'),
    cert: readFileSync(certFile, 'utf8'),
    certFile,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
