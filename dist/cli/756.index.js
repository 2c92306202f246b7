"use strict";
exports.id = 756;
exports.ids = [756];
exports.modules = {

/***/ 3756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/node/system-errors.js
var system_errors = __webpack_require__(4600);
;// CONCATENATED MODULE: ./build/src/token/check-issued.js
/** In characters. SDKs send tokens base64-encoded in a header of about 8 KB. https://ably.com/docs/auth/token/jwt */
const MAX_SAFE_LENGTH = 5800;
/** In characters. Linux cannot start a program with a variable over 131,071 bytes, including its name. */
const MAX_LENGTH = 128_000;
/** This version was written in 2026, so a clock outside of the next hundred years is wrong. */
const PLAUSIBLE = { from: '2026', before: '2127' };
const SHORTEN = 'use fewer resources or claims, or namespaces such as chat:*';
/** Checks the length of a token and its issue time, which only an issued token has. */
function checkIssued({ token, issued }, diagnostics) {
    const report = diagnostics.reporter('token');
    if (token.length > MAX_LENGTH) {
        report.problem(`the token has ${token.length} characters`, `at most ${MAX_LENGTH} characters, so that later steps can start`, SHORTEN);
    }
    else if (token.length > MAX_SAFE_LENGTH) {
        report.warning(`The token has ${token.length} characters. Over ${MAX_SAFE_LENGTH}, it may not fit in an HTTP header: ${SHORTEN}.`);
    }
    // ISO 8601 times sort as strings.
    if (issued < PLAUSIBLE.from || issued >= PLAUSIBLE.before) {
        const clock = diagnostics.reporter('clock');
        clock.warning(`The clock of this machine says ${issued}, so Ably will reject the token. Set the clock, for example with NTP.`);
    }
}

// EXTERNAL MODULE: ./build/src/token/characters.js
var characters = __webpack_require__(5014);
// EXTERNAL MODULE: ./build/src/token/quote.js
var quote = __webpack_require__(6472);
;// CONCATENATED MODULE: ./build/src/token/client-id.js


/**
 * Reads a client ID. `none`, in any case, gives null: a token without one.
 * https://ably.com/docs/auth/identified-clients
 */
function readClientId(text, report) {
    if (text.toLowerCase() === 'none')
        return null;
    if ((0,characters/* hasInvisible */.wy)(text)) {
        return report.problem(`${(0,quote/* quote */.hD)(text)} contains an invisible character`, 'visible characters', 'type the client ID again, without it');
    }
    if (text === '*') {
        report.warning('The bearer of this token may use any client ID, and the newest Ably CLI rejects such tokens. Set a specific client ID unless you need this.');
    }
    if ((0,characters/* hasPlaceholder */.Kc)(text)) {
        report.warning(`${(0,quote/* quote */.hD)(text)} contains a placeholder that was not filled in. The token contains it as written.`);
    }
    return text;
}
/** The default client ID. With a run ID in `prefix`, Ably's logs show which workflow run issued the token. */
function defaultClientId(prefix, uuid) {
    return `${prefix}-${uuid.slice(0, 8)}`;
}

;// CONCATENATED MODULE: ./build/src/token/diagnostics.js
/** Collects all problems and warnings of a run. */
class Diagnostics {
    problems = [];
    warnings = [];
    /** A reporter bound to one input. */
    reporter(input) {
        return {
            problem: (found, expected, fix) => {
                this.problems.push({ input, found, expected, fix });
                return undefined;
            },
            warning: (text) => {
                this.warnings.push({ input, text });
            },
        };
    }
}
/**
 * Reports an input that is given without a value.
 * @param value what to set, for the fix
 */
function reportEmpty(report, value, expected) {
    const fix = `set ${value}, or remove the input; perhaps an expression is empty`;
    return report.problem('the value is empty', expected, fix);
}
/** A problem on one line. `sourceOf` returns the name that the user knows an input by. */
function formatProblem(problem, sourceOf) {
    const end = problem.fix.endsWith('?') ? '' : '.';
    return `${sourceOf(problem.input)}: ${problem.found}. Expected ${problem.expected}. Fix: ${problem.fix}${end}`;
}
/** A warning on one line. */
function formatWarning(warning, sourceOf) {
    return `${sourceOf(warning.input)}: ${warning.text}`;
}

;// CONCATENATED MODULE: ./build/src/token/secrets.js

/** In characters. All Ably secrets are longer, and shorter masks would garble the log. */
const MIN_SECRET_LENGTH = 8;
const WELL_FORMED_KEY = /^[\w-]+\.[\w-]+:(?<secret>[\w-]{8,})$/;
const JWT = /^eyJ[\w-]*\.[\w-]+\.(?<signature>[\w-]*)$/;
const WORD = /^[A-Z]?[a-z]{2,}([-_][a-z0-9]+|[0-9]+)?$/;
/** The shape of Ably's keys. A secret has 43 characters, an older one 16. */
const KEY_SHAPE = /(?<![\w.-])(?<app>[\w-]{5,8})\.(?<id>[\w-]{5,8}):(?<secret>(?=[\w-]*[a-z])(?=[\w-]*[A-Z])([\w-]{40,}|[\w-]{16}(?![\w-])))/g;
/**
 * Every string to mask for the value of `api-key`. A value that is not a well-formed key can contain one in any form, so
 * every part that may be a credential is masked. Ordinary words and IDs are not, because they can occur in a log.
 */
function secretsIn(apiKey) {
    const key = WELL_FORMED_KEY.exec(apiKey);
    if (key)
        return [apiKey, key.groups?.['secret'] ?? ''];
    const jwt = JWT.exec(apiKey);
    if (jwt)
        return [apiKey, jwt.groups?.['signature'] ?? ''].filter(isMaskable);
    const [joined, asWritten, decoded] = plainForms(apiKey);
    const fromBase64 = [joined, asWritten, decoded].flatMap(base64Decoded).filter(isPrintable);
    const texts = [asWritten, decoded, ...fromBase64];
    const secrets = [...texts.flatMap(wholeLines), ...[joined, ...texts].flatMap(runsIn)];
    return [...new Set(secrets)].filter(isMaskable);
}
/** The lines of a value; none of a document, because a log can contain the same lines. */
function wholeLines(text) {
    const lines = text.split(/[\r\n]+/).map((line) => line.trim());
    const isDocument = /^\s*[{[]/.test(text) || lines.filter((line) => /^[\w."'-]+: /.test(line)).length > 1;
    return isDocument ? [] : lines;
}
/** Long runs of base64 characters that are not plain words. */
function runsIn(text) {
    const runs = text.match(/[A-Za-z0-9+/_-]{16,}/g) ?? [];
    return runs.filter((run) => [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(run)).length > 1);
}
function isMaskable(text) {
    const isWord = /^[a-z]+$/.test(text);
    const isId = /^[\w-]{1,8}(\.[\w-]{1,8})?$/.test(text);
    return text.length >= MIN_SECRET_LENGTH && !isWord && !isId && !isNameOfSecret(text) && !isReference(text);
}
/** Whether a value is the name of a secret or a variable, or an expression that contains one. */
function isNameOfSecret(text) {
    return /^\$?[\s{]*(secrets|vars|env)\.\w+[\s}]*$/.test(text) || /^(\$(env:)?|%)?\{?[A-Z][A-Z0-9_]*[}%]?$/.test(text);
}
/** Whether a value is a JWT. Every JWT starts with `eyJ`, the base64url of `{"`. */
function isJwt(text) {
    return /^eyJ[\w.-]+$/.test(text);
}
/** Whether a value is a path, a URL or a reference to a secret. */
function isReference(text) {
    return /^(\.{0,2}\/|~\/|[A-Za-z]:\\|[a-z][a-z0-9+.-]*:\/\/|arn:|projects\/)\S*$/.test(text);
}
/** Three forms of a text: without invisible characters, and so on one line; as written; and with `%XX` decoded. */
function plainForms(text) {
    return [(0,characters/* withoutInvisible */.OT)(text), text, percentDecoded(text)];
}
/** Each run of base64, decoded from each of its first four characters: the encoded text can start later than the run. */
function base64Decoded(text) {
    const runs = text.match(/[A-Za-z0-9+/_-]{20,}/g) ?? [];
    return runs.flatMap((run) => [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString('latin1')));
}
/** The text with each `%XX` decoded to one character, even if the text is not valid percent-encoding. */
function percentDecoded(text) {
    return text.replace(/%([0-9a-f]{2})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
}
const isPrintable = (text) => /^[\x20-\x7e\r\n\t]+$/.test(text);
/** The keys in a text. Two words joined by a dot are a channel namespace, not a key name. */
function keysIn(text) {
    const matches = [...text.matchAll(KEY_SHAPE)];
    return matches
        .filter(({ groups = {} }) => !(WORD.test(groups['app'] ?? '') && WORD.test(groups['id'] ?? '')))
        .map(([key]) => key);
}
/** The fix for every input that contains a secret. */
const REMOVE_SECRET = 'remove it, because anyone who holds the token can read it';
/** Finds secrets in inputs where none belong. This guards against mistakes, not against a malicious author. */
class SecretGuard {
    /** Every string to mask: the API key's secrets, and other keys as they are found. */
    secrets;
    #own;
    #taken = 0;
    constructor(apiKey) {
        this.#own = secretsIn(apiKey);
        this.secrets = new Set(this.#own);
    }
    /** What is wrong with a text that contains a secret, as a phrase for a problem; undefined if it contains none. */
    find(text) {
        const forms = plainForms(text);
        const texts = new Set([...forms, ...forms.flatMap(base64Decoded)]);
        const keys = [...texts].flatMap(keysIn);
        for (const key of keys)
            this.secrets.add(key).add(key.slice(key.indexOf(':') + 1));
        const hasOwn = [...texts].some((each) => this.#own.some((secret) => each.includes(secret)));
        if (hasOwn)
            return "contains the API key's secret";
        return keys.length > 0 ? 'contains a string that looks like an Ably API key' : undefined;
    }
    /** The secrets that this method has not returned yet. */
    takeSecrets() {
        const secrets = [...this.secrets].slice(this.#taken);
        this.#taken = this.secrets.size;
        return secrets;
    }
}
/** Replaces each secret with `***`, for output that no runner masks. */
function redact(text, secrets) {
    const longestFirst = [...secrets].sort((one, other) => other.length - one.length);
    return longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text);
}

;// CONCATENATED MODULE: ./build/src/token/input-guard.js

const KIB = 1024;
/** Inputs that are parsed as JSON or YAML. */
const STRUCTURED = ['capability', 'claims'];
/**
 * The inputs that are not too large and contain no secret. The others are reported, and no other rule reads them, because
 * it could be slow or quote a secret. `api-key` may contain a secret.
 */
function guardInputs(raw, guard, diagnostics) {
    const passed = {};
    for (const [name, input] of Object.entries(raw)) {
        const report = diagnostics.reporter(name);
        const limit = STRUCTURED.includes(name) ? 32 : 4;
        const size = Buffer.byteLength(input.text);
        const secret = name === 'api-key' ? undefined : guard.find(input.text);
        if (secret !== undefined) {
            report.problem(secret, 'no secret', REMOVE_SECRET);
        }
        else if (size > limit * KIB) {
            const fix = name === 'capability' ? 'use fewer resources, or namespaces such as chat:*' : 'use a shorter value';
            report.problem(`the value has ${size} bytes`, `at most ${limit} KiB`, fix);
        }
        else {
            passed[name] = input;
        }
    }
    return passed;
}

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jws/compact/sign.js + 8 modules
var sign = __webpack_require__(395);
// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./build/src/token/closest.js

/** The largest edit distance at which a name is treated as a misspelling. */
function maxDistanceOf(name) {
    if (name.length <= 4)
        return 1;
    return name.length <= 11 ? 2 : 3;
}
/**
 * The candidate that a misspelled name was probably meant to be; undefined if none is close. Case is ignored.
 * @param limit the largest edit distance for names of any length
 */
function closest(name, candidates, limit = 3) {
    const byLowerCase = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
    const maxDistance = Math.min(maxDistanceOf(name), limit);
    const match = (0,leven/* closestMatch */.h)(name.toLowerCase(), [...byLowerCase.keys()], { maxDistance });
    return match === undefined ? undefined : byLowerCase.get(match);
}

;// CONCATENATED MODULE: ./build/src/token/operations.js

/**
 * The operations that Ably documents, and `*` for all of them.
 * https://ably.com/docs/auth/capabilities#capability-operations
 */
const OPERATIONS = [
    'subscribe',
    'publish',
    'presence',
    'history',
    'stats',
    'channel-metadata',
    'push-subscribe',
    'push-admin',
    'privileged-headers',
    'object-subscribe',
    'object-publish',
    'annotation-subscribe',
    'annotation-publish',
    'message-update-own',
    'message-update-any',
    'message-delete-own',
    'message-delete-any',
    '*',
];
/** Names of these operations in other services; `statistics` is from Ably's Control API. */
const SYNONYMS = new Map(Object.entries({
    subscribe: ['read', 'receive', 'sub', 'listen', 'consume', 'get', 'attach'],
    publish: ['write', 'send', 'pub', 'emit', 'post', 'produce', 'broadcast'],
    presence: ['enter', 'join', 'presence-enter'],
    history: ['rewind', 'replay'],
    stats: ['statistics', 'stat', 'metrics'],
    'channel-metadata': ['metadata', 'list'],
    'push-subscribe': ['push'],
    'message-update-own': ['update', 'edit', 'message-update'],
    'message-delete-own': ['delete', 'message-delete'],
    '*': ['all', 'any', 'full', 'admin', '**'],
}).flatMap(([operation, synonyms]) => synonyms.map((synonym) => [synonym, operation])));
/** The operation that an unknown one was probably meant to be; undefined if none is close. */
function suggestOperation(operation) {
    const names = OPERATIONS.filter((known) => known !== '*');
    return SYNONYMS.get(operation.toLowerCase()) ?? closest(operation, names, 2);
}
/** An operation for a message, quoted only if it looks like one. */
function quoteOperation(operation) {
    return /^[A-Za-z-]{1,30}$/.test(operation) ? `operation "${operation}"` : 'an operation';
}

;// CONCATENATED MODULE: ./build/src/token/resource.js


/** Why a name is not a resource; undefined if it is one. https://ably.com/docs/channels#channel-names */
function resourceFault(resource) {
    const name = `resource ${(0,quote/* quote */.hD)(resource)}`;
    if (resource === '') {
        return {
            found: 'a resource is empty',
            fix: 'name a channel, a namespace such as "chat:*", or "*"; perhaps an expression is empty',
        };
    }
    if (/^\s|\s$/.test(resource)) {
        return { found: `${name} starts or ends with whitespace`, fix: 'remove the whitespace' };
    }
    if (/^[:,]/.test(resource)) {
        return {
            found: `${name} starts with "${resource[0]}"`,
            fix: 'add the missing namespace; perhaps an expression is empty',
        };
    }
    if ((0,characters/* hasInvisible */.wy)(resource)) {
        return { found: `${name} contains an invisible character or a line break`, fix: 'type the name again, without it' };
    }
    if (/\\["']/.test(resource) || /^["'].*["']$/.test(resource)) {
        return {
            found: `${name} contains quotes left over from broken JSON`,
            fix: 'remove the backslashes and the extra quotes',
        };
    }
    return undefined;
}
/** Warnings about a resource that Ably accepts, but that is probably a mistake. */
function resourceWarnings(resource, operations) {
    const name = (0,quote/* quote */.hD)(resource);
    // A qualifier such as [meta] is not part of the first segment.
    const segments = resource.replace(/^\[[^\]]*\]/, '').split(':');
    const warnings = [];
    if (segments.some((segment) => segment.includes('*') && segment !== '*')) {
        warnings.push(`Resource ${name} matches only the channel with exactly that name, because "*" is a wildcard only as a whole segment.${wildcardAdvice(resource)}`);
    }
    if (segments.some((segment, index) => segment === '' && !/^\$[a-z]/.test(segments[index + 1] ?? ''))) {
        warnings.push(`Resource ${name} has an empty segment. Perhaps an expression is empty.`);
    }
    if ((0,characters/* hasPlaceholder */.Kc)(resource)) {
        warnings.push(`Resource ${name} contains a placeholder that was not filled in. Ably treats it as part of the name.`);
    }
    if (operations.includes('stats') && resource !== '*' && resource !== '[*]*') {
        warnings.push(`Operation "stats" on ${name} has no effect: Ably allows it only on "*" or "[*]*".`);
    }
    return warnings;
}
/** Suggests `chat:*` for `chat*`, `chat.*`, `chat-*`, `chat/*` and `chat:**`. */
function wildcardAdvice(resource) {
    const { qualifier = '', start } = /^(?<qualifier>\[[^\]]*\])?(?<start>[^*]*)\*+$/.exec(resource)?.groups ?? {};
    if (start === undefined)
        return '';
    const namespace = start.replace(/(?<![:._/-])[:._/-]+$/, '');
    const meant = `${qualifier}${namespace && `${namespace}:`}*`;
    if (meant.length > quote/* MAX_QUOTED_LENGTH */.NV)
        return '';
    return ` To match ${namespace ? 'a whole namespace' : 'every name'}, use ${(0,quote/* quote */.hD)(meant)}.`;
}

;// CONCATENATED MODULE: ./build/src/token/capability.js



/** Everything the key allows on regular channels, but not on metachannels and queues. */
const FULL_CAPABILITY = new Map([['*', ['*']]]);
const EXPECTED_CAPABILITY = 'a mapping of resources to lists of operations, for example {"chat:*":["publish","subscribe"]}';
/** Turns a mapping into a capability, which is complete only if no problem was reported. */
function readCapability(mapping, report) {
    if (mapping.size === 0) {
        report.problem('no resources', EXPECTED_CAPABILITY, 'add at least one resource, for example {"my-channel":["publish"]}');
    }
    const entries = [];
    for (const [resource, list] of mapping) {
        const fault = resourceFault(resource);
        if (fault)
            report.problem(fault.found, EXPECTED_CAPABILITY, fault.fix);
        const operations = readOperations(resource, list, report);
        for (const text of resourceWarnings(resource, operations))
            report.warning(text);
        entries.push([resource, operations]);
    }
    return new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
/** The operations on one resource; only `*` if the list contains it. */
function readOperations(resource, list, report) {
    const on = `on resource ${(0,quote/* quote */.hD)(resource)}`;
    const expected = `any of ${OPERATIONS.join(', ')}`;
    // A single operation needs no list.
    const operations = typeof list === 'string' ? [list] : list;
    const isEmpty = list === null || list === '' || (Array.isArray(list) && list.length === 0);
    if (isEmpty || !Array.isArray(operations)) {
        const found = isEmpty
            ? `resource ${(0,quote/* quote */.hD)(resource)} has no operations`
            : `expected a list of operations ${on}, got ${(0,quote/* describeValue */.bp)(list)}`;
        report.problem(found, expected, 'list at least one, for example ["subscribe"]');
        return [];
    }
    const names = operations.filter((operation) => typeof operation === 'string');
    if (names.length < operations.length) {
        report.problem(`an operation ${on} is not a string`, expected, 'write each operation as a string');
    }
    for (const operation of new Set(names))
        checkOperation(operation, on, expected, report);
    if (!names.includes('*'))
        return [...new Set(names)].sort();
    if (names.some((operation) => operation !== '*')) {
        report.warning(`"*" ${on} allows every operation, so the others in its list have no effect.`);
    }
    return ['*'];
}
function checkOperation(operation, on, expected, report) {
    if (OPERATIONS.includes(operation))
        return;
    const meant = suggestOperation(operation);
    if (operation === '') {
        report.problem(`an operation ${on} is empty`, expected, 'name the operation, or remove it');
    }
    else if (/[,\s]/.test(operation)) {
        report.problem(`an operation ${on} contains a comma or whitespace`, expected, 'list each operation separately: ["publish","subscribe"]');
    }
    else if (meant !== undefined) {
        const unknown = quoteOperation(operation).replace(/^an /, '');
        report.problem(`unknown ${unknown} ${on}`, expected, `did you mean "${meant}"?`);
    }
    else {
        report.warning(`Ably's documentation does not list ${quoteOperation(operation)} ${on}. The token contains it as written. Documented operations: ${OPERATIONS.join(', ')}.`);
    }
}
/**
 * The capability as canonical JSON: no whitespace, resources and operations sorted.
 * https://ably.com/docs/api/token-request-spec#capability-canonicalization
 */
function capabilityJson(capability) {
    const members = [...capability].map(([resource, operations]) => `${JSON.stringify(resource)}:${JSON.stringify(operations)}`);
    return `{${members.join(',')}}`;
}

;// CONCATENATED MODULE: ./build/src/token/issue.js


/**
 * Signs a token with HS256 and the UTF-8 bytes of the key's secret.
 * https://ably.com/docs/auth/token/jwt
 * @param jti a unique identifier
 */
async function issueToken(params, jti) {
    const { key, capability, clientId, clientType, issuedAt, ttl, revocationKey } = params;
    const expiresAt = issuedAt + ttl;
    const json = capabilityJson(capability);
    const claims = {
        iat: issuedAt,
        exp: expiresAt,
        jti,
        // Ably ignores an object here and grants everything the key allows; it must be a string.
        'x-ably-capability': json,
        ...(clientId !== null && { 'x-ably-clientId': clientId }),
        ...(clientType === 'server' && { 'x-ably-clientType': clientType }),
        ...(revocationKey !== null && { 'x-ably-revocation-key': revocationKey }),
        ...params.claims,
    };
    const token = await new sign/* CompactSign */.T(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ typ: 'JWT', alg: 'HS256', kid: key.keyName })
        .sign(new TextEncoder().encode(key.secret));
    return {
        token,
        signature: token.slice(token.lastIndexOf('.') + 1),
        appId: key.appId,
        keyName: key.keyName,
        clientId,
        clientType,
        capability,
        capabilityJson: json,
        ttl,
        revocationKey,
        issued: isoTime(issuedAt),
        expires: isoTime(expiresAt),
    };
}
const isoTime = (seconds) => new Date(seconds * 1000).toISOString();

;// CONCATENATED MODULE: ./build/src/token/instead-of-key.js

const USE_EXPRESSION = 'use $' + '{{ secrets.NAME }} in the workflow, with one $ and two braces on each side';
/** What users set by mistake instead of an API key. */
const KINDS = [
    {
        matches: (text) => text.startsWith('$' + '{{'),
        found: 'the value is an expression that was not evaluated',
        fix: 'write the expression in the workflow file itself, where GitHub evaluates it',
    },
    {
        matches: isNameOfSecret,
        found: 'the value is the name of a secret or variable, not its content',
        fix: `${USE_EXPRESSION}; in a shell, "$NAME"`,
    },
    {
        matches: (text) => /^\$?\s*\{\{/.test(text),
        found: 'the value is an expression that GitHub does not recognize',
        fix: USE_EXPRESSION,
    },
    {
        matches: (text) => /^[{[]/.test(text),
        found: 'the value is a JSON document',
        fix: "store only the key, the value of the document's key field",
    },
    {
        matches: isJwt,
        found: 'the value is a token (JWT), not an API key',
        fix: 'copy the API key from the API Keys tab of your app in the Ably dashboard',
    },
    {
        matches: isReference,
        found: 'the value is a path, a URL or a reference to a secret, not the key itself',
        fix: 'read the key in a step before this one, or store the key itself as a secret',
    },
    {
        matches: (text) => /^[\w-]+\.[\w-]+%3a/i.test(text),
        found: 'the key is URL-encoded',
        fix: 'store the decoded key, with a colon in place of %3A',
    },
    {
        matches: (text) => /^[\w-]+\.[\w-]+:/.test(decodeBase64(percentDecoded(text))),
        found: 'the value is base64-encoded',
        fix: 'decode it and store the key itself',
    },
];
/** What a value is if it is not an API key; undefined if it may be one. */
function insteadOfKey(text) {
    return KINDS.find(({ matches }) => matches(text));
}
/** The decoded text; empty if any part of it is not base64. */
function decodeBase64(text) {
    return /^[A-Za-z0-9+/_\s-]+=*$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : '';
}

;// CONCATENATED MODULE: ./build/src/token/api-key.js



const EXPECTED_KEY = 'one Ably API key, appId.keyId:secret';
const COPY_AGAIN = 'copy the whole key again from the API Keys tab of your app in the Ably dashboard';
/** Common copy-and-paste damage. Each is stripped before the next is checked, so that all of it is reported. */
const DEFECTS = [
    {
        found: 'the key starts with "$"',
        fix: 'remove the $, or use an expression: $' + '{{ secrets.ABLY_API_KEY }}',
        remove: (key) => key.replace(/^\$+/, ''),
    },
    {
        found: 'the key starts with "NAME="',
        fix: 'store only the part after the =',
        remove: (key) => key.replace(/^(export )?[A-Za-z_]\w*=/, ''),
    },
    {
        found: 'the key ends with an escape sequence such as "\\n"',
        fix: 'store it again without it',
        remove: (key) => key.replace(/(\\[nrt])+(?=["'`]?$)/, ''),
    },
    {
        found: 'the key is in quotes',
        fix: 'store it again without quotes',
        remove: (key) => key.replace(/^["'`\u2018-\u201f]+|["'`\u2018-\u201f]+$/g, ''),
    },
    {
        found: 'the key is followed by punctuation',
        fix: 'store it again without the punctuation',
        remove: (key) => key.replace(/[,;.]+$/, ''),
    },
    {
        found: 'the value has several lines',
        fix: 'store one key on one line',
        remove: (key) => key.replace(/\s*[\r\n]\s*/g, ''),
    },
    {
        found: 'the key contains whitespace',
        fix: `${COPY_AGAIN}, without spaces`,
        remove: (key) => key.replace(/[^\S\r\n]+/g, ''),
    },
    { found: 'the key contains an invisible character', fix: `${COPY_AGAIN}, as plain text`, remove: characters/* withoutInvisible */.OT },
];
/**
 * Reads an API key. No message contains any part of its value.
 * @param input undefined if the guard rejected it
 * @param missingKeyFix how to provide a key, as a phrase for a problem's fix
 */
function readApiKey(input, missingKeyFix, report) {
    if (input === undefined)
        return undefined;
    const { text } = input;
    if (text === '')
        return report.problem('no API key: the value is empty', EXPECTED_KEY, missingKeyFix);
    const instead = insteadOfKey(text);
    if (instead)
        return report.problem(instead.found, EXPECTED_KEY, instead.fix);
    let key = text;
    for (const { found, fix, remove } of DEFECTS) {
        const rest = remove(key);
        if (rest !== key)
            report.problem(found, EXPECTED_KEY, fix);
        key = rest;
    }
    // Split at the first colon, as Ably does.
    const colon = key.indexOf(':');
    const keyName = colon < 0 ? key : key.slice(0, colon);
    const secret = colon < 0 ? undefined : key.slice(colon + 1);
    const faults = [keyNameFault(keyName), secretFault(secret)].filter((fault) => fault !== undefined);
    for (const found of faults)
        report.problem(found, EXPECTED_KEY, COPY_AGAIN);
    // A key with defects is not used, so that no other message quotes a part of it.
    if (secret === undefined || faults.length > 0 || key !== text)
        return undefined;
    return { appId: keyName.slice(0, keyName.indexOf('.')), keyName, secret };
}
function keyNameFault(keyName) {
    const [appId, keyId, more] = keyName.split('.');
    if (keyId === undefined)
        return 'the key has no dot before the colon, so the key ID is missing';
    if (more !== undefined)
        return 'the key has more than one dot before the colon';
    if (appId === '' || keyId === '')
        return 'the app ID or the key ID is empty';
    if (/^[\w.-]+$/.test(keyName))
        return undefined;
    return 'the part before the colon contains a character other than letters, digits, _ and -';
}
function secretFault(secret) {
    if (secret === undefined)
        return 'the key has no colon, so the secret is missing';
    if (secret === '')
        return 'the part after the colon is empty';
    if (!/^[\w-]+$/.test(secret))
        return 'the secret contains a character other than letters, digits, _ and -';
    return secret.length < MIN_SECRET_LENGTH ? `the secret has fewer than ${MIN_SECRET_LENGTH} characters` : undefined;
}

;// CONCATENATED MODULE: ./build/src/token/claims.js



const EXPECTED_CLAIMS = 'a mapping of claim names to values';
/** Claims that a token already has, each with the fix for a user who sets it. */
const RESERVED = {
    iat: 'remove it; it is set to the issue time',
    exp: 'remove it; set ttl instead',
    jti: 'remove it; each token gets its own',
    'x-ably-capability': 'remove it; set capability instead',
    'x-ably-clientid': 'remove it; set client-id instead',
    'x-ably-clienttype': 'remove it; set client-type instead',
    'x-ably-revocation-key': 'remove it; set revocation-key instead',
};
const isString = (value) => typeof value === 'string';
const isNumber = (value) => typeof value === 'number';
/** Claims whose types are defined by Ably or by RFC 7519, section 4.1. */
const TYPES = [
    { name: /^ably\.channel\../, type: 'a string', fits: isString },
    { name: /^ably\.limits\.publish\../, type: 'a number', fits: isNumber },
    { name: /^(iss|sub)$/, type: 'a string', fits: isString },
    { name: /^nbf$/, type: 'a number of seconds since 1970', fits: isNumber },
    { name: /^aud$/, type: 'a string or a list of strings', fits: (value) => [value].flat().every(isString) },
];
/**
 * Turns a mapping into claims, which are complete only if no problem was reported.
 * @param expires when the token expires, in seconds since 1970
 */
function readClaims(mapping, expires, report) {
    for (const [name, value] of mapping) {
        const claim = `claim ${(0,quote/* quote */.hD)(name)}`;
        const fix = fixForReserved(name);
        if (fix !== undefined)
            report.problem(`${claim} is reserved`, 'a claim name that is not reserved', fix);
        if (name === '')
            report.problem('a claim has no name', 'a name of visible characters', 'name the claim');
        if ((0,characters/* hasInvisible */.wy)(name)) {
            report.problem(`${claim} contains an invisible character`, 'a name of visible characters', 'type the name again, without it');
        }
        const rule = TYPES.find((each) => each.name.test(name));
        if (rule && !rule.fits(value)) {
            report.problem(`${claim} is ${(0,quote/* describeValue */.bp)(value)}`, rule.type, `change the value to ${rule.type}`);
        }
        if (!rule && /^ably\./i.test(name)) {
            report.warning(`Ably's documentation does not list ${claim}. Documented claims: ably.channel.* and ably.limits.publish.*.`);
        }
    }
    const notBefore = mapping.get('nbf');
    if (typeof notBefore === 'number' && notBefore >= expires) {
        report.problem('claim "nbf" is at or after the expiry time', `a number below ${expires}`, 'use an earlier time in seconds, or a longer ttl');
    }
    return Object.fromEntries(mapping);
}
/** The fix for a reserved name, or for one that resembles an Ably claim; undefined for others. Case is ignored. */
function fixForReserved(name) {
    const lowerCase = name.trim().toLowerCase();
    const ablyNames = Object.keys(RESERVED).filter((reserved) => reserved.startsWith('x-ably-'));
    const meant = Object.hasOwn(RESERVED, lowerCase) ? lowerCase : closest(lowerCase, ablyNames);
    if (meant !== undefined)
        return RESERVED[meant];
    return lowerCase.startsWith('x-ably-') ? 'remove it; Ably reserves the names x-ably-*' : undefined;
}

;// CONCATENATED MODULE: ./build/src/token/client-type.js


const CLIENT_TYPES = ['server', 'device'];
/** Reads a client type. */
function readClientType(text, report) {
    const type = CLIENT_TYPES.find((each) => each === text);
    if (type !== undefined)
        return type;
    const meant = closest(text, CLIENT_TYPES);
    const fix = meant
        ? `did you mean "${meant}"?`
        : 'use server for a CI job, device for a test that acts as an end user';
    return report.problem(`unknown client type ${(0,quote/* quote */.hD)(text)}`, 'server or device', fix);
}

;// CONCATENATED MODULE: ./build/src/token/issue-time.js
/** In seconds. GitHub recommends backdating for the JWTs of GitHub Apps, too. */
const MAX_BACKDATING = 30;
/**
 * The issue time, in seconds since 1970. It is backdated slightly, because this clock can be ahead of Ably's. A revocable
 * token is not backdated: Ably revokes tokens issued before a revocation, and the revocation of the previous run must not
 * apply to it.
 * https://ably.com/docs/auth/revocation
 * @param now milliseconds since 1970
 * @param ttl seconds
 */
function issueTime(now, ttl, isRevocable) {
    const backdating = isRevocable ? 0 : Math.min(MAX_BACKDATING, Math.floor(ttl / 10));
    return Math.floor(now / 1000) - backdating;
}

// EXTERNAL MODULE: ./build/src/token/json.js
var token_json = __webpack_require__(3404);
;// CONCATENATED MODULE: ./build/src/token/mapping.js



/**
 * Reads a JSON object or a YAML mapping. The result is exact: names are unique strings, and integers are not rounded.
 */
async function readMapping(text, guard) {
    const quoteName = (name) => (guard.find(name) ? '(not shown, because it contains a secret)' : (0,quote/* quote */.hD)(name));
    const json = (0,token_json/* parseJson */.qF)(text);
    if (json?.duplicate !== undefined)
        return (0,token_json/* duplicateKey */.Ve)(quoteName(json.duplicate));
    // Loaded only if the text is not plain JSON.
    const parsed = json ?? (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(400)]).then(__webpack_require__.bind(__webpack_require__, 7400))).parseYaml(text, quoteName);
    if ('found' in parsed)
        return parsed;
    const { value } = parsed;
    const fault = (0,token_json/* faultIn */._8)(value);
    if (fault !== undefined)
        return fault;
    // All strings are searched, so that every secret is redacted.
    const results = [...new Set(stringsIn(value))].map((each) => guard.find(each));
    const found = results.find((result) => result !== undefined);
    if (found !== undefined)
        return { found, fix: REMOVE_SECRET };
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
        return {
            found: `expected a mapping, got ${(0,quote/* describeValue */.bp)(value)}`,
            fix: 'write a name, a colon, a space and a value for each entry',
        };
    }
    return new Map(Object.entries(value));
}
/** All names and strings in a value. */
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([name, part]) => [name, ...stringsIn(part)]);
}

;// CONCATENATED MODULE: ./build/src/token/revocation-key.js



/**
 * Reads a revocation key. `none`, in any case, returns null: the token can only be revoked by its client ID.
 * https://ably.com/docs/auth/revocation#revocation-key
 */
function readRevocationKey(text, report) {
    const expected = 'one line of visible characters, or none';
    if (text === '')
        return reportEmpty(report, 'a revocation key', expected);
    if (text.toLowerCase() === 'none')
        return null;
    if ((0,characters/* hasInvisible */.wy)(text)) {
        return report.problem(`${(0,quote/* quote */.hD)(text)} contains an invisible character or a line break`, expected, 'type the revocation key again, on one line');
    }
    return text;
}

;// CONCATENATED MODULE: ./build/src/token/ttl.js


const DEFAULT_TTL = '3600';
/** In seconds. Ably rejects a longer one with error 40003. https://ably.com/docs/auth/token#ttl-limits */
const MAX_TTL = 24 * 3600;
/** In seconds, for a token whose key has revocable tokens. https://ably.com/docs/auth/revocation#revocable-tokens */
const MAX_REVOCABLE_TTL = 3600;
/** In seconds. Starting a browser in a job can take longer than this. */
const MIN_USEFUL_TTL = 60;
const SECONDS_IN = { d: 86_400, h: 3600, m: 60, s: 1 };
const EXPECTED = 'seconds, or a whole number with one unit (90s, 15m, 24h), from 1 second to 24 hours';
/** Reads a time to live, in seconds. */
function readTtl(text, report) {
    if (text === '')
        return reportEmpty(report, 'a time', EXPECTED);
    const { amount, unit = 's' } = /^(?<amount>\d+)(?<unit>[smh])?$/.exec(text)?.groups ?? {};
    if (amount === undefined)
        return report.problem(`${(0,quote/* quote */.hD)(text)} is not a time to live`, EXPECTED, fixFor(text));
    const seconds = Number(amount) * (SECONDS_IN[unit] ?? Number.NaN);
    if (seconds < 1)
        return report.problem(`${(0,quote/* quote */.hD)(text)} is too short`, EXPECTED, 'use 1 second or more');
    if (seconds > MAX_TTL) {
        return report.problem(`${(0,quote/* quote */.hD)(text)} exceeds Ably's limit of 24 hours (error 40003)`, EXPECTED, 'use 24h or less');
    }
    if (seconds < MIN_USEFUL_TTL) {
        report.warning(`The token expires after only ${seconds} seconds. If you meant minutes, use ${amount}m.`);
    }
    return seconds;
}
/** Warns if Ably rejects the time to live for a key with revocable tokens. */
function warnOfRevocableTtl(ttl, report) {
    if (ttl > MAX_REVOCABLE_TTL) {
        report.warning('The token has a revocation key. If revocable tokens are enabled for the API key, Ably rejects a time to live over 1 hour.');
    }
}
const PART = /(?<amount>\d+(?:\.\d+)?)\s*(?<unit>d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)(?![a-z])/gi;
/** The fix for an invalid time, with the probable value of one such as `1h30m`, `1d`, `15 min`, `1.5h` or `PT15M`. */
function fixFor(text) {
    const rest = text.replace(PART, '').replace(/^P?T?/i, '');
    let seconds = 0;
    for (const { groups = {} } of text.matchAll(PART)) {
        const unit = groups['unit']?.[0]?.toLowerCase() ?? '';
        seconds += Number(groups['amount']) * (SECONDS_IN[unit] ?? 0);
    }
    if (rest.trim() !== '' || seconds < 1 || !Number.isInteger(seconds))
        return 'use seconds or one unit: 90s, 15m, 24h';
    if (seconds > MAX_TTL)
        return 'use 24h or less';
    if (seconds % 3600 === 0)
        return `use ${seconds / 3600}h`;
    return seconds % 60 === 0 ? `use ${seconds / 60}m` : `use ${seconds}s`;
}

;// CONCATENATED MODULE: ./build/src/token/token-params.js











/**
 * Turns raw inputs into the parameters of a token; undefined if there is any problem. All rules are checked, so
 * `diagnostics` has every problem.
 * @param raw inputs that `guardInputs` returned
 */
async function readTokenParams(raw, context, guard, diagnostics) {
    const reporter = (input) => diagnostics.reporter(input);
    const key = readKey(raw, context, diagnostics);
    const clientId = readClientId(raw['client-id']?.text ?? context.defaultClientId, reporter('client-id'));
    const clientType = readClientType(raw['client-type']?.text ?? 'server', reporter('client-type'));
    const ttl = readTtl(raw.ttl?.text ?? DEFAULT_TTL, reporter('ttl'));
    const revocationKey = readRevocationKey(raw['revocation-key']?.text ?? 'none', reporter('revocation-key'));
    if (ttl !== undefined && typeof revocationKey === 'string')
        warnOfRevocableTtl(ttl, reporter('ttl'));
    const isRevocable = typeof revocationKey === 'string' || (raw['client-id'] !== undefined && clientId !== null);
    const issuedAt = issueTime(context.now, ttl ?? 0, isRevocable);
    const capabilityText = raw.capability?.text ?? capabilityJson(FULL_CAPABILITY);
    const capabilityMapping = await readMappingInput(capabilityText, EXPECTED_CAPABILITY, guard, reporter('capability'));
    const capability = capabilityMapping && readCapability(capabilityMapping, reporter('capability'));
    const claimsText = raw.claims?.text ?? '{}';
    const claimsMapping = await readMappingInput(claimsText, EXPECTED_CLAIMS, guard, reporter('claims'));
    const expires = issuedAt + (ttl ?? Number.POSITIVE_INFINITY);
    const claims = claimsMapping && readClaims(claimsMapping, expires, reporter('claims'));
    if (clientId === null)
        warnOfNoClientId(clientType, capability ?? new Map(), reporter('client-id'));
    const complete = key && capability && clientId !== undefined && clientType && ttl && revocationKey !== undefined && claims;
    if (!complete || diagnostics.problems.length > 0)
        return undefined;
    return { key, capability, clientId, clientType, issuedAt, ttl, revocationKey, claims };
}
/** The API key, which must belong to the requested app. */
function readKey(raw, { missingKeyFix }, diagnostics) {
    const key = readApiKey(raw['api-key'], missingKeyFix, diagnostics.reporter('api-key'));
    const app = raw.app?.text;
    if (key && app !== undefined && app !== key.appId) {
        const report = diagnostics.reporter('app');
        report.problem(`the key belongs to app ${(0,quote/* quote */.hD)(key.appId)}, not ${(0,quote/* quote */.hD)(app)}`, 'the app ID that the API key starts with', `use a key for app ${(0,quote/* quote */.hD)(app)}, or set no app`);
    }
    return key;
}
async function readMappingInput(text, expected, guard, report) {
    if (text === '')
        return reportEmpty(report, 'a value', expected);
    const mapping = await readMapping(text, guard);
    return 'found' in mapping ? report.problem(mapping.found, expected, mapping.fix) : mapping;
}
/** https://ably.com/docs/platform/errors/codes/40166 */
const NEED_CLIENT_ID = ['presence', 'message-update-own', 'message-delete-own'];
function warnOfNoClientId(clientType, capability, report) {
    if (clientType === 'device') {
        report.warning('The token has no client ID, which Ably can require for a device. Set a client ID, or set client-type to server.');
    }
    const operations = [...capability.values()].flat();
    const operation = NEED_CLIENT_ID.find((each) => operations.includes(each));
    if (operation !== undefined) {
        report.warning(`Operation "${operation}" needs a client ID, but the token has none. Set a client ID.`);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/src/cli/command.js


/** The Ably CLI's names for the only command. */
const COMMANDS = ['auth issue-jwt-token', 'auth:issue-jwt-token', 'issue-jwt-token'];
/** Anything else could be a key, so it is not quoted. */
const COMMAND_WORD = /^[a-z][a-z:-]{0,30}$/;
/** The arguments after the optional command. An unknown command is a problem. */
function withoutCommand(argv, diagnostics) {
    const end = argv.findIndex((arg) => !COMMAND_WORD.test(arg));
    const words = argv.slice(0, end < 0 ? argv.length : end);
    if (words.includes('help'))
        return ['--help'];
    const command = words.join(' ');
    if (command === '' || COMMANDS.includes(command))
        return argv.slice(words.length);
    const meant = closest(command, COMMANDS);
    const fix = meant ? `did you mean "${meant}"?` : `use "${COMMANDS[0]}", or no command`;
    diagnostics.reporter('arguments').problem(`unknown command ${(0,quote/* quote */.hD)(command)}`, `the command ${COMMANDS[0]}`, fix);
    const options = argv.findIndex((arg) => arg.startsWith('-'));
    return options < 0 ? [] : argv.slice(options);
}

;// CONCATENATED MODULE: ./build/src/cli/options.js
/** Every option, in the order of the help text. Options of the Ably CLI keep their names. */
const OPTIONS = {
    app: {
        value: 'ID',
        help: "App ID; an error if the key belongs to a different app. Default: ABLY_APP_ID, or the key's app",
    },
    capability: { value: 'JSON', help: 'Resource to list of operations, as JSON or YAML. Default: {"*":["*"]}' },
    'client-id': {
        value: 'ID',
        help: 'Client ID; none: no client ID; *: the bearer may use any. Default: ABLY_CLIENT_ID, or ably-jwt-<8 hex digits>',
    },
    'client-type': { value: 'TYPE', help: 'server or device. Default: server' },
    ttl: { value: 'TIME', help: 'Time to live: seconds, or 90s, 15m, 24h; at most 24h. Default: 3600' },
    claims: { value: 'JSON', help: 'Additional claims, as JSON or YAML' },
    'revocation-key': { value: 'KEY', help: 'Revocation key, for revoking the token later' },
    verify: { help: 'Ask Ably whether it accepts the token before printing it' },
    endpoint: {
        value: 'NAME',
        help: "For --verify: endpoint name, host or URL. Default: ABLY_ENDPOINT, or Ably's default",
    },
    'token-only': { help: 'Print only the token' },
    json: { help: 'Print the result as JSON on one line' },
    'pretty-json': { help: 'Print the result as indented JSON; not with --json' },
    verbose: { short: 'v', help: 'Print to stderr where each value came from' },
    help: { short: 'h', help: 'Print this help' },
    version: { help: 'Print the version' },
};

;// CONCATENATED MODULE: ./build/src/cli/arguments.js





const OPTION_BY_NAME = OPTIONS;
const LONG_NAMES = Object.keys(OPTIONS).map((name) => `--${name}`);
/** An option in the place of a value means that the value is missing. */
const LOOKS_LIKE_OPTION = /^--|^-[a-z]$/i;
/** Reads the arguments. Each one that is not valid is a problem. One that could be a key is never shown. */
function readArguments(argv, guard, diagnostics) {
    const given = {};
    const switches = {};
    const args = withoutCommand(argv, diagnostics);
    // Positions of unknown options in the arguments.
    const unknown = new Set();
    let hasUnexpected = false;
    for (const token of parse(args)) {
        const arg = args[token.index] ?? '';
        if (token.kind === 'option-terminator')
            continue;
        if (token.kind === 'positional') {
            // Otherwise, the value of an unknown option would be reported twice.
            if (!reportSecret(arg, guard, diagnostics) && !unknown.has(token.index - 1))
                hasUnexpected = true;
            continue;
        }
        const { name, rawName, value } = token;
        const report = diagnostics.reporter(rawName);
        const option = Object.hasOwn(OPTION_BY_NAME, name) ? OPTION_BY_NAME[name] : undefined;
        if (option === undefined) {
            // Several letters after one hyphen are one argument.
            if (!unknown.has(token.index))
                reportUnknown(arg, guard, diagnostics);
            unknown.add(token.index);
        }
        else if (Object.hasOwn(given, name)) {
            report.problem('given twice', 'one value', 'remove one of them');
        }
        else if (option.value === undefined) {
            if (value === undefined)
                switches[name] = true;
            else
                report.problem('has a value', 'no value', `use ${rawName} without a value`);
        }
        else {
            const text = readValue(option.value, token, report);
            if (text !== undefined)
                given[name] = { text, source: rawName };
        }
    }
    if (hasUnexpected) {
        const report = diagnostics.reporter('arguments');
        report.problem('unexpected argument (not shown, because it could be a key)', 'only options and their values', 'put JSON and values with spaces in single quotes; pass the API key only in ABLY_API_KEY');
    }
    if (switches['json'] && switches['pretty-json']) {
        diagnostics.reporter('--pretty-json').problem('given together with --json', 'one of the two', 'remove one of them');
    }
    return { given, switches };
}
/** The value of an option; undefined if it is missing or empty. */
function readValue(expected, { rawName, value, inlineValue }, report) {
    if (value === undefined || (!inlineValue && LOOKS_LIKE_OPTION.test(value))) {
        const fix = `add it after the option, as ${rawName}=… if it starts with a hyphen`;
        return report.problem('the value is missing', `a value: ${expected}`, fix);
    }
    const fix = 'set the variable that it comes from, or remove the option';
    return value.trim() || report.problem('the value is empty', `a value: ${expected}`, fix);
}
function parse(args) {
    const options = Object.fromEntries(Object.entries(OPTION_BY_NAME).map(([name, { value, short }]) => [
        name,
        { type: value ? 'string' : 'boolean', ...(short && { short }) },
    ]));
    return (0,external_node_util_.parseArgs)({ args, options, strict: false, tokens: true, allowPositionals: true }).tokens;
}
/** Reports an argument that contains a secret. Returns whether it does. */
function reportSecret(arg, guard, diagnostics) {
    const secret = guard.find(arg);
    if (secret === undefined)
        return false;
    diagnostics.reporter('arguments').problem(`an argument ${secret}`, 'no secret', REMOVE_SECRET);
    return true;
}
function reportUnknown(arg, guard, diagnostics) {
    if (reportSecret(arg, guard, diagnostics))
        return;
    const name = arg.split('=', 1)[0] ?? '';
    // Anything else could be a key.
    const isName = /^--?\w[\w-]{0,29}$/.test(name);
    const report = diagnostics.reporter(isName ? name : 'arguments');
    if (['--api-key', '--key'].includes(name)) {
        report.problem('unknown option', 'no API key in the arguments, which other processes can see', 'set the variable ABLY_API_KEY');
        return;
    }
    const meant = isName ? suggestOption(name) : undefined;
    report.problem('unknown option', 'an option listed by --help', meant ? `did you mean ${meant}?` : 'remove it');
}
function suggestOption(name) {
    const long = name.replace(/^-+/, '--').toLowerCase();
    return LONG_NAMES.find((option) => option.startsWith(long)) ?? closest(long, LONG_NAMES);
}

;// CONCATENATED MODULE: ./build/src/cli/help.js


const WIDTH = 80;
const OPTION_MARGIN = 28;
const USAGE = `Issue a short-lived Ably JWT. The token is signed on this machine; only --verify
sends it to Ably.

Usage: ably-jwt [auth issue-jwt-token] [options]

The API key is read only from the variable ABLY_API_KEY. To set it without
displaying it:
  read -rs ABLY_API_KEY && export ABLY_API_KEY

Options:
`;
const MORE = `
Variables: ABLY_API_KEY (required), ABLY_APP_ID, ABLY_CLIENT_ID, ABLY_ENDPOINT.

Examples:
  ably-jwt --token-only
  ably-jwt --capability '{"chat:*":["publish","subscribe"]}' --ttl 15m
  ably-jwt --client-id client123 --json | jq -r .token.value

Results go to stdout, everything else to stderr.
Exit codes: 0 success, 1 verification or system error, 2 usage or input error.

More: https://github.com/org/ably-jwt-action#command-line
`;
/** The text of `--help`, for a terminal of 80 columns. */
function helpText() {
    const rows = Object.entries(OPTIONS).map(([name, { value, short, help }]) => {
        const names = `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
        return names.padEnd(OPTION_MARGIN) + wrap(help, OPTION_MARGIN);
    });
    const operations = wrap(OPERATIONS.join(', '), 2);
    return `${USAGE}${rows.join('\n')}\n\nOperations:\n  ${operations}\n${MORE}`;
}
/** Wraps a text between words, indented by the margin. */
function wrap(text, margin) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const line = `${lines.at(-1)}${lines.at(-1) ? ' ' : ''}${word}`;
        if (margin + line.length <= WIDTH)
            lines[lines.length - 1] = line;
        else
            lines.push(word);
    }
    return lines.join(`\n${' '.repeat(margin)}`);
}

;// CONCATENATED MODULE: ./build/src/cli/inputs.js
/** The variables that are read if an option is not given, as in the Ably CLI. */
const VARIABLES = [
    ['app', 'ABLY_APP_ID'],
    ['client-id', 'ABLY_CLIENT_ID'],
    ['endpoint', 'ABLY_ENDPOINT'],
];
/** The API key is read only from its variable, because arguments are visible in process lists. */
function readApiKeyInput(environment) {
    return { text: environment['ABLY_API_KEY']?.trim() ?? '', source: 'ABLY_API_KEY' };
}
/** Adds inputs from variables. An empty variable is treated as not set. */
function withVariables(given, apiKey, environment) {
    const fromVariables = {};
    for (const [name, variable] of VARIABLES) {
        const text = environment[variable]?.trim();
        if (text)
            fromVariables[name] = { text, source: variable };
    }
    return { ...fromVariables, ...given, 'api-key': apiKey };
}

;// CONCATENATED MODULE: ./build/src/token/facts.js

/** The facts about a token, most important first, except its capability. */
function factsOf(issued) {
    return [
        ['Issued', issued.issued],
        ['Expires', issued.expires],
        ['Time to live', `${issued.ttl} seconds`],
        ['App ID', issued.appId],
        ['Key name', issued.keyName],
        ['Client ID', issued.clientId === null ? '(none)' : (0,characters/* escapeInvisible */.ts)(issued.clientId)],
        ['Client type', issued.clientType],
        ...(issued.revocationKey === null ? [] : [['Revocation key', (0,characters/* escapeInvisible */.ts)(issued.revocationKey)]]),
    ];
}
/** The human-readable capability of a token, with invisible characters escaped. */
function capabilityRows(issued) {
    return [...issued.capability].map(([resource, operations]) => ({
        resource: escapeInvisible(resource),
        operations: operations.map(escapeInvisible),
    }));
}
/**
 * A note about a token that is not limited to named channels; undefined for others.
 * @param input the name of the input that narrows it
 */
function wideCapabilityNote({ capability }, input = '"capability"') {
    const resource = ['[*]*', '*'].find((each) => capability.has(each));
    if (resource === undefined)
        return undefined;
    const operations = capability.get(resource) ?? [];
    const allowed = operations.includes('*') ? 'everything the key allows' : operations.map(characters/* escapeInvisible */.ts).join(', ');
    const where = resource === '*' ? 'regular channels' : 'channels, metachannels and queues';
    return `This token allows ${allowed} on all ${where}. Set ${input} to narrow it, for example {"my-channel":["publish"]}.`;
}

;// CONCATENATED MODULE: ./build/src/token/result.js
/** The envelope of the newest Ably CLI. https://ably.com/docs/cli/auth/issue-jwt-token */
function envelope(token) {
    return { type: 'result', command: 'auth:issue-jwt-token', success: true, token };
}
/** The result as the Ably CLI prints it, on one line, so that the same `jq` filters work for both. */
function resultOf(issued) {
    return envelope({
        appId: issued.appId,
        capability: Object.fromEntries(issued.capability),
        clientId: issued.clientId,
        ...(issued.clientType === 'server' && { clientType: issued.clientType }),
        expires: issued.expires,
        issued: issued.issued,
        keyId: issued.keyName,
        ...(issued.revocationKey !== null && { revocationKey: issued.revocationKey }),
        tokenType: 'jwt',
        ttl: issued.ttl,
        value: issued.token,
    });
}
/** The same result with only the token in it. */
function tokenOnlyResult(issued) {
    return envelope({ value: issued.token });
}

;// CONCATENATED MODULE: ./build/src/cli/render.js



/** A token in the requested format, with a line break at the end. */
function render(issued, switches, isColored) {
    const tokenOnly = switches['token-only'];
    const result = tokenOnly ? tokenOnlyResult(issued) : resultOf(issued);
    if (switches.json)
        return `${JSON.stringify(result)}\n`;
    if (switches['pretty-json']) {
        const json = JSON.stringify(result, null, 2);
        return `${isColored ? color(json) : json}\n`;
    }
    return tokenOnly ? `${issued.token}\n` : report(issued);
}
function report(issued) {
    const capability = ['Capability', (0,characters/* escapeInvisible */.ts)(issued.capabilityJson)];
    const facts = [['Token', issued.token], ['Type', 'JWT'], ...factsOf(issued), capability];
    const lines = facts.map(([name, value]) => `${`${name}:`.padEnd(16)}${value}`);
    const wide = wideCapabilityNote(issued, '--capability');
    if (wide)
        lines.push(wide);
    return `Ably JWT issued.\n${lines.join('\n')}\n`;
}
const CYAN = '\x1b[36m';
const GREEN = '\x1b[32m';
const DEFAULT = '\x1b[39m';
/** Names in cyan, strings in green. */
function color(json) {
    return json.replace(/"(?:[^"\\]|\\.)*"(?=(:?))/g, (text, colon) => `${colon ? CYAN : GREEN}${text}${DEFAULT}`);
}

;// CONCATENATED MODULE: ./build/src/cli/version.js
/** The version. The build replaces the root package.json with dist/package.json (`scripts/package.mjs`). */
async function version() {
    const { default: packageJson } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 116, 23));
    return packageJson.version;
}

;// CONCATENATED MODULE: ./build/src/cli/main.js














const MISSING_KEY_FIX = 'set the variable without showing the key: read -rs ABLY_API_KEY && export ABLY_API_KEY';
const MISSING_KEY_FIX_IN_CI = 'set the variable from the secrets of your CI system; runs for forks often have no secrets';
const UNTRUSTED_FIX = 'if your network inspects TLS, set NODE_EXTRA_CA_CERTS to the path of its CA certificate';
/** Issues a token: parse, check, sign, verify, render. Returns the exit code, as in the help text. */
async function main(argv, environment, flushStdout) {
    const diagnostics = new Diagnostics();
    const apiKey = readApiKeyInput(environment);
    const guard = new SecretGuard(apiKey.text);
    const { given, switches } = readArguments(argv, guard, diagnostics);
    if (switches.help)
        return print(helpText(), flushStdout);
    if (switches.version)
        return print(`${await version()}\n`, flushStdout);
    const inputs = withVariables(given, apiKey, environment);
    const sourceOf = (input) => inputs[input]?.source ?? (Object.hasOwn(OPTIONS, input) ? `--${input}` : input);
    // Outside of GitHub Actions, no runner masks the output.
    const note = (text) => process.stderr.write(`ably-jwt: ${redact(text, guard.secrets)}\n`);
    const noteDiagnostics = () => {
        for (const warning of diagnostics.warnings.splice(0))
            note(`warning: ${formatWarning(warning, sourceOf)}`);
        for (const problem of diagnostics.problems)
            note(formatProblem(problem, sourceOf));
    };
    if (given.endpoint && !switches.verify)
        diagnostics.reporter('endpoint').warning('No effect without --verify.');
    const raw = guardInputs(inputs, guard, diagnostics);
    const context = {
        defaultClientId: defaultClientId('ably-jwt', crypto.randomUUID()),
        missingKeyFix: environment['CI'] ? MISSING_KEY_FIX_IN_CI : MISSING_KEY_FIX,
        now: Date.now(),
    };
    const params = await readTokenParams(raw, context, guard, diagnostics);
    const ably = switches.verify ? await __webpack_require__.e(/* import() */ 81).then(__webpack_require__.bind(__webpack_require__, 9081)) : undefined;
    const connection = ably?.readConnection(raw, { ca: undefined, fix: UNTRUSTED_FIX }, environment, diagnostics);
    noteDiagnostics();
    if (params === undefined || diagnostics.problems.length > 0) {
        const isUsageError = diagnostics.problems.some(({ input }) => input.startsWith('-') || input === 'arguments');
        if (isUsageError)
            note('see ably-jwt --help');
        return 2;
    }
    const issued = await issueToken(params, crypto.randomUUID());
    checkIssued(issued, diagnostics);
    if (diagnostics.problems.length > 0) {
        noteDiagnostics();
        return 2;
    }
    if (ably && connection)
        await ably.verifyToken(issued, connection, diagnostics);
    noteDiagnostics();
    if (diagnostics.problems.length > 0)
        return 1;
    if (connection) {
        note(`${connection.primary.host} accepts the token. The key may still not allow every operation in it.`);
    }
    if (switches.verbose) {
        for (const [name, { source }] of Object.entries(inputs))
            note(`${name} read from ${source}`);
        note(`signed with HS256 and key ${issued.keyName}: ${issued.token.length} characters`);
    }
    const isColored = process.stdout.isTTY && !environment['NO_COLOR'];
    return print(render(issued, switches, isColored), flushStdout);
}
async function print(text, flushStdout) {
    process.stdout.write(text);
    try {
        await flushStdout();
    }
    catch (error) {
        throw new system_errors/* ReportedError */.SS(`the output could not be written: ${(0,system_errors/* formatError */.Wk)(error)}`);
    }
    return 0;
}


/***/ }),

/***/ 5014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ hasPlaceholder),
/* harmony export */   OT: () => (/* binding */ withoutInvisible),
/* harmony export */   ts: () => (/* binding */ escapeInvisible),
/* harmony export */   wy: () => (/* binding */ hasInvisible)
/* harmony export */ });
/**
 * Invisible characters: control characters, default ignorable code points, bidirectional controls, whitespace other than
 * the plain space, and the blank braille pattern.
 * https://www.unicode.org/reports/tr44/#Property_List_Table
 */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2800]|(?! )\p{White_Space}/gu;
const VISIBLE = '[^\\p{Cc}\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\p{White_Space}\\u2800]';
/** Invisible characters in Persian and emoji: variation selectors, and (non-)joiners between visible characters. */
const NEEDED = new RegExp(`(?<=${VISIBLE})\\p{Variation_Selector}|(?<=${VISIBLE}\\p{Variation_Selector}?)[\\u200c\\u200d](?=${VISIBLE})`, 'gu');
/** Whether a name contains an invisible character, other than those in Persian and emoji. */
function hasInvisible(text) {
    return text.replace(NEEDED, '').search(INVISIBLE) >= 0;
}
/** The text without any invisible character. */
function withoutInvisible(text) {
    return text.replace(INVISIBLE, '');
}
/** The text on one line, with each invisible character as an escape such as `\u{200b}`. */
function escapeInvisible(text) {
    return text.replace(INVISIBLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/**
 * Whether a text contains an unfilled placeholder: `${…}`, `{{ … }}`, `<name>`, or `$` followed by at least six capital
 * letters, digits or underscores. `ticks:$AAPL` and `room::$chat` are names.
 */
function hasPlaceholder(text) {
    return /\$\{[^${}]*\}|\{\{[^{}]*\}\}|<[A-Za-z0-9 _-]+>|\$[A-Z0-9_]{6,}/.test(text);
}


/***/ }),

/***/ 3404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ve: () => (/* binding */ duplicateKey),
/* harmony export */   _8: () => (/* binding */ faultIn),
/* harmony export */   gZ: () => (/* binding */ TOO_DEEP),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/** The maximum nesting depth of a value. */
const MAX_DEPTH = 32;
const TOO_DEEP = { found: `nested more than ${MAX_DEPTH} levels deep`, fix: 'use a flatter structure' };
/** `name` is already quoted. */
const duplicateKey = (name) => ({
    found: `duplicate key ${name}`,
    fix: 'list each name once, with everything that belongs to it',
});
/**
 * Parses a text as JSON; undefined if it is not JSON or contains an escape. V8 can mistake a name with an escape for
 * another name, so such JSON is parsed as YAML.
 * https://github.com/nodejs/node/issues/63785
 */
function parseJson(text) {
    if (text.includes('\\'))
        return undefined;
    try {
        return { value: JSON.parse(text), duplicate: duplicateName(text) };
    }
    catch {
        return undefined;
    }
}
/**
 * The first duplicate name in an object of a JSON text without escapes. `JSON.parse` does not report duplicates.
 * https://www.rfc-editor.org/rfc/rfc8259#section-4
 */
function duplicateName(json) {
    const open = [];
    let lastString = '';
    for (const [token] of json.matchAll(/"[^"]*"|[{}[\]:]/g)) {
        if (token === '{' || token === '[')
            open.push(new Set());
        else if (token === '}' || token === ']')
            open.pop();
        else if (token !== ':')
            lastString = token.slice(1, -1);
        else if (open.at(-1)?.has(lastString))
            return lastString;
        else
            open.at(-1)?.add(lastString);
    }
    return undefined;
}
/** Why a value cannot be represented exactly in JSON, or is nested too deep; undefined if neither applies. */
function faultIn(value, depth = 0) {
    if (depth > MAX_DEPTH)
        return TOO_DEEP;
    if (typeof value === 'string')
        return stringFault(value);
    if (typeof value === 'number')
        return numberFault(value);
    if (typeof value !== 'object' || value === null)
        return undefined;
    for (const [name, part] of Object.entries(value)) {
        const fault = stringFault(name) ?? faultIn(part, depth + 1);
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}
function stringFault(text) {
    if (text.isWellFormed())
        return undefined;
    return { found: 'contains a lone surrogate', fix: 'remove the escape, or write both halves' };
}
function numberFault(value) {
    if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
        return undefined;
    return { found: `the number ${value} cannot be represented exactly`, fix: 'write it as a string, in quotes' };
}


/***/ }),

/***/ 6472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ MAX_QUOTED_LENGTH),
/* harmony export */   bp: () => (/* binding */ describeValue),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5014);

/** In characters. */
const MAX_QUOTED_LENGTH = 60;
/**
 * A user's string for a message: whole, in double quotes and on one line, or only described.
 * @param text a string in which the guard found no secret
 */
function quote(text) {
    if (text.length > MAX_QUOTED_LENGTH)
        return `a string of ${text.length} characters`;
    return (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeInvisible */ .ts)(JSON.stringify(text));
}
/** A value for a message: a string quoted, others by type. */
function describeValue(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'string')
        return quote(value);
    if (typeof value === 'object')
        return 'a mapping';
    return `the ${typeof value} ${value}`;
}


/***/ })

};
;