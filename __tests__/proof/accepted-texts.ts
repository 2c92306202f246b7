import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Collects what a reader of ours accepts, for readers in other languages. */
export class AcceptedTexts {
  readonly #lines: string[] = [];

  /** `read` is what was read in the text. */
  add(text: string, read: unknown): void {
    this.#lines.push(JSON.stringify({ text, read }));
  }

  get count(): number {
    return this.#lines.length;
  }

  /** If PROOF_TEXTS names a folder, writes a file there, with one text in each line. */
  save(name: string): void {
    const folder = process.env['PROOF_TEXTS'];
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${name}.jsonl`), `${this.#lines.join('\n')}\n`);
  }
}
