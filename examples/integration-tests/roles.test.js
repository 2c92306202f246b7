// Publishes with one token and reads with another. Neither token allows what the other does.
// Change: the messages, to those of your application.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ably from 'ably';

const { PUBLISHER_TOKEN, READER_TOKEN, CHANNEL } = process.env;

// The rejected requests below are expected, so the SDK does not log them.
const publisher = new Ably.Rest({ token: PUBLISHER_TOKEN, logLevel: 0 }).channels.get(CHANNEL);
const reader = new Ably.Rest({ token: READER_TOKEN, logLevel: 0 }).channels.get(CHANNEL);

test('the reader gets what the publisher sends', async () => {
  await publisher.publish('order', { id: 42, items: ['tea'] });
  const { items } = await reader.history({ limit: 1 });
  assert.equal(items[0].name, 'order');
  assert.deepEqual(items[0].data, { id: 42, items: ['tea'] });
  assert.match(items[0].clientId, /^publisher-/);
});

test('the reader cannot publish', async () => {
  await assert.rejects(reader.publish('order', { id: 43 }), { code: 40160 });
});

test('the publisher cannot read', async () => {
  await assert.rejects(publisher.history(), { code: 40160 });
});
