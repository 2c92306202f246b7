import { readCapability } from '../../token/capability.ts';
import { Diagnostics, type Reporter } from '../../token/diagnostics.ts';
import { guardInputs } from '../../token/input-guard.ts';
import { readMapping } from '../../token/mapping.ts';
import type { RawInputs } from '../../token/raw-inputs.ts';
import type { SecretGuard } from '../../token/secrets.ts';
import { DEFAULTS } from './inputs.ts';

/** Warns of a capability under `env:` instead of `with:`, where it does not narrow the token. */
export async function warnOfCapabilityVariable(
  raw: RawInputs<'capability'>,
  environment: NodeJS.ProcessEnv,
  guard: SecretGuard,
  report: Reporter,
): Promise<void> {
  if (raw.capability?.text !== DEFAULTS.capability) return;
  for (const name of Object.keys(environment).filter((each) => each.toUpperCase() === 'CAPABILITY')) {
    if (!(await isCapability(environment[name]?.trim() ?? '', guard))) continue;
    report.warning(
      `The variable ${name} contains a capability, but this action does not read it, so the token has the default capability. Move it from "env:" to "with:".`,
    );
  }
}

async function isCapability(text: string, guard: SecretGuard): Promise<boolean> {
  const diagnostics = new Diagnostics();
  const { capability } = guardInputs({ capability: { text, source: 'capability' } }, guard, diagnostics);
  const mapping = capability && readMapping(capability.text, 'JSON or lines', guard);
  if (mapping === undefined || 'found' in mapping) return false;
  readCapability(mapping, diagnostics.reporter('capability'));
  return diagnostics.problems.length === 0;
}
