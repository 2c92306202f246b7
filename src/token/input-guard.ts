import type { Diagnostics } from './diagnostics.ts';
import type { RawInput, RawInputs } from './raw-inputs.ts';
import { REMOVE_SECRET, type SecretGuard } from './secrets.ts';

const KIB = 1024;

/** Inputs that are parsed as JSON or lines. */
const STRUCTURED: readonly string[] = ['capability', 'claims'];

/**
 * The inputs that are not too large and contain no secret. The others are reported, and no other rule reads them, because
 * it could be slow or quote a secret. `api-key` may contain a secret.
 */
export function guardInputs<Name extends string>(
  raw: RawInputs<Name>,
  guard: SecretGuard,
  diagnostics: Diagnostics,
): RawInputs<Name> {
  const passed: { [name in Name]?: RawInput } = {};
  for (const [name, input] of Object.entries(raw) as [Name, RawInput][]) {
    const report = diagnostics.reporter(name);
    const limit = STRUCTURED.includes(name) ? 32 : 4;
    const size = Buffer.byteLength(input.text);
    const secret = name === 'api-key' ? undefined : guard.find(input.text);
    if (secret !== undefined) {
      report.problem(secret, 'no secret', REMOVE_SECRET);
    } else if (size > limit * KIB) {
      const fix = name === 'capability' ? 'use fewer resources, or namespaces such as chat:*' : 'use a shorter value';
      report.problem(`the value has ${size} bytes`, `at most ${limit} KiB`, fix);
    } else {
      passed[name] = input;
    }
  }
  return passed;
}
