import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** Which rooms, and which packages, the files of a room may import. Doors import rooms; rooms never import doors. */
const MAY_IMPORT: Record<string, { rooms: string[]; packages: string[] }> = {
  ably: { rooms: ['token'], packages: ['node:http', 'node:https'] },
  action: { rooms: ['ably', 'process', 'token'], packages: ['@actions/core', '@actions/github', 'node:fs'] },
  cli: { rooms: ['ably', 'process', 'token'], packages: ['node:util'] },
  process: { rooms: [], packages: ['node:stream'] },
  token: { rooms: [], packages: ['jose', 'leven', 'yaml'] },
};

/** What a pure room may not touch: its clock, chance, environment and outside. */
const IMPURE = /\bprocess\b\.|Date\.now|new Date\(\)|Math\.random|randomUUID|\bconsole\b|\bfetch\b|setTimeout/;

const rooms = readdirSync(src);
const filesOf = (room: string) =>
  readdirSync(`${src}${room}`).map((file) => ({ file, code: readFileSync(`${src}${room}/${file}`, 'utf8') }));

test('every room has its rule', () => expect(rooms.sort()).toEqual(Object.keys(MAY_IMPORT).sort()));

test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (room, may) => {
  const allowed = [room, ...may.rooms, 'package.json'];
  for (const { file, code } of filesOf(room)) {
    for (const [, name = ''] of code.matchAll(/(?:from|import\((?:\/\*.*?\*\/)?|import)\s*'([^']+)'/g)) {
      const target = name.startsWith('./') ? room : name.replace(/^(\.\.\/)+/, '').split('/')[0];
      if (name.startsWith('.'))
        expect({ file, target, ok: allowed.includes(target ?? '') }).toEqual({ file, target, ok: true });
      else expect({ file, name, ok: may.packages.includes(name) }).toEqual({ file, name, ok: true });
    }
  }
});

test('the token room is pure', () => {
  for (const { file, code } of filesOf('token'))
    expect({ file, impure: IMPURE.exec(code)?.[0] }).toEqual({ file, impure: undefined });
});

test('files have one idea', () => {
  for (const room of rooms)
    for (const { file, code } of filesOf(room))
      expect({ file, long: code.split('\n').length > 130 }).toEqual({ file, long: false });
});
