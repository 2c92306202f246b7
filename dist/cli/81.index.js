"use strict";
exports.id = 81;
exports.ids = [81];
exports.modules = {

/***/ 9081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConnection: () => (/* reexport */ readConnection),
  revokeTokens: () => (/* reexport */ revokeTokens),
  verifyToken: () => (/* reexport */ verifyToken)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/node/system-errors.js
var system_errors = __webpack_require__(4600);
;// CONCATENATED MODULE: ./build/src/ably/ca-file.js




const MAX_BYTES = 1024 * 1024;
const EXPECTED = 'the path of a PEM file with at least one certificate, at most 1 MiB';
/**
 * Reads the certificates of a PEM file. https://www.rfc-editor.org/rfc/rfc7468#section-5
 * @param folder what a relative path starts from
 */
function readCaFile(path, folder, report) {
    try {
        const file = (0,external_node_path_.resolve)(folder, path);
        const status = (0,external_node_fs_.statSync)(file);
        if (!status.isFile())
            return report.problem('not a regular file', EXPECTED, 'give the path of the file itself');
        if (status.size > MAX_BYTES) {
            return report.problem(`the file has ${status.size} bytes`, EXPECTED, 'give only the CA certificate of your network');
        }
        const certificates = (0,external_node_fs_.readFileSync)(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
        if (certificates === null)
            return report.problem('the file contains no certificate', EXPECTED, 'convert it to PEM');
        if (certificates.every(isCertificate))
            return certificates;
        return report.problem('the file contains a damaged certificate', EXPECTED, 'export the certificate again');
    }
    catch (error) {
        return report.problem(`the file cannot be read: ${(0,system_errors/* formatError */.Wk)(error)}`, EXPECTED, 'check the path, which starts from the workspace');
    }
}
function isCertificate(pem) {
    try {
        return Boolean(new external_node_crypto_.X509Certificate(pem));
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/src/token/quote.js
var quote = __webpack_require__(6472);
;// CONCATENATED MODULE: ./build/src/ably/endpoint.js

const DEFAULT_ENDPOINT = 'main';
/** In characters. https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const LONGEST_HOST = 255;
const endpoint_EXPECTED = 'an Ably endpoint name (main, nonprod:sandbox), a host, or an http(s)://host:port URL';
/**
 * Reads an endpoint as the official SDKs do.
 * https://sdk.ably.com/builds/ably/specification/main/features/#REC1 and #REC2
 */
function readEndpoint(text, report) {
    const endpoint = text ?? DEFAULT_ENDPOINT;
    if (endpoint.includes('//'))
        return readUrl(endpoint, report);
    const hosts = hostsOf(endpoint).map((host) => `https://${host}`);
    if (hosts.length === 0 || !hosts.every((host) => URL.canParse(host))) {
        return report.problem('not an Ably endpoint', endpoint_EXPECTED, "remove it to use Ably's default");
    }
    const [primary, ...fallbacks] = hosts.map((host) => new URL(host));
    return primary && { primary, fallbacks };
}
/** The hosts of an endpoint that is not a URL, the primary one first; none if it is not an endpoint. */
function hostsOf(endpoint) {
    if (endpoint.length > LONGEST_HOST)
        return [];
    if (/^[\w-]+(\.[\w-]+)+$/.test(endpoint) || endpoint === 'localhost')
        return [endpoint];
    if (/^[\da-f:.]*::[\da-f:.]*$/i.test(endpoint))
        return [`[${endpoint}]`];
    const { nonprod, name } = /^(?<nonprod>nonprod:)?(?<name>[\w-]+)$/.exec(endpoint)?.groups ?? {};
    if (name === undefined)
        return [];
    const [primary, fallback] = nonprod
        ? [`${name}.realtime.ably-nonprod.net`, 'fallback.ably-realtime-nonprod.com']
        : [`${name}.realtime.ably.net`, 'fallback.ably-realtime.com'];
    return [primary, ...[...'abcde'].map((letter) => `${name}.${letter}.${fallback}`)];
}
/** Quoted only if it is no more than a scheme, a host and a port: the rest can hold a password. */
function readUrl(text, report) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const fix = 'use https://host:port';
    if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
        return report.problem('not an http(s) URL', endpoint_EXPECTED, fix);
    }
    if (url.username || url.password || url.pathname !== '/' || url.search || url.hash) {
        return report.problem('the URL has more than a host and a port', endpoint_EXPECTED, fix);
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return report.problem(`${(0,quote/* quote */.hD)(text)} would send the key or the token unencrypted`, endpoint_EXPECTED, 'use https://');
    }
    return { primary: url, fallbacks: [] };
}
/** Whether a host name, as a URL has it, always means this machine. */
function isLoopback(hostname) {
    return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

;// CONCATENATED MODULE: ./build/src/ably/proxy.js

const FIRST_NODE = [24, 5];
/**
 * Reads the proxy that HTTPS_PROXY names, or https_proxy, which wins as in Node and curl. A proxy that applies to a host
 * but cannot be used is a problem, never a silent direct connection. Nothing of its value is shown: it can hold a password.
 * https://nodejs.org/api/http.html#built-in-proxy-support
 */
function readProxy(hosts, environment, diagnostics) {
    const variable = ['https_proxy', 'HTTPS_PROXY'].find((name) => environment[name]?.trim());
    const exempt = environment['no_proxy'] || environment['NO_PROXY'] || '';
    const applies = (host) => !isLoopback(host.hostname) && !isExempt(host, exempt);
    if (variable === undefined || !hosts.some(applies))
        return () => undefined;
    const report = diagnostics.reporter(variable);
    const url = proxyUrl(environment[variable]?.trim() ?? '');
    if (url === undefined) {
        return report.problem('not the URL of an HTTP proxy', 'http://host:port or https://host:port', `correct ${variable}, or exempt Ably with NO_PROXY`);
    }
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (major < FIRST_NODE[0] || (major === FIRST_NODE[0] && minor < FIRST_NODE[1])) {
        const fix = 'use Node 24.5 or later, or exempt Ably with NO_PROXY';
        return report.problem(`Node ${process.versions.node} cannot use a proxy`, `Node ${FIRST_NODE.join('.')} or later`, fix);
    }
    return (host) => (applies(host) ? { variable, url } : undefined);
}
/** Many tools accept a proxy without a scheme, and then use HTTP. */
function proxyUrl(text) {
    const withScheme = text.includes('://') ? text : `http://${text}`;
    const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
    return url?.hostname && ['http:', 'https:'].includes(url.protocol) ? url.href : undefined;
}
/** Entries are `*`, a host, or a domain with or without a dot before it, each perhaps with a port. */
function isExempt({ hostname, port }, exempt) {
    const entries = exempt
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '');
    return entries.some((entry) => {
        const { name = '', entryPort } = /^(?:\*?\.)?(?<name>.*?)(?::(?<entryPort>\d+))?$/.exec(entry)?.groups ?? {};
        const samePort = entryPort === undefined || entryPort === (port || '443');
        return samePort && (name === '*' || hostname === name || hostname.endsWith(`.${name}`));
    });
}

;// CONCATENATED MODULE: ./build/src/ably/connection.js



/**
 * Reads how Ably is reached. Every problem is reported; the result is undefined if there is any.
 */
async function readConnection(raw, trust, environment, diagnostics) {
    const endpoint = readEndpoint(raw.endpoint?.text, diagnostics.reporter('endpoint'));
    const caFile = raw['ca-file']?.text;
    const added = caFile === undefined
        ? []
        : readCaFile(caFile, environment['GITHUB_WORKSPACE'] ?? '', diagnostics.reporter('ca-file'));
    const proxyFor = endpoint && readProxy([endpoint.primary, ...endpoint.fallbacks], environment, diagnostics);
    if (endpoint === undefined || added === undefined || proxyFor === undefined)
        return undefined;
    return { ...endpoint, ...trust, ca: trust.ca && [...trust.ca, ...added], proxyFor };
}

;// CONCATENATED MODULE: ./build/src/ably/error-codes.js
const DOCS = 'https://github.com/org/ably-jwt-action/blob/v1/docs/error-codes.md';
const COPY_KEY = 'copy the whole key again from the API Keys tab of your app in the Ably dashboard';
const NEW_KEY = 'create a new key in the Ably dashboard and store it in the secret';
const ACCOUNT = 'check the account in the Ably dashboard, or contact Ably support';
const LIMIT = 'wait until the limit is no longer exceeded, or ask Ably support for a larger package';
const ENDPOINT = 'set endpoint to the one that the Ably dashboard shows for the app, or remove it';
const REVOCABLE = 'enable "Revocable tokens" for the key in the Ably dashboard';
const CLOCK = 'set the clock of this machine, for example with NTP';
/** Ably's codes for tokens and keys that it refuses. https://ably.com/docs/platform/errors/codes */
const ERROR_CODES = {
    40000: { meaning: 'Ably does not accept the request', fix: 'check the inputs of this step' },
    40001: { meaning: "the token's time of issue is in the future", fix: CLOCK },
    40003: {
        meaning: 'the time to live is too long for this key',
        fix: 'set ttl to 1h or less, because the key has revocable tokens',
    },
    40005: { meaning: 'Ably cannot read the key or the token', fix: COPY_KEY },
    40012: { meaning: 'Ably does not accept the client ID', fix: 'use another client-id' },
    40020: { meaning: 'a part of the request failed', fix: 'run the job again' },
    40101: { meaning: 'the signature or the key is wrong', fix: COPY_KEY },
    40102: { meaning: 'the client ID in use is not the one of the token', fix: 'use the client-id of the token' },
    40110: { meaning: 'the account is disabled', fix: ACCOUNT },
    40111: { meaning: "the account's limit of connections is exceeded", fix: LIMIT },
    40112: { meaning: "the account's limit of messages is exceeded", fix: LIMIT },
    40113: { meaning: 'the account is blocked', fix: ACCOUNT },
    40114: { meaning: "the account's limit of channels is exceeded", fix: LIMIT },
    40115: { meaning: "the account's limit of requests is exceeded", fix: LIMIT },
    40120: { meaning: 'the app is disabled', fix: ACCOUNT },
    40121: { meaning: 'token revocation is not enabled for the app', fix: REVOCABLE },
    40130: { meaning: 'Ably does not know the key', fix: NEW_KEY },
    40131: { meaning: 'the key is revoked', fix: NEW_KEY },
    40132: { meaning: 'the key has expired', fix: NEW_KEY },
    40133: { meaning: 'the key is not the one that signed the tokens', fix: 'use the key that signed them' },
    40140: { meaning: 'the token is not valid', fix: COPY_KEY },
    40141: {
        meaning: 'the token is revoked',
        fix: 'run the step again, or use another revocation-key or client-id: tokens of this one were revoked a moment ago',
    },
    40142: { meaning: 'the token has expired', fix: `${CLOCK}, or use a longer ttl` },
    40143: { meaning: 'Ably does not recognize the token', fix: COPY_KEY },
    40144: {
        meaning: 'the signature or a claim is not valid, usually because the secret of the key is mistyped',
        fix: COPY_KEY,
    },
    40145: { meaning: 'Ably does not recognize the token', fix: COPY_KEY },
    40160: {
        meaning: 'the key allows nothing of the requested capability',
        fix: 'request what the key allows, or widen the key in the Ably dashboard',
    },
    40161: { meaning: 'the channel requires a client ID, and the token has none', fix: 'set client-id' },
    40162: { meaning: 'a token was used where the API key is needed', fix: 'pass the API key in api-key' },
    40163: { meaning: 'tokens of this key cannot be revoked', fix: REVOCABLE },
    40164: { meaning: 'tokens of this key cannot be revoked', fix: REVOCABLE },
    40166: { meaning: 'an operation needs a client ID, and the token has none', fix: 'set client-id' },
    40167: { meaning: 'the client is a server, and the token does not say so', fix: 'set client-type to server' },
    40300: { meaning: 'the account or the app does not allow this', fix: ACCOUNT },
    40330: { meaning: 'this endpoint does not serve the app', fix: ENDPOINT },
    40331: { meaning: 'this endpoint does not serve the app', fix: ENDPOINT },
    40332: { meaning: 'this endpoint does not serve the app', fix: ENDPOINT },
    40400: { meaning: 'the app or the key does not exist', fix: `${COPY_KEY}; upper and lower case matter` },
    42910: { meaning: 'the rate limit is exceeded', fix: 'run the job again after a short time' },
    42918: { meaning: "the account's rate limit of API requests is exceeded", fix: LIMIT },
    42922: { meaning: 'the rate limit is exceeded', fix: 'run the job again after a short time' },
};
/** The meaning of a code, and a fix that ends with a link. Codes that the table lacks have a page of Ably's own. */
function meaningOf(code) {
    const known = ERROR_CODES[code];
    if (known)
        return { meaning: known.meaning, fix: `${known.fix} (${DOCS}#${code})` };
    return { meaning: 'this code is not in our table', fix: `see https://help.ably.io/error/${code}` };
}

;// CONCATENATED MODULE: ./build/src/ably/response.js
/** Reads the error of a response. https://ably.com/docs/api/rest-api#error-response */
function readErrors({ headers, body }) {
    const parsed = parseBody(body);
    const inHeader = Number(headers['x-ably-errorcode']);
    return {
        inBody: isObject(parsed) ? readError(parsed['error']) : undefined,
        inHeader: isAblyCode(inHeader) ? inHeader : undefined,
    };
}
/** The code of a response, if its body and its headers do not disagree. */
function errorCode({ inBody, inHeader }) {
    const codes = new Set([inBody?.code, inHeader].filter((code) => code !== undefined));
    return codes.size === 1 ? [...codes][0] : undefined;
}
/** Reads an error object, as it is in a body or in a result of a batch. */
function readError(value) {
    if (!isObject(value) || !isAblyCode(value['code']))
        return undefined;
    return { code: value['code'], message: String(value['message'] ?? '') };
}
/** A body as JSON; undefined if it is not JSON. */
function parseBody(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Ably's codes are an HTTP status and two more digits. */
function isAblyCode(code) {
    return typeof code === 'number' && Number.isInteger(code) && code >= 10_000 && code < 200_000;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/src/ably/send.js
/** In characters: far more than any response that is read here. */
const LONGEST_BODY = 1_000_000;
/**
 * Sends a request to one host, once. It ends in time whatever the host does: connection, proxy, headers and body all
 * count. Redirects are not followed.
 * @param timeout milliseconds
 * @throws a system error, ETIMEDOUT once the time is up
 */
async function send(host, connection, request, timeout) {
    const client = await loadClient(host);
    const proxy = connection.proxyFor(host);
    // An agent of its own: variables can change what the global one does. Certificates are always checked.
    const agent = new client.Agent({
        ...(connection.ca && { ca: [...connection.ca] }),
        ...(proxy !== undefined && { proxyEnv: { https_proxy: proxy.url } }),
        rejectUnauthorized: true,
    });
    const { method, path, headers, body } = request;
    const outgoing = client.request(new URL(path, host), { method, agent });
    // Set here and not in the options, which Node prints if NODE_DEBUG is set.
    for (const [name, value] of Object.entries(headers))
        outgoing.setHeader(name, value);
    // Errors after the timeout are expected: the request has been abandoned.
    outgoing.on('error', () => { });
    let timer;
    const timedOut = new Promise((_, reject) => {
        timer = setTimeout(() => reject(Object.assign(new Error(), { code: 'ETIMEDOUT' })), timeout);
    });
    try {
        outgoing.end(body);
        return await Promise.race([readResponse(outgoing), timedOut]);
    }
    finally {
        clearTimeout(timer);
        outgoing.destroy();
        agent.destroy();
    }
}
/** Loaded here and not by the bundler, so that no other file of dist names a network module. */
function loadClient({ protocol }) {
    return protocol === 'https:'
        ? import(/* webpackIgnore: true */ 'node:https')
        : import(/* webpackIgnore: true */ 'node:http');
}
async function readResponse(outgoing) {
    const response = await new Promise((resolve, reject) => outgoing.on('response', resolve).on('error', reject));
    let body = '';
    for await (const chunk of response.setEncoding('utf8')) {
        body += chunk;
        if (body.length > LONGEST_BODY)
            break;
    }
    return { status: response.statusCode ?? 0, headers: response.headers, body };
}

;// CONCATENATED MODULE: ./build/src/ably/retry.js



/** In milliseconds, for all attempts together. */
const DEADLINE = 15_000;
/** In milliseconds, for one attempt. */
const ATTEMPT = 5000;
/** In milliseconds; each pause is twice as long as the one before, up to the longest. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4000;
const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = [500, 501, 502, 503, 504];
const UNTRUSTED = /CERT|UNABLE_TO_VERIFY|SELF_SIGNED|ERR_TLS/;
/**
 * Sends a request until a response decides something or the deadline is over. Network errors and 500 to 504 are retried on
 * fallback hosts if there are any, else on the same host; 429 is retried on the same host. `Retry-After` is honored.
 * https://sdk.ably.com/builds/ably/specification/main/features/#RSC15
 */
async function sendWithRetries(connection, request) {
    const end = performance.now() + DEADLINE;
    const timeLeft = () => end - performance.now();
    const hosts = [connection.primary, ...shuffled(connection.fallbacks)];
    const attempts = [];
    let hostIndex = 0;
    let pauseLength = FIRST_PAUSE;
    while (true) {
        const host = hosts[hostIndex % hosts.length] ?? connection.primary;
        const proxy = connection.proxyFor(host);
        const name = proxy === undefined ? host.host : `${host.host} through ${proxy.variable}`;
        const sentAt = Date.now();
        let retryAfter = 0;
        let sameHost = false;
        try {
            const response = await send(host, connection, request, Math.min(ATTEMPT, timeLeft()));
            const source = `${name}: HTTP ${response.status}`;
            sameHost = response.status === TOO_MANY_REQUESTS;
            if (!sameHost && !UNAVAILABLE.includes(response.status))
                return { response, source, sentAt };
            attempts.push(source);
            retryAfter = readRetryAfter(response);
        }
        catch (error) {
            const code = (0,system_errors/* codeOf */.$N)(error);
            const isUntrusted = UNTRUSTED.test(code);
            attempts.push(`${name}: ${isUntrusted ? `the certificate is not trusted (${code})` : (0,system_errors/* formatError */.Wk)(error)}`);
            // No retry makes a certificate trusted.
            if (isUntrusted)
                return { tried: summarize(attempts), isUntrusted };
        }
        const delay = Math.max(pauseLength, retryAfter);
        if (delay >= timeLeft())
            return { tried: summarize(attempts), isUntrusted: false };
        await (0,promises_.setTimeout)(delay);
        pauseLength = Math.min(pauseLength * 2, LONGEST_PAUSE);
        if (!sameHost)
            hostIndex += 1;
    }
}
/** In milliseconds; 0 if the response does not say. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function readRetryAfter({ headers }) {
    const text = String(headers['retry-after'] ?? '');
    // A date is by the server's clock, not by this machine's.
    const now = Date.parse(String(headers['date'])) || Date.now();
    const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
    return Math.max(0, milliseconds || 0);
}
/** `a: HTTP 503 (3 attempts); b: connection refused (ECONNREFUSED)` */
function summarize(attempts) {
    const distinct = [...new Set(attempts)];
    return distinct
        .map((text) => {
        const count = attempts.filter((attempt) => attempt === text).length;
        return count > 1 ? `${text} (${count} attempts)` : text;
    })
        .join('; ');
}
function shuffled(list) {
    return list
        .map((item) => ({ item, order: Math.random() }))
        .sort((one, other) => one.order - other.order)
        .map(({ item }) => item);
}

;// CONCATENATED MODULE: ./build/src/ably/revoke.js



/**
 * Revokes the tokens of a key. Anything but exactly this confirmed by Ably is a problem.
 * https://ably.com/docs/auth/revocation
 */
async function revokeTokens(key, target, connection, report) {
    const problem = (found, fix) => report.problem(found, 'a revocation that Ably confirms', fix);
    const specifier = `${target.type}:${target.value}`;
    const outcome = await sendWithRetries(connection, {
        method: 'POST',
        path: `/keys/${key.keyName}/revokeTokens`,
        headers: {
            accept: 'application/json',
            authorization: `Basic ${Buffer.from(`${key.keyName}:${key.secret}`).toString('base64')}`,
            'content-type': 'application/json',
            // From version 3 on, the body tells a partial failure.
            'x-ably-version': '6',
        },
        body: JSON.stringify({ targets: [specifier] }),
    });
    if ('tried' in outcome) {
        const fix = outcome.isUntrusted
            ? connection.fix
            : 'check the network and run the job again; until then the tokens may still be valid';
        return problem(`Ably did not confirm the revocation (tried ${outcome.tried})`, fix);
    }
    const { response, source, sentAt } = outcome;
    const confirmed = readConfirmation(response, specifier);
    if (confirmed !== undefined)
        return { ...confirmed, sentAt };
    const code = refusalIn(response);
    if (code === undefined) {
        return problem(`Ably did not confirm the revocation (tried ${source}, without a clear answer from Ably)`, 'check whether a proxy or firewall answers in place of Ably, and run the job again; until then the tokens may still be valid');
    }
    const { meaning, fix } = meaningOf(code);
    return problem(`Ably refused the revocation with error ${code}: ${meaning}; the tokens are still valid`, fix);
}
/** What a response confirms; undefined unless it is exactly one success, for the target that was sent. */
function readConfirmation({ status, body }, specifier) {
    const parsed = parseBody(body);
    if (status < 200 || status >= 300 || !isObject(parsed))
        return undefined;
    const { successCount, failureCount, results } = parsed;
    if (successCount !== 1 || failureCount !== 0 || !Array.isArray(results) || results.length !== 1)
        return undefined;
    const [result] = results;
    if (!isObject(result) || result['target'] !== specifier || 'error' in result)
        return undefined;
    const { issuedBefore, appliesAt } = result;
    if (!isTime(issuedBefore))
        return undefined;
    return { issuedBefore, appliesAt: isTime(appliesAt) ? appliesAt : undefined };
}
/** The code of a refusal: of the whole request, or of the target within a batch. */
function refusalIn(response) {
    const errors = readErrors(response);
    if (response.status >= 400 && response.status < 500)
        return errorCode(errors);
    const parsed = parseBody(response.body);
    const results = isObject(parsed) && Array.isArray(parsed['results']) ? parsed['results'] : [];
    return results.map((result) => (isObject(result) ? readError(result['error'])?.code : undefined)).find(Boolean);
}
/** A time that an ISO 8601 date can show. */
function isTime(value) {
    return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}

;// CONCATENATED MODULE: ./build/src/ably/clock.js
/** In milliseconds. */
const MAX_DIFFERENCE = 10_000;
/** In milliseconds. A token from the future of Ably's clock escapes a revocation. */
const MAX_AHEAD_IF_REVOCABLE = 2000;
/**
 * Warns of a clock that differs from Ably's, by the `Date` of a response, which is exact to a second.
 * https://ably.com/docs/auth/revocation
 */
function compareClocks({ response, sentAt }, isRevocable, report) {
    const difference = sentAt - Date.parse(String(response.headers['date']));
    if (Number.isNaN(difference))
        return;
    const seconds = Math.round(Math.abs(difference) / 1000);
    const fix = 'Set the clock, for example with NTP.';
    if (isRevocable && difference > MAX_AHEAD_IF_REVOCABLE) {
        report.warning(`The clock of this machine is ${seconds} seconds ahead of Ably's, so this token escapes a revocation in the next ${seconds} seconds. ${fix}`);
    }
    else if (Math.abs(difference) > MAX_DIFFERENCE) {
        const direction = difference > 0 ? "ahead of Ably's" : "behind Ably's";
        report.warning(`The clock of this machine is ${seconds} seconds ${direction}. ${fix}`);
    }
}

;// CONCATENATED MODULE: ./build/src/ably/verify.js




/** Needs a valid token, changes nothing and opens no channel. https://ably.com/docs/api/rest-api#stats */
const PATH = '/stats?limit=1&unit=month';
/** Ably accepts the token, but not for statistics. https://ably.com/docs/platform/errors/codes/40160 */
const NOT_PERMITTED = 40160;
/** How Ably's message begins if the token and its key have nothing in common. https://faqs.ably.com/error-code-40160 */
const NOTHING_IN_COMMON = /^Key does not support requested capabilities/i;
const TOO_LARGE = [414, 431];
/** Verifies a token with Ably. A token that Ably refuses, or may refuse, is a problem. */
async function verifyToken(issued, connection, diagnostics) {
    const authorization = `Bearer ${Buffer.from(issued.token).toString('base64')}`;
    const headers = { accept: 'application/json', authorization, 'x-ably-version': '6' };
    const report = diagnostics.reporter('verify');
    const problem = (found, fix) => report.problem(found, 'a token that Ably accepts', fix);
    const inconclusive = (tried, fix) => problem(`could not verify the token with Ably (tried ${tried})`, fix);
    const outcome = await sendWithRetries(connection, { method: 'GET', path: PATH, headers });
    if ('tried' in outcome) {
        return inconclusive(outcome.tried, outcome.isUntrusted ? connection.fix : 'check the network and run the job again; the token itself may be fine');
    }
    compareClocks(outcome, issued.revocationKey !== null, diagnostics.reporter('clock'));
    const verdict = judge(outcome);
    if (verdict === 'accepted')
        return;
    if (typeof verdict === 'number') {
        const { meaning, fix } = meaningOf(verdict);
        return problem(`Ably refused the token with error ${verdict}: ${meaning}`, fix);
    }
    if (verdict === 'too large') {
        return problem(`the token is too large for Ably: ${issued.token.length} characters`, 'use fewer resources or claims, or namespaces such as chat:*');
    }
    inconclusive(`${outcome.source}, without a clear answer from Ably`, 'check whether a proxy or firewall answers in place of Ably; the token itself may be fine');
}
/** Ably's verdict: a code if it refuses the token. */
function judge({ response }) {
    const { status, body } = response;
    if (TOO_LARGE.includes(status))
        return 'too large';
    const errors = readErrors(response);
    const code = errorCode(errors);
    if (status >= 200 && status < 300) {
        return Array.isArray(parseBody(body)) && errors.inHeader === undefined ? 'accepted' : 'unclear';
    }
    if (code === undefined || status < 400 || status >= 500)
        return 'unclear';
    if (code !== NOT_PERMITTED)
        return code;
    if (status !== 401 || errors.inBody === undefined)
        return 'unclear';
    return NOTHING_IN_COMMON.test(errors.inBody.message) ? code : 'accepted';
}

;// CONCATENATED MODULE: ./build/src/ably/index.js
/** Everything an entry point loads when it needs Ably. */





/***/ })

};
;