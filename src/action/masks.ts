import packageJson from '../../package.json' with { type: 'json' };
import { formatError, ReportedError } from '../node/system-errors.ts';
import { STDERR, write } from '../node/write.ts';
import type { SecretGuard } from '../token/secrets.ts';
import { TITLE } from './log.ts';
import type { Flush } from './watch-stream.ts';

/** In characters of base64: four of them encode three bytes. */
const GROUP = 4;
const PIECE = 4 * GROUP;

/**
 * Tells the runner to mask texts. It has read all of them, or they wait in its pipe, once the promise resolves.
 * @param inBase64 those of the texts whose base64 is masked, too
 * @throws ReportedError if they could not be written
 */
export type Mask = (texts: readonly string[], inBase64: readonly string[]) => Promise<void>;

/**
 * Masks are written to stderr. Node and the system's loader print there, too, so nothing they print overtakes a mask. The
 * first line, with the version, ends a line that something else left unfinished. There, no mask would be seen.
 * @param flushStderr waits until everything that Node printed has been written. It could end within a line
 */
export function maskOn(flushStderr: Flush): Mask {
  let firstLine = `${TITLE} ${packageJson.version}\n`;
  return async (texts, inBase64) => {
    if (texts.length === 0) return;
    const masks = new Set([...texts, ...inBase64.flatMap(base64Pieces)]);
    const commands = [...masks].map((text) => `::add-mask::${escapeData(text)}\n`);
    try {
      await flushStderr();
      write(STDERR, firstLine + commands.join(''));
    } catch (error) {
      throw new ReportedError(`the masks could not be written to stderr: ${formatError(error)}`);
    }
    firstLine = '';
  };
}

/** Masks the secrets that were found since the last call. */
export function maskFound(guard: SecretGuard, mask: Mask): Promise<void> {
  const secrets = guard.takeSecrets();
  const keySecrets = secrets.filter((secret) => guard.keySecrets.has(secret));
  return mask(secrets, keySecrets);
}

/** As @actions/core escapes the data of a command. */
function escapeData(text: string): string {
  return text.replace(/[%\r\n]/g, encodeURIComponent);
}

/**
 * Parts of the base64 of a secret, wherever it stands in the encoded text: whole groups of three bytes from its first,
 * second and third byte on, in pieces. The last piece ends with the last group. The runner itself masks base64 only if
 * the encoded text ends with the secret.
 */
export function base64Pieces(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].flatMap((start) => {
    const base64 = bytes.subarray(start, bytes.length - ((bytes.length - start) % 3)).toString('base64');
    const count = Math.ceil(base64.length / PIECE);
    const last = Math.max(0, base64.length - PIECE);
    return Array.from({ length: count }, (_, index) => {
      const first = Math.min(index * PIECE, last);
      return base64.slice(first, first + PIECE);
    });
  });
}
