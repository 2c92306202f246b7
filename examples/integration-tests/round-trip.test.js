// Publishes and reads back, with a token that can do both on one channel.
// Change: the message, to what your application sends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { channel } from './channel.js';

test('what is published can be read back, under the client ID of the token', async () => {
  await channel.publish('greeting', 'hello');
  const { items } = await channel.history();
  assert.equal(items.length, 1);
  assert.equal(items[0].data, 'hello');
  assert.ok(items[0].clientId);
});
