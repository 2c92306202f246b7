"use strict";
exports.id = 89;
exports.ids = [89];
exports.modules = {

/***/ 6089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readEndpoint: () => (/* reexport */ readEndpoint),
  revokeTokens: () => (/* reexport */ revokeTokens),
  verifyToken: () => (/* reexport */ verifyToken)
});

// EXTERNAL MODULE: ./build/src/token/quote.js
var quote = __webpack_require__(6472);
;// CONCATENATED MODULE: ./build/src/ably/endpoint.js

const DEFAULT_ENDPOINT = 'main';
/** As long as the name of a host can be. https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const LONGEST_HOST = 255;
const EXPECTED = 'an Ably endpoint name (main, nonprod:sandbox), a host, or an http(s)://host:port URL';
/**
 * Reads an endpoint as the official SDKs do.
 * https://sdk.ably.com/builds/ably/specification/main/features/#REC1 and #REC2
 */
function readEndpoint(text, findings) {
    const endpoint = text ?? DEFAULT_ENDPOINT;
    if (endpoint.includes('//'))
        return readUrl(endpoint, findings);
    const hosts = hostsOf(endpoint).map((host) => `https://${host}`);
    if (hosts.length === 0 || !hosts.every((host) => URL.canParse(host))) {
        return report('the value is not an endpoint', 'leave it out for Ably itself', findings);
    }
    const [primary, ...fallbacks] = hosts.map((host) => new URL(host));
    return primary && { primary, fallbacks };
}
/** The hosts of an endpoint that is not a URL, the primary one first; none where it is no endpoint. */
function hostsOf(endpoint) {
    if (endpoint.length > LONGEST_HOST)
        return [];
    if (/^[\w-]+(\.[\w-]+)+$/.test(endpoint) || endpoint === 'localhost')
        return [endpoint];
    if (/^[\da-f:.]*::[\da-f:.]*$/i.test(endpoint))
        return [`[${endpoint}]`];
    const [, nonprod, name] = /^(nonprod:)?([\w-]+)$/.exec(endpoint) ?? [];
    if (name === undefined)
        return [];
    const [primary, fallback] = nonprod
        ? [`${name}.realtime.ably-nonprod.net`, 'fallback.ably-realtime-nonprod.com']
        : [`${name}.realtime.ably.net`, 'fallback.ably-realtime.com'];
    return [primary, ...[...'abcde'].map((letter) => `${name}.${letter}.${fallback}`)];
}
/** Not quoted where it is no more than a host and a port: there may be a password in it. */
function readUrl(text, findings) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
        return report('the value is not an http(s) URL', 'write https://host:port', findings);
    }
    if (url.username || url.password || url.pathname !== '/' || url.search || url.hash) {
        return report('the URL has more than a host and a port', 'write https://host:port', findings);
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return report(`${(0,quote/* quote */.h)(text)} would send the key or the token in clear`, 'write https://', findings);
    }
    return { primary: url, fallbacks: [] };
}
const isLoopback = (host) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);
function report(found, fix, { problems }) {
    problems.push({ input: 'endpoint', found, expected: EXPECTED, fix });
}

;// CONCATENATED MODULE: ./build/src/ably/answers.js
/**
 * The error in an answer, from its headers or else its body; undefined where it has none, as a proxy's page.
 * https://ably.com/docs/api/rest-api#error-response
 */
function ablyErrorIn({ headers, body }) {
    const fromBody = toError(jsonIn(body)?.error);
    const code = Number(headers['x-ably-errorcode']);
    if (!isAblyCode(code))
        return fromBody;
    return { code, message: fromBody?.message ?? String(headers['x-ably-errormessage'] ?? '') };
}
/** An error object of Ably's, as it stands in a body or among the results of a batch. */
function toError(value) {
    const { code, message } = (value ?? {});
    return isAblyCode(code) ? { code, message: String(message ?? '') } : undefined;
}
/** Ably's codes are the HTTP status with two digits more. */
function isAblyCode(code) {
    return typeof code === 'number' && Number.isInteger(code) && code >= 10_000 && code < 200_000;
}
/** A body as JSON; undefined where it is none. */
function jsonIn(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/ably/exchange.js
/** Far more than any answer that is read here. */
const LONGEST_BODY = 1_000_000;
/**
 * Asks one host, and ends within the time whatever the host does: connection, proxy, headers and body count.
 * Redirects are not followed. A proxy named by HTTPS_PROXY and NO_PROXY is used from Node 24.5 on.
 * @throws a system error; its code is ETIMEDOUT when the time is up
 */
async function exchange(host, question, milliseconds) {
    const client = await clientFor(host);
    // By https alone: to a proxy, a plain request goes in clear. Certificates are checked whatever the environment says.
    const proxyEnv = host.protocol === 'https:' ? process.env : undefined;
    const agent = new client.Agent({ proxyEnv, rejectUnauthorized: true });
    const { method, path, headers, body } = question;
    const request = client.request(new URL(path, host), { method, headers, agent });
    // What fails after the time is up has nobody to tell.
    request.on('error', () => { });
    let timer;
    const timeIsUp = new Promise((_, reject) => {
        timer = setTimeout(() => reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })), milliseconds);
    });
    try {
        return await Promise.race([answerTo(request, body), timeIsUp]);
    }
    finally {
        clearTimeout(timer);
        request.destroy();
        agent.destroy();
    }
}
/** Loaded here, and not by the bundler: no other file of dist names a network module. */
function clientFor({ protocol }) {
    return protocol === 'https:'
        ? import(/* webpackIgnore: true */ 'node:https')
        : import(/* webpackIgnore: true */ 'node:http');
}
async function answerTo(request, body) {
    request.end(body);
    const response = await new Promise((resolve, reject) => request.on('response', resolve).on('error', reject));
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) {
        text += chunk;
        if (text.length > LONGEST_BODY)
            break;
    }
    return { status: response.statusCode ?? 0, headers: response.headers, body: text };
}

;// CONCATENATED MODULE: ./build/src/ably/network-error.js
const MEANINGS = {
    ENOTFOUND: 'no such host',
    EAI_AGAIN: 'the host name could not be looked up',
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    ETIMEDOUT: 'no answer in time',
    EHOSTUNREACH: 'host out of reach',
    ENETUNREACH: 'network out of reach',
    ERR_PROXY_TUNNEL: 'the proxy refused to connect',
    ERR_PROXY_INVALID_CONFIG: 'the proxy variable is not a URL',
};
const CERTIFICATE = /CERT|UNABLE_TO_VERIFY|ERR_TLS|SELF_SIGNED/;
/**
 * A network error as a phrase. Only its code is looked at: messages may repeat what was sent, or a proxy's password.
 */
function networkError(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    const meaning = MEANINGS[code] ?? (CERTIFICATE.test(code) ? 'its certificate is not trusted' : 'the request failed');
    return `${meaning} (${code})${proxyHint()}`;
}
/** Before Node 24.5 a proxy variable is passed over in silence, which looks like a dead network. */
function proxyHint() {
    const variable = ['HTTPS_PROXY', 'https_proxy'].find((name) => process.env[name]);
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (variable === undefined || major > 24 || (major === 24 && minor >= 5))
        return '';
    return `, asked directly since Node ${process.versions.node} does not use ${variable}; Node 24.5 does`;
}

;// CONCATENATED MODULE: ./build/src/ably/ask.js


/** All tries together, in milliseconds. */
const DEADLINE = 15_000;
const MOST_FALLBACKS = 2;
/** Ably's own trouble, which another of its data centres may not have. */
const TRY_ELSEWHERE = [500, 501, 502, 503, 504];
/**
 * Asks Ably: the primary host, then fallback hosts by chance, as long as there is no answer or one of 500 to 504.
 * The time that is left is shared among the hosts that are left.
 * https://sdk.ably.com/builds/ably/specification/main/features/#RSC15
 */
async function ask({ primary, fallbacks }, question) {
    const hosts = [primary, ...byChance(fallbacks).slice(0, MOST_FALLBACKS)];
    const end = performance.now() + DEADLINE;
    const tried = [];
    for (const [index, host] of hosts.entries()) {
        try {
            const answer = await exchange(host, question, (end - performance.now()) / (hosts.length - index));
            if (!TRY_ELSEWHERE.includes(answer.status))
                return answer;
            tried.push(`${host.host}: HTTP ${answer.status}`);
        }
        catch (error) {
            tried.push(`${host.host}: ${networkError(error)}`);
        }
    }
    return { tried };
}
function byChance(list) {
    return list
        .map((item) => ({ item, chance: Math.random() }))
        .sort((a, b) => a.chance - b.chance)
        .map(({ item }) => item);
}

;// CONCATENATED MODULE: ./build/src/ably/refusals.js
const COPY_KEY = "copy the whole key again from the app's API Keys tab in the Ably dashboard";
const NEW_KEY = 'create a new key in the Ably dashboard, and store it in the secret';
const ACCOUNT = 'look at the account in the Ably dashboard';
const ENDPOINT = 'set endpoint to the one that the Ably dashboard shows for the app, or leave it out';
const REVOCABLE = 'switch on "Revocable tokens" for the key in the Ably dashboard, or leave revoke out';
/** Ably's codes for a token or a key that it refuses. https://ably.com/docs/platform/errors/codes */
const REFUSALS = {
    40001: {
        meaning: "the token's time of issue lies in the future",
        fix: "set this machine's clock, for example by NTP",
    },
    40003: {
        meaning: 'the time to live is too long for this key',
        fix: 'set ttl to 1h or less: a key with revocable tokens allows no more',
    },
    40005: { meaning: 'the key or the token could not be read', fix: COPY_KEY },
    40012: { meaning: 'the client ID is not accepted', fix: 'choose another client-id' },
    40020: { meaning: 'a part of the request failed', fix: 'run the job again' },
    40101: { meaning: 'the signature or the key does not fit', fix: COPY_KEY },
    40110: { meaning: 'the account is disabled', fix: ACCOUNT },
    40113: { meaning: 'the account is blocked', fix: ACCOUNT },
    40120: { meaning: 'the app is disabled', fix: ACCOUNT },
    40121: { meaning: 'revoking tokens is not enabled for the app', fix: REVOCABLE },
    40130: { meaning: 'the key is not known', fix: NEW_KEY },
    40131: { meaning: 'the key is revoked', fix: NEW_KEY },
    40132: { meaning: 'the key has expired', fix: NEW_KEY },
    40133: { meaning: 'the key is not the one that signed the token', fix: 'give the key of the same app and key ID' },
    40140: { meaning: 'the token is not valid', fix: COPY_KEY },
    40141: {
        meaning: 'the token is revoked already',
        fix: 'set another revocation-key or client-id: tokens of this one were revoked a moment ago',
    },
    40142: {
        meaning: 'the token has expired already',
        fix: "set this machine's clock, for example by NTP, or a longer ttl",
    },
    40143: { meaning: 'the token is not recognised', fix: COPY_KEY },
    40144: {
        meaning: 'the signature or a claim is not valid, mostly since the secret part of the key is mistyped',
        fix: COPY_KEY,
    },
    40145: { meaning: 'the token is not recognised', fix: COPY_KEY },
    40160: {
        meaning: 'the key allows nothing of the capability',
        fix: 'ask for what the key allows, or widen the key in the Ably dashboard',
    },
    40162: { meaning: 'a token was used where the key is needed', fix: 'give the key as api-key' },
    40163: { meaning: 'tokens of this key cannot be revoked', fix: REVOCABLE },
    40164: { meaning: 'tokens of this key cannot be revoked', fix: REVOCABLE },
    40167: { meaning: 'the client is a server, and the token does not say so', fix: 'set client-type to server' },
    40300: { meaning: 'the account or the app may not do this', fix: ACCOUNT },
    40330: { meaning: 'the app is not served at this endpoint', fix: ENDPOINT },
    40331: { meaning: 'the app is not served at this endpoint', fix: ENDPOINT },
    40332: { meaning: 'the app is not served at this endpoint', fix: ENDPOINT },
    40400: { meaning: 'the app or the key does not exist', fix: `${COPY_KEY}; upper and lower case count` },
};
/** A code that the table lacks still has its page. */
function refusalFor(code) {
    return (REFUSALS[code] ?? { meaning: 'Ably gives no more than the code', fix: `see https://help.ably.io/error/${code}` });
}

;// CONCATENATED MODULE: ./build/src/ably/revoke.js



/** Revokes every token that carries a revocation key. https://ably.com/docs/auth/revocation */
async function revokeTokens(key, revocationKey, endpoint) {
    const answer = await ask(endpoint, {
        method: 'POST',
        path: `/keys/${key.keyName}/revokeTokens`,
        headers: {
            accept: 'application/json',
            authorization: `Basic ${Buffer.from(`${key.keyName}:${key.secret}`).toString('base64')}`,
            'content-type': 'application/json',
            // From version 3 on, a partial failure is told in the body.
            'x-ably-version': '6',
        },
        body: JSON.stringify({ targets: [`revocationKey:${revocationKey}`] }),
    });
    if ('tried' in answer)
        return notKnown(answer.tried.join('; '));
    const http = `${endpoint.primary.host}: HTTP ${answer.status}`;
    if (answer.status >= 200 && answer.status < 300)
        return judgeBatch(answer.body, http);
    const error = ablyErrorIn(answer);
    return error ? refused(error.code) : notKnown(`${http}, without an Ably error code: perhaps the page of a proxy`);
}
function judgeBatch(body, http) {
    const { successCount, failureCount, results } = (jsonIn(body) ?? {});
    if (failureCount === 0 && successCount === 1)
        return { done: true, text: 'Revoked the token.' };
    const error = Array.isArray(results) ? results.map((result) => toError(result?.error)).find(Boolean) : undefined;
    return error ? refused(error.code) : notKnown(`${http}, but no answer of Ably's`);
}
const STILL_VALID = 'The token is valid until it expires.';
function refused(code) {
    const { meaning, fix } = refusalFor(code);
    return { done: false, text: `Ably did not revoke the token, error ${code}: ${meaning}. ${STILL_VALID} Fix: ${fix}.` };
}
function notKnown(tried) {
    return { done: false, text: `It is not known whether the token is revoked; tried ${tried}. ${STILL_VALID}` };
}

;// CONCATENATED MODULE: ./build/src/ably/verify.js



/** Needs a good token, changes nothing, and opens no channel. https://ably.com/docs/api/rest-api#stats */
const PATH = '/stats?limit=1&unit=month';
/** Good for all but the statistics. */
const NOT_PERMITTED = 40160;
/** The same code, where the token has nothing in common with its key. https://faqs.ably.com/error-code-40160 */
const NOTHING_IN_COMMON = /does not support requested capabilities/i;
/** Asks Ably whether it accepts a token. Undefined if so; otherwise what to report. */
async function verifyToken({ token }, endpoint) {
    const authorization = `Bearer ${Buffer.from(token).toString('base64')}`;
    const headers = { accept: 'application/json', authorization, 'x-ably-version': '6' };
    const answer = await ask(endpoint, { method: 'GET', path: PATH, headers });
    return 'tried' in answer ? verify_notKnown(answer.tried.join('; ')) : judge(answer, endpoint.primary.host);
}
function judge(answer, host) {
    const { status, body } = answer;
    const http = `${host}: HTTP ${status}`;
    if (status >= 200 && status < 300) {
        return Array.isArray(jsonIn(body)) ? undefined : verify_notKnown(`${http}, but no answer of Ably's`);
    }
    const error = ablyErrorIn(answer);
    if (error === undefined)
        return verify_notKnown(`${http}, without an Ably error code: perhaps the page of a proxy`);
    if (status === 429 || status >= 500)
        return verify_notKnown(`${http}, Ably error ${error.code}`);
    if (error.code === NOT_PERMITTED && !NOTHING_IN_COMMON.test(error.message))
        return undefined;
    const { meaning, fix } = refusalFor(error.code);
    return {
        input: 'verify',
        found: `Ably refused the token with error ${error.code}: ${meaning}`,
        expected: verify_EXPECTED,
        fix,
    };
}
const verify_EXPECTED = 'a token that Ably accepts';
function verify_notKnown(tried) {
    return {
        input: 'verify',
        found: `it is not known whether Ably accepts the token; tried ${tried}`,
        expected: verify_EXPECTED,
        fix: 'run it again, and look at the network if it stays so; nothing shows that the token is at fault',
    };
}

;// CONCATENATED MODULE: ./build/src/ably/line.js
/** The line to Ably: all that a door loads when it is asked to verify or to revoke. */





/***/ })

};
;