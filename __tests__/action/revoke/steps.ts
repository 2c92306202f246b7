import type { AblyOptions, FakeAbly } from '../../support/ably/server.mjs';
import { withAbly } from '../../support/ably/with-ably.ts';
import { KEY } from '../../support/command.ts';
import { type Replay, replay, type Step } from '../../support/runner.ts';

export const KEYS = { [KEY.keyName]: { secret: KEY.secret, revocable: true } };

export interface Revoked {
  readonly run: Replay;
  readonly ably: FakeAbly;
}

/** Runs a step of revoke, by default with the usual key and a revocation key, against a fake Ably server. */
export function revokeAt(options: Partial<AblyOptions>, step: Step = {}): Promise<Revoked> {
  return withAbly({ keys: KEYS, ...options }, async (ably) => ({
    run: await revoke({ endpoint: ably.url, 'revocation-key': 'ci-1', ...step.with }, step),
    ably,
  }));
}

/** Runs a step of revoke with the usual key and other inputs. */
export function revoke(inputs: Readonly<Record<string, string>>, step: Step = {}): Promise<Replay> {
  return replay({ ...step, action: 'revoke', with: { 'api-key': KEY.text, ...inputs } });
}

const fill = `yes '' | head -c 16384 > "$GITHUB_OUTPUT"; trap '' XFSZ; ulimit -f 16; exec "$@"`;

/** The output cannot be written: its file already has the size that no file can exceed. */
export const WITH_FULL_OUTPUT: Step = { node: 'bash', nodeOptions: ['-c', fill, 'bash', process.execPath] };

export const errorsOf = (run: Replay): string[] =>
  run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
