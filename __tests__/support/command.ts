import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** The key of no real app. */
export const KEY = {
  appId: 'demoApp',
  keyName: 'demoApp.demoKey',
  secret: 'a-made-up-secret',
  text: 'demoApp.demoKey:a-made-up-secret',
};

/** Where spawned processes record which code they run, if that is measured: npm run coverage. */
export const coverage: Record<string, string> = process.env['SPAWNED_COVERAGE']
  ? { NODE_V8_COVERAGE: process.env['SPAWNED_COVERAGE'] }
  : {};

/** What a process itself printed. If a fault such as a full disk prevents coverage from being recorded, Node says so. */
export const withoutCoverageErrors = (stderr: string): string =>
  coverage['NODE_V8_COVERAGE'] ? stderr.replace(/^E[A-Z]+: Failed to .*\/coverage-.*\n/gm, '') : stderr;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a shell script in which `$CLI` is the committed command line, with only the given environment. */
export function shell(script: string, environment: Record<string, string> = {}): Promise<Ended> {
  const env = { PATH: process.env['PATH'] ?? '', CLI: `${process.execPath} ${CLI}`, ...coverage, ...environment };
  return ended(spawn('bash', ['-c', script], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
}

/** Runs the committed command line with only the given environment. */
export function ablyJwt(
  args: readonly string[],
  environment: Record<string, string> = { ABLY_API_KEY: KEY.text },
): Promise<Ended> {
  const env = { PATH: process.env['PATH'] ?? '', ...coverage, ...environment };
  return ended(spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
}

function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const text = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
        text[name] += chunk;
      });
    }
    child.on('error', reject).on('close', (code) => resolve({ code, ...text }));
  });
}

/** A token's header and claims, without a check of its signature. */
export function decode(token: string): { header: Record<string, unknown>; claims: Record<string, unknown> } {
  const [header, claims] = token.split('.', 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
  return { header, claims };
}
