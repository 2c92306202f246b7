// The one channel that the tests use, opened with nothing but the job's token.
// Change: the options of the client, to those that your application uses.
import Ably from 'ably';

const { ABLY_TOKEN, ABLY_ENDPOINT, CHANNEL } = process.env;
if (!ABLY_TOKEN || !CHANNEL) throw new Error('set ABLY_TOKEN to a token and CHANNEL to the name of a channel');

// JSON instead of the SDK's binary format, so that a log of the requests can be read. No log of the SDK's own: what Ably
// refuses is thrown as well, and the tests expect some of it.
const client = new Ably.Rest({ token: ABLY_TOKEN, useBinaryProtocol: false, logLevel: 0, ...where(ABLY_ENDPOINT) });

export const channel = client.channels.get(CHANNEL);

/** ABLY_ENDPOINT in the forms that the Action takes: unset, an endpoint's name, a host, or the URL of a local server. */
function where(endpoint) {
  if (!endpoint) return {};
  if (!endpoint.includes('//')) return { endpoint };
  const { hostname, port, protocol } = new URL(endpoint);
  if (protocol === 'https:') return { endpoint: hostname, tlsPort: Number(port || 443) };
  return { endpoint: hostname, tls: false, port: Number(port || 80) };
}
