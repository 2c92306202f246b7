/** The XML escapes of .NET's `SecurityElement.Escape`. */
const XML: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' };

const hex = (character: string, digits: number) => character.charCodeAt(0).toString(16).padStart(digits, '0');

/** As .NET's `Uri.EscapeDataString`: RFC 3986, so stricter than `encodeURIComponent` on `!'()*`. */
export function escapeUri(value: string): string {
  // A lone surrogate has no UTF-8 form; a round trip through bytes replaces it by U+FFFD, as .NET does.
  const wellFormed = Buffer.from(value).toString();
  return encodeURIComponent(wellFormed).replace(/[!'()*]/g, (character) => `%${hex(character, 2).toUpperCase()}`);
}

/** The inside of a JSON string; the runner's JSON library also escapes the three rarer line breaks of Unicode. */
export function escapeJson(value: string): string {
  const inside = JSON.stringify(value).slice(1, -1);
  return inside.replace(/[\u0085\u2028\u2029]/g, (character) => `\\u${hex(character, 4)}`);
}

/** The five characters that XML text and attributes cannot hold. */
export function escapeXml(value: string): string {
  return value.replace(/[<>"'&]/g, (character) => XML[character] ?? character);
}

function base64From(value: string, offset: number): string {
  const bytes = Buffer.from(value);
  // The padding stays, so the middle of a longer base64 string is not always masked. On GitHub it is not either.
  return bytes.subarray(bytes.length > offset ? offset : 0).toString('base64');
}

/**
 * PowerShell colors a command that failed, and so splits a secret at an ampersand. Without an ampersand, the second part
 * is the value itself.
 */
function splitAtAmpersand(value: string): string[] {
  const colored = value.indexOf('&+');
  const cut = colored < 0 ? value.lastIndexOf('&') + 1 : colored + 2;
  const skipped = colored < 0 ? 0 : 1;
  return [value.slice(0, cut), value.slice(cut + skipped)].filter((part) => part.length >= 6);
}

/**
 * Every string that the runner masks for one value: the value itself and its encodings, without base64url and hex.
 *
 * @see actions/runner: the list in `HostContext.cs`, the encoders in `ValueEncoders.cs`
 */
export function variantsOf(value: string): string[] {
  const quoted = value.length > 8 && value.startsWith('"') && value.endsWith('"');
  return [
    value,
    ...[0, 1, 2].map((offset) => base64From(value, offset)),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    escapeJson(value),
    escapeUri(value),
    escapeXml(value),
    ...(quoted ? [value.slice(1, -1)] : []),
    ...splitAtAmpersand(value),
  ];
}

/**
 * The secrets that the runner masks within one job.
 *
 * @see actions/runner: `AddMaskCommandExtension` in `ActionCommandManager.cs`, `SecretMasker.cs`
 */
export class Masker {
  readonly #variants = new Set<string>();

  constructor(values: readonly string[] = []) {
    for (const value of values) this.add(value);
  }

  /** Masks a value as a whole and each of its lines, since a log shows one line at a time. No minimum length. */
  add(value: string): void {
    const lines = value.split(/[\r\n]/).map((line) => line.trim());
    for (const secret of [value, ...lines]) {
      if (secret.trim() === '') continue;
      for (const variant of variantsOf(secret)) this.#variants.add(variant);
    }
  }

  /** The text with every secret replaced by `***`; secrets that overlap or touch share one `***`. */
  mask(text: string): string {
    let masked = '';
    let shown = 0;
    for (const { start, end } of this.#ranges(text)) {
      masked += `${text.slice(shown, start)}***`;
      shown = end;
    }
    return masked + text.slice(shown);
  }

  #ranges(text: string): { start: number; end: number }[] {
    const hits: { start: number; end: number }[] = [];
    for (const secret of this.#variants) {
      // From the next character, because occurrences of a secret can overlap.
      for (let start = text.indexOf(secret); start >= 0; start = text.indexOf(secret, start + 1)) {
        hits.push({ start, end: start + secret.length });
      }
    }
    hits.sort((one, other) => one.start - other.start);
    const merged: { start: number; end: number }[] = [];
    for (const hit of hits) {
      const last = merged.at(-1);
      if (last && hit.start <= last.end) last.end = Math.max(last.end, hit.end);
      else merged.push(hit);
    }
    return merged;
  }
}
