import fc from 'fast-check';
import { TOKEN_INPUTS } from '../../src/token/inputs.ts';
import type { Inputs } from './outcome.ts';
import { SECRET, SPECIAL } from './special-inputs.ts';
import { anyString, edit, edits } from './strings.ts';
import { validInputs } from './valid-inputs.ts';

const specials = Object.entries(SPECIAL).map(([field, texts]) => ({
  name: TOKEN_INPUTS[field as keyof typeof SPECIAL].name,
  texts,
}));

/** What happens to one input: it is edited, or replaced by another string, or both. */
const damage = fc.constantFrom(...specials).chain(({ name, texts }) =>
  fc.record({
    name: fc.constant(name),
    replacement: fc.option(fc.oneof(anyString, fc.constantFrom('', ...texts)), { nil: undefined }),
    changes: fc.option(edits, { nil: [] }),
  }),
);

/** Valid inputs with a known secret, a few of which are then damaged. */
export const damagedInputs: fc.Arbitrary<Inputs> = fc
  .record({ valid: validInputs, damages: fc.array(damage, { minLength: 1, maxLength: 3 }) })
  .map(({ valid, damages }) => {
    const key = (valid.inputs['api-key'] ?? '').replace(`:${valid.secret}`, () => `:${SECRET}`);
    const inputs: Inputs = { ...valid.inputs, 'api-key': key };
    for (const { name, replacement, changes } of damages)
      inputs[name] = edit(replacement ?? inputs[name] ?? '', changes);
    return inputs;
  });
