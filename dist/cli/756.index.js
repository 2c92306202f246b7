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
const LONGEST_SAFE = 5800;
/** In characters. Linux starts no program that has a variable over 131,071 bytes, name included. */
const LONGEST = 128_000;
/** No clock is right that shows a time before this version was written, or a century after. */
const PLAUSIBLE = { from: '2026', before: '2127' };
const SHORTEN = 'use fewer resources or claims, or namespaces such as chat:*';
/** Checks what only shows once a token is issued. */
function checkIssued({ token, issued }, diagnostics) {
    const report = diagnostics.reporter('token');
    if (token.length > LONGEST) {
        report.problem(`the token has ${token.length} characters`, `at most ${LONGEST} characters, since later steps could not start`, SHORTEN);
    }
    else if (token.length > LONGEST_SAFE) {
        report.warning(`The token has ${token.length} characters. Over ${LONGEST_SAFE}, it may not fit in an HTTP header: ${SHORTEN}.`);
    }
    // ISO 8601 times sort as strings.
    if (issued < PLAUSIBLE.from || issued >= PLAUSIBLE.before) {
        diagnostics
            .reporter('clock')
            .warning(`The clock of this machine says ${issued}, so Ably will reject the token. Set the clock, for example with NTP.`);
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
        report.warning('The bearer of this token may use any client ID, and the newest Ably CLI rejects such tokens. Use one client ID unless you need this.');
    }
    if ((0,characters/* hasPlaceholder */.Kc)(text)) {
        report.warning(`${(0,quote/* quote */.hD)(text)} contains a placeholder that nothing filled in. The token contains it as written.`);
    }
    return text;
}
/** The client ID for a user who gave none. With a run's ID it leads from Ably's logs to the workflow run. */
function defaultClientId(prefix, uuid) {
    return `${prefix}-${uuid.slice(0, 8)}`;
}

;// CONCATENATED MODULE: ./build/src/token/diagnostics.js
/** Collects all problems and warnings, so that they are reported in one run. */
class Diagnostics {
    problems = [];
    warnings = [];
    /** A reporter that is bound to one input. */
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
/** A problem on one line. `sourceOf` gives the name by which the user knows an input. */
function formatProblem(problem, sourceOf) {
    const end = problem.fix.endsWith('?') ? '' : '.';
    return `${sourceOf(problem.input)}: ${problem.found}. Expected ${problem.expected}. Fix: ${problem.fix}${end}`;
}
/** A warning on one line. */
function formatWarning(warning, sourceOf) {
    return `${sourceOf(warning.input)}: ${warning.text}`;
}

;// CONCATENATED MODULE: ./build/src/token/secrets.js

/** Every secret of Ably has more characters, and shorter masks would garble the log. */
const SHORTEST_SECRET = 8;
const WELL_FORMED_KEY = /^[\w-]+\.[\w-]+:(?<secret>[\w-]{8,})$/;
const JWT = /^eyJ[\w-]*\.[\w-]+\.(?<signature>[\w-]*)$/;
const WORD = /^[A-Z]?[a-z]{2,}([-_][a-z0-9]+|[0-9]+)?$/;
/** As Ably's keys look. The secret has 43 characters; older ones have 16. */
const KEY_SHAPE = /(?<![\w.-])(?<app>[\w-]{5,8})\.(?<id>[\w-]{5,8}):(?<secret>(?=[\w-]*[a-z])(?=[\w-]*[A-Z])([\w-]{40,}|[\w-]{16}(?![\w-])))/g;
/**
 * Every string to mask for the value of `api-key`. A value that is not a well-formed key can contain one in any form,
 * so all of it that can be a credential is masked, and nothing that a log needs.
 */
function secretsIn(apiKey) {
    const key = WELL_FORMED_KEY.exec(apiKey);
    if (key)
        return [apiKey, key.groups?.['secret'] ?? ''];
    const jwt = JWT.exec(apiKey);
    if (jwt)
        return [apiKey, jwt.groups?.['signature'] ?? ''].filter(isMaskable);
    const texts = plainForms(apiKey);
    const decoded = texts.flatMap(base64Decoded).filter(isPrintable);
    return [...new Set([...texts, ...decoded].flatMap((text) => [...wholeLines(text), ...runsIn(text)]))].filter(isMaskable);
}
/** The lines of a value, unless it is a document, whose lines a log may well contain. */
function wholeLines(text) {
    const lines = text.split(/[\r\n]+/).map((line) => line.trim());
    const isDocument = /^\s*[{[]/.test(text) || lines.filter((line) => /^[\w."'-]+: /.test(line)).length > 1;
    return isDocument ? [] : lines;
}
/** Long runs of the characters of base64 that are no plain words. */
function runsIn(text) {
    const runs = text.match(/[A-Za-z0-9+/_-]{16,}/g) ?? [];
    return runs.filter((run) => [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(run)).length > 1);
}
function isMaskable(text) {
    const isWord = /^[a-z]+$/.test(text);
    const isId = /^[\w-]{1,8}(\.[\w-]{1,8})?$/.test(text);
    return text.length >= SHORTEST_SECRET && !isWord && !isId && !isNameOfSecret(text) && !isReference(text);
}
/** The name of a secret or a variable, or an expression that contains one, in place of the value. */
function isNameOfSecret(text) {
    return /^\$?[\s{]*(secrets|vars|env)\.\w+[\s}]*$/.test(text) || /^(\$(env:)?|%)?\{?[A-Z][A-Z0-9_]*[}%]?$/.test(text);
}
/** A token in place of a key. Every JWT begins with these letters, the base64url of `{"`. */
function isJwt(text) {
    return /^eyJ[\w.-]+$/.test(text);
}
/** A path, a URL or a vault's reference in place of the value. */
function isReference(text) {
    return /^(\.{0,2}\/|~\/|[A-Za-z]:\\|[a-z][a-z0-9+.-]*:\/\/|arn:|projects\/)\S*$/.test(text);
}
/** The text as written, without invisible characters, and with `%XX` decoded. */
function plainForms(text) {
    return [...new Set([text, (0,characters/* withoutInvisible */.OT)(text), percentDecoded(text)])];
}
/** Each run of base64, decoded from each of its first four characters: it can begin before the encoded text does. */
function base64Decoded(text) {
    const runs = text.match(/[A-Za-z0-9+/_-]{20,}/g) ?? [];
    return runs.flatMap((run) => [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString('latin1')));
}
/** The text with each `%XX` decoded, valid or not as a whole. */
function percentDecoded(text) {
    return text.replace(/%([0-9a-f]{2})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
}
const isPrintable = (text) => /^[\x20-\x7e\r\n\t]+$/.test(text);
/** Two words joined by a dot are the namespace of a channel, not the name of a key. */
function keysIn(text) {
    const matches = [...text.matchAll(KEY_SHAPE)];
    return matches
        .filter(({ groups = {} }) => !(WORD.test(groups['app'] ?? '') && WORD.test(groups['id'] ?? '')))
        .map(([key]) => key);
}
/** The fix for every input that contains a secret. */
const REMOVE_SECRET = 'remove it, because anyone who holds the token can read it; pass the key only in api-key';
/** Finds secrets in inputs where none belong. This guards against mistakes, not against a malicious author. */
class SecretGuard {
    /** All that must be masked: the API key's own secrets, and other keys once they are found. */
    secrets;
    #own;
    #taken = 0;
    constructor(apiKey) {
        this.#own = secretsIn(apiKey);
        this.secrets = new Set(this.#own);
    }
    /** What is wrong with a text that contains a secret, a phrase for a problem; undefined where it contains none. */
    find(text) {
        const plain = plainForms(text);
        const texts = [...plain, ...plain.flatMap(base64Decoded)];
        const keys = texts.flatMap(keysIn);
        for (const key of keys)
            this.secrets.add(key).add(key.slice(key.indexOf(':') + 1));
        if (texts.some((each) => this.#own.some((secret) => each.includes(secret))))
            return "contains the API key's secret";
        return keys.length > 0 ? 'contains a string that looks like an Ably API key' : undefined;
    }
    /** The secrets that were not taken before. */
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
 * The inputs that are neither too large nor contain a secret. No other rule gets to see the rest, so that none can take
 * long or quote it. `api-key` stays, whose own rule quotes nothing.
 */
function guardInputs(raw, guard, diagnostics) {
    const passed = {};
    for (const [name, input] of Object.entries(raw)) {
        const report = diagnostics.reporter(name);
        const limit = STRUCTURED.includes(name) ? 32 : 4;
        const size = Buffer.byteLength(input.text);
        const secret = name === 'api-key' ? undefined : guard.find(input.text);
        if (secret !== undefined)
            report.problem(secret, 'no secret', REMOVE_SECRET);
        else if (size > limit * KIB) {
            const fix = name === 'capability' ? 'use fewer resources, or namespaces such as chat:*' : 'use a shorter value';
            report.problem(`the value has ${size} bytes`, `at most ${limit} KiB`, fix);
        }
        else
            passed[name] = input;
    }
    return passed;
}

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jws/compact/sign.js + 8 modules
var sign = __webpack_require__(395);
// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./build/src/token/closest.js

/** How many letters may differ in a name that is taken for a misspelling. */
function maxDistanceOf(name) {
    if (name.length <= 4)
        return 1;
    return name.length <= 11 ? 2 : 3;
}
/**
 * The candidate that a misspelled name was probably meant to be, whatever its case.
 * @param limit the largest edit distance, for names of any length
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
/** What other services call these operations, and Ably's Control API one of them (`statistics`). */
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
/** The known operation that an unknown one was probably meant to be. */
function meantOperation(operation) {
    const names = OPERATIONS.filter((known) => known !== '*');
    return SYNONYMS.get(operation.toLowerCase()) ?? closest(operation, names, 2);
}
/** Unlike names, operations are quoted only if they look like one. */
function quoteOperation(operation) {
    return /^[A-Za-z-]{1,30}$/.test(operation) ? `operation "${operation}"` : 'an operation';
}

;// CONCATENATED MODULE: ./build/src/token/resource.js


/** What keeps a name from being a resource. https://ably.com/docs/channels#channel-names */
function resourceFault(resource) {
    const name = `resource ${(0,quote/* quote */.hD)(resource)}`;
    if (resource === '') {
        return {
            found: 'a resource is empty',
            fix: 'name a channel, a namespace such as "chat:*", or "*"; perhaps an expression gave nothing',
        };
    }
    if (/^\s|\s$/.test(resource)) {
        return { found: `${name} starts or ends with white space`, fix: 'remove the white space' };
    }
    if (/^[:,]/.test(resource)) {
        return {
            found: `${name} starts with "${resource[0]}"`,
            fix: 'add the missing namespace; perhaps an expression gave nothing',
        };
    }
    if ((0,characters/* hasInvisible */.wy)(resource)) {
        return { found: `${name} contains an invisible character or a line break`, fix: 'type the name again, without it' };
    }
    if (/\\["']/.test(resource) || /^["'].*["']$/.test(resource)) {
        return { found: `${name} contains the quotes of broken JSON`, fix: 'remove the backslashes and the extra quotes' };
    }
    return undefined;
}
/** Warnings about a resource that Ably accepts, but that is probably not what was meant. */
function resourceWarnings(resource, operations) {
    const name = (0,quote/* quote */.hD)(resource);
    // A qualifier such as [meta] is not part of the first segment.
    const segments = resource.replace(/^\[[^\]]*\]/, '').split(':');
    const warnings = [];
    if (segments.some((segment) => segment.includes('*') && segment !== '*')) {
        warnings.push(`Resource ${name} matches only the channel of exactly that name, because "*" is a wildcard only as a whole segment.${wildcardAdvice(resource)}`);
    }
    if (segments.some((segment, index) => segment === '' && !/^\$[a-z]/.test(segments[index + 1] ?? ''))) {
        warnings.push(`Resource ${name} has an empty segment. Perhaps an expression gave nothing.`);
    }
    if ((0,characters/* hasPlaceholder */.Kc)(resource)) {
        warnings.push(`Resource ${name} contains a placeholder that nothing filled in. Ably treats it as part of the name.`);
    }
    if (operations.includes('stats') && resource !== '*' && resource !== '[*]*') {
        warnings.push(`Operation "stats" on ${name} has no effect: Ably allows it only on "*" or "[*]*".`);
    }
    return warnings;
}
/** `chat*`, `chat.*`, `chat-*`, `chat/*` and `chat:**` were all meant to be `chat:*`. */
function wildcardAdvice(resource) {
    const { qualifier = '', start } = /^(?<qualifier>\[[^\]]*\])?(?<start>[^*]*)\*+$/.exec(resource)?.groups ?? {};
    if (start === undefined)
        return '';
    const namespace = start.replace(/(?<![:._/-])[:._/-]+$/, '');
    const meant = `${qualifier}${namespace && `${namespace}:`}*`;
    if (meant.length > quote/* LONGEST_QUOTED */.kA)
        return '';
    return ` To match ${namespace ? 'a whole namespace' : 'every name'}, use ${(0,quote/* quote */.hD)(meant)}.`;
}

;// CONCATENATED MODULE: ./build/src/token/capability.js



/** Everything the key allows on regular channels, but not on metachannels and queues. */
const FULL_CAPABILITY = new Map([['*', ['*']]]);
const EXPECTED_CAPABILITY = 'a mapping of resources to lists of operations, for example {"chat:*":["publish","subscribe"]}';
/** Turns a mapping into a capability. It is complete only if no problem was reported. */
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
/** The operations on one resource, `*` alone if it is among them. */
function readOperations(resource, list, report) {
    const on = `on resource ${(0,quote/* quote */.hD)(resource)}`;
    const expected = `any of ${OPERATIONS.join(', ')}`;
    // A single operation needs no list.
    const operations = typeof list === 'string' && list !== '' ? [list] : list;
    if (!Array.isArray(operations)) {
        const found = list === null || list === ''
            ? `resource ${(0,quote/* quote */.hD)(resource)} has no operations`
            : `expected a list of operations ${on}, got ${(0,quote/* describe */.q0)(list)}`;
        report.problem(found, expected, 'list at least one, for example ["subscribe"]');
        return [];
    }
    if (operations.length === 0) {
        report.problem(`resource ${(0,quote/* quote */.hD)(resource)} has no operations`, expected, 'list at least one, for example ["subscribe"]');
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
    const found = `unknown ${quoteOperation(operation).replace(/^an /, '')} ${on}`;
    const meant = meantOperation(operation);
    if (operation === '')
        report.problem(`an operation ${on} is empty`, expected, 'name the operation, or remove it');
    else if (/[,\s]/.test(operation)) {
        report.problem(`an operation ${on} contains a comma or white space`, expected, 'list each operation on its own: ["publish","subscribe"]');
    }
    else if (meant !== undefined)
        report.problem(found, expected, `did you mean "${meant}"?`);
    else {
        report.warning(`Ably's documentation does not list ${quoteOperation(operation)} ${on}. The token contains it as written. Documented are ${OPERATIONS.join(', ')}.`);
    }
}
/**
 * The capability as canonical JSON: no white space, resources and operations sorted.
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
 * @param jti an identifier that no other token has
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
/** What people give in place of an API key. */
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
        found: 'the value is base64',
        fix: 'decode it and store the key itself',
    },
];
/** Says what a value is that was given in place of an API key; undefined where it may be one. */
function insteadOfKey(text) {
    return KINDS.find(({ matches }) => matches(text));
}
/** A text that is not base64 as a whole gives nothing. */
function decodeBase64(text) {
    return /^[A-Za-z0-9+/_\s-]+=*$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : '';
}

;// CONCATENATED MODULE: ./build/src/token/api-key.js



const EXPECTED_KEY = 'one Ably API key, appId.keyId:secret';
const COPY_AGAIN = 'copy the whole key again from the API Keys tab of your app in the Ably dashboard';
/** Common copy-and-paste damage. Each is stripped before the next is checked, so that all of it is reported. */
const DAMAGES = [
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
        found: 'the key ends with "\\n", a backslash and a letter',
        fix: 'store it again without them',
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
        found: 'the key contains white space',
        fix: `${COPY_AGAIN}, without spaces`,
        remove: (key) => key.replace(/[^\S\r\n]+/g, ''),
    },
    { found: 'the key contains an invisible character', fix: `${COPY_AGAIN}, as plain text`, remove: characters/* withoutInvisible */.OT },
];
/**
 * Reads an API key. Nothing of its value is ever part of a message.
 * @param input undefined if it was refused before
 * @param missingKeyFix how to give a key: a phrase for a problem's fix
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
    for (const { found, fix, remove } of DAMAGES) {
        const rest = remove(key);
        if (rest !== key)
            report.problem(found, EXPECTED_KEY, fix);
        key = rest;
    }
    return splitKey(key, (found) => report.problem(found, EXPECTED_KEY, COPY_AGAIN));
}
/** Splits a key at its first colon, as Ably does. */
function splitKey(key, report) {
    const colon = key.indexOf(':');
    const keyName = colon < 0 ? key : key.slice(0, colon);
    const secret = colon < 0 ? '' : key.slice(colon + 1);
    const dot = keyName.indexOf('.');
    const appId = keyName.slice(0, Math.max(dot, 0));
    const keyId = keyName.slice(dot + 1);
    if (dot < 0)
        report('the key has no dot before the colon, so no key ID');
    else if (appId === '' || keyId === '')
        report('the app ID or the key ID is empty');
    else if (keyId.includes('.'))
        report('the key has more than one dot before the colon');
    else if (!/^[\w-]+\.[\w-]+$/.test(keyName)) {
        report('the part before the colon contains a character other than letters, digits, _ and -');
    }
    if (colon < 0)
        return report('the key has no colon, so no secret');
    if (secret === '')
        return report('the part after the colon is empty');
    if (!/^[\w-]+$/.test(secret))
        return report('the secret contains a character other than letters, digits, _ and -');
    if (secret.length < SHORTEST_SECRET)
        return report(`the secret has fewer than ${SHORTEST_SECRET} characters`);
    return { appId, keyName, secret };
}

;// CONCATENATED MODULE: ./build/src/token/claims.js



/** The claims that the token has already, each with the fix for a user who gives it. */
const RESERVED = {
    iat: 'remove it; it is the time of issue',
    exp: 'remove it; set ttl instead',
    jti: 'remove it; each token gets its own',
    'x-ably-capability': 'remove it; set capability instead',
    'x-ably-clientid': 'remove it; set client-id instead',
    'x-ably-clienttype': 'remove it; set client-type instead',
    'x-ably-revocation-key': 'remove it; set revocation-key instead',
};
const isString = (value) => typeof value === 'string';
const isNumber = (value) => typeof value === 'number';
/** Claims whose type Ably or RFC 7519, section 4.1, defines. */
const TYPES = [
    { name: /^ably\.channel\../, type: 'a string', fits: isString },
    { name: /^ably\.limits\.publish\../, type: 'a number', fits: isNumber },
    { name: /^(iss|sub)$/, type: 'a string', fits: isString },
    { name: /^nbf$/, type: 'a number of seconds since 1970', fits: isNumber },
    { name: /^aud$/, type: 'a string or a list of strings', fits: (value) => [value].flat().every(isString) },
];
/**
 * Turns a mapping into claims. They are complete only if no problem was reported.
 * @param expires when the token expires, in seconds since 1970
 */
function readClaims(mapping, expires, report) {
    for (const [name, value] of mapping) {
        const claim = `claim ${(0,quote/* quote */.hD)(name)}`;
        const fix = fixForReserved(name);
        if (fix !== undefined)
            report.problem(`${claim} is reserved`, 'claims that no other input sets', fix);
        if (name === '')
            report.problem('a claim has no name', 'a name of visible characters', 'name the claim');
        if ((0,characters/* hasInvisible */.wy)(name)) {
            report.problem(`${claim} contains an invisible character`, 'a name of visible characters', 'type the name again, without it');
        }
        const rule = TYPES.find((each) => each.name.test(name));
        if (rule && !rule.fits(value)) {
            report.problem(`${claim} is ${(0,quote/* describe */.q0)(value)}`, rule.type, `change the value to ${rule.type}`);
        }
        if (!rule && /^ably\./i.test(name)) {
            report.warning(`Ably's documentation does not list ${claim}. Documented are ably.channel.* and ably.limits.publish.*.`);
        }
    }
    const notBefore = mapping.get('nbf');
    if (typeof notBefore === 'number' && notBefore >= expires) {
        report.problem('claim "nbf" is not before the token expires', `a number below ${expires}`, 'use an earlier time in seconds, or a longer ttl');
    }
    return Object.fromEntries(mapping);
}
/** The fix for a reserved name, in any case of letters, or one that looks like Ably's. */
function fixForReserved(name) {
    const lowerCase = name.trim().toLowerCase();
    if (Object.hasOwn(RESERVED, lowerCase))
        return RESERVED[lowerCase];
    const ablyNames = Object.keys(RESERVED).filter((reserved) => reserved.startsWith('x-ably-'));
    const meant = closest(lowerCase, ablyNames);
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
/** GitHub advises the same for the tokens of its apps. */
const MAX_BACKDATING = 30;
/**
 * The time of issue, in seconds since 1970. It lies a little in the past, so that a clock slightly ahead of Ably's does no
 * harm. A token that can be revoked gets the current time: Ably revokes what was issued before a revocation, and that of
 * the previous run must not apply to this token.
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
 * Reads a JSON object or a YAML mapping. What it returns is what the text says: names are strings and unique, and whole
 * numbers are exact.
 */
async function readMapping(text, guard) {
    const quoteName = (name) => (guard.find(name) ? 'with a secret in it' : (0,quote/* quote */.hD)(name));
    const json = (0,token_json/* parseJson */.qF)(text);
    if (json?.duplicate !== undefined)
        return (0,token_json/* duplicateKey */.Ve)(quoteName(json.duplicate));
    const parsed = json ?? (await loadYaml()).parseYaml(text, quoteName);
    if ('found' in parsed)
        return parsed;
    const { value } = parsed;
    const fault = (0,token_json/* faultIn */._8)(value);
    if (fault !== undefined)
        return fault;
    const [secret] = stringsIn(value).flatMap((each) => guard.find(each) ?? []);
    if (secret !== undefined)
        return { found: secret, fix: REMOVE_SECRET };
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
        return {
            found: `expected a mapping, got ${(0,quote/* describe */.q0)(value)}`,
            fix: 'write a name, a colon, a space and a value for each entry',
        };
    }
    return new Map(Object.entries(value));
}
/** Loaded only if a text is not plain JSON. */
const loadYaml = () => Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(400)]).then(__webpack_require__.bind(__webpack_require__, 7400));
/** Every name and every string of a value. */
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([name, part]) => [name, ...stringsIn(part)]);
}

;// CONCATENATED MODULE: ./build/src/token/revocation-key.js


/**
 * Reads a revocation key. `none`, in any case, gives null: a token that can only be revoked by its client ID.
 * https://ably.com/docs/auth/revocation#revocation-key
 */
function readRevocationKey(text, report) {
    const expected = 'one line of visible characters, or none';
    if (text === '')
        return report.problem('the value is empty', expected, 'give a key, or remove the input; perhaps an expression gave nothing');
    if (text.toLowerCase() === 'none')
        return null;
    if ((0,characters/* hasInvisible */.wy)(text)) {
        return report.problem(`${(0,quote/* quote */.hD)(text)} contains an invisible character or a line break`, expected, 'type the key again, on one line');
    }
    return text;
}

;// CONCATENATED MODULE: ./build/src/token/ttl.js

const DEFAULT_TTL = '3600';
/** In seconds. Ably's error 40003 beyond. https://ably.com/docs/auth/token#ttl-limits */
const ttl_LONGEST = 24 * 3600;
/** In seconds, for a token whose key has revocable tokens. https://ably.com/docs/auth/revocation#revocable-tokens */
const LONGEST_REVOCABLE = 3600;
/** In seconds. A job that only starts a browser can take longer. */
const SHORTEST_USEFUL = 60;
const SECONDS_IN = { d: 86_400, h: 3600, m: 60, s: 1 };
const EXPECTED = 'seconds, or a whole number with one unit (90s, 15m, 24h), from 1 second to 24 hours';
/** Reads a time to live. Returns seconds. */
function readTtl(text, report) {
    if (text === '')
        return report.problem('the value is empty', EXPECTED, 'give a time, or remove the input; perhaps an expression gave nothing');
    const { amount, unit = 's' } = /^(?<amount>\d+)(?<unit>[smh])?$/.exec(text)?.groups ?? {};
    if (amount === undefined)
        return report.problem(`${(0,quote/* quote */.hD)(text)} is not a time to live`, EXPECTED, fixFor(text));
    const seconds = Number(amount) * (SECONDS_IN[unit] ?? Number.NaN);
    if (seconds < 1)
        return report.problem(`${(0,quote/* quote */.hD)(text)} is too short`, EXPECTED, 'use 1 second or more');
    if (seconds > ttl_LONGEST) {
        return report.problem(`${(0,quote/* quote */.hD)(text)} exceeds Ably's limit of 24 hours (error 40003)`, EXPECTED, 'use 24h or less');
    }
    if (seconds < SHORTEST_USEFUL) {
        report.warning(`The token expires after only ${seconds} seconds. If you meant minutes, use ${amount}m.`);
    }
    return seconds;
}
/** Warns of a time to live that Ably rejects for the keys that a revocation needs. */
function warnOfRevocableTtl(ttl, report) {
    if (ttl > LONGEST_REVOCABLE) {
        report.warning('The token has a revocation key. If revocable tokens are enabled for the API key, Ably rejects tokens that live longer than 1 hour.');
    }
}
const PART = /(?<amount>\d+(?:\.\d+)?)\s*(?<unit>d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)(?![a-z])/gi;
/** The value that was probably meant: `1h30m`, `1d`, `15 min`, `1.5h` and `PT15M` are all clear. */
function fixFor(text) {
    const rest = text.replace(PART, '').replace(/^P?T?/i, '');
    const seconds = [...text.matchAll(PART)].reduce((sum, { groups = {} }) => {
        const unit = groups['unit']?.[0]?.toLowerCase() ?? '';
        return sum + Number(groups['amount']) * (SECONDS_IN[unit] ?? 0);
    }, 0);
    if (rest.trim() !== '' || seconds < 1 || !Number.isInteger(seconds))
        return 'use seconds or one unit: 90s, 15m, 24h';
    if (seconds > ttl_LONGEST)
        return 'use 24h or less';
    if (seconds % 3600 === 0)
        return `use ${seconds / 3600}h`;
    return seconds % 60 === 0 ? `use ${seconds / 60}m` : `use ${seconds}s`;
}

;// CONCATENATED MODULE: ./build/src/token/token-params.js










/**
 * Turns raw inputs into the parameters of a token. Every rule is checked, so `diagnostics` has all problems at once; the
 * result is undefined if there is any.
 * @param raw inputs that the guard has passed: see `guardInputs`
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
    const capabilityMapping = await readMappingInput('capability', EXPECTED_CAPABILITY, raw, guard, diagnostics);
    const capability = capabilityMapping && readCapability(capabilityMapping, reporter('capability'));
    const claimsMapping = await readMappingInput('claims', 'a mapping of claim names to values', raw, guard, diagnostics);
    const claims = claimsMapping && readClaims(claimsMapping, issuedAt + (ttl ?? Number.POSITIVE_INFINITY), reporter('claims'));
    if (clientId === null)
        warnOfNoClientId(clientType, capability ?? FULL_CAPABILITY, diagnostics);
    const complete = key && capability && clientId !== undefined && clientType && ttl && revocationKey !== undefined && claims;
    if (!complete || diagnostics.problems.length > 0)
        return undefined;
    return { key, capability, clientId, clientType, issuedAt, ttl, revocationKey, claims };
}
/** The API key, which must belong to the app that is asked for. */
function readKey(raw, { missingKeyFix }, diagnostics) {
    const key = readApiKey(raw['api-key'], missingKeyFix, diagnostics.reporter('api-key'));
    const app = raw.app?.text;
    if (key && app !== undefined && app !== key.appId) {
        diagnostics
            .reporter('app')
            .problem(`the key belongs to app ${(0,quote/* quote */.hD)(key.appId)}, not ${(0,quote/* quote */.hD)(app)}`, "the app ID of the API key's app", `use a key for app ${(0,quote/* quote */.hD)(app)}, or remove the app input`);
    }
    return key;
}
const DEFAULTS = { capability: new Map([['*', ['*']]]), claims: new Map() };
async function readMappingInput(input, expected, raw, guard, diagnostics) {
    const text = raw[input]?.text;
    if (text === undefined)
        return DEFAULTS[input];
    const report = diagnostics.reporter(input);
    if (text === '')
        return report.problem('the value is empty', expected, 'give a value, or remove the input; perhaps an expression gave nothing');
    const mapping = await readMapping(text, guard);
    return 'found' in mapping ? report.problem(mapping.found, expected, mapping.fix) : mapping;
}
/** https://ably.com/docs/platform/errors/codes/40166 */
const NEED_CLIENT_ID = ['presence', 'message-update-own', 'message-delete-own'];
function warnOfNoClientId(clientType, capability, diagnostics) {
    const report = diagnostics.reporter('client-id');
    if (clientType === 'device') {
        report.warning('The token has no client ID, which Ably can require of a device. Set a client ID, or client-type to server.');
    }
    const operation = NEED_CLIENT_ID.find((each) => [...capability.values()].some((operations) => operations.includes(each)));
    if (operation !== undefined) {
        report.warning(`Operation "${operation}" needs a client ID, and the token has none. Set a client ID.`);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/src/cli/command.js


/** The Ably CLI's names for the only command. */
const COMMANDS = ['auth issue-jwt-token', 'auth:issue-jwt-token', 'issue-jwt-token'];
/** Anything else could be a key. */
const COMMAND_WORD = /^[a-z][a-z:-]{0,30}$/;
/** The arguments after the command, which may be left out. An unknown command is a problem. */
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
/** Every option, in the order of the help text. Those of the Ably CLI have the same names here. */
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
    'revocation-key': { value: 'KEY', help: 'Revocation key, by which the token can be revoked' },
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





const ALL = OPTIONS;
const NAMES = Object.keys(OPTIONS).map((name) => `--${name}`);
/** An option where a value should be: the value before it was forgotten. */
const LOOKS_LIKE_OPTION = /^--|^-[a-z]$/i;
/** Reads the arguments. Every one that cannot be understood is a problem, and none that could be a key is shown. */
function readArguments(argv, guard, diagnostics) {
    const given = {};
    const switches = {};
    const args = withoutCommand(argv, diagnostics);
    // By their position in the arguments.
    const unknown = new Set();
    let unexpected = 0;
    for (const token of parse(args)) {
        const arg = args[token.index] ?? '';
        if (token.kind === 'option-terminator')
            continue;
        if (token.kind === 'positional') {
            // The value of an unknown option would be reported twice.
            if (!reportSecret(arg, guard, diagnostics) && !unknown.has(token.index - 1))
                unexpected += 1;
            continue;
        }
        const { name, rawName, value } = token;
        const report = diagnostics.reporter(rawName);
        const option = Object.hasOwn(ALL, name) ? ALL[name] : undefined;
        if (option === undefined) {
            // A group of letters behind one dash is one argument.
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
                report.problem('has a value', 'no value', `use ${rawName} alone`);
        }
        else {
            const text = readValue(option.value, token, report);
            if (text !== undefined)
                given[name] = { text, source: rawName };
        }
    }
    if (unexpected > 0) {
        diagnostics
            .reporter('arguments')
            .problem('unexpected argument (not shown, because it could be a key)', 'options, each with its value', 'put JSON and values with spaces in single quotes; pass the API key only in ABLY_API_KEY');
    }
    if (switches['json'] && switches['pretty-json']) {
        diagnostics.reporter('--pretty-json').problem('given together with --json', 'one of the two', 'remove one of them');
    }
    return { given, switches };
}
function readValue(expected, { rawName, value, inlineValue }, report) {
    if (value === undefined || (!inlineValue && LOOKS_LIKE_OPTION.test(value))) {
        const fix = `add it after the option, as ${rawName}=… if it starts with a hyphen`;
        return report.problem('the value is missing', `a value: ${expected}`, fix);
    }
    const fix = 'set the variable that it comes from, or remove the option';
    return value.trim() || report.problem('the value is empty', `a value: ${expected}`, fix);
}
function parse(args) {
    const options = Object.fromEntries(Object.entries(ALL).map(([name, { value, short }]) => [
        name,
        { type: value ? 'string' : 'boolean', ...(short && { short }) },
    ]));
    return (0,external_node_util_.parseArgs)({ args, options, strict: false, tokens: true, allowPositionals: true }).tokens;
}
function reportSecret(arg, guard, diagnostics) {
    const secret = guard.find(arg);
    if (secret !== undefined)
        diagnostics.reporter('arguments').problem(`an argument ${secret}`, 'no secret', REMOVE_SECRET);
    return secret !== undefined;
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
    const meant = isName ? meantOption(name) : undefined;
    report.problem('unknown option', 'an option that --help lists', meant ? `did you mean ${meant}?` : 'remove it');
}
function meantOption(name) {
    const long = name.replace(/^-+/, '--').toLowerCase();
    return NAMES.find((option) => option.startsWith(long)) ?? closest(long, NAMES);
}

;// CONCATENATED MODULE: ./build/src/cli/help.js


const WIDTH = 80;
const OPTION_MARGIN = 28;
const USAGE = `Issue a short-lived Ably JWT. The token is signed on this machine; only --verify
sends it to Ably.

Usage: ably-jwt [auth issue-jwt-token] [options]

The API key comes from the variable ABLY_API_KEY alone. To set it without
showing it:
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
Exit codes: 0 done, 1 Ably or the system refused, 2 usage or input.

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
/** Breaks a text between words, so that each line fits next to the margin. */
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
/** The variables that are read where an option is not given, as the Ably CLI does. */
const VARIABLES = [
    ['app', 'ABLY_APP_ID'],
    ['client-id', 'ABLY_CLIENT_ID'],
    ['endpoint', 'ABLY_ENDPOINT'],
];
/** The API key comes from its variable alone, because arguments are visible in process lists. */
function readApiKeyInput(environment) {
    return { text: environment['ABLY_API_KEY']?.trim() ?? '', source: 'ABLY_API_KEY' };
}
/** Adds what comes from variables. An empty variable is treated as not set. */
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

/** The facts about a token, the most interesting first, without its capability. */
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
/** The capability of a token for people to read: resources and their operations, strange characters escaped. */
function capabilityRows(issued) {
    return [...issued.capability].map(([resource, operations]) => ({
        resource: escapeInvisible(resource),
        operations: operations.map(escapeInvisible),
    }));
}
/** What to say of a token that is not limited to named channels; undefined for others. */
function wideCapability({ capability }) {
    const resource = ['[*]*', '*'].find((each) => capability.has(each));
    const operations = capability.get(resource ?? '') ?? [];
    if (resource === undefined)
        return undefined;
    const allowed = operations.includes('*') ? 'everything the key allows' : operations.map(characters/* escapeInvisible */.ts).join(', ');
    const where = resource === '*' ? 'regular channels' : 'channels, metachannels and queues';
    return `This token allows ${allowed} on all ${where}. Set "capability" to narrow it, for example {"my-channel":["publish"]}.`;
}

;// CONCATENATED MODULE: ./build/src/token/result.js
/** The envelope of the newest Ably CLI. https://ably.com/docs/cli/auth/issue-jwt-token */
function envelope(token) {
    return { type: 'result', command: 'auth:issue-jwt-token', success: true, token };
}
/** The result as the Ably CLI prints it, on one line, so that the same `jq` filters read both. */
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
/** The same for a user who wants the token alone. */
function tokenOnlyResult(issued) {
    return envelope({ value: issued.token });
}

;// CONCATENATED MODULE: ./build/src/cli/render.js



/** A token in the form that the options ask for, with a line break at the end. */
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
    const lines = facts.map(([name, value]) => `${`${name}:`.padEnd(16)}${value}\n`);
    const wide = wideCapability(issued)?.replace('Set "capability"', 'Set --capability');
    return `Ably JWT issued.\n${lines.join('')}${wide ? `${wide}\n` : ''}`;
}
const CYAN = '\x1b[36m';
const GREEN = '\x1b[32m';
const DEFAULT = '\x1b[39m';
/** Names in cyan, strings in green. */
function color(json) {
    return json.replace(/"(?:[^"\\]|\\.)*"(?=(:?))/g, (text, colon) => `${colon ? CYAN : GREEN}${text}${DEFAULT}`);
}

;// CONCATENATED MODULE: ./build/src/cli/version.js
/** The version in `dist/package.json`, which takes the place of the package's own (`scripts/package.mjs`). */
async function version() {
    const { default: packageJson } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 116, 23));
    return packageJson.version;
}

;// CONCATENATED MODULE: ./build/src/cli/main.js














const MISSING_KEY_FIX = 'set the variable without showing the key: read -rs ABLY_API_KEY && export ABLY_API_KEY';
const MISSING_KEY_FIX_IN_CI = 'set the variable from the secrets of your CI; runs for forks often get none';
const UNTRUSTED_FIX = 'if your network inspects TLS, set NODE_EXTRA_CA_CERTS to the path of its CA certificate';
/** Issues a token: parse, check, sign, verify, render. Returns the exit code: 0 done, 1 refused, 2 usage or input. */
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
    // No runner masks what a shell prints.
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
    const connection = await ably?.readConnection(raw, { ca: undefined, fix: UNTRUSTED_FIX }, environment, diagnostics);
    noteDiagnostics();
    if (params === undefined || diagnostics.problems.length > 0) {
        if (diagnostics.problems.some(({ input }) => input.startsWith('-') || input === 'arguments'))
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
    if (connection)
        note(`${connection.primary.host} accepts the token. This does not mean that the key grants each operation.`);
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
 * Characters that nobody can see: control characters, what Unicode lets a renderer ignore, what changes the direction
 * of text, white space other than the plain space, and the empty braille pattern.
 * https://www.unicode.org/reports/tr44/#Property_List_Table
 */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2800]|(?! )\p{White_Space}/gu;
const VISIBLE = '[^\\p{Cc}\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\p{White_Space}\\u2800]';
/** What Persian and emoji need: a variation selector, and a joiner or non-joiner between two visible characters. */
const NEEDED = new RegExp(`(?<=${VISIBLE})\\p{Variation_Selector}|(?<=${VISIBLE}\\p{Variation_Selector}?)[\\u200c\\u200d](?=${VISIBLE})`, 'gu');
/** Whether a name contains a character that nobody can see, and that no language or emoji needs where it is. */
function hasInvisible(text) {
    return text.replace(NEEDED, '').search(INVISIBLE) >= 0;
}
/** The text without any invisible character. */
function withoutInvisible(text) {
    return text.replace(INVISIBLE, '');
}
/** The text on one line, each invisible character as an escape such as `\u{200b}`. */
function escapeInvisible(text) {
    return text.replace(INVISIBLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/**
 * A placeholder that nothing filled in: `${…}`, `{{ … }}`, `<name>`, or `$` and at least six capitals, digits or
 * underscores. `ticks:$AAPL` and `room::$chat` are names.
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
/** How many levels a value may have. */
const MAX_DEPTH = 32;
const TOO_DEEP = { found: `nested more than ${MAX_DEPTH} levels deep`, fix: 'use a flatter structure' };
/** `name` is already quoted. */
const duplicateKey = (name) => ({
    found: `duplicate key ${name}`,
    fix: 'list each name once, with everything that belongs to it',
});
/**
 * Parses a text as JSON; undefined where it is not JSON.
 * So is JSON with escapes, which is YAML as well: V8 can take a name with an escape for another name.
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
 * The first name that an object of a JSON text without escapes has twice, which `JSON.parse` does not report.
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
/** What in a value JSON could not carry exactly, or a reader could not follow. */
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
    return { found: 'contains half of a surrogate pair', fix: 'remove the escape, or write both halves' };
}
function numberFault(value) {
    if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
        return undefined;
    return { found: `the number ${value} cannot be kept exactly`, fix: 'write it as a string, in quotes' };
}


/***/ }),

/***/ 6472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   kA: () => (/* binding */ LONGEST_QUOTED),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5014);

/** In characters. */
const LONGEST_QUOTED = 60;
/**
 * A user's string for a message: whole, in double quotes and on one line, or else only described.
 * @param text a string in which the guard has found no secret
 */
function quote(text) {
    if (text.length > LONGEST_QUOTED)
        return `a string of ${text.length} characters`;
    return (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeInvisible */ .ts)(JSON.stringify(text));
}
/** A value's kind for a message, a string quoted. */
function describe(value) {
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