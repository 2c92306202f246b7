import { readdir } from 'node:fs/promises';

// All tests of src/token in one file, because Jest takes longer to start a file than to run a test.
const folder = new URL('../token/', import.meta.url);
for (const file of await readdir(folder)) if (file.endsWith('.test.ts')) await import(new URL(file, folder).pathname);
