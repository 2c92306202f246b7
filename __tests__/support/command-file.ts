/**
 * The pairs of a command file: `NAME=VALUE`, or `NAME<<DELIMITER`, lines, `DELIMITER`; the sign that comes first
 * decides. A line ends with a line feed; on Windows, also with a carriage return before it.
 *
 * @throws Error at the first malformed line, after the pairs before it
 * @see actions/runner: `FileCommandManager.cs`
 */
export function* pairsOf(text: string): Generator<[name: string, value: string]> {
  const lines = text.split(process.platform === 'win32' ? /\r?\n/ : '\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name, sign, rest = ''] = /^(.*?)(=|<<)(.*)/s.exec(line) ?? [];
    if (sign === undefined) throw new Error(`Invalid format '${line}'`);
    if (!name) throw new Error(`Invalid format '${line}'. Name must not be empty`);
    if (sign === '=') {
      yield [name, rest];
      continue;
    }
    if (rest === '') throw new Error(`Invalid format '${line}'. Delimiter must not be empty`);
    const end = lines.indexOf(rest, at + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${rest}'`);
    yield [name, lines.slice(at + 1, end).join('\n')];
    at = end;
  }
}
