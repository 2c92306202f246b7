// Publishes one order, with a token that can publish and do nothing else.
// Change: what is published; read.test.js expects it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { channel } from './channel.js';

test('an order is published', async () => {
  await channel.publish('order', { id: 42, items: ['tea'] });
});

test('the token cannot read the channel', async () => {
  await assert.rejects(channel.history(), { code: 40160 });
});
