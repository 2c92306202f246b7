import { Diagnostics } from '../../src/token/diagnostics.ts';
import type { Context } from '../../src/token/reading.ts';
import { SecretGuard } from '../../src/token/secrets.ts';
import { KEY } from './command.ts';

/** What the issue action provides in addition to its inputs, with new diagnostics and the key of all tests. */
export const aContext = (changes: Partial<Context> = {}): Context => ({
  guard: new SecretGuard(KEY.text),
  diagnostics: new Diagnostics(),
  defaultClientId: 'github-actions-1-0123abcd',
  missingKeyFix: 'set a key',
  isFromWorkflow: true,
  ...changes,
});
