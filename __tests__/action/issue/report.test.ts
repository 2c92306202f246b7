import { expect, test } from '@jest/globals';
import { KEY } from '../../support/command.ts';
import { replay } from '../../support/runner.ts';

const times = (text: string) =>
  text
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z/g, 'TIME')
    .replace(/(?<=^ably-jwt-action )\d+\.\d+\.\d+$/m, 'VERSION');

test('the log of a step', async () => {
  const { log } = await replay({
    with: {
      capability: 'news: publish\n"*": [subscribe, history]',
      'client-id': '##[error]x',
      'revocation-key': 'ci-1',
      'export-env': 'true',
    },
    env: { ABLY_API_KEY: KEY.text },
  });
  expect(times(log).split('\n')).toEqual([
    'ably-jwt-action VERSION',
    'Issued an Ably JWT for app demoApp, client ID "# #[error]x", valid until TIME.',
    'The API key came from the variable ABLY_API_KEY and belongs to app demoApp.',
    'Later steps of this job can read the token from ABLY_TOKEN.',
    'This token allows history, subscribe on all regular channels. Set "capability" to narrow it, for example {"my-channel":["publish"]}.',
    '##[group]Token details',
    'Issued: TIME',
    'Expires: TIME',
    'TTL: 3600 seconds',
    'App ID: demoApp',
    'Key ID: demoApp.demoKey',
    'Client ID: # #[error]x',
    'Client Type: server',
    'Revocation Key: ci-1',
    'Capability:',
    '  * → history, subscribe',
    '  news → publish',
    '##[endgroup]',
  ]);
});

test.each([
  ['{"news":["publish"]}', undefined],
  ['{"*":["*"]}', 'This token allows everything the key allows on all regular channels.'],
  ['{"[*]*":["*"]}', 'This token allows everything the key allows on all channels, metachannels and queues.'],
])('the report of a token for %s', async (capability, warning) => {
  const { log } = await replay({ with: { 'api-key': KEY.text, capability, 'client-id': 'none' } });
  const [, first, second] = log.split('\n');
  expect(times(first ?? '')).toBe('Issued an Ably JWT for app demoApp, no client ID, valid until TIME.');
  if (warning) expect(second).toContain(warning);
  else expect(second).toBe('##[group]Token details');
});

test('the summary of a step, in HTML', async () => {
  const { rawSummary } = await replay({
    with: {
      'api-key': KEY.text,
      summary: 'true',
      'client-id': `<i&"b'>`,
      capability: '{"a<b":["publish","history"],"*":["stats"]}',
    },
  });
  const rows = times(rawSummary).match(/<tr>.*?<\/tr>/g);
  expect(rows).toEqual([
    '<tr><th>Issued</th><td><code>TIME</code></td></tr>',
    '<tr><th>Expires</th><td><code>TIME</code></td></tr>',
    '<tr><th>TTL</th><td><code>3600 seconds</code></td></tr>',
    '<tr><th>App ID</th><td><code>demoApp</code></td></tr>',
    '<tr><th>Key ID</th><td><code>demoApp.demoKey</code></td></tr>',
    '<tr><th>Client ID</th><td><code>&#60;i&#38;&#34;b&#39;&#62;</code></td></tr>',
    '<tr><th>Client Type</th><td><code>server</code></td></tr>',
    '<tr><th>Resource</th><th>Operations</th></tr>',
    '<tr><td><code>*</code></td><td><code>stats</code></td></tr>',
    '<tr><td><code>a&#60;b</code></td><td><code>history</code> <code>publish</code></td></tr>',
  ]);
});
