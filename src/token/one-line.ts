import type { Findings } from './findings.ts';
import { quote } from './quote.ts';

/** A text as it was given; undefined, with a problem, where it holds a control character such as a line break. */
export function oneLine(input: string, text: string, { problems }: Findings): string | undefined {
  if (!/[\0-\x1f\x7f-\x9f]/.test(text)) return text;
  const found = `${quote(text)} holds a control character`;
  problems.push({ input, found, expected: 'a text on one line', fix: 'take the control character out' });
  return undefined;
}
