#!/usr/bin/env node
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 1490:
/***/ (() => {


const MIN_VERSION = 20;
/** Exits on an unsupported Node version, before any module that needs a newer one is loaded. */
if (Number.parseInt(process.versions.node, 10) < MIN_VERSION) {
    console.error(`ably-jwt: Node ${process.versions.node} is too old. Use Node ${MIN_VERSION} or later.`);
    process.exit(2);
}


/***/ }),

/***/ 3404:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
    if (typeof value === 'string')
        return stringFault(value);
    if (typeof value === 'number')
        return numberFault(value);
    if (typeof value !== 'object' || value === null)
        return undefined;
    if (depth >= MAX_DEPTH)
        return TOO_DEEP;
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
    return { found: 'a number cannot be represented exactly', fix: 'write it as a string, in quotes' };
}


/***/ }),

/***/ 4652:
/***/ ((module) => {

module.exports = require("../ably/index.js");

/***/ }),

/***/ 116:
/***/ ((module) => {

module.exports = require("../package.json");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
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
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
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
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./build/src/cli/node-version.js
var node_version = __nccwpck_require__(1490);
;// CONCATENATED MODULE: ./build/src/node/system-errors.js
/** What system error codes mean to the user of a step or a command. https://nodejs.org/api/errors.html */
const MEANINGS = {
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EROFS: 'the file system is read-only',
    ENOENT: 'the file does not exist',
    ENOTDIR: 'part of the path is not a directory',
    EISDIR: 'the path is a directory',
    ENOSPC: 'no space left on the disk',
    EDQUOT: 'the disk quota is exceeded',
    EFBIG: 'the file would become too large',
    EMFILE: 'too many open files',
    ENFILE: 'too many open files on this machine',
    EIO: 'input/output error',
    EPIPE: 'the other end closed the connection',
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'the connection was reset',
    ENOTFOUND: 'unknown host name',
    EAI_AGAIN: 'the host name could not be resolved',
    ETIMEDOUT: 'no response in time',
    EHOSTUNREACH: 'host unreachable',
    ENETUNREACH: 'network unreachable',
    CERT_HAS_EXPIRED: 'the certificate has expired, or this clock is wrong',
    CERT_NOT_YET_VALID: 'the certificate is not valid yet, or this clock is wrong',
    ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
    ERR_PROXY_TUNNEL: 'the proxy refused to connect',
};
/** An error whose message can be shown to the user. Known by its name, because each bundle has a class of its own. */
class ReportedError extends Error {
    name = 'ReportedError';
}
/**
 * An error as a phrase on one line: what its code means, or only the code. Only the message of a `ReportedError` is
 * shown, because others can repeat a secret.
 */
function formatError(error) {
    if (error instanceof Error && error.name === 'ReportedError')
        return error.message;
    const code = codeOf(error);
    const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
    return meaning === undefined ? `unexpected error ${code}` : `${meaning} (${code})`;
}
/** The code of a system error, or else the name of its class. */
function codeOf(error) {
    const { code, name } = (error ?? {});
    const text = typeof code === 'string' ? code : name;
    return typeof text === 'string' && /^\w+$/.test(text) ? text : 'of unknown kind';
}

;// CONCATENATED MODULE: ./build/src/node/run.js

/**
 * Runs an entry point. The exit code is 1 until everything is done, so a promise that never settles is a failure.
 * Errors are reported on one line, without a stack trace.
 * @param main returns the exit code
 * @param report prints why the program failed, given as a phrase
 * @param flush waits until all output has been written, if it is not written at once
 */
function run(main, report, flush) {
    process.exitCode = 1;
    const reportUnsettled = () => report('the program exited before it finished');
    process.once('exit', reportUnsettled);
    main()
        .catch((error) => {
        report(formatError(error));
        return 1;
    })
        .then(async (exitCode) => {
        process.off('exit', reportUnsettled);
        await flush?.().catch(() => { });
        // A connection that a proxy keeps open would keep the process alive.
        process.exit(exitCode);
    });
}

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
        const expected = `at most ${MAX_LENGTH} characters, to fit in an environment variable`;
        report.problem(`the token has ${token.length} characters`, expected, SHORTEN);
    }
    else if (token.length > MAX_SAFE_LENGTH) {
        report.warning(`The token has ${token.length} characters. Over ${MAX_SAFE_LENGTH}, it may not fit in an HTTP header: ${SHORTEN}.`);
    }
    // ISO 8601 times sort as strings.
    if (issued < PLAUSIBLE.from || issued >= PLAUSIBLE.before) {
        const fix = 'Set the clock, for example with NTP.';
        const clock = diagnostics.reporter('clock');
        clock.warning(`The clock of this machine says ${issued}, so Ably will reject the token. ${fix}`);
    }
}

;// CONCATENATED MODULE: ./build/src/token/characters.js
/** Most texts match and need no further search. Compiling the patterns below takes longer than signing a token. */
const PRINTABLE_ASCII = /^[ -~]*$/;
/**
 * The content of a character class. It is a string, because V8 compiles the Unicode properties of a pattern literal even
 * if it is never used.
 */
const INVISIBLE = '\\p{Cc}\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\u2800';
/**
 * Invisible characters: control characters, default ignorable code points, bidirectional controls, whitespace other than
 * the plain space, and the blank braille pattern.
 * https://www.unicode.org/reports/tr44/#Property_List_Table
 */
function replaceInvisible(text, replace) {
    if (PRINTABLE_ASCII.test(text))
        return text;
    return text.replace(new RegExp(`[${INVISIBLE}]|(?! )\\p{White_Space}`, 'gu'), replace);
}
/** Whether a name contains an invisible character, other than those used in Persian and in emoji. */
function hasInvisible(text) {
    if (PRINTABLE_ASCII.test(text))
        return false;
    const visible = `[^${INVISIBLE}\\p{White_Space}]`;
    const selector = `(?<=${visible})\\p{Variation_Selector}`;
    const joiner = `(?<=${visible}\\p{Variation_Selector}?)[\\u200c\\u200d](?=${visible})`;
    const rest = text.replace(new RegExp(`${selector}|${joiner}`, 'gu'), '');
    return withoutInvisible(rest) !== rest;
}
/** The text without any invisible character. */
function withoutInvisible(text) {
    return replaceInvisible(text, () => '');
}
/** The text on one line, with each invisible character as an escape such as `\u{200b}`. */
function characters_escapeInvisible(text) {
    return replaceInvisible(text, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/**
 * Whether a text contains an unfilled placeholder: `${...}`, `{{ ... }}`, `<name>`, or `$` followed by at least six capital
 * letters, digits or underscores. `ticks:$AAPL` and `room::$chat` contain none.
 */
function hasPlaceholder(text) {
    return /\$\{[^${}]*\}|\{\{[^{}]*\}\}|<[A-Za-z0-9 _-]+>|\$[A-Z0-9_]{6,}/.test(text);
}

;// CONCATENATED MODULE: ./build/src/token/quote.js

/** In characters. */
const MAX_QUOTED_LENGTH = 60;
/**
 * A user's string for a message: whole, in double quotes and on one line, or only its length.
 * @param text a string in which the guard found no secret
 */
function quote(text) {
    if (text.length > MAX_QUOTED_LENGTH)
        return `"\u2026" (${text.length} characters)`;
    return characters_escapeInvisible(JSON.stringify(text));
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

;// CONCATENATED MODULE: ./build/src/token/identifier.js


/** Reads a client ID or a revocation key: one line of visible characters. Warns about an unfilled placeholder. */
function readIdentifier(text, expected, report) {
    if (hasInvisible(text)) {
        const found = `${quote(text)} contains an invisible character or a line break`;
        return report.problem(found, expected, 'type it again, on one line');
    }
    if (hasPlaceholder(text)) {
        report.warning(`${quote(text)} contains a placeholder that was not filled in. It is used as written.`);
    }
    return text;
}

;// CONCATENATED MODULE: ./build/src/token/client-id.js

/**
 * Reads a client ID. `none`, in any case, gives null: a token without one.
 * https://ably.com/docs/auth/identified-clients
 */
function readClientId(text, report) {
    if (text.toLowerCase() === 'none')
        return null;
    if (text === '*') {
        report.warning('Whoever holds this token may use any client ID, and the Ably CLI after 1.2.1 rejects it. Set a specific client ID unless you need this.');
    }
    return readIdentifier(text, 'one line of visible characters', report);
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
    return report.problem('the value is empty', expected, `set ${value}; perhaps an expression is empty`);
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
/** An Ably API key, `appId.keyId:secret`. https://ably.com/docs/auth#api-keys */
const WELL_FORMED_KEY = /^(?<keyName>(?<appId>[\w-]+)\.[\w-]+):(?<secret>[\w-]{8,})$/;
const JWT = /^eyJ[\w-]*\.[\w-]+\.(?<signature>[\w-]*)$/;
const WORD = /^[A-Z]?[a-z]{2,}([-_][a-z0-9]+|[0-9]+)?$/;
/** In characters: two IDs of 5, a secret of 16, a dot and a colon. */
const MIN_KEY_LENGTH = 28;
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
    const fromBase64 = [joined, asWritten, decoded].flatMap(base64Decoded);
    const lines = [asWritten, decoded, ...fromBase64.filter(isPrintable)].flatMap(wholeLines);
    const secrets = [...lines, ...[joined, asWritten, decoded, ...fromBase64].flatMap(runsIn)];
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
    return [withoutInvisible(text), text, percentDecoded(text)];
}
/** Each run of base64, decoded from each of its first four characters: the encoded text can start later than the run. */
function base64Decoded(text) {
    const runs = text.match(/[A-Za-z0-9+/_-]{20,}/g) ?? [];
    return runs.flatMap((run) => [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString('latin1')));
}
const withoutWhitespace = (text) => text.replace(/\s/g, '');
/** Distinct texts, and what they contain in base64. */
function withDecoded(texts) {
    const distinct = [...new Set(texts)];
    return [...distinct, ...distinct.flatMap(base64Decoded)];
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
const REMOVE_SECRET = 'remove it, because this value is not kept secret';
/** Finds secrets in inputs where none belong. This guards against mistakes, not against a malicious author. */
class SecretGuard {
    /** Every string to mask: the API key's secrets, and other keys as they are found. */
    secrets;
    #own;
    /** In characters. A shorter text contains no secret, because every encoding makes a secret longer. */
    #minLength;
    #taken = 0;
    constructor(apiKey) {
        this.#own = secretsIn(apiKey);
        this.#minLength = Math.min(MIN_KEY_LENGTH, ...this.#own.map(({ length }) => length));
        this.secrets = new Set(this.#own);
    }
    /** What is wrong with a text that contains a secret, as a phrase for a problem; undefined if it contains none. */
    find(text) {
        if (text.length < this.#minLength)
            return undefined;
        const forms = plainForms(text);
        const keys = withDecoded(forms).flatMap(keysIn);
        for (const key of keys)
            this.secrets.add(key).add(key.slice(key.indexOf(':') + 1));
        // The secret can be wrapped or have a space in it, as in a damaged `api-key`.
        const texts = withDecoded([...forms, ...forms.map(withoutWhitespace)]);
        const hasOwn = texts.some((each) => this.#own.some((secret) => each.includes(secret)));
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

;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/buffer_utils.js
const encoder = new TextEncoder(), decoder = new TextDecoder(), buffer_utils_strictDecoder = new TextDecoder("utf-8", { fatal: !0 }), UINT32_RANGE = (/* unused pure expression or super */ null && (2 ** 32));
function concat(...buffers) {
  const size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size);
  let i = 0;
  for (const buffer of buffers)
    buf.set(buffer, i), i += buffer.length;
  return buf;
}
function writeUInt32BE(buf, value, offset) {
  if (value < 0 || value >= UINT32_RANGE)
    throw new RangeError(`value must be >= 0 and <= ${UINT32_RANGE - 1}. Received ${value}`);
  buf.set([value >>> 24, value >>> 16, value >>> 8, value & 255], offset);
}
function uint64be(value) {
  const high = Math.floor(value / UINT32_RANGE), low = value % UINT32_RANGE, buf = new Uint8Array(8);
  return writeUInt32BE(buf, high, 0), writeUInt32BE(buf, low, 4), buf;
}
function uint32be(value) {
  const buf = new Uint8Array(4);
  return writeUInt32BE(buf, value), buf;
}
const NON_ASCII = /[^\x00-\x7f]/;
function buffer_utils_encode(string) {
  if (typeof string == "string" && string.length >= 128) {
    if (NON_ASCII.test(string))
      throw new TypeError("non-ASCII string encountered in encode()");
    return encoder.encode(string);
  }
  const bytes = new Uint8Array(string.length);
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i);
    if (code > 127)
      throw new TypeError("non-ASCII string encountered in encode()");
    bytes[i] = code;
  }
  return bytes;
}
function encodeBase64(input, url = !1) {
  if (Uint8Array.prototype.toBase64)
    return input.toBase64({ alphabet: url ? "base64url" : "base64", omitPadding: url });
  const CHUNK_SIZE = 32768, arr = [];
  for (let i = 0; i < input.length; i += CHUNK_SIZE)
    arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
  const encoded = btoa(arr.join(""));
  return url ? encoded.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_") : encoded;
}
function decodeBase64(encoded, url = !1) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  const binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}
async function digest(algorithm, data) {
  const subtleDigest = `SHA-${algorithm.slice(-3)}`;
  return new Uint8Array(await crypto.subtle.digest(subtleDigest, data));
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/base64url.js

const invalid = "The input to be decoded is not correctly encoded.";
function base64url_decode(input) {
  try {
    return decodeBase64(typeof input == "string" ? input : decoder.decode(input), !0);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}
function base64url_encode(input) {
  return encodeBase64(typeof input == "string" ? encoder.encode(input) : input, !0);
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/errors.js
class JOSEError extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message, options) {
    super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
}
class JWTClaimValidationFailed extends JOSEError {
  static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JWTExpired extends JOSEError {
  static code = "ERR_JWT_EXPIRED";
  code = "ERR_JWT_EXPIRED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JOSEAlgNotAllowed extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JOSE_ALG_NOT_ALLOWED"));
  code = "ERR_JOSE_ALG_NOT_ALLOWED";
}
class JOSENotSupported extends JOSEError {
  static code = "ERR_JOSE_NOT_SUPPORTED";
  code = "ERR_JOSE_NOT_SUPPORTED";
}
class JWEDecryptionFailed extends JOSEError {
  static code = "ERR_JWE_DECRYPTION_FAILED";
  code = "ERR_JWE_DECRYPTION_FAILED";
  constructor(message = "decryption operation failed", options) {
    super(message, options);
  }
}
class JWEInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWE_INVALID"));
  code = "ERR_JWE_INVALID";
}
class JWSInvalid extends JOSEError {
  static code = "ERR_JWS_INVALID";
  code = "ERR_JWS_INVALID";
}
class JWTInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWT_INVALID"));
  code = "ERR_JWT_INVALID";
}
class JWKInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWK_INVALID"));
  code = "ERR_JWK_INVALID";
}
class JWKSInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWKS_INVALID"));
  code = "ERR_JWKS_INVALID";
}
class JWKSNoMatchingKey extends JOSEError {
  static code = "ERR_JWKS_NO_MATCHING_KEY";
  code = "ERR_JWKS_NO_MATCHING_KEY";
  constructor(message = "no applicable key found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSMultipleMatchingKeys extends JOSEError {
  [Symbol.asyncIterator] = async function* () {
  };
  static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  constructor(message = "multiple matching keys found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSTimeout extends JOSEError {
  static code = "ERR_JWKS_TIMEOUT";
  code = "ERR_JWKS_TIMEOUT";
  constructor(message = "request timed out", options) {
    super(message, options);
  }
}
class JWSSignatureVerificationFailed extends JOSEError {
  static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  constructor(message = "signature verification failed", options) {
    super(message, options);
  }
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/key_descriptor.js
function table(entries) {
  const out = { __proto__: null };
  for (const alg in entries)
    out[alg] = { ...entries[alg], alg };
  return out;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_algorithms.js


const sig = [["verify"], ["sign"]];
function hmac(bits) {
  const subtle = { name: "HMAC", hash: `SHA-${bits}` };
  return { kty: ["oct"], secret: !0, subtle, signing: subtle, usages: sig };
}
function rsa(bits, saltLength) {
  const subtle = { name: saltLength ? "RSA-PSS" : "RSASSA-PKCS1-v1_5", hash: `SHA-${bits}` };
  return {
    kty: ["RSA"],
    subtle,
    signing: saltLength ? { ...subtle, saltLength } : subtle,
    usages: sig,
    minRsaBits: 2048
  };
}
function ecdsa(crv, bits) {
  return {
    kty: ["EC"],
    crv,
    subtle: { name: "ECDSA", namedCurve: crv },
    signing: { name: "ECDSA", hash: `SHA-${bits}` },
    usages: sig
  };
}
function eddsa() {
  const subtle = { name: "Ed25519" };
  return {
    kty: ["OKP"],
    crv: "Ed25519",
    subtle,
    signing: subtle,
    usages: sig
  };
}
function mldsa(parameterSet) {
  const subtle = { name: `ML-DSA-${parameterSet}` };
  return {
    kty: ["AKP"],
    subtle,
    signing: subtle,
    usages: sig
  };
}
const JWS = table({
  HS256: hmac(256),
  HS384: hmac(384),
  HS512: hmac(512),
  RS256: rsa(256),
  RS384: rsa(384),
  RS512: rsa(512),
  PS256: rsa(256, 32),
  PS384: rsa(384, 48),
  PS512: rsa(512, 64),
  ES256: ecdsa("P-256", 256),
  ES384: ecdsa("P-384", 384),
  ES512: ecdsa("P-521", 512),
  EdDSA: eddsa(),
  Ed25519: eddsa(),
  "ML-DSA-44": mldsa(44),
  "ML-DSA-65": mldsa(65),
  "ML-DSA-87": mldsa(87)
});
function jwsAlgorithm(alg) {
  const entry = typeof alg == "string" ? JWS[alg] : void 0;
  if (!entry)
    throw new JOSENotSupported(`alg ${alg} is not supported either by JOSE or your javascript runtime`);
  return entry;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/validate.js



function assertUint8Array(input, label) {
  if (!(input instanceof Uint8Array))
    throw new TypeError(`${label} must be an instance of Uint8Array`);
}
function isObject(input) {
  if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]")
    return !1;
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isJwkSet(input) {
  return isObject(input) && Array.isArray(input.keys) && Array.from(input.keys).every(isObject);
}
function isDisjoint(...headers) {
  const parameters = /* @__PURE__ */ new Set();
  for (const header of headers)
    if (header)
      for (const parameter of Object.keys(header)) {
        if (parameters.has(parameter))
          return !1;
        parameters.add(parameter);
      }
  return !0;
}
function assertNotSet(value, name) {
  if (value !== void 0)
    throw new TypeError(`${name} can only be called once`);
}
function decodeBase64url(value, label, ErrorClass) {
  try {
    return decode(value);
  } catch (cause) {
    throw new ErrorClass(`Failed to base64url decode the ${label}`, { cause });
  }
}
function encodeAsciiMember(value, label, ErrorClass) {
  try {
    return encode(value);
  } catch (cause) {
    throw new ErrorClass(`The ${label} is not a valid base64url string`, { cause });
  }
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
  let parsed;
  try {
    parsed = JSON.parse(strictDecoder.decode(decode(encodedProtectedHeader)));
  } catch (cause) {
    throw new ErrorClass(message, { cause });
  }
  if (!isObject(parsed))
    throw new ErrorClass(message);
  return parsed;
}
const JWS_RECOGNIZED = { __proto__: null, b64: !0 }, JWE_RECOGNIZED = { __proto__: null };
function validateAlgorithms(option, algorithms) {
  if (algorithms !== void 0 && (!Array.isArray(algorithms) || algorithms.some((s) => typeof s != "string")))
    throw new TypeError(`"${option}" option must be an array of strings`);
  return algorithms === void 0 ? void 0 : new Set(algorithms);
}
function validateCritDuplicates(Err, protectedHeader) {
  const { crit } = protectedHeader ?? {};
  if (Array.isArray(crit) && new Set(crit).size !== crit.length)
    throw new Err('"crit" (Critical) Header Parameter MUST NOT contain duplicate values');
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
  if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0)
    throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');
  if (!protectedHeader || protectedHeader.crit === void 0)
    return [];
  if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0))
    throw new Err('"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');
  const recognized = recognizedOption === void 0 ? recognizedDefault : { __proto__: null, ...recognizedOption, ...recognizedDefault };
  for (const parameter of protectedHeader.crit) {
    if (!(parameter in recognized))
      throw new JOSENotSupported(`Extension Header Parameter "${parameter}" is not recognized`);
    if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0)
      throw new Err(`Extension Header Parameter "${parameter}" is missing`);
    if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0))
      throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
  }
  return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
  if (extensions.includes("b64")) {
    const b64 = protectedHeader.b64;
    if (typeof b64 != "boolean")
      throw new JWSInvalid('The "b64" (base64url-encode payload) Header Parameter must be a boolean');
    return b64;
  }
  return !0;
}
function serializeJoseHeader(Err, header) {
  let serialized, parsed;
  try {
    serialized = JSON.stringify(header), parsed = JSON.parse(serialized);
  } catch (cause) {
    throw new Err("JOSE Header is not valid JSON", { cause });
  }
  if (!isObject(parsed))
    throw new Err("JOSE Header is not a JSON object");
  return [parsed, serialized];
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/key.js



const tag = (key) => key[Symbol.toStringTag], jwkMatchesOp = (entry, key, usage) => {
  const { alg } = entry;
  if (key.use !== void 0) {
    const expected = usage === "sign" || usage === "verify" ? "sig" : "enc";
    if (key.use !== expected)
      throw new TypeError(`Invalid key for this operation, its "use" must be "${expected}" when present`);
  }
  if (key.kty === "AKP" && key.alg === void 0)
    throw new TypeError('missing "alg" (Algorithm) Parameter value');
  if (key.alg !== void 0 && key.alg !== alg)
    throw new TypeError(`Invalid key for this operation, its "alg" must be "${alg}" when present`);
  if (Array.isArray(key.key_ops)) {
    const expectedKeyOp = usage === "encrypt" || usage === "decrypt" ? entry.ops?.[usage === "encrypt" ? 0 : 1] : usage;
    if (expectedKeyOp && !key.key_ops.includes(expectedKeyOp))
      throw new TypeError(`Invalid key for this operation, its "key_ops" must include "${expectedKeyOp}" when present`);
  }
};
async function prepareKey(entry, key, usage) {
  const { alg, secret } = entry, requiresPrivateKey = usage === "decrypt" || usage === "sign";
  if (secret && key instanceof Uint8Array)
    return key;
  let normalized, keyObject;
  if (isObject(key)) {
    if (normalized = normalizeJwk(key), typeof normalized.kty != "string")
      throw invalidKeyType(alg, key, secret);
    if (!(secret ? normalized.kty === "oct" && typeof normalized.k == "string" : normalized.kty !== "oct" && (requiresPrivateKey ? normalized.kty === "AKP" && typeof normalized.priv == "string" || typeof normalized.d == "string" : normalized.d === void 0 && normalized.priv === void 0)))
      throw new TypeError(secret ? 'JSON Web Key for symmetric algorithms must have JWK "kty" (Key Type) equal to "oct" and the JWK "k" (Key Value) present' : `JSON Web Key for this operation must be a ${requiresPrivateKey ? "private" : "public"} JWK`);
    if (jwkMatchesOp(entry, normalized, usage), normalized.kty === "oct")
      return base64url_decode(normalized.k);
    if (!Object.isFrozen(key)) {
      const { key_ops } = key;
      Array.isArray(key_ops) && Object.freeze(key_ops), Object.freeze(key);
    }
  } else {
    if (!isKeyLike(key))
      throw invalidKeyType(alg, key, secret);
    const expectedType = secret ? "secret" : requiresPrivateKey ? "private" : "public";
    if (key.type !== expectedType && (secret || ["secret", "public", "private"].includes(key.type)))
      throw new TypeError(`${tag(key)} instances must be of type "${expectedType}" for the ${alg} algorithm`);
    if (isCryptoKey(key))
      return key;
    if (keyObject = key, keyObject.type === "secret")
      return keyObject.export();
  }
  cache ||= /* @__PURE__ */ new WeakMap();
  const cacheKey = key;
  let cached = cache.get(cacheKey);
  if (cached?.[alg])
    return cached[alg];
  if (cached || cache.set(cacheKey, cached = {}), keyObject && typeof keyObject.toCryptoKey == "function") {
    const isPublic = keyObject.type === "public", crv = nist[keyObject.asymmetricKeyDetails?.namedCurve], params = entry.resolve?.({ crv, asymmetricKeyType: keyObject.asymmetricKeyType }) ?? entry.subtle;
    return cached[alg] = keyObject.toCryptoKey(params, isPublic, entry.usages[isPublic ? 0 : 1]);
  }
  return normalized ??= keyObject.export({ format: "jwk" }), normalized.alg = alg, cached[alg] = await jwkToKey(entry, normalized);
}
let cache;
const nist = {
  __proto__: null,
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521"
};
function assertCryptoKey(key) {
  if (!isCryptoKey(key))
    throw new Error("CryptoKey instance expected");
}
const isCryptoKey = (key) => {
  if (key?.[Symbol.toStringTag] === "CryptoKey")
    return !0;
  try {
    return key instanceof CryptoKey;
  } catch {
    return !1;
  }
}, isKeyObject = (key) => key?.[Symbol.toStringTag] === "KeyObject", isKeyLike = (key) => isCryptoKey(key) || isKeyObject(key);
function message(msg, actual, ...types) {
  if (types.length > 2) {
    const last = types.pop();
    msg += `one of type ${types.join(", ")}, or ${last}.`;
  } else types.length === 2 ? msg += `one of type ${types[0]} or ${types[1]}.` : msg += `of type ${types[0]}.`;
  return actual == null ? msg += ` Received ${actual}` : typeof actual == "function" && actual.name ? msg += ` Received function ${actual.name}` : typeof actual == "object" && actual != null && actual.constructor?.name && (msg += ` Received an instance of ${actual.constructor.name}`), msg;
}
const invalidKeyInput = (actual, ...types) => message("Key must be ", actual, ...types);
function invalidKeyType(alg, actual, secret) {
  const types = ["CryptoKey", "KeyObject", "JSON Web Key"];
  return secret && types.push("Uint8Array"), new TypeError(message(`Key for the ${alg} algorithm must be `, actual, ...types));
}
const unusable = (name, prop = "algorithm.name") => new TypeError(`CryptoKey does not support this operation, its ${prop} must be ${name}`);
function checkUsage(key, usage) {
  if (usage && !key.usages.includes(usage))
    throw new TypeError(`CryptoKey does not support this operation, its usages must include ${usage}.`);
}
function checkModulusLength(alg, key) {
  const { modulusLength } = key.algorithm;
  if (typeof modulusLength != "number" || modulusLength < 2048)
    throw new TypeError(`${alg} requires key modulusLength to be 2048 bits or larger`);
}
function checkCryptoKey(key, expected, usage) {
  const algorithm = key.algorithm;
  if (algorithm.name !== expected.name)
    throw unusable(expected.name);
  if (expected.hash && algorithm.hash?.name !== expected.hash)
    throw unusable(expected.hash, "algorithm.hash");
  if (expected.namedCurve && algorithm.namedCurve !== expected.namedCurve)
    throw unusable(expected.namedCurve, "algorithm.namedCurve");
  if (expected.length !== void 0 && algorithm.length !== expected.length)
    throw unusable(expected.length, "algorithm.length");
  checkUsage(key, usage);
}
function snapshotJwk(jwk) {
  return { __proto__: null, ...jwk };
}
function normalizeJwk(jwk) {
  const normalized = snapshotJwk(jwk);
  if (normalized.ext !== void 0 && typeof normalized.ext != "boolean")
    throw new TypeError('"ext" (Extractable) Parameter must be a boolean');
  if (normalized.key_ops !== void 0) {
    const value = normalized.key_ops, keyOps = Array.isArray(value) ? [...value] : void 0;
    if (!keyOps || keyOps.some((operation) => typeof operation != "string") || new Set(keyOps).size !== keyOps.length)
      throw new TypeError('"key_ops" (Key Operations) Parameter must be an array of unique strings');
    normalized.key_ops = keyOps;
  }
  return normalized;
}
function validateExtractableOption(extractable) {
  if (extractable !== void 0 && typeof extractable != "boolean")
    throw new TypeError('"extractable" option must be a boolean');
  return extractable;
}
async function jwkToKey(entry, jwk, extractable) {
  if (!entry.kty.includes(jwk.kty))
    throw new JOSENotSupported('Invalid or unsupported JWK "alg" (Algorithm) Parameter value');
  const algorithm = entry.resolve?.({ kty: jwk.kty, crv: jwk.crv }) ?? entry.subtle, isPrivate = !!(jwk.d || jwk.priv), keyData = { ...jwk, ext: extractable ?? jwk.ext };
  return keyData.kty !== "AKP" && delete keyData.alg, delete keyData.use, crypto.subtle.importKey("jwk", keyData, algorithm, keyData.ext ?? !isPrivate, jwk.key_ops ?? entry.usages[isPrivate ? 1 : 0]);
}
async function rawKey(key, expected, usage, extractable = !1) {
  return key instanceof Uint8Array && (key = await crypto.subtle.importKey("raw", key, expected, extractable, [usage])), checkCryptoKey(key, expected, usage), key;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_sign.js






async function createSignature(input, key, rejectUnencoded) {
  let [payload, protectedHeader, unprotectedHeader, crit] = input, encodedProtectedHeader = "";
  if (protectedHeader !== void 0) {
    const normalized = serializeJoseHeader(JWSInvalid, protectedHeader);
    protectedHeader = normalized[0], encodedProtectedHeader = base64url_encode(normalized[1]);
  }
  if (unprotectedHeader !== void 0 && (unprotectedHeader = serializeJoseHeader(JWSInvalid, unprotectedHeader)[0]), !protectedHeader && !unprotectedHeader)
    throw new JWSInvalid("either setProtectedHeader or setUnprotectedHeader must be called before #sign()");
  if (!isDisjoint(protectedHeader, unprotectedHeader))
    throw new JWSInvalid("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  const joseHeader = { ...protectedHeader, ...unprotectedHeader };
  validateCritDuplicates(JWSInvalid, protectedHeader);
  const b64 = validateB64(protectedHeader, validateCrit(JWSInvalid, JWS_RECOGNIZED, crit, protectedHeader, joseHeader));
  b64 || rejectUnencoded?.();
  const { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new JWSInvalid('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  const entry = jwsAlgorithm(alg);
  let encodedPayload = "", signingPayload = payload, signingInput;
  if (b64) {
    const encodedPayloadCache = input[4];
    encodedPayloadCache ? (encodedPayload = encodedPayloadCache[0] ??= base64url_encode(payload), signingPayload = encodedPayloadCache[1] ??= buffer_utils_encode(encodedPayload)) : (encodedPayload = base64url_encode(payload), signingInput = encoder.encode(`${encodedProtectedHeader}.${encodedPayload}`));
  }
  signingInput ??= concat(buffer_utils_encode(encodedProtectedHeader), buffer_utils_encode("."), signingPayload);
  const signingKey = await rawKey(await prepareKey(entry, key, "sign"), entry.subtle, "sign");
  entry.minRsaBits && checkModulusLength(entry.alg, signingKey);
  const jws = {
    signature: base64url_encode(new Uint8Array(await crypto.subtle.sign(entry.signing, signingKey, signingInput))),
    payload: encodedPayload
  };
  return protectedHeader && (jws.protected = encodedProtectedHeader), unprotectedHeader && (jws.header = unprotectedHeader), [jws, b64];
}
async function createCompactSignature(payload, protectedHeader, crit, key, rejectUnencoded) {
  const [jws] = await createSignature([payload, protectedHeader, void 0, crit], key, rejectUnencoded);
  return `${jws.protected}.${jws.payload}.${jws.signature}`;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jws/compact/sign.js


class CompactSign {
  #payload;
  #protectedHeader;
  constructor(payload) {
    assertUint8Array(payload, "payload"), this.#payload = payload;
  }
  setProtectedHeader(protectedHeader) {
    return assertNotSet(this.#protectedHeader, "setProtectedHeader"), this.#protectedHeader = protectedHeader, this;
  }
  async sign(key, options) {
    return createCompactSignature(this.#payload, this.#protectedHeader, options?.crit, key, () => {
      throw new TypeError("use the flattened module for creating JWS with b64: false");
    });
  }
}


;// CONCATENATED MODULE: ./node_modules/leven/index.js
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

;// CONCATENATED MODULE: ./build/src/token/closest.js

/** The largest edit distance at which a name is treated as a misspelling. */
function maxDistanceOf(name) {
    if (name.length <= 4)
        return 1;
    return name.length <= 11 ? 2 : 3;
}
/**
 * The candidate that a misspelled name was probably meant to be; undefined if none is close. The case of the name is
 * ignored.
 * @param candidates names in lower case
 * @param limit the largest edit distance for names of any length
 */
function closest(name, candidates, limit = 3) {
    return closestMatch(name.toLowerCase(), candidates, { maxDistance: Math.min(maxDistanceOf(name), limit) });
}

;// CONCATENATED MODULE: ./build/src/token/operations.js

/** Ably's operations, each with its names in other services; `statistics` is from Ably's Control API. */
const SYNONYMS = {
    subscribe: ['read', 'receive', 'sub', 'listen', 'consume', 'get', 'attach'],
    publish: ['write', 'send', 'pub', 'emit', 'post', 'produce', 'broadcast'],
    presence: ['enter', 'join', 'presence-enter'],
    history: ['rewind', 'replay'],
    stats: ['statistics', 'stat', 'metrics'],
    'channel-metadata': ['metadata', 'list'],
    'push-subscribe': ['push'],
    'push-admin': [],
    'privileged-headers': [],
    'object-subscribe': [],
    'object-publish': [],
    'annotation-subscribe': [],
    'annotation-publish': [],
    'message-update-own': ['update', 'edit', 'message-update'],
    'message-update-any': [],
    'message-delete-own': ['delete', 'message-delete'],
    'message-delete-any': [],
    '*': ['all', 'any', 'full', 'admin', '**'],
};
/**
 * The operations that Ably documents, and `*` for all of them.
 * https://ably.com/docs/auth/capabilities#capability-operations
 */
const OPERATIONS = Object.keys(SYNONYMS);
/** Names of operations, such as the undocumented `channel-metadata:publishers`, and `**`, which is a mistake for `*`. */
const OPERATION_NAME = /^([\w.:-]+|\*\*)$/;
/** The operation that an unknown one was probably meant to be; undefined if none is close. */
function suggestOperation(operation) {
    const names = OPERATIONS.filter((known) => known !== '*');
    const meant = OPERATIONS.find((known) => SYNONYMS[known]?.includes(operation.toLowerCase()));
    return meant ?? closest(operation, names, 2);
}
/** An operation for a message, quoted only if it looks like one. */
function quoteOperation(operation) {
    return /^[A-Za-z-]{1,30}$/.test(operation) ? `operation "${operation}"` : 'operation (not shown)';
}

;// CONCATENATED MODULE: ./build/src/token/resource.js


/**
 * Why a name is not a resource, as what follows "resource NAME"; undefined if it is one.
 * https://ably.com/docs/channels#channel-names
 */
function resourceFault(resource) {
    if (resource === '') {
        const fix = 'name a channel, a namespace such as "chat:*", or "*"; perhaps an expression is empty';
        return { found: 'has no name', fix };
    }
    if (/^\s|\s$/.test(resource))
        return { found: 'starts or ends with whitespace', fix: 'remove the whitespace' };
    if (/^[:,]/.test(resource)) {
        return { found: `starts with "${resource[0]}"`, fix: 'add the missing namespace; perhaps an expression is empty' };
    }
    if (hasInvisible(resource)) {
        return { found: 'contains an invisible character or a line break', fix: 'type the name again, without it' };
    }
    if (/\\["']/.test(resource) || /^["'].*["']$/.test(resource)) {
        return { found: 'contains quotes left over from broken JSON', fix: 'remove the backslashes and the extra quotes' };
    }
    return undefined;
}
/**
 * Warnings about a resource that Ably accepts, but that is probably a mistake. Each one is what follows "Resource NAME".
 */
function resourceWarnings(resource, operations) {
    if (/^\[([^\]]*|[^\]]*\])$/.test(resource))
        return ['is not a qualifier and a name, such as "[meta]chat".'];
    // A qualifier such as [meta] is not part of the first segment.
    const channel = resource.replace(/^\[[^\]]*\]/, '').replace(/^::(?=\$[a-z])/, ':');
    const segments = channel.split(':');
    const warnings = [];
    if (segments.some((segment) => segment.includes('*') && segment !== '*')) {
        const matches = segments.includes('*')
            ? 'contains a "*" that is not a wildcard'
            : 'matches only the channel with exactly that name';
        warnings.push(`${matches}, because "*" is a wildcard only as a whole segment.${wildcardAdvice(resource)}`);
    }
    if (segments.some((segment, index) => segment === '' && !/^\$[a-z]/.test(segments[index + 1] ?? ''))) {
        warnings.push('has an empty segment. Perhaps an expression is empty.');
    }
    if (hasPlaceholder(resource)) {
        warnings.push('contains a placeholder that was not filled in. Ably treats it as part of the name.');
    }
    if (operations.includes('stats') && resource !== '*' && resource !== '[*]*') {
        warnings.push('has the operation "stats", which has no effect: Ably allows it only on "*" or "[*]*".');
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
    if (meant.length > MAX_QUOTED_LENGTH)
        return '';
    return ` To match ${namespace ? 'a whole namespace' : 'every name'}, use ${quote(meant)}.`;
}

;// CONCATENATED MODULE: ./build/src/token/capability.js



/** Everything the key allows on regular channels, but not on metachannels and queues. */
const FULL_CAPABILITY = new Map([['*', ['*']]]);
const EXPECTED_CAPABILITY = 'a mapping of resources to lists of operations, for example {"chat:*":["publish","subscribe"]}';
const EXPECTED_OPERATIONS = `any of ${OPERATIONS.join(', ')}`;
const LIST_ONE = 'list at least one, for example ["subscribe"]';
/** Turns a mapping into a capability, which is complete only if no problem was reported. */
function readCapability(mapping, report) {
    if (mapping.size === 0) {
        const fix = 'add at least one resource, for example {"my-channel":["publish"]}';
        report.problem('no resources', EXPECTED_CAPABILITY, fix);
    }
    const entries = [];
    for (const [resource, list] of mapping) {
        const quoted = quote(resource);
        const fault = resourceFault(resource);
        if (fault)
            report.problem(`resource ${quoted} ${fault.found}`, EXPECTED_CAPABILITY, fault.fix);
        const operations = readOperations(list, `resource ${quoted}`, report);
        const warnings = fault ? [] : resourceWarnings(resource, operations);
        for (const text of warnings)
            report.warning(`Resource ${quoted} ${text}`);
        entries.push([resource, operations]);
    }
    return new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
/**
 * The operations on one resource; only `*` if the list contains it.
 * @param resource how messages refer to the resource
 */
function readOperations(list, resource, report) {
    if (list === null || list === '' || (Array.isArray(list) && list.length === 0)) {
        report.problem(`${resource} has no operations`, EXPECTED_OPERATIONS, LIST_ONE);
        return [];
    }
    // A single operation needs no list.
    const operations = typeof list === 'string' ? [list] : list;
    if (!Array.isArray(operations)) {
        const fix = typeof list === 'object' ? 'write the whole channel name as the resource' : LIST_ONE;
        report.problem(`got ${describeValue(list)} for the operations on ${resource}`, EXPECTED_OPERATIONS, fix);
        return [];
    }
    const names = operations.filter((operation) => typeof operation === 'string');
    if (names.length < operations.length) {
        const found = `an operation on ${resource} is not a string`;
        report.problem(found, EXPECTED_OPERATIONS, 'write each operation as a string');
    }
    const distinct = [...new Set(names)];
    for (const operation of distinct)
        checkOperation(operation, resource, report);
    if (!distinct.includes('*'))
        return distinct.sort();
    if (distinct.length > 1) {
        report.warning(`"*" on ${resource} allows every operation, so the others in its list have no effect.`);
    }
    return ['*'];
}
function checkOperation(operation, resource, report) {
    if (OPERATIONS.includes(operation))
        return;
    const meant = suggestOperation(operation);
    if (operation === '') {
        report.problem(`an operation on ${resource} is empty`, EXPECTED_OPERATIONS, 'name the operation, or remove it');
    }
    else if (!OPERATION_NAME.test(operation)) {
        const found = `an operation on ${resource} contains a character other than letters, digits, hyphens and colons`;
        report.problem(found, EXPECTED_OPERATIONS, 'list each operation separately: ["publish","subscribe"]');
    }
    else if (meant !== undefined) {
        const found = `unknown ${quoteOperation(operation)} on ${resource}`;
        report.problem(found, EXPECTED_OPERATIONS, `did you mean "${meant}"?`);
    }
    else {
        report.warning(`Ably's documentation does not list ${quoteOperation(operation)} on ${resource}. The token contains it as written. Documented operations: ${OPERATIONS.join(', ')}.`);
    }
}
/**
 * The capability as canonical JSON: no whitespace, resources and operations sorted.
 * https://ably.com/docs/api/token-request-spec#capability-canonicalization
 */
function capabilityJson(capability) {
    const members = [...capability].map(([name, list]) => `${JSON.stringify(name)}:${JSON.stringify(list)}`);
    return `{${members.join(',')}}`;
}

;// CONCATENATED MODULE: ./build/src/token/issue.js


/**
 * Signs a token with HS256 and the UTF-8 bytes of the key's secret.
 * https://ably.com/docs/auth/token/jwt
 * @param jti a unique identifier
 */
async function issueToken(params, jti) {
    const { key, issuedAt, claims, ...facts } = params;
    const expiresAt = issuedAt + facts.ttl;
    const json = capabilityJson(facts.capability);
    const payload = {
        iat: issuedAt,
        exp: expiresAt,
        jti,
        // Ably ignores an object here and grants everything the key allows; it must be a string.
        'x-ably-capability': json,
        ...(facts.clientId !== null && { 'x-ably-clientId': facts.clientId }),
        ...(facts.clientType === 'server' && { 'x-ably-clientType': facts.clientType }),
        ...(facts.revocationKey !== null && { 'x-ably-revocation-key': facts.revocationKey }),
        ...claims,
    };
    const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader({ typ: 'JWT', alg: 'HS256', kid: key.keyName })
        .sign(new TextEncoder().encode(key.secret));
    return {
        ...facts,
        token,
        signature: token.slice(token.lastIndexOf('.') + 1),
        appId: key.appId,
        keyName: key.keyName,
        capabilityJson: json,
        claimNames: Object.keys(claims),
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
        fix: 'store the key itself as a secret, or read it in a step before this one; in a shell, use "$(cat FILE)"',
    },
    {
        matches: (text) => /^[\w-]+\.[\w-]+%3a/i.test(text),
        found: 'the key is URL-encoded',
        fix: 'store the decoded key, with a colon in place of %3A',
    },
    {
        matches: (text) => /^[\w-]+\.[\w-]+:/.test(instead_of_key_decodeBase64(percentDecoded(text))),
        found: 'the value is base64-encoded',
        fix: 'decode it and store the key itself',
    },
];
/** What a value is if it is not an API key; undefined if it may be one. */
function insteadOfKey(text) {
    return KINDS.find(({ matches }) => matches(text));
}
/** The decoded text; empty if any part of it is not base64. */
function instead_of_key_decodeBase64(text) {
    return /^[A-Za-z0-9+/_\s-]+=*$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : '';
}

;// CONCATENATED MODULE: ./build/src/token/malformed-key.js



const COPY_AGAIN = 'copy the whole key again from the API Keys tab of your app in the Ably dashboard';
/** Reports everything that is wrong with a key that is not well-formed, without any part of it. */
function reportMalformedKey(text, expected, report) {
    const problem = (found, fix) => report.problem(found, expected, fix);
    const instead = insteadOfKey(text);
    if (instead)
        return problem(instead.found, instead.fix);
    const key = stripDamage(text, problem);
    for (const found of faultsIn(key))
        problem(found, COPY_AGAIN);
}
/** Reports common copy-and-paste damage. Each is stripped before the next is checked, so that all of it is reported. */
function stripDamage(text, problem) {
    let key = text;
    const strip = (damage, found, fix) => {
        const rest = key.replace(damage, '');
        if (rest !== key)
            problem(found, fix);
        key = rest;
    };
    strip(/^\$+/, 'the key starts with "$"', 'remove the $, or use an expression: $' + '{{ secrets.ABLY_API_KEY }}');
    strip(/^(export )?[A-Za-z_]\w*=(?=[^=])/, 'the key starts with "NAME="', 'store only the part after the =');
    const escapes = 'the key ends with an escape sequence such as "\\n"';
    strip(/(\\[nrt])+(?=["'`]?$)/, escapes, 'store it again without the escape sequence');
    strip(/^["'`\u2018-\u201f]+|["'`\u2018-\u201f]+$/g, 'the key is in quotes', 'store it again without quotes');
    strip(/[,;.]+$/, 'the key is followed by punctuation', 'store it again without the punctuation');
    strip(/\s*[\r\n]\s*/g, 'the value has several lines', 'store one key on one line');
    strip(/[^\S\r\n]+/g, 'the key contains whitespace', `${COPY_AGAIN}, without spaces`);
    const visible = withoutInvisible(key);
    if (visible !== key)
        problem('the key contains an invisible character', `${COPY_AGAIN}, as plain text`);
    return visible;
}
function faultsIn(key) {
    if (!/[.:]/.test(key))
        return ['the value has no dot and no colon, so it can only be part of a key'];
    // Split at the first colon, as Ably does.
    const colon = key.indexOf(':');
    const [keyName, secret] = colon < 0 ? [key, undefined] : [key.slice(0, colon), key.slice(colon + 1)];
    return [keyNameFault(keyName), secretFault(secret)].filter((fault) => fault !== undefined);
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

;// CONCATENATED MODULE: ./build/src/token/api-key.js


const EXPECTED_KEY = 'one Ably API key, appId.keyId:secret';
/**
 * Reads an API key. No message contains any part of its value.
 * @param text undefined if the guard rejected it
 * @param missingKeyFix how to provide a key, as a phrase for a problem's fix
 */
function readApiKey(text, missingKeyFix, report) {
    if (text === undefined)
        return undefined;
    if (text === '')
        return report.problem('no API key: the value is empty', EXPECTED_KEY, missingKeyFix);
    const { appId, keyName, secret } = WELL_FORMED_KEY.exec(text)?.groups ?? {};
    if (appId !== undefined && keyName !== undefined && secret !== undefined)
        return { appId, keyName, secret };
    return reportMalformedKey(text, EXPECTED_KEY, report);
}

;// CONCATENATED MODULE: ./build/src/token/claims.js



const EXPECTED_CLAIMS = 'a mapping of claim names to values';
const EXPECTED_NAME = 'a name of visible characters';
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
        const claim = `claim ${quote(name)}`;
        const fix = fixForReserved(name);
        if (fix !== undefined)
            report.problem(`${claim} is reserved`, 'a claim name that is not reserved', fix);
        if (name === '')
            report.problem('a claim has no name', EXPECTED_NAME, 'name the claim');
        if (hasInvisible(name)) {
            report.problem(`${claim} contains an invisible character`, EXPECTED_NAME, 'type the name again, without it');
        }
        const rule = TYPES.find((each) => each.name.test(name));
        if (rule && !rule.fits(value)) {
            report.problem(`${claim} is ${describeValue(value)}`, rule.type, `change the value to ${rule.type}`);
        }
        if (!rule && /^ably\./i.test(name)) {
            report.warning(`Ably's documentation does not list ${claim}. Documented claims: ably.channel.* and ably.limits.publish.*.`);
        }
    }
    const notBefore = mapping.get('nbf');
    if (typeof notBefore === 'number' && notBefore >= expires) {
        const fix = 'use an earlier time in seconds, or a longer ttl';
        report.problem('claim "nbf" is at or after the expiry time', `a number below ${expires}`, fix);
    }
    return Object.fromEntries(mapping);
}
/** The fix for a reserved name, or for one that resembles an Ably claim; undefined for others. Case is ignored. */
function fixForReserved(name) {
    const lowerCase = name.toLowerCase();
    const vendor = /^x-(?<vendor>[a-z0-9]+)-/.exec(lowerCase)?.groups?.['vendor'];
    // `x-acme-clientid` is another vendor's claim, but not `x-alby-clientid`.
    const isOther = vendor !== undefined && [...vendor].sort().join('') !== 'ably' && !closest(vendor, ['ably']);
    if (isOther)
        return undefined;
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
        : 'use server for a CI job, or device for a test that acts as an end user';
    return report.problem(`unknown client type ${quote(text)}`, 'server or device', fix);
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
var token_json = __nccwpck_require__(3404);
;// CONCATENATED MODULE: ./build/src/token/mapping.js



const FILE_NAME = /^@?\S+\.(json|ya?ml)$/i;
/**
 * Reads a JSON object or a YAML mapping. The result is exact: names are unique strings, and integers are not rounded.
 */
async function readMapping(text, guard) {
    const quoteName = (name) => (guard.find(name) ? '(not shown, because it contains a secret)' : quote(name));
    const json = (0,token_json/* parseJson */.qF)(text);
    if (!json && FILE_NAME.test(text)) {
        return { found: 'the value is a file name', fix: 'use the content of the file: in a shell, "$(cat FILE)"' };
    }
    if (!json && /^\{\s*\\/.test(text)) {
        return { found: 'not valid JSON', fix: 'remove the backslashes before the quotes' };
    }
    if (json?.duplicate !== undefined)
        return (0,token_json/* duplicateKey */.Ve)(quoteName(json.duplicate));
    // Loaded only if the text is not plain JSON.
    const parsed = json ?? (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(400)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7400))).parseYaml(text, quoteName);
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
        return { found: `got ${describeValue(value)}`, fix: 'write a name, a colon, a space and a value for each entry' };
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
    return readIdentifier(text, expected, report);
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
    const { amount, unit } = /^(?<amount>\d+)(?<unit>[smh])?$/.exec(text)?.groups ?? {};
    if (amount === undefined)
        return report.problem(`${quote(text)} is not a time to live`, EXPECTED, fixFor(text));
    const seconds = Number(amount) * (SECONDS_IN[unit ?? 's'] ?? Number.NaN);
    if (seconds < 1)
        return report.problem(`${quote(text)} is too short`, EXPECTED, 'use 1 second or more');
    if (seconds > MAX_TTL) {
        const isInMilliseconds = unit === undefined && seconds % 1000 === 0 && seconds <= MAX_TTL * 1000;
        const meant = isInMilliseconds ? `${seconds / 1000} if you meant milliseconds, or ` : '';
        const found = `${quote(text)} exceeds Ably's limit of 24 hours (error 40003)`;
        return report.problem(found, EXPECTED, `use ${meant}24h or less`);
    }
    if (seconds < MIN_USEFUL_TTL) {
        const advice = unit ? '' : ` If you meant minutes, use ${amount}m.`;
        report.warning(`The token expires after only ${seconds}s.${advice}`);
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
    const key = readApiKey(raw['api-key']?.text, context.missingKeyFix, reporter('api-key'));
    if (key && raw.app)
        checkApp(raw.app.text, key, reporter('app'));
    const clientId = readClientId(raw['client-id']?.text ?? context.defaultClientId, reporter('client-id'));
    const clientType = readClientType(raw['client-type']?.text ?? 'server', reporter('client-type'));
    const ttl = readTtl(raw.ttl?.text ?? DEFAULT_TTL, reporter('ttl'));
    const revocationKey = readRevocationKey(raw['revocation-key']?.text ?? 'none', reporter('revocation-key'));
    if (ttl !== undefined && typeof revocationKey === 'string')
        warnOfRevocableTtl(ttl, reporter('ttl'));
    const isRevocable = typeof revocationKey === 'string' || (raw['client-id'] !== undefined && clientId !== null);
    const issuedAt = issueTime(context.now, ttl ?? 0, isRevocable);
    const readMappingInput = async (input, expected) => {
        const text = raw[input]?.text;
        if (text === undefined)
            return undefined;
        if (text === '')
            return reportEmpty(reporter(input), 'a value', expected);
        const mapping = await readMapping(text, guard);
        return 'found' in mapping ? reporter(input).problem(mapping.found, expected, mapping.fix) : mapping;
    };
    const resources = await readMappingInput('capability', EXPECTED_CAPABILITY);
    const capability = raw.capability ? resources && readCapability(resources, reporter('capability')) : FULL_CAPABILITY;
    const expires = issuedAt + (ttl ?? Number.POSITIVE_INFINITY);
    const additional = await readMappingInput('claims', EXPECTED_CLAIMS);
    const claims = raw.claims ? additional && readClaims(additional, expires, reporter('claims')) : {};
    if (clientId === null)
        warnOfNoClientId(clientType, capability ?? new Map(), reporter('client-id'));
    const complete = key && capability && clientId !== undefined && clientType && ttl && revocationKey !== undefined && claims;
    if (!complete || diagnostics.problems.length > 0)
        return undefined;
    return { key, capability, clientId, clientType, issuedAt, ttl, revocationKey, claims };
}
/** The API key must belong to the requested app. */
function checkApp(app, { appId }, report) {
    if (app === appId)
        return;
    const found = `the key belongs to app ${quote(appId)}, not ${quote(app)}`;
    const fix = `use a key for app ${quote(app)}, or leave app unset`;
    report.problem(found, 'the app ID that the API key starts with', fix);
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

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
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
    diagnostics.reporter('arguments').problem(`unknown command ${quote(command)}`, `the command ${COMMANDS[0]}`, fix);
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
    capability: { value: 'JSON', help: 'Operations allowed on each resource, JSON or YAML. Default: {"*":["*"]}' },
    'client-id': {
        value: 'ID',
        help: 'Client ID; none: no client ID; *: any client ID. Default: ABLY_CLIENT_ID, or ably-jwt-<8 hex digits>',
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
const NO_KEY = 'no API key in the arguments, which other processes can see';
const SET_VARIABLE = 'set the variable ABLY_API_KEY';
/** Reads the arguments. Each one that is not valid is a problem. One that could be a key is never shown. */
function readArguments(argv, guard, diagnostics) {
    const given = {};
    const switches = {};
    const args = withoutCommand(argv, diagnostics);
    const tokens = parse(args);
    const options = tokens.filter((token) => token.kind === 'option');
    // Positions in the arguments. Several letters after one hyphen are one argument, which is known or not as a whole.
    const unknown = new Set(options.filter(({ name }) => !Object.hasOwn(OPTIONS, name)).map(({ index }) => index));
    for (const index of unknown)
        reportUnknown(args[index] ?? '', guard, diagnostics);
    // Arguments that are searched for secrets later, as inputs.
    const inputs = new Set();
    for (const { name, rawName, value, inlineValue, index } of options) {
        if (unknown.has(index))
            continue;
        const report = diagnostics.reporter(rawName);
        const placeholder = OPTION_BY_NAME[name]?.value;
        const expected = `a value: ${placeholder}`;
        if (Object.hasOwn(given, name)) {
            report.problem('given twice', 'one value', 'remove one of them');
        }
        else if (placeholder === undefined && value === undefined) {
            switches[name] = true;
        }
        else if (placeholder === undefined) {
            report.problem('has a value', 'no value', `use ${rawName} without a value`);
        }
        else if (value === undefined || (!inlineValue && LOOKS_LIKE_OPTION.test(value))) {
            const fix = `add it after the option, as ${rawName}=\u2026 if it starts with a hyphen`;
            report.problem('the value is missing', expected, fix);
        }
        else if (value.trim() === '') {
            report.problem('the value is empty', expected, 'set a value; perhaps a variable is not set');
        }
        else {
            given[name] = { text: value.trim(), source: rawName };
            inputs.add(inlineValue ? `${rawName}=${value}` : value);
        }
    }
    const report = diagnostics.reporter('arguments');
    for (const arg of argv) {
        const secret = inputs.has(arg) ? undefined : guard.find(arg);
        if (secret)
            report.problem(`an argument ${secret}`, NO_KEY, SET_VARIABLE);
    }
    // Neither a secret, nor a part of an unknown option, nor its value.
    const isUnexpected = (arg, index) => args.includes(arg) && !unknown.has(index - 1) && guard.find(arg) === undefined;
    if (tokens.some((token) => token.kind === 'positional' && isUnexpected(token.value, token.index))) {
        const fix = 'put JSON and values with spaces in single quotes; pass the API key only in ABLY_API_KEY';
        report.problem('unexpected argument (not shown, because it could be a key)', 'only options and their values', fix);
    }
    if (switches['json'] && switches['pretty-json']) {
        diagnostics.reporter('--pretty-json').problem('given together with --json', 'one of the two', 'remove one of them');
    }
    return { given, switches };
}
function parse(args) {
    const options = {};
    for (const [name, { value, short }] of Object.entries(OPTIONS)) {
        options[name] = { type: value ? 'string' : 'boolean', ...(short && { short }) };
    }
    return (0,external_node_util_namespaceObject.parseArgs)({ args, options, strict: false, tokens: true, allowPositionals: true }).tokens;
}
function reportUnknown(arg, guard, diagnostics) {
    if (guard.find(arg) !== undefined)
        return;
    // Anything else could be a key.
    const name = /^--?\w[\w-]{0,29}(?==|$)/.exec(arg)?.[0];
    const report = diagnostics.reporter(name ?? 'arguments');
    if (name === '--api-key' || name === '--key') {
        report.problem('unknown option', NO_KEY, SET_VARIABLE);
    }
    else {
        const long = name?.replace(/^-+/, '--').toLowerCase();
        const meant = long && (LONG_NAMES.find((option) => option.startsWith(long)) ?? closest(long, LONG_NAMES));
        report.problem('unknown option', 'an option listed by --help', meant ? `did you mean ${meant}?` : 'remove it');
    }
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

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: ./build/src/cli/print.js


const STDOUT = 1;
const STDERR = 2;
/** In milliseconds. */
const RETRY_DELAY = 10;
/**
 * Writes to stdout before it returns, and throws if the reader is gone or the disk is full. `process.stdout` would
 * first load Node's network modules.
 */
function printResult(text) {
    try {
        write(STDOUT, text);
    }
    catch (error) {
        throw new ReportedError(`the output could not be written: ${formatError(error)}`);
    }
}
/** Writes a line to stderr. If that fails, nobody can read it, and the exit code still tells the result. */
function printNote(text) {
    try {
        write(STDERR, `ably-jwt: ${text}\n`);
    }
    catch {
        // There is no other place to report it.
    }
}
function write(descriptor, text) {
    let rest = Buffer.from(text);
    while (rest.length > 0) {
        try {
            rest = rest.subarray((0,external_node_fs_namespaceObject.writeSync)(descriptor, rest));
        }
        catch (error) {
            // A pipe that another program made non-blocking is full.
            if (codeOf(error) !== 'EAGAIN')
                throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_DELAY);
        }
    }
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
        ['Client ID', issued.clientId === null ? '(none)' : characters_escapeInvisible(issued.clientId)],
        ['Client type', issued.clientType],
        ...(issued.revocationKey === null ? [] : [['Revocation key', characters_escapeInvisible(issued.revocationKey)]]),
        ...(issued.claimNames.length === 0 ? [] : [['Claims', issued.claimNames.map(characters_escapeInvisible).join(', ')]]),
    ];
}
/** The human-readable capability of a token. */
function capabilityRows(issued) {
    return [...issued.capability].map(([name, list]) => [escapeInvisible(name), list.map(escapeInvisible)]);
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
    const allowed = operations.includes('*') ? 'everything the key allows' : operations.map(characters_escapeInvisible).join(', ');
    const where = resource === '*' ? 'regular channels' : 'channels, metachannels and queues';
    return `This token allows ${allowed} on all ${where}. Set ${input} to narrow it, for example {"my-channel":["publish"]}.`;
}

;// CONCATENATED MODULE: ./build/src/token/result.js
/** The envelope of the Ably CLI after 1.2.1. https://ably.com/docs/cli/auth/issue-jwt-token */
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
    const capability = ['Capability', characters_escapeInvisible(issued.capabilityJson)];
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
    const { default: packageJson } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 116, 23));
    return packageJson.version;
}

;// CONCATENATED MODULE: ./build/src/cli/main.js














const MISSING_KEY_FIX = 'set the variable without showing the key: read -rs ABLY_API_KEY && export ABLY_API_KEY';
const MISSING_KEY_FIX_IN_CI = 'set the variable from the secrets of your CI system; runs from forks often have no secrets';
const UNTRUSTED_FIX = 'if your network inspects TLS, set NODE_EXTRA_CA_CERTS to the path of its CA certificate';
/** Issues a token: parse, check, sign, verify, render. Returns the exit code, as in the help text. */
async function main(argv, environment) {
    const diagnostics = new Diagnostics();
    const apiKey = readApiKeyInput(environment);
    const guard = new SecretGuard(apiKey.text);
    const { given, switches } = readArguments(argv, guard, diagnostics);
    const hasSecret = argv.some((arg) => guard.find(arg));
    if ((switches.help || switches.version) && !hasSecret) {
        printResult(switches.help ? helpText() : `${await version()}\n`);
        return 0;
    }
    const inputs = withVariables(given, apiKey, environment);
    const sourceOf = (input) => inputs[input]?.source ?? (Object.hasOwn(OPTIONS, input) ? `--${input}` : input);
    // Outside of GitHub Actions, no runner masks the output.
    const note = (text) => printNote(redact(text, guard.secrets));
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
    const ably = switches.verify ? await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4652, 23)) : undefined;
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
    const isTooLarge = diagnostics.problems.length > 0;
    if (ably && connection && !isTooLarge)
        await ably.verifyToken(issued, connection, diagnostics);
    noteDiagnostics();
    if (diagnostics.problems.length > 0)
        return isTooLarge ? 2 : 1;
    if (connection) {
        note(`${connection.primary.host} accepts the token. The key may still not allow every operation in it.`);
    }
    if (switches.verbose) {
        for (const [name, { source }] of Object.entries(inputs))
            note(`${name} read from ${source}`);
        note(`signed with HS256 and key ${issued.keyName}: ${issued.token.length} characters`);
    }
    const isColored = switches['pretty-json'] && process.stdout.isTTY && !environment['NO_COLOR'];
    printResult(render(issued, switches, Boolean(isColored)));
    return 0;
}

;// CONCATENATED MODULE: ./build/src/cli/index.js




run(() => main(process.argv.slice(2), process.env), (failure) => printNote(`no token was printed: ${failure}.`));

module.exports = __webpack_exports__;
/******/ })()
;