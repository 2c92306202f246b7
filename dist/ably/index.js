/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	// The require scope
/******/ 	var __nccwpck_require__ = {};
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  describeConfirmation: () => (/* reexport */ describeConfirmation),
  readConnection: () => (/* reexport */ readConnection),
  revokeTokens: () => (/* reexport */ revokeTokens),
  verifyToken: () => (/* reexport */ verifyToken)
});

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: external "../shared/index.js"
const index_js_namespaceObject = require("../shared/index.js");
;// CONCATENATED MODULE: ./build/src/ably/endpoint.js
/** In characters. https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const MAX_HOST_LENGTH = 255;
/**
 * Reads an endpoint as the official SDKs do.
 * https://sdk.ably.com/builds/ably/specification/main/features/#REC1 and #REC2
 */
function readEndpoint(text, report) {
    const endpoint = text || 'main';
    // `URL` ignores some of these characters.
    if (/[\s\p{Cc}]/u.test(endpoint)) {
        return report.problem({ found: 'contains whitespace', fix: 'remove the whitespace' });
    }
    if (/^["']|["']$/.test(endpoint))
        return report.problem({ found: 'is in quotes', fix: 'remove the extra quotes' });
    if (endpoint.includes('//'))
        return readUrl(endpoint, report);
    // All hosts are made from the same name, so all of them are valid or none is.
    const hosts = hostsOf(endpoint).filter((host) => URL.canParse(`https://${host}`));
    const [primary, ...fallbacks] = hosts.map((host) => new URL(`https://${host}`));
    if (primary)
        return { primary, fallbacks };
    const { host = '' } = /^(?<host>localhost|[\w-]+(\.[\w-]+)+):\d{1,5}$/.exec(endpoint)?.groups ?? {};
    const scheme = isLoopback(host) ? 'http' : 'https';
    const fix = host ? `put ${scheme}:// in front of it` : "correct it, or leave it out to use Ably's default";
    return report.problem({ found: 'not an Ably endpoint', fix });
}
/** The hosts of an endpoint that is not a URL, primary first; none if it is not valid. */
function hostsOf(endpoint) {
    if (endpoint.length > MAX_HOST_LENGTH)
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
/** Reads a URL. It is never quoted, because it can contain a password. */
function readUrl(text, report) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
        return report.problem({ found: 'not an http(s) URL', fix: 'use https://host:port' });
    }
    if (url.username || url.password || url.pathname !== '/' || url.search || url.hash) {
        const fix = `use ${url.protocol}//host:port`;
        return report.problem({ found: 'the URL has more than a host and a port', fix });
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return report.problem({ found: 'an http URL would send the key or the token unencrypted', fix: 'use https://' });
    }
    return { primary: url, fallbacks: [] };
}
/** Whether the host name of a URL always means this machine. */
function isLoopback(hostname) {
    return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

;// CONCATENATED MODULE: ./build/src/ably/response.js
/** The HTTP statuses for a token that is too long for a URL or a header. */
const TOO_LARGE = [414, 431];
/** The HTTP status of a rate limit. */
const RATE_LIMITED = 429;
/** The HTTP statuses that a retry can change. */
const TEMPORARY = [408, RATE_LIMITED, 500, 501, 502, 503, 504];
/** In milliseconds. */
const MAX_DIFFERENCE = 10_000;
/** In milliseconds. A revocation does not cover tokens whose issue time is in the future by Ably's clock. */
const MAX_AHEAD_OF_REVOCATION = 2000;
/** The error code of a response; undefined if there is none, or if its body and its headers disagree. */
function errorCode({ headers, body }) {
    const inBody = readError(body)?.code;
    const inHeader = Number(headers['x-ably-errorcode'] ?? inBody);
    const code = inBody ?? inHeader;
    return code === inHeader && isAblyCode(code) ? code : undefined;
}
/**
 * Reads the error in a body, or in a result of a batch. Its message can repeat a token or a key, so it is never shown.
 * https://ably.com/docs/api/rest-api#error-response
 */
function readError(value) {
    const { code, message } = propertiesOf(propertiesOf(value)['error']);
    return isAblyCode(code) ? { code, message: String(message ?? '') } : undefined;
}
/** A JSON value, to read properties of it: an object has them, any other value has none. */
function propertiesOf(value) {
    return (value ?? {});
}
/** An Ably code is an HTTP status followed by two digits. */
function isAblyCode(code) {
    return typeof code === 'number' && Number.isInteger(code) && code >= 10_000 && code < 200_000;
}
/** Whether the HTTP status is 2xx. */
function isSuccess({ status }) {
    return status >= 200 && status < 300;
}
/** Whether a response decides, so that the request is not sent again: an Ably code does, except with 429 and 5xx. */
function isConclusive(response) {
    const { status, headers } = response;
    if (status < 400)
        return true;
    if (status === RATE_LIMITED)
        return false;
    if (status < 500 && (TOO_LARGE.includes(status) || errorCode(response) !== undefined))
        return true;
    // https://sdk.ably.com/builds/ably/specification/main/features/#RSC15l4
    return !TEMPORARY.includes(status) && headers['server'] !== 'CloudFront';
}
/** The time of a response by the server's clock, in milliseconds since 1970; NaN if its `Date` does not say. */
function timeOf({ headers }) {
    return Date.parse(String(headers['date']));
}
/** In milliseconds; 0 if the response does not say. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function readRetryAfter(response) {
    const text = String(response.headers['retry-after'] ?? '');
    // A date is by the server's clock, which can differ from this machine's.
    const now = timeOf(response) || Date.now();
    const milliseconds = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
    return Math.max(0, milliseconds || 0);
}
/**
 * Warns if the clock differs from Ably's, according to the `Date` of a response, which is accurate to a second.
 * https://ably.com/docs/auth/revocation
 */
function compareClocks({ response, sentAt }, isRevocable, report) {
    const difference = sentAt - timeOf(response);
    if (Number.isNaN(difference))
        return;
    const seconds = Math.round(Math.abs(difference) / 1000);
    const fix = 'Set the clock, for example with NTP.';
    if (isRevocable && difference > MAX_AHEAD_OF_REVOCATION) {
        report.warning(`The clock of this machine is ${seconds} seconds ahead of Ably's, so a revocation in the next ${seconds} seconds does not cover this token. ${fix}`);
    }
    else if (Math.abs(difference) > MAX_DIFFERENCE) {
        const direction = difference > 0 ? "ahead of Ably's" : "behind Ably's";
        report.warning(`The clock of this machine is ${seconds} seconds ${direction}. ${fix}`);
    }
}
/**
 * Warns if tokens that were issued on this machine just before a revocation have a later issue time.
 * @param ahead how far this clock is ahead of the time of the revocation, in milliseconds
 */
function warnOfTokensNotRevoked(ahead, report) {
    if (ahead <= MAX_AHEAD_OF_REVOCATION)
        return;
    const seconds = Math.ceil(ahead / 1000);
    report.warning(`The clock of this machine is ${seconds} seconds ahead of Ably's, so tokens that this machine issued in the last ${seconds} seconds are not revoked. Wait that long, then revoke again, and set the clock, for example with NTP.`);
}

;// CONCATENATED MODULE: ./build/src/ably/connection.js








/** In bytes. */
const MAX_CA_FILE = 1024 * 1024;
const BAD_CERTIFICATE = /CERT|UNABLE_TO_VERIFY|SELF_SIGNED|ERR_TLS/;
/** Bad for another reason than its issuer. */
const WRONG_CERTIFICATE = /^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_TLS_CERT_ALTNAME_INVALID)$/;
/** What OpenSSL says, depending on its version, about a response that is not TLS. */
const NOT_TLS = /wrong version number|packet length too long/;
const CREDENTIALS_REQUIRED = 407;
/** The fix of a failed request, unless something better is known. */
const CHECK_NETWORK = 'check the endpoint, the network and https://status.ably.com, and try again';
/**
 * Reads how to reach Ably; undefined if there is any problem. All problems are reported.
 * @param roots the certificates to trust besides `ca-file`, in PEM; those that Node trusts if undefined
 */
function readConnection({ endpoint: name, caFile }, environment, diagnostics, roots) {
    const endpoint = readEndpoint(name, diagnostics.about((0,index_js_namespaceObject.inputNamed)(index_js_namespaceObject.ENDPOINT.name), index_js_namespaceObject.ENDPOINT.expected));
    const added = readCaFile(caFile, environment, diagnostics.about((0,index_js_namespaceObject.inputNamed)(index_js_namespaceObject.CA_FILE.name), index_js_namespaceObject.CA_FILE.expected));
    const proxyFor = endpoint && readProxy([endpoint.primary, ...endpoint.fallbacks], environment, diagnostics);
    if (endpoint === undefined || added === undefined || proxyFor === undefined)
        return undefined;
    return { ...endpoint, ca: roots && [...roots, ...added], proxyFor };
}
/** What an error of a connection means, and whether a retry can help. */
function explainError(error, host, { ca, proxyFor }) {
    const code = (0,index_js_namespaceObject.codeOf)(error);
    const { statusCode = 0, message } = error;
    const proxy = proxyFor(host);
    if (proxy && statusCode > 0) {
        const fix = statusCode === CREDENTIALS_REQUIRED
            ? `set ${proxy.variable} to http://user:password@host:port, with the credentials for the proxy`
            : `allow ${host.host} in the proxy, or exempt it with NO_PROXY`;
        const found = `the proxy refused to connect with HTTP ${statusCode}`;
        return { found, fix, isTemporary: TEMPORARY.includes(statusCode) };
    }
    if (NOT_TLS.test(message)) {
        const fix = isLoopback(host.hostname) ? `use the endpoint http://${host.host}, or a port with TLS` : CHECK_NETWORK;
        return { found: `the port does not use TLS (${code})`, fix, isTemporary: false };
    }
    if (BAD_CERTIFICATE.test(code) && !WRONG_CERTIFICATE.test(code)) {
        const setting = ca === undefined ? 'NODE_EXTRA_CA_CERTS' : 'ca-file';
        const fix = `if your network inspects TLS, set ${setting} to the path of its CA certificate`;
        return { found: `the certificate is not trusted (${code})`, fix, isTemporary: false };
    }
    return { found: (0,index_js_namespaceObject.formatError)(error), fix: CHECK_NETWORK, isTemporary: !BAD_CERTIFICATE.test(code) };
}
/**
 * Reads the certificates of a PEM file; none if no file is given. The path is relative to the workspace.
 * https://www.rfc-editor.org/rfc/rfc7468#section-5
 */
function readCaFile(path, environment, report) {
    const problem = (found, fix) => report.problem({ found, fix });
    if (!path)
        return [];
    if (path.includes('-----BEGIN')) {
        return problem('the value is a certificate, not a path', 'write it to a file, and use its path');
    }
    try {
        const file = (0,external_node_path_namespaceObject.resolve)(environment['GITHUB_WORKSPACE'] ?? '', path);
        const status = (0,external_node_fs_namespaceObject.statSync)(file);
        if (!status.isFile())
            return problem('not a regular file', 'use the path of a regular file');
        if (status.size > MAX_CA_FILE) {
            return problem(`the file has ${status.size} bytes`, 'include only the CA certificate of your network');
        }
        const content = (0,external_node_fs_namespaceObject.readFileSync)(file);
        if (isUtf16(content))
            return problem('the file is in UTF-16', 'save it again in UTF-8');
        const certificates = content.toString().match(/-----BEGIN CERTIFICATE-----[^-]*(?:-----END CERTIFICATE-----)?/g);
        if (certificates === null)
            return problem('the file contains no certificate', 'convert it to PEM');
        if (certificates.every(isCertificate))
            return certificates;
        return problem('the file contains a damaged certificate', 'export the certificate again');
    }
    catch (error) {
        const found = `the file cannot be read: ${(0,index_js_namespaceObject.formatError)(error)}`;
        return problem(found, (0,index_js_namespaceObject.fixForError)(error) ?? 'check the path, which is relative to the workspace');
    }
}
/** Whether a text starts with the byte order mark of UTF-16, or its first character takes two bytes. PEM is ASCII. */
function isUtf16([first, second]) {
    return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}
function isCertificate(pem) {
    try {
        return Boolean(new external_node_crypto_namespaceObject.X509Certificate(pem));
    }
    catch {
        return false;
    }
}
/**
 * Reads the proxy from HTTPS_PROXY, or from https_proxy, which takes precedence as in Node and curl. A proxy that applies
 * to a host but cannot be used is a problem, never a silent direct connection. An https: proxy cannot: variables decide
 * whether Node trusts it. A proxy's URL can contain a password, so it is never shown.
 * https://nodejs.org/api/http.html#built-in-proxy-support
 */
function readProxy(hosts, environment, diagnostics) {
    const variable = ['https_proxy', 'HTTPS_PROXY'].find((name) => environment[name]?.trim());
    const exempt = environment['no_proxy'] || environment['NO_PROXY'] || '';
    const applies = (host) => !isLoopback(host.hostname) && !isExempt(host, exempt);
    if (variable === undefined || !hosts.some(applies))
        return () => undefined;
    const report = diagnostics.about((0,index_js_namespaceObject.variableNamed)(variable), 'http://host:port');
    const url = proxyUrl(environment[variable]?.trim() ?? '');
    if (url === undefined) {
        const fix = `correct ${variable}, or exempt Ably with NO_PROXY`;
        return report.problem({ found: 'not the URL of an HTTP proxy', fix });
    }
    if (!canUseProxy()) {
        const fix = 'update Node (or the GitHub Actions runner), or exempt Ably with NO_PROXY';
        const node = report.expecting('Node 22.21 or a later 22.x, or 24.5 or later');
        return node.problem({ found: `Node ${process.versions.node} cannot use a proxy`, fix });
    }
    return (host) => (applies(host) ? { variable, url } : undefined);
}
/**
 * Whether this version of Node has the option `proxyEnv`. Others ignore it and connect directly.
 * https://nodejs.org/api/http.html#new-agentoptions
 */
function canUseProxy() {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
}
/** The URL of a proxy. HTTP is the default scheme, as in many tools. */
function proxyUrl(text) {
    const withScheme = text.includes('://') ? text : `http://${text}`;
    const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
    return url?.protocol === 'http:' ? url.href : undefined;
}
/** Entries are `*`, a host, or a domain with or without a leading dot, each with an optional port. */
function isExempt({ hostname, port }, exempt) {
    const entries = exempt.toLowerCase().match(/[^\s,]+/g) ?? [];
    return entries.some((entry) => {
        const { name = '', entryPort } = /^(?:\*?\.)?(?<name>.*?)(?::(?<entryPort>\d+))?$/.exec(entry)?.groups ?? {};
        const samePort = entryPort === undefined || entryPort === (port || '443');
        return samePort && (name === '*' || hostname === name || hostname.endsWith(`.${name}`));
    });
}

;// CONCATENATED MODULE: ./build/src/ably/error-codes.js

const DOCS = 'https://github.com/org/ably-jwt-action/blob/v1/docs/error-codes.md';
const NEW_KEY = 'create a new key in the Ably dashboard, and use it in place of this one';
const ACCOUNT = 'check the account and the app in the Ably dashboard, or contact Ably support';
const LIMIT = 'wait until usage is below the limit, or ask Ably support to raise it';
const OTHER_ENDPOINT = 'use the endpoint that the Ably dashboard shows for the app, or set no endpoint';
const REVOCABLE = 'enable "Revocable tokens" for the key in the Ably dashboard';
const CLOCK = 'set the clock of this machine, for example with NTP';
/** Ably's codes for tokens and keys that it rejects. https://ably.com/docs/platform/errors/codes */
const ERROR_CODES = {
    40000: { meaning: 'Ably does not accept the request', fix: 'check the values that you set' },
    40001: { meaning: "the token's issue time is in the future", fix: CLOCK },
    40003: {
        meaning: 'the time to live is too long for this key',
        fix: 'use a ttl of 1h or less, because revocable tokens are enabled for the key',
    },
    40005: { meaning: 'Ably cannot read the key or the token', fix: index_js_namespaceObject.COPY_AGAIN },
    40012: { meaning: 'Ably does not accept the client ID', fix: 'use another client ID' },
    40017: {
        meaning: 'Ably does not support the API version of the request',
        fix: 'update the client that sent the request',
    },
    40020: { meaning: 'part of the request failed', fix: 'try again' },
    40100: {
        meaning: 'the key or the token does not allow the request',
        fix: 'add the missing capability to the key in the Ably dashboard, or use another key',
    },
    40101: { meaning: 'the signature or the key is wrong, or there is no token', fix: index_js_namespaceObject.COPY_AGAIN },
    40102: { meaning: 'the client ID is not the one in the token', fix: 'use the client ID in the token' },
    40110: { meaning: 'the account is disabled', fix: ACCOUNT },
    40111: { meaning: 'the account has exceeded its connection limit', fix: LIMIT },
    40112: { meaning: 'the account has exceeded its message limit', fix: LIMIT },
    40113: { meaning: 'the account is blocked', fix: ACCOUNT },
    40114: { meaning: 'the account has exceeded its channel limit', fix: LIMIT },
    40115: { meaning: 'the account has exceeded its request limit', fix: LIMIT },
    40120: { meaning: 'the app is disabled', fix: ACCOUNT },
    40121: { meaning: 'token revocation is not enabled for the app', fix: REVOCABLE },
    40130: { meaning: 'Ably does not recognize the key', fix: NEW_KEY },
    40131: { meaning: 'the key is revoked', fix: NEW_KEY },
    40132: { meaning: 'the key has expired', fix: NEW_KEY },
    40133: { meaning: 'the key is not the one that signed the tokens', fix: 'use the API key that signed them' },
    40140: { meaning: 'the token is not valid', fix: index_js_namespaceObject.COPY_AGAIN },
    40141: {
        meaning: 'the token is revoked',
        fix: 'try again, or use another revocation key or client ID: tokens with this one were just revoked',
    },
    40142: { meaning: 'the token has expired', fix: `${CLOCK}, or use a longer ttl` },
    40143: { meaning: 'Ably does not recognize the token', fix: index_js_namespaceObject.COPY_AGAIN },
    40144: {
        meaning: 'the signature or a claim is not valid, usually because of a typo in the key secret',
        fix: index_js_namespaceObject.COPY_AGAIN,
    },
    40145: { meaning: 'Ably does not recognize the token', fix: index_js_namespaceObject.COPY_AGAIN },
    40150: { meaning: 'the app has exceeded its connection limit', fix: LIMIT },
    40151: {
        meaning: 'too many connections use the same token',
        fix: 'issue a token for each client, or close connections that are not needed',
    },
    40160: {
        meaning: 'the key allows none of the requested capability',
        fix: 'request only what the key allows, or add capabilities to the key in the Ably dashboard',
    },
    40161: { meaning: 'the channel requires a client ID, but the token has none', fix: 'set a client ID' },
    40162: { meaning: 'a token was used where the API key is needed', fix: 'pass the API key instead' },
    40163: { meaning: 'tokens of this key cannot be revoked', fix: REVOCABLE },
    40164: { meaning: 'tokens of this key cannot be revoked', fix: REVOCABLE },
    40166: { meaning: 'an operation needs a client ID, but the token has none', fix: 'set a client ID' },
    40167: { meaning: 'the client is a server, but the token does not say so', fix: 'use the client type server' },
    40168: {
        meaning: 'the account pays by monthly active users (MAU), which this version of the client does not support',
        fix: 'update the client to a version that https://ably.com/docs/sdks lists as compatible with MAU pricing',
    },
    40300: { meaning: 'the account or the app does not allow this', fix: ACCOUNT },
    40310: { meaning: 'the account does not allow TLS connections', fix: ACCOUNT },
    40311: { meaning: 'the app requires TLS', fix: 'use an https:// endpoint, and do not turn off TLS in the client' },
    40320: {
        meaning: 'the request has no credentials',
        fix: 'send the token with the request, and check whether a proxy removes the Authorization header',
    },
    40330: { meaning: 'this endpoint does not serve the app', fix: OTHER_ENDPOINT },
    40331: { meaning: 'this endpoint does not serve the app', fix: OTHER_ENDPOINT },
    40332: { meaning: 'this endpoint does not serve the app', fix: OTHER_ENDPOINT },
    40400: { meaning: 'the app or the key does not exist', fix: `${index_js_namespaceObject.COPY_AGAIN}; keys are case-sensitive` },
    42910: { meaning: 'the rate limit is exceeded', fix: 'try again after a short time' },
    42918: { meaning: 'the account has exceeded its rate limit of API requests', fix: LIMIT },
    42922: { meaning: 'the rate limit is exceeded', fix: 'try again after a short time' },
};
/** The meaning of a code, and a fix that ends with a link: to Ably's page for codes that are not in the table. */
function meaningOf(code) {
    const known = ERROR_CODES[code];
    if (known)
        return { meaning: known.meaning, fix: `${known.fix} (${DOCS}#${code})` };
    // An Ably code starts with an HTTP status.
    const meaning = code >= 50_000 && code < 60_000 ? "an error on Ably's side" : 'unknown error code';
    return { meaning, fix: `see https://help.ably.io/error/${code}` };
}

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = require("node:timers/promises");
;// CONCATENATED MODULE: ./build/src/ably/send.js





/** In milliseconds, for all attempts together. */
const DEADLINE = 15_000;
/** In milliseconds, for one attempt. */
const ATTEMPT_TIMEOUT = 5000;
/** In milliseconds; doubled after each attempt, up to the maximum. */
const INITIAL_BACKOFF = 250;
const MAX_BACKOFF = 4000;
/** In characters: far more than any expected response. */
const MAX_BODY_LENGTH = 1_000_000;
/** From version 3 on, the body of a revocation reports partial failures. */
const HEADERS = { accept: 'application/json', 'x-ably-version': '6' };
const CHECK_PROXY = 'check whether a proxy or firewall responds instead of Ably, and try again';
/**
 * Sends a request until a response is conclusive, no retry can help, or the deadline has passed. `Retry-After` is honored.
 * https://sdk.ably.com/builds/ably/specification/main/features/#RSC15
 */
async function send(connection, request) {
    const end = performance.now() + DEADLINE;
    let hosts = [connection.primary, ...shuffled(connection.fallbacks)];
    const tried = new Map();
    for (let backoff = INITIAL_BACKOFF;; backoff = Math.min(backoff * 2, MAX_BACKOFF)) {
        const [host = connection.primary, ...others] = hosts;
        const attempt = await tryHost(host, connection, request, Math.min(ATTEMPT_TIMEOUT, end - performance.now()));
        if (attempt.ok)
            return attempt;
        const { found, fix, retry, wait } = attempt;
        tried.set(found, (tried.get(found) ?? 0) + 1);
        const timeLeft = Math.max(0, end - performance.now());
        if (wait > timeLeft)
            return { ok: false, tried: summarize(tried), fix: `try again in ${formatSeconds(wait)}` };
        if (retry === 'nowhere' || backoff >= timeLeft)
            return { ok: false, tried: summarize(tried), fix };
        await (0,promises_namespaceObject.setTimeout)(Math.max(backoff, wait));
        if (retry === 'next host')
            hosts = [...others, host];
    }
}
/** The result if a response does not say what Ably decided. */
function unclear({ source }) {
    return { ok: false, tried: `${source}, without a clear response from Ably`, fix: CHECK_PROXY };
}
async function tryHost(host, connection, request, timeout) {
    const proxy = connection.proxyFor(host);
    const name = proxy === undefined ? host.host : `${host.host} through ${proxy.variable}`;
    const sentAt = Date.now();
    try {
        const response = await sendOnce(host, connection, request, timeout);
        const source = `${name}: HTTP ${response.status}`;
        return isConclusive(response) ? { ok: true, response, source, sentAt } : temporaryFailure(response, source);
    }
    catch (error) {
        const { found, fix, isTemporary } = explainError(error, host, connection);
        return { ok: false, found: `${name}: ${found}`, fix, retry: isTemporary ? 'next host' : 'nowhere', wait: 0 };
    }
}
function temporaryFailure(response, source) {
    const isLimited = response.status === RATE_LIMITED;
    const code = errorCode(response);
    const known = code === undefined ? undefined : meaningOf(code);
    return {
        ok: false,
        found: known ? `${source}, error ${code}: ${known.meaning}` : source,
        fix: isLimited && known ? known.fix : CHECK_NETWORK,
        retry: isLimited ? 'same host' : 'next host',
        wait: readRetryAfter(response),
    };
}
/**
 * Sends a request to one host, once. Redirects are not followed.
 * @param timeout milliseconds for everything: connection, proxy, headers and body
 * @throws a system error; ETIMEDOUT after the timeout
 */
async function sendOnce(host, connection, request, timeout) {
    // Loaded by Node, not by the bundler, so that no other file in dist imports a network module.
    const client = await (host.protocol === 'https:'
        ? import(/* webpackIgnore: true */ 'node:https')
        : import(/* webpackIgnore: true */ 'node:http'));
    const proxy = connection.proxyFor(host);
    // Not the global agent, because variables can change it.
    const agent = new client.Agent({
        ca: connection.ca,
        proxyEnv: proxy && { https_proxy: proxy.url },
        rejectUnauthorized: true,
    });
    const { method, path, headers, body } = request;
    const outgoing = client.request(new URL(path, host), { method, agent });
    // Not set in the options, because Node prints those if NODE_DEBUG is set.
    for (const [name, value] of Object.entries({ ...HEADERS, ...headers }))
        outgoing.setHeader(name, value);
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
async function readResponse(outgoing) {
    // Errors after the timeout are expected, and ignored: the request has been abandoned.
    const response = await new Promise((resolve, reject) => outgoing.on('response', resolve).on('error', reject));
    let body = '';
    for await (const chunk of response.setEncoding('utf8')) {
        body += chunk;
        if (body.length > MAX_BODY_LENGTH)
            break;
    }
    return { status: response.statusCode ?? 0, headers: response.headers, body: (0,index_js_namespaceObject.parseJson)(body) };
}
function formatSeconds(milliseconds) {
    const seconds = Math.ceil(milliseconds / 1000);
    return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
/** `a: HTTP 503 (3 attempts); b: connection refused (ECONNREFUSED)` */
function summarize(attempts) {
    return [...attempts].map(([text, count]) => (count > 1 ? `${text} (${count} attempts)` : text)).join('; ');
}
function shuffled(list) {
    const rest = [...list];
    return list.flatMap(() => rest.splice(Math.floor(Math.random() * rest.length), 1));
}

;// CONCATENATED MODULE: ./build/src/ably/revoke.js





/** In milliseconds. A confirmed time further from this machine's clock is not the time of this revocation. */
const revoke_MAX_DIFFERENCE = 24 * 3600 * 1000;
const IMPLAUSIBLE = "with an issuedBefore that is not a number of milliseconds within 24 hours of this machine's clock";
/** In milliseconds: the last time of a `Date`. https://tc39.es/ecma262/#sec-time-values-and-time-range */
const MAX_TIME = 8.64e15;
/**
 * Revokes tokens of a key; undefined unless Ably confirms exactly that. Anything else is reported as a problem.
 * https://ably.com/docs/auth/revocation
 */
async function revokeTokens(key, target, connection, diagnostics) {
    const report = diagnostics.about((0,index_js_namespaceObject.stepNamed)('revoke'), 'a revocation that Ably confirms');
    const problem = (found, fix) => report.problem({ found, fix });
    const inconclusive = ({ tried, fix }) => problem(`Ably did not confirm the revocation (tried ${tried})`, `${fix}; until then the tokens may still be valid`);
    const specifier = `${target.type}:${target.value}`;
    const outcome = await send(connection, {
        method: 'POST',
        path: `/keys/${key.keyName}/revokeTokens`,
        headers: {
            authorization: `Basic ${Buffer.from(`${key.keyName}:${key.secret}`).toString('base64')}`,
            'content-type': 'application/json',
        },
        body: JSON.stringify({ targets: [specifier] }),
    });
    if (!outcome.ok)
        return inconclusive(outcome);
    const { response, sentAt } = outcome;
    const confirmed = readConfirmation(outcome, specifier);
    const clock = diagnostics.about((0,index_js_namespaceObject.stepNamed)('clock'));
    if (confirmed && !isPlausible(confirmed.issuedBefore, sentAt)) {
        const fix = 'set the clock of this machine, or check the endpoint';
        return inconclusive({ ok: false, tried: `${outcome.source}, ${IMPLAUSIBLE}`, fix });
    }
    if (confirmed && confirmed.issuedBefore <= sentAt)
        warnOfTokensNotRevoked(sentAt - confirmed.issuedBefore, clock);
    else
        compareClocks(outcome, false, clock);
    if (confirmed)
        return confirmed;
    const code = rejectionCode(response, specifier);
    if (code === undefined)
        return inconclusive(unclear(outcome));
    const { meaning, fix } = meaningOf(code);
    return problem(`Ably rejected the revocation with error ${code}: ${meaning}; the tokens are still valid`, fix);
}
/** What Ably confirmed, in one or two sentences, each on a line of its own. */
function describeConfirmation(keyName, { type, value }, { issuedBefore, appliesAt }) {
    const name = type === 'clientId' ? 'client ID' : 'revocation key';
    const tokens = `the tokens of key ${keyName} with ${name} ${(0,index_js_namespaceObject.quote)(value)} that were issued before ${(0,index_js_namespaceObject.isoTime)(issuedBefore)}`;
    const lines = [`Ably revoked ${tokens}, by Ably's clock. Ably does not report whether there were any.`];
    if (appliesAt !== undefined)
        lines.push(`The revocation takes effect at ${(0,index_js_namespaceObject.isoTime)(appliesAt)}.`);
    return lines;
}
/** What a response confirms; undefined unless it is exactly one success, for the target that was sent. */
function readConfirmation({ response, sentAt }, specifier) {
    const { headers, body } = response;
    if (!isSuccess(response) || 'x-ably-errorcode' in headers)
        return undefined;
    const { successCount, failureCount, results, error } = propertiesOf(body);
    if (successCount !== 1 || failureCount !== 0 || error !== undefined)
        return undefined;
    if (!Array.isArray(results) || results.length !== 1)
        return undefined;
    const { target, issuedBefore, appliesAt, error: targetError } = propertiesOf(results[0]);
    if (target !== specifier || targetError !== undefined)
        return undefined;
    if (typeof issuedBefore !== 'number')
        return undefined;
    const now = timeOf(response) || sentAt;
    const isLater = typeof appliesAt === 'number' && appliesAt <= MAX_TIME && appliesAt > Math.max(issuedBefore, now);
    return { issuedBefore, appliesAt: isLater ? appliesAt : undefined };
}
/** The request sets no time, so Ably uses the current one, in whole milliseconds. */
function isPlausible(issuedBefore, sentAt) {
    return Number.isInteger(issuedBefore) && Math.abs(issuedBefore - sentAt) <= revoke_MAX_DIFFERENCE;
}
/** The code if Ably rejected the whole request, or the target within a batch; undefined if it did neither. */
function rejectionCode(response, specifier) {
    if (response.status >= 400 && response.status < 500)
        return errorCode(response);
    if (!isSuccess(response))
        return undefined;
    const { results } = propertiesOf(response.body);
    const targets = Array.isArray(results) ? results : [];
    return readError(targets.find((each) => propertiesOf(each)['target'] === specifier))?.code;
}

;// CONCATENATED MODULE: ./build/src/ably/verify.js





/** Needs a valid token, changes nothing and opens no channel. https://ably.com/docs/api/rest-api#stats */
const PATH = '/stats?limit=1&unit=month';
/** Ably accepts the token, but not for statistics. https://ably.com/docs/platform/errors/codes/40160 */
const NOT_PERMITTED = 40160;
/** Start of Ably's message if the key allows none of the token's capability. https://faqs.ably.com/error-code-40160 */
const NOTHING_ALLOWED = /^Key does not support requested capabilities/i;
/** Verifies a token with Ably. Anything but Ably's acceptance is reported as a problem. */
async function verifyToken(issued, connection, diagnostics) {
    const authorization = `Bearer ${Buffer.from(issued.token).toString('base64')}`;
    const report = diagnostics.about((0,index_js_namespaceObject.stepNamed)('verify'), 'a token that Ably accepts');
    const problem = (found, fix) => report.problem({ found, fix });
    const inconclusive = ({ tried, fix }) => problem(`could not verify the token with Ably (tried ${tried})`, `${fix}; the token itself may be fine`);
    const outcome = await send(connection, { method: 'GET', path: PATH, headers: { authorization } });
    if (!outcome.ok)
        return inconclusive(outcome);
    compareClocks(outcome, issued.revocationKey !== null, diagnostics.about((0,index_js_namespaceObject.stepNamed)('clock')));
    const verdict = judge(outcome.response);
    if (verdict === 'accepted')
        return;
    if (verdict === 'unclear')
        return inconclusive(unclear(outcome));
    if (verdict === 'too large') {
        return problem(`the token is too large for Ably: ${issued.token.length} characters`, index_js_namespaceObject.SHORTEN);
    }
    const { meaning, fix } = meaningOf(verdict);
    problem(`Ably rejected the token with error ${verdict}: ${meaning}`, fix);
}
/** Ably's verdict; a code if Ably rejects the token. */
function judge(response) {
    const { status, headers, body } = response;
    if (isSuccess(response) && Array.isArray(body) && !('x-ably-errorcode' in headers))
        return 'accepted';
    if (status < 400 || status >= 500)
        return 'unclear';
    const code = errorCode(response);
    if (code === undefined)
        return TOO_LARGE.includes(status) ? 'too large' : 'unclear';
    if (code !== NOT_PERMITTED)
        return code;
    const error = readError(body);
    if (error && NOTHING_ALLOWED.test(error.message))
        return code;
    return error && status === 401 ? 'accepted' : 'unclear';
}

;// CONCATENATED MODULE: ./build/src/ably/index.js
/** What entry points load if they connect to Ably. */




module.exports = __webpack_exports__;
/******/ })()
;