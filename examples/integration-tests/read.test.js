// Reads the order that publish.test.js published, with a token that can read and do nothing else.
// Change: what is expected.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { channel } from './channel.js';

test('the order is there', async () => {
  const { items } = await channel.history();
  assert.deepEqual(
    items.map(({ name, data }) => ({ name, data })),
    [{ name: 'order', data: { id: 42, items: ['tea'] } }],
  );
});

test('the token cannot publish', async () => {
  await assert.rejects(channel.publish('order', { id: 43, items: [] }), { code: 40160 });
});
