const CAUSES: readonly { readonly pattern: RegExp; readonly fix: string }[] = [
  { pattern: /\\"/, fix: 'remove the backslashes before the quotes' },
  { pattern: /[\u00a0\u2007\u202f]/, fix: 'replace the no-break spaces with plain spaces' },
  { pattern: /[\u201c-\u201f\u2018-\u201b]/, fix: 'replace the curly quotes with straight ones' },
  { pattern: /\$\{\{/, fix: 'write the expression in the workflow file itself, where GitHub evaluates it' },
  { pattern: /^\{[^"']*$/, fix: 'keep the double quotes: in a shell, put the whole JSON in single quotes' },
  {
    pattern: /^[^\n{[]+?: (- |[^\n]*:\s)/,
    fix: 'in the workflow, use "|" instead of ">", so that each entry keeps its own line',
  },
  { pattern: /(?<![^\s[{,])[*&@`]/, fix: 'put names that start with *, &, @ or ` in quotes' },
  { pattern: /^[ \t]*\[[^\]\n]*\][^\n]*:/m, fix: 'put names that start with [ in quotes' },
  { pattern: /^\t/m, fix: 'indent with spaces, not with tabs' },
];

/** The fix for the likely cause of a syntax error: a shell, copy and paste, or a rule of YAML. */
export function syntaxCause(text: string): string {
  const cause = CAUSES.find(({ pattern }) => pattern.test(text));
  return cause?.fix ?? 'check the quotes, brackets, commas and indentation there';
}
