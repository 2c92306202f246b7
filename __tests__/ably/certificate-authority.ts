import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A CA as a network that inspects TLS has, and a server certificate that it issued. */
export interface CertificateAuthority {
  /** The folder of `ca.pem`. */
  readonly folder: string;
  /** Path of the CA's certificate. */
  readonly caFile: string;
  /** The server's key and certificate in PEM, as `startAbly({ tls })` expects them. */
  readonly server: { readonly key: string; readonly cert: string };
  remove(): void;
}

/** Creates both, valid for a day. The server certificate is for loopback and the given host names. Needs openssl. */
export function createAuthority(hosts: readonly string[] = []): CertificateAuthority {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const path = (name: string) => join(folder, name);
  const request = (name: string, subject: string, ...more: string[]) => {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-keyout', path(`${name}.key`)];
    const common = ['req', '-x509', '-days', '1', '-subj', `/CN=${subject}`, '-out', path(`${name}.pem`)];
    execFileSync('openssl', [...common, ...key, ...more], { stdio: 'ignore' });
  };
  const names = ['IP:127.0.0.1', ...['localhost', ...hosts].map((host) => `DNS:${host}`)].join(',');
  request('ca', 'The CA of a network');
  const issuer = ['-CA', path('ca.pem'), '-CAkey', path('ca.key')];
  request(
    'server',
    'localhost',
    ...issuer,
    '-addext',
    `subjectAltName=${names}`,
    '-addext',
    'basicConstraints=CA:FALSE',
  );
  const server = { key: readFileSync(path('server.key'), 'utf8'), cert: readFileSync(path('server.pem'), 'utf8') };
  return { folder, caFile: path('ca.pem'), server, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
