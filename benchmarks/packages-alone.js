// The packages without our code: read a key, mask, sign, write one output. No checks.
import { getInput, setOutput, setSecret } from '@actions/core';
import { CompactSign } from 'jose';

const key = getInput('api-key');
const [keyName, secret] = key.split(':');
setSecret(key);
setSecret(secret);
const iat = Math.floor(Date.now() / 1000);
const claims = {
  iat,
  exp: iat + 3600,
  jti: crypto.randomUUID(),
  'x-ably-capability': '{"*":["*"]}',
  'x-ably-clientType': 'server',
};
const encoder = new TextEncoder();
new CompactSign(encoder.encode(JSON.stringify(claims)))
  .setProtectedHeader({ typ: 'JWT', alg: 'HS256', kid: keyName })
  .sign(encoder.encode(secret))
  .then((token) => {
    setSecret(token);
    setOutput('token', token);
  });
