// The least that a step must do: mask, sign with createHmac, write one output. No checks, no packages.
const { createHmac, randomUUID } = require('node:crypto');
const { appendFileSync } = require('node:fs');

const key = process.env['INPUT_API-KEY'].trim();
const [keyName, secret] = key.split(':');
process.stdout.write(`::add-mask::${key}\n::add-mask::${secret}\n`);
const iat = Math.floor(Date.now() / 1000);
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = {
  iat,
  exp: iat + 3600,
  jti: randomUUID(),
  'x-ably-capability': '{"*":["*"]}',
  'x-ably-clientType': 'server',
};
const input = `${encode({ typ: 'JWT', alg: 'HS256', kid: keyName })}.${encode(claims)}`;
const token = `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
process.stdout.write(`::add-mask::${token}\n`);
appendFileSync(process.env.GITHUB_OUTPUT, `token=${token}\n`);
