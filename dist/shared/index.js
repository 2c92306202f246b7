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
  API_KEY: () => (/* reexport */ API_KEY),
  APP: () => (/* reexport */ APP),
  BACKSLASH: () => (/* reexport */ BACKSLASH),
  CA_FILE: () => (/* reexport */ CA_FILE),
  COMMENTED_ENTRY: () => (/* reexport */ COMMENTED_ENTRY),
  COPY_AGAIN: () => (/* reexport */ COPY_AGAIN),
  CURLY_QUOTE: () => (/* reexport */ CURLY_QUOTE),
  Diagnostics: () => (/* reexport */ Diagnostics),
  EMPTY_ITEM: () => (/* reexport */ EMPTY_ITEM),
  END: () => (/* reexport */ END),
  ENDPOINT: () => (/* reexport */ ENDPOINT),
  INPUT_CLAIMS: () => (/* reexport */ INPUT_CLAIMS),
  LineScanner: () => (/* reexport */ LineScanner),
  MASKED: () => (/* reexport */ MASKED),
  MAX_QUOTED_LENGTH: () => (/* reexport */ MAX_QUOTED_LENGTH),
  MIN_SECRET_LENGTH: () => (/* reexport */ MIN_SECRET_LENGTH),
  NO_END: () => (/* reexport */ NO_END),
  OPERATIONS: () => (/* reexport */ OPERATIONS),
  REVOKE_INPUTS: () => (/* reexport */ REVOKE_INPUTS),
  ReportedError: () => (/* reexport */ ReportedError),
  SHORTEN: () => (/* reexport */ SHORTEN),
  STDERR: () => (/* reexport */ STDERR),
  STDOUT: () => (/* reexport */ STDOUT),
  SYNONYMS: () => (/* reexport */ SYNONYMS),
  SecretGuard: () => (/* reexport */ SecretGuard),
  SyntaxFault: () => (/* reexport */ SyntaxFault),
  TARGET_TYPES: () => (/* reexport */ TARGET_TYPES),
  TOKEN_INPUTS: () => (/* reexport */ TOKEN_INPUTS),
  UNSAFE_ESCAPE: () => (/* reexport */ UNSAFE_ESCAPE),
  argumentNamed: () => (/* reexport */ argumentNamed),
  capabilityRows: () => (/* reexport */ capabilityRows),
  checkApp: () => (/* reexport */ checkApp),
  checkClaims: () => (/* reexport */ checkClaims),
  checkLength: () => (/* reexport */ checkLength),
  checkNotBefore: () => (/* reexport */ checkNotBefore),
  checkReservedClaims: () => (/* reexport */ checkReservedClaims),
  chooseTarget: () => (/* reexport */ chooseTarget),
  closest: () => (/* reexport */ closest),
  codeOf: () => (/* reexport */ codeOf),
  defaultClientId: () => (/* reexport */ defaultClientId),
  describeFacts: () => (/* reexport */ describeFacts),
  describeValue: () => (/* reexport */ describeValue),
  didYouMean: () => (/* reexport */ didYouMean),
  duplicateKey: () => (/* reexport */ duplicateKey),
  entryCause: () => (/* reexport */ entryCause),
  escapeInvisible: () => (/* reexport */ escapeInvisible),
  findCause: () => (/* reexport */ findCause),
  fixForError: () => (/* reexport */ fixForError),
  forbiddenCause: () => (/* reexport */ forbiddenCause),
  formatError: () => (/* reexport */ formatError),
  formatProblem: () => (/* reexport */ formatProblem),
  formatWarning: () => (/* reexport */ formatWarning),
  hasInvisible: () => (/* reexport */ hasInvisible),
  hasPlaceholder: () => (/* reexport */ hasPlaceholder),
  indentationCause: () => (/* reexport */ indentationCause),
  input: () => (/* reexport */ input),
  inputAsWritten: () => (/* reexport */ inputAsWritten),
  inputCalled: () => (/* reexport */ inputCalled),
  inputNamed: () => (/* reexport */ inputNamed),
  isJwt: () => (/* reexport */ isJwt),
  isNameOfSecret: () => (/* reexport */ isNameOfSecret),
  isOperation: () => (/* reexport */ isOperation),
  isReference: () => (/* reexport */ isReference),
  isRewrittenNumber: () => (/* reexport */ isRewrittenNumber),
  isoTime: () => (/* reexport */ isoTime),
  issue: () => (/* reexport */ issue),
  issueTime: () => (/* reexport */ issueTime),
  jsonCause: () => (/* reexport */ jsonCause),
  keyParts: () => (/* reexport */ keyParts),
  longIds: () => (/* reexport */ longIds),
  missingValueFault: () => (/* reexport */ missingValueFault),
  nameFault: () => (/* reexport */ nameFault),
  nameWarnings: () => (/* reexport */ nameWarnings),
  objectJson: () => (/* reexport */ objectJson),
  outputsOf: () => (/* reexport */ outputsOf),
  parseJson: () => (/* reexport */ parseJson),
  pause: () => (/* reexport */ pause),
  percentDecoded: () => (/* reexport */ percentDecoded),
  placeAt: () => (/* reexport */ placeAt),
  plainCause: () => (/* reexport */ plainCause),
  quote: () => (/* reexport */ quote),
  readApiKey: () => (/* reexport */ readApiKey),
  readCapability: () => (/* reexport */ readCapability),
  readClientId: () => (/* reexport */ readClientId),
  readClientType: () => (/* reexport */ readClientType),
  readInputs: () => (/* reexport */ readInputs),
  readJson: () => (/* reexport */ readJson),
  readLines: () => (/* reexport */ readLines),
  readMapping: () => (/* reexport */ readMapping),
  readRevocationKey: () => (/* reexport */ readRevocationKey),
  readTargetValue: () => (/* reexport */ readTargetValue),
  readTokenParams: () => (/* reexport */ readTokenParams),
  readTtl: () => (/* reexport */ readTtl),
  readVariable: () => (/* reexport */ readVariable),
  resourceFault: () => (/* reexport */ resourceFault),
  resourceWarnings: () => (/* reexport */ resourceWarnings),
  resultOf: () => (/* reexport */ resultOf),
  run: () => (/* reexport */ run),
  secretsIn: () => (/* reexport */ secretsIn),
  signToken: () => (/* reexport */ signToken),
  singular: () => (/* reexport */ singular),
  stepNamed: () => (/* reexport */ stepNamed),
  stringCause: () => (/* reexport */ stringCause),
  stringEnd: () => (/* reexport */ stringEnd),
  tokenOnlyResult: () => (/* reexport */ tokenOnlyResult),
  valueCause: () => (/* reexport */ valueCause),
  variableNamed: () => (/* reexport */ variableNamed),
  warnOfRevocableTtl: () => (/* reexport */ warnOfRevocableTtl),
  watchStream: () => (/* reexport */ watchStream),
  wellFormedKey: () => (/* reexport */ wellFormedKey),
  wideCapabilityNote: () => (/* reexport */ wideCapabilityNote),
  withHyphens: () => (/* reexport */ withHyphens),
  withoutInvisible: () => (/* reexport */ withoutInvisible),
  write: () => (/* reexport */ write)
});

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

;// CONCATENATED MODULE: ./build/src/token/text.js

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
function escapeInvisible(text) {
    return replaceInvisible(text, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/**
 * Whether a text contains an unfilled placeholder: `${...}`, `{{ ... }}`, `<name>`, or `$` followed by at least six capital
 * letters, digits or underscores. `ticks:$AAPL` and `room::$chat` contain none.
 */
function hasPlaceholder(text) {
    const hasPair = (open, close) => {
        const start = text.indexOf(open);
        return start >= 0 && text.includes(close, start + open.length);
    };
    return hasPair('${', '}') || hasPair('{{', '}}') || /<[A-Za-z0-9 _-]+>|\$[A-Z0-9_]{6,}/.test(text);
}
/** In characters. */
const MAX_QUOTED_LENGTH = 60;
/** A user's string for a message: whole, in double quotes and on one line, or only its length. */
function quote(text) {
    if (text.length > MAX_QUOTED_LENGTH)
        return `"\u2026" (${text.length} characters)`;
    return escapeInvisible(JSON.stringify(text));
}
/** A value for a message: a string quoted, others by type. */
function describeValue(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    return typeof value === 'string' ? quote(value) : `the ${typeof value} ${value}`;
}
/** A time in milliseconds since 1970 as ISO 8601, UTC. */
const isoTime = (milliseconds) => new Date(milliseconds).toISOString();
/** A name in lower case, with a hyphen for each underscore and dash. */
const withHyphens = (name) => name.toLowerCase().replace(/[_\u2010-\u2015\u2212]/g, '-');
/** The singular of an English word. */
const singular = (word) => word.replace(/ies$/, 'y').replace(/s$/, '');
/** The largest edit distance at which a name is treated as a misspelling of a known one. */
function maxDistanceOf(known) {
    if (known.length <= 5)
        return 1;
    return known.length <= 11 ? 2 : 3;
}
/**
 * The candidate that a misspelled name was probably meant to be; undefined if none is close. The case of the name is
 * ignored.
 * @param candidates names in lower case
 * @param limit the largest edit distance for candidates of any length
 */
function closest(name, candidates, limit = 3) {
    const written = name.toLowerCase();
    const isClose = (known) => leven(written, known) <= Math.min(maxDistanceOf(known), limit);
    return closestMatch(written, candidates.filter(isClose));
}
/** The fix for a name that was probably meant to be another one; undefined if none is known. */
const didYouMean = (name) => name && `did you mean "${name}"?`;

;// CONCATENATED MODULE: ./build/src/token/secrets.js

/** In characters. All Ably secrets are longer, and shorter masks would garble the log. */
const MIN_SECRET_LENGTH = 8;
const KEY_PARTS = /^(?<keyName>(?<appId>[\w-]+)\.(?<keyId>[\w-]+)):(?<secret>[\w-]+)$/;
/**
 * Splits an Ably API key, `appId.keyId:secret`; undefined for any other text. `keyName` is `appId.keyId`.
 * https://ably.com/docs/auth#api-keys
 */
function keyParts(text) {
    const { appId = '', keyId = '', keyName = '', secret = '' } = KEY_PARTS.exec(text)?.groups ?? {};
    return keyName === '' ? undefined : { appId, keyId, keyName, secret };
}
/** The IDs of a key that are longer than its secret: someone has probably swapped the two. */
const longIds = ({ appId, keyId, secret }) => [appId, keyId].filter((id) => id.length > secret.length);
/** A well-formed key, without its key ID; undefined for any other text. */
function wellFormedKey(text) {
    const key = keyParts(text);
    if (key === undefined || key.secret.length < MIN_SECRET_LENGTH || longIds(key).length > 0)
        return undefined;
    const { appId, keyName, secret } = key;
    return { appId, keyName, secret };
}
const JWT = /^eyJ[\w-]*\.[\w-]+\.(?<signature>[\w-]*)$/;
/** In characters: two IDs of 5, a secret of 16, a dot and a colon. */
const MIN_KEY_LENGTH = 28;
/** The shape of Ably's keys. A secret has 43 characters, an older one 16. */
const KEY_SHAPE = /(?<![\w.-])[\w-]{5,8}\.[\w-]{5,8}:(?=[\w-]*[a-z])(?=[\w-]*[A-Z])([\w-]{40,}|[\w-]{16}(?![\w-]))/g;
/** Two words joined by a dot, before a colon: a channel namespace, not a key name. */
const NAMESPACE = /^([A-Z]?[a-z]{2,}([-_][a-z0-9]+|[0-9]+)?[.:]){2}/;
/**
 * Every string to mask for the value of `api-key`. A value that is not a well-formed key can contain one in any form, so
 * every part that may be a credential is masked. Ordinary words and IDs are not, because they can occur in a log.
 */
function secretsIn(apiKey) {
    const key = keyParts(apiKey);
    if (key) {
        const texts = [apiKey, ...longIds(key).filter(isMaskable), key.secret];
        return texts.filter(({ length }) => length >= MIN_SECRET_LENGTH);
    }
    const { signature } = JWT.exec(apiKey)?.groups ?? {};
    if (signature !== undefined)
        return [apiKey, signature].filter(isMaskable);
    const [joined, asWritten, decoded] = plainForms(apiKey);
    const fromBase64 = [joined, asWritten, decoded].flatMap(base64Decoded);
    const lines = [asWritten, decoded, ...fromBase64.filter(isPrintable)].flatMap(wholeLines);
    const secrets = [...[joined, asWritten, decoded, ...fromBase64].flatMap(runsIn), ...lines];
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
    return (/^\$?[\s{]*(secrets|vars|env)\.\w+[\s}]*$/.test(text) || /^(\$+(env:)?|%)?[{(]?[A-Z][A-Z0-9_]*[)}%]?$/.test(text));
}
/** Whether a value is a JWT, or a part of one. Every JWT starts with `eyJ`, the base64url of `{"`. */
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
/** The keys in a text. */
function keysIn(text) {
    return (text.match(KEY_SHAPE) ?? []).filter((key) => !NAMESPACE.test(key));
}
/**
 * Finds secrets in inputs where none belong, and knows everything that must be masked. This guards against mistakes, not
 * against a malicious author.
 */
class SecretGuard {
    /** Every string to mask: the API key's secrets, and other keys as they are added. */
    secrets;
    /** The secrets of well-formed keys among them, without the names of the keys. */
    keySecrets = new Set();
    #own;
    /** In characters. A shorter text contains no secret, because every encoding makes a secret longer. */
    #minLength;
    /** @param apiKeys the API key, and others that are known */
    constructor(...apiKeys) {
        this.#own = [...new Set(apiKeys)].flatMap(secretsIn);
        this.#minLength = Math.min(MIN_KEY_LENGTH, ...this.#own.map(({ length }) => length));
        this.secrets = new Set(this.#own);
        this.add(apiKeys.filter(wellFormedKey));
    }
    /** Returns the text as checked, or why it is rejected. It does not mask the keys that it finds: pass them to `add`. */
    check(text) {
        if (text.length < this.#minLength)
            return { ok: true, text: text };
        const forms = plainForms(text);
        const decoded = withDecoded(forms);
        const keys = decoded.flatMap(keysIn);
        // The secret can be wrapped or have a space in it, as in a damaged `api-key`.
        const texts = [...decoded, ...withDecoded(forms.map(withoutWhitespace).filter((each) => !forms.includes(each)))];
        const hasOwn = texts.some((each) => this.#own.some((secret) => each.includes(secret)));
        if (!hasOwn && keys.length === 0)
            return { ok: true, text: text };
        const found = hasOwn ? "contains the API key's secret" : 'contains a string that looks like an Ably API key';
        return { ok: false, fault: { found, fix: 'remove it, because this value is not kept secret' }, keys };
    }
    /** Adds well-formed keys, so that they are masked. */
    add(keys) {
        for (const key of keys) {
            const secret = key.slice(key.indexOf(':') + 1);
            this.secrets.add(key).add(secret);
            this.keySecrets.add(secret);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/token/api-key.js


/**
 * Reads an API key. No message contains any part of its value.
 * @param missingKeyFix how to provide a key, as a phrase for a problem's fix
 */
function readApiKey(text, missingKeyFix, report) {
    if (text === '')
        return report.problem({ found: 'no API key: the value is empty', fix: missingKeyFix });
    return wellFormedKey(text) ?? reportMalformedKey(text, report);
}
const USE_EXPRESSION = 'use $' + '{{ secrets.NAME }} in the workflow file, with one $ and two braces on each side';
const FROM_DASHBOARD = 'from the API Keys tab of your app in the Ably dashboard';
/** What to do about a key that is not right, as a phrase for a problem's fix. */
const COPY_AGAIN = `copy the whole key again ${FROM_DASHBOARD}`;
const NOT_EVALUATED = 'the value is an expression that was not evaluated';
/** What users set by mistake instead of an API key. */
const KINDS = [
    {
        matches: (text) => text.startsWith('$' + '{{'),
        found: NOT_EVALUATED,
        fix: 'write the expression in the workflow file itself, where GitHub evaluates it',
    },
    {
        matches: (text) => /^(null|none|nil|undefined)$/i.test(text),
        found: 'the value stands for a missing value',
        fix: 'check the expression or the command that it comes from',
    },
    {
        matches: isNameOfSecret,
        found: 'the value is the name of a secret or variable, not its content',
        fix: `${USE_EXPRESSION}; in a shell, "$NAME"`,
    },
    {
        matches: (text) => /^\$?\s*\{\{|^\$(\{\w*[^\w}]|[([])/.test(text),
        found: NOT_EVALUATED,
        fix: `${USE_EXPRESSION}; in a shell, put the variable in double quotes, not single quotes`,
    },
    {
        matches: (text) => /^appid\.keyid:/i.test(text),
        found: 'the value is a placeholder for an API key, not a key',
        fix: `copy the API key ${FROM_DASHBOARD}`,
    },
    {
        matches: (text) => /^(\*{3,}|\[MASKED\])$/i.test(text),
        found: 'the value is what a log shows in place of a secret',
        fix: `copy the API key ${FROM_DASHBOARD}`,
    },
    {
        matches: (text) => /^[{[]/.test(text),
        found: 'the value is a JSON document',
        fix: "store only the key, the value of the document's key field",
    },
    {
        matches: isJwt,
        found: 'the value is a token (JWT), not an API key',
        fix: `copy the API key ${FROM_DASHBOARD}`,
    },
    {
        matches: isReference,
        found: 'the value is a path, a URL or a reference to a secret, not the key itself',
        fix: 'store the key itself as a secret; on the command line, use --api-key-file',
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
/** The decoded text; empty if any part of it is not base64. */
function decodeBase64(text) {
    return /^[A-Za-z0-9+/_\s-]+=*$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : '';
}
/** Reports everything that is wrong with a key that is not well-formed, without any part of it. */
function reportMalformedKey(text, report) {
    const instead = KINDS.find(({ matches }) => matches(text));
    if (instead)
        return report.problem(instead);
    const key = stripDamage(text, report);
    for (const found of faultsIn(key))
        report.problem({ found, fix: COPY_AGAIN });
}
/** Reports common copy-and-paste damage. Each is stripped before the next is checked, so that all of it is reported. */
function stripDamage(text, report) {
    let key = text;
    const strip = (damage, found, fix, kept = '') => {
        const rest = key.replace(damage, kept);
        if (rest !== key)
            report.problem({ found, fix });
        key = rest;
    };
    strip(/^\$+/, 'the key starts with "$"', 'remove the $, or use an expression: $' + '{{ secrets.ABLY_API_KEY }}');
    strip(/^["'`]?(export )?[A-Za-z_]\w*=(?=[^=])/, 'the key starts with "NAME="', 'store only the part after the =');
    const pair = /^["'`]?[A-Za-z_][\w-]*:\s*["'`]?(?=[\w-]+\.[\w-]+:)(.*?)["'`]*$/s;
    strip(pair, 'the key starts with "NAME:"', 'store only the part after "NAME:", without quotes', '$1');
    const escapes = 'the key ends with an escape sequence such as "\\n"';
    strip(/(\\[nrt])+(?=["'`]?$)/, escapes, 'store it again without the escape sequence');
    strip(/^["'`\u2018-\u201f]+|["'`\u2018-\u201f]+$/g, 'the key is in quotes', 'store it again without quotes');
    strip(/[,;.]+$/, 'the key is followed by punctuation', 'store it again without the punctuation');
    strip(/\s*[\r\n]\s*/g, 'the value has several lines', 'store one key on one line');
    strip(/[^\S\r\n]+/g, 'the key contains whitespace', `${COPY_AGAIN}, without spaces`);
    const visible = withoutInvisible(key);
    if (visible !== key) {
        report.problem({ found: 'the key contains an invisible character', fix: `${COPY_AGAIN}, as plain text` });
    }
    return visible;
}
function faultsIn(key) {
    const parts = keyParts(key);
    if (parts && longIds(parts).length > 0) {
        return ['the app ID or the key ID is longer than the secret, so it may be swapped with the secret'];
    }
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
/** The API key must belong to the requested app. */
function checkApp(app, { appId }, report) {
    if (app === appId)
        return;
    // The app ID of a key is not a secret.
    const [own, requested] = [quote(appId), quote(app)];
    const fix = app.includes(appId) ? `use ${own}` : `use a key for app ${requested}, or set no app`;
    report.problem({ found: `the key belongs to app ${own}, not ${requested}`, fix });
}

;// CONCATENATED MODULE: ./build/src/token/names.js

/** What an expression prints instead of a string. https://docs.github.com/en/actions/reference/workflows-and-actions/expressions */
const NOT_A_STRING = /^([Nn]ull|NULL|[Uu]ndefined|UNDEFINED|NaN|NAN|[Tt]rue|TRUE|[Ff]alse|FALSE|\[object Object\]|Object|Array)$/;
const ENDS_WITH_NOTHING = /[-_/](null|undefined|NaN|Object|Array)$/;
/**
 * A number as GitHub prints one that has more than 15 digits or is very small. `5E+3`, `1E10` and `12E-10` are not.
 */
const LARGE_NUMBER = '[1-9](?:\\.\\d{0,13}[1-9])?E\\+(?:1[5-9]|[2-9]\\d|[12]\\d\\d|30[0-8])';
const SMALL_NUMBER = '[1-9](?:\\.\\d{0,13}[1-9])?E-(?:0[5-9]|[1-9]\\d|[12]\\d\\d|3[01]\\d|32[0-4])';
/** What a mistake looks like in a resource, a claim name, a client ID or a revocation key; undefined if there is none. */
function nameFault(text) {
    if (hasInvisible(text)) {
        return { found: 'contains an invisible character or a line break', fix: 'type it again, on one line' };
    }
    if (/\\["']/.test(text)) {
        return { found: 'contains a backslash before a quote', fix: 'remove the backslashes and the extra quotes' };
    }
    if (/^["'\u2018-\u201f].*["'\u2018-\u201f]$|^[\u201c-\u201f]|[\u201c-\u201f]$/.test(text)) {
        return { found: 'is in quotes', fix: 'remove the extra quotes; in cmd, single quotes are part of the value' };
    }
    return undefined;
}
/** What a name is if a masked value was copied from a log. */
const MASKED = {
    found: 'consists of asterisks, which logs show in place of a masked value',
    fix: 'write the original value',
};
/** Why a whole resource, client ID or revocation key cannot be meant; undefined if it can. */
function missingValueFault(text) {
    if (/^\*{3,}$/.test(text))
        return MASKED;
    if (!NOT_A_STRING.test(text))
        return undefined;
    return {
        found: 'stands for a missing value, a boolean, a mapping or a list',
        fix: 'check the expression or the command that it comes from',
    };
}
/** Warnings about a resource, a client ID or a revocation key without a fault, each as what follows its name. */
function nameWarnings(text, { isFromWorkflow }) {
    const warnings = [];
    if (hasPlaceholder(text)) {
        warnings.push('contains a placeholder that was not filled in. It is used as written.');
    }
    if (text.split(':').some((segment) => NOT_A_STRING.test(segment)) || ENDS_WITH_NOTHING.test(text)) {
        warnings.push('contains a word that stands for a missing value. Check the expression or the command that it comes from.');
    }
    if (isFromWorkflow && containsRewrittenNumber(text)) {
        warnings.push('contains a number that GitHub rewrote. Put the number in quotes where it is written, including in a matrix or in JSON.');
    }
    return warnings;
}
/** Whether a whole value is a number that GitHub rewrote. */
function isRewrittenNumber(text) {
    return mayBeNumber(text) && new RegExp(`^-?(?:Infinity|${LARGE_NUMBER})$`).test(text);
}
/** Compiling the patterns takes longer than most other checks. */
const mayBeNumber = (text) => text.includes('E') || text.includes('Infinity');
/** Whether a text contains such a number. Next to a letter or digit, a small one is a part of an ID. */
function containsRewrittenNumber(text) {
    const large = `(?<!\\d\\.?)${LARGE_NUMBER}(?!\\d)`;
    const small = `(?<![A-Za-z\\d]|\\d\\.)${SMALL_NUMBER}(?![A-Za-z\\d])`;
    return mayBeNumber(text) && new RegExp(`${large}|${small}|(?<![^:])-?Infinity(?![^:])`).test(text);
}
/** Most resources match, and need no further check but the one for words that stand for nothing. */
const ORDINARY = /^(\*|[A-Za-z\d][\w-]*(:[\w-]+)*(:\*)?)$/;
/** A segment of Ably's own products, such as `$chat`. It follows an empty one: `room::$chat`. */
const ABLY_SEGMENT = /^\$[a-z][A-Za-z]*$/;
/**
 * Why a name is not a resource, as what follows "resource NAME"; undefined if it is one.
 * https://ably.com/docs/channels#channel-names
 */
function resourceFault(resource) {
    if (ORDINARY.test(resource))
        return missingValueFault(resource);
    if (resource === '') {
        const fix = 'name a channel, a namespace such as "chat:*", or "*"; perhaps an expression or a variable is empty';
        return { found: 'is empty', fix };
    }
    if (/^\s|\s$/.test(resource))
        return { found: 'starts or ends with whitespace', fix: 'remove the whitespace' };
    if (/^[:,]/.test(resource)) {
        return {
            found: `starts with "${resource[0]}"`,
            fix: 'add the missing namespace; perhaps an expression or a variable is empty',
        };
    }
    return nameFault(resource) ?? missingValueFault(resource);
}
/**
 * Warnings about a resource that Ably accepts, but that is probably a mistake. Each one is what follows "Resource NAME".
 */
function resourceWarnings(resource, operations, origin) {
    const warnings = ORDINARY.test(resource) ? [] : segmentWarnings(resource);
    warnings.push(...nameWarnings(resource, origin));
    if (operations.includes('stats') && resource !== '*' && resource !== '[*]*') {
        warnings.push('has the operation "stats", which has no effect: Ably allows it only on "*" or "[*]*".');
    }
    return warnings;
}
function segmentWarnings(resource) {
    // A qualifier such as [meta] is not part of the first segment.
    const channel = resource.replace(/^\[[^\]]*\]/, '').replace(/^::(?=\$)/, ':');
    const segments = channel.split(':');
    const warnings = [];
    if (segments.some((segment) => segment.includes('*') && segment !== '*')) {
        const matches = segments.includes('*')
            ? 'contains a "*" that is not a wildcard'
            : 'matches only the channel with exactly that name';
        warnings.push(`${matches}, because "*" is a wildcard only as a whole segment.${wildcardAdvice(resource)}`);
    }
    if (segments.some((segment, index) => segment === '' && !ABLY_SEGMENT.test(segments[index + 1] ?? ''))) {
        warnings.push('has an empty segment. Perhaps an expression or a variable is empty.');
    }
    return warnings;
}
/**
 * Suggests `chat:*` for `chat*`, `chat.*`, `chat-*`, `chat/*` and `chat:**`. For `a:b-*`, in which `b` may be a namespace
 * or the start of a name, it suggests both `a:b:*` and `a:*`.
 */
function wildcardAdvice(resource) {
    const { qualifier = '', start } = /^(?<qualifier>\[[^\]]*\])?(?<start>[^*]*)\*+$/.exec(resource)?.groups ?? {};
    if (start === undefined)
        return '';
    // Parts of a checked name are checked.
    const namespace = start.replace(/(?<![:._/-])[:._/-]+$/, '');
    if (start !== '' && namespace === '')
        return ' Perhaps an expression or a variable is empty.';
    const meant = `${qualifier}${namespace && `${namespace}:`}*`;
    if (meant.length > MAX_QUOTED_LENGTH)
        return '';
    const advice = ` To match ${namespace ? 'a whole namespace' : 'every name'}, use ${quote(meant)}`;
    const isStartOfName = namespace.includes(':') && !start.endsWith(':');
    const parent = namespace.slice(0, namespace.lastIndexOf(':'));
    return isStartOfName ? `${advice} or ${quote(`${qualifier}${parent}:*`)}.` : `${advice}.`;
}

;// CONCATENATED MODULE: ./build/src/token/capability.js


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
/** Names of operations, such as the undocumented `channel-metadata:publishers`. */
const OPERATION_NAME = /^[\w:-]+$/;
const isOperation = (value) => typeof value === 'string' && OPERATIONS.includes(value);
/** The fix for what was probably meant to be a known operation; undefined if none is close. */
function suggestOperation(operation) {
    const names = OPERATIONS.filter((known) => known !== '*');
    // Without what a text editor or a shell adds, or a list leaves behind it.
    const name = withHyphens(operation).replace(/[\s"'`\u2018-\u201f]|,$/g, '');
    const synonym = OPERATIONS.find((known) => known === name || SYNONYMS[known]?.includes(name));
    return didYouMean(synonym ?? closest(name, names, 2));
}
/** An operation for a message, quoted only if it looks like one. */
function quoteOperation(operation) {
    return /^[\w:-]{1,40}$/.test(operation) ? `operation "${operation}"` : 'operation (not shown)';
}
const EXPECTED_OPERATIONS = `any of ${OPERATIONS.join(', ')}`;
const LIST_ONE = 'list at least one, for example ["subscribe"]';
/** Turns a mapping into a capability, which is complete only if no problem was reported. */
function readCapability(mapping, origin, report) {
    if (mapping.size === 0) {
        report.problem({ found: 'no resources', fix: 'add at least one resource, for example {"my-channel":["publish"]}' });
    }
    const entries = [];
    const reportOperations = report.expecting(EXPECTED_OPERATIONS);
    for (const [resource, list] of mapping) {
        const fault = resourceFault(resource);
        if (fault)
            report.problem({ found: `${named(resource)} ${fault.found}`, fix: fault.fix });
        const operations = readOperations(list, resource, reportOperations);
        const warnings = fault ? [] : resourceWarnings(resource, operations, origin);
        for (const text of warnings)
            report.warning(`Resource ${quote(resource)} ${text}`);
        entries.push([resource, operations]);
    }
    return new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
/** What allows an operation in a mapping such as `{publish: true}`. */
const YES = [true, 'true', 1, '1'];
/** The fix for operations that are neither a string nor a list. */
function fixForMapping(operations) {
    if (typeof operations !== 'object')
        return LIST_ONE;
    const list = operations['operations'] ?? operations['permissions'];
    const allowed = Object.entries(operations).filter(([, value]) => YES.includes(value));
    const names = Array.isArray(list) ? list : allowed.map(([name]) => name);
    return names.length > 0 && names.every(isOperation)
        ? `use a list: ${JSON.stringify(names)}`
        : 'write the whole channel name as the resource';
}
/** How messages refer to a resource. */
const named = (resource) => `resource ${quote(resource)}`;
/** The operations on one resource; only `*` if the list contains it. */
function readOperations(list, resource, report) {
    if (list === null || list === '' || (Array.isArray(list) && list.length === 0)) {
        report.problem({ found: `${named(resource)} has no operations`, fix: LIST_ONE });
        return [];
    }
    // A single operation needs no list.
    const operations = typeof list === 'string' ? [list] : list;
    if (!Array.isArray(operations)) {
        const found = `got ${describeValue(list)} for the operations on ${named(resource)}`;
        report.problem({ found, fix: fixForMapping(operations) });
        return [];
    }
    const names = operations.filter((operation) => typeof operation === 'string');
    if (names.length < operations.length) {
        const found = `an operation on ${named(resource)} is not a string`;
        report.problem({ found, fix: 'write each operation as a string' });
    }
    const distinct = [...new Set(names)];
    for (const operation of distinct)
        checkOperation(operation, resource, report);
    if (!distinct.includes('*'))
        return distinct.sort();
    if (distinct.length > 1) {
        report.warning(`"*" on ${named(resource)} allows every operation, so the others in its list have no effect.`);
    }
    return ['*'];
}
/** The fix for an operation that is not a name. */
function fixForOperation(operation, resource) {
    if (isOperation(resource))
        return 'write the resource first, then its operations';
    const parts = operation.split(/[^\w:-]+/);
    return parts.every(isOperation)
        ? `use a list: ${JSON.stringify(parts)}`
        : 'write each operation as a separate list item';
}
function checkOperation(operation, resource, report) {
    if (isOperation(operation))
        return;
    const suggestion = suggestOperation(operation);
    if (/^[!-]/.test(operation)) {
        const fix = 'list only what is allowed; a capability cannot deny an operation';
        report.problem({ found: `an operation on ${named(resource)} starts with "${operation[0]}"`, fix });
    }
    else if (operation === '') {
        report.problem({ found: `an operation on ${named(resource)} is empty`, fix: 'name the operation, or remove it' });
    }
    else if (!OPERATION_NAME.test(operation)) {
        const found = `an operation on ${named(resource)} contains a character other than letters, digits, -, _ and :`;
        report.problem({ found, fix: suggestion ?? fixForOperation(operation, resource) });
    }
    else if (suggestion) {
        const found = `unknown ${quoteOperation(operation)} on ${named(resource)}`;
        report.problem({ found, fix: suggestion });
    }
    else {
        const spelled = operation.includes('_') ? ` Did you mean ${quoteOperation(withHyphens(operation))}?` : '';
        report.warning(`Ably's documentation does not list ${quoteOperation(operation)}, which is used on ${named(resource)}.${spelled} The token contains it as written. Documented operations: ${OPERATIONS.join(', ')}.`);
    }
}

;// CONCATENATED MODULE: ./build/src/token/claims.js


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
const ABLY_PREFIX = 'x-ably-';
/** Checks claims that the user adds, beyond those that every token has. https://ably.com/docs/auth/token/jwt#claims */
function checkClaims(claims, report) {
    for (const [name, value] of claims) {
        const claim = `claim ${quote(name)}`;
        const reportName = report.expecting('a name of visible characters');
        if (name === '')
            reportName.problem({ found: 'a claim has no name', fix: 'name the claim' });
        const fault = nameFault(name);
        if (fault)
            reportName.problem({ found: `${claim} ${fault.found}`, fix: fault.fix });
        const rule = TYPES.find((each) => each.name.test(name));
        if (rule && !rule.fits(value)) {
            const found = `${claim} is ${describeValue(value)}`;
            report.expecting(rule.type).problem({ found, fix: `change the value to ${rule.type}` });
        }
        if (!rule && /^ably\./i.test(name)) {
            report.warning(`Ably's documentation does not list ${claim}. Documented claims: ably.channel.* and ably.limits.publish.*.`);
        }
    }
}
/**
 * Reports claims that inputs or the action itself set, and those that resemble one of Ably's claims. Case and the
 * kind of hyphen are ignored. Ably does not read the names without `x-ably-`, which are those of a token request.
 */
function checkReservedClaims(claims, inputClaims, report) {
    const reportName = report.expecting('a claim name that is not reserved');
    for (const name of claims.keys()) {
        const fix = fixForReserved(withHyphens(name), inputClaims);
        if (fix !== undefined)
            reportName.problem({ found: `claim ${quote(name)} is reserved`, fix: `remove it; ${fix}` });
    }
}
const withoutHyphens = (name) => name.replaceAll('-', '');
function fixForReserved(name, inputClaims) {
    if (name === 'iat')
        return 'it is set to the issue time';
    if (name === 'jti')
        return 'each token gets its own';
    const isAbly = name.startsWith(ABLY_PREFIX);
    const ablyClaims = inputClaims.map(({ claim }) => claim.toLowerCase()).filter((each) => each.startsWith(ABLY_PREFIX));
    // `x-acme-clientid`, at a distance of 3, is another vendor's claim.
    const meant = closest(name, ablyClaims, isAbly ? 3 : 2);
    const word = withoutHyphens(singular(name));
    const input = inputClaims.find((each) => [meant, name].includes(each.claim.toLowerCase()) || withoutHyphens(each.name) === word);
    if (input)
        return `set ${input.name} instead`;
    return isAbly ? 'Ably reserves the names x-ably-*' : undefined;
}
/**
 * Reports a token that would not be valid before it expires.
 * @param expires seconds since 1970
 */
function checkNotBefore(claims, expires, report) {
    const notBefore = claims.get('nbf');
    if (typeof notBefore !== 'number' || notBefore < expires)
        return;
    report.expecting(`a number below ${expires}`).problem({
        found: 'claim "nbf" is at or after the expiry time',
        fix: 'use an earlier time in seconds, or a longer ttl',
    });
}

;// CONCATENATED MODULE: ./build/src/token/diagnostics.js
const inputNamed = (name) => ({ kind: 'input', name });
/** A part of a command line. */
const argumentNamed = (name) => ({ kind: 'argument', name });
const variableNamed = (name) => ({ kind: 'variable', name });
/** A part of the run, such as `verify`, or something that it depends on, such as `clock`. */
const stepNamed = (name) => ({ kind: 'step', name });
/** Collects all problems and warnings of a run. */
class Diagnostics {
    problems = [];
    warnings = [];
    /** @param expected what a value must be, as a phrase */
    about(subject, expected = '') {
        return {
            problem: ({ found, fix }) => {
                this.problems.push({ subject, found, expected, fix });
            },
            warning: (text) => {
                this.warnings.push({ subject, text });
            },
            expecting: (other) => this.about(subject, other),
        };
    }
}
/** A problem on one line, without a period behind text to paste. */
function formatProblem({ subject, found, expected, fix }, nameOf) {
    return `${nameOf(subject)}: ${found}. Expected ${expected}. Fix: ${fix}`;
}
/** A warning on one line. */
function formatWarning({ subject, text }, nameOf) {
    return `${nameOf(subject)}: ${text}`;
}

;// CONCATENATED MODULE: ./build/src/token/reading.js


/** The name of an input as users write it: in a workflow, or as an option of the command line. */
const inputAsWritten = (name, { isFromWorkflow }) => (isFromWorkflow ? name : `--${name}`);
/** The input of another name, such as `capability` for `channels`; undefined if there is none. */
function inputCalled(name, rows) {
    const word = singular(withHyphens(name)).replaceAll('-', '');
    return Object.values(rows).find(({ otherNames }) => otherNames?.includes(word))?.name;
}
/** Reads and checks the inputs of a table. Every problem is reported, and a value with a problem is undefined. */
function readInputs(rows, raw, context) {
    const values = {};
    for (const [field, row] of Object.entries(rows)) {
        // A key that is not given is reported where it is looked for.
        if (row.isSecret && raw[row.name] === undefined)
            continue;
        const report = context.diagnostics.about(inputNamed(row.name), row.expected);
        const written = raw[row.name]?.text ?? row.default;
        const text = checkText(row.keepsWhitespace ? written : written.trim(), row, context, report);
        const known = text === row.default ? row.defaultValue : undefined;
        if (text !== undefined)
            values[field] = known ?? row.read(text, report, context);
    }
    return values;
}
/** The text, unless it contains a secret, is too large, damaged or empty. No rule reads it then: it could quote a secret. */
function checkText(text, row, { guard }, report) {
    const limit = row.limit ?? 4;
    const size = Buffer.byteLength(text);
    const result = row.isSecret ? { ok: true, text: text } : guard.check(text);
    if (!result.ok) {
        guard.add(result.keys);
        return report.expecting('no secret').problem(result.fault);
    }
    if (size > limit * 1024) {
        const { shorten: fix = 'use a shorter value' } = row;
        return report.expecting(`at most ${limit} KiB`).problem({ found: `the value has ${size} bytes`, fix });
    }
    if (!row.isSecret && text.includes('\ufffd')) {
        const fault = { found: 'contains U+FFFD, a damaged character', fix: 'type it again, and save the file as UTF-8' };
        return report.expecting('text in UTF-8').problem(fault);
    }
    if (row.isRequired && text.trim() === '') {
        return report.problem({
            found: 'the value is empty',
            fix: 'set a value; perhaps an expression or a variable is empty',
        });
    }
    return result.text;
}
/** Infers the type of the value. */
const input = (row) => row;

;// CONCATENATED MODULE: ./build/src/token/identity.js





const CLIENT_TYPES = ['server', 'device'];
/** The inputs whose values identify tokens, by Ably's names for them. https://ably.com/docs/auth/revocation#target-specifiers */
const TARGET_TYPES = { 'revocation-key': 'revocationKey', 'client-id': 'clientId' };
/** Ably's notation for the tokens to revoke. Ably confirms a revocation of `revocationKey:clientId:x`, too. */
const TARGET = /^(?<type>revocationKey|clientId):(?:(?:revocationKey|clientId):)*(?<value>.*)$/;
/** Reads a client ID or a revocation key: one line of visible characters, and no sign of a mistake. */
function readIdentity(text, input, origin, report) {
    if (isJwt(text) && text.split('.').length === 3) {
        const fix = `use the ${input} that the token was issued with`;
        return report.problem({ found: 'the value is a token (JWT)', fix });
    }
    const shown = quote(text);
    const fault = nameFault(text) ?? missingValueFault(text) ?? targetFault(text, input, origin);
    if (fault)
        return report.problem({ found: `${shown} ${fault.found}`, fix: fault.fix });
    if (origin.isFromWorkflow && isRewrittenNumber(text)) {
        const fix = 'put the number in quotes where it is written, including in a matrix or in JSON; quotes around $' +
            '{{ }} do not help';
        return report.problem({ found: `${shown} is a number that GitHub rewrote`, fix });
    }
    const warnings = nameWarnings(text, origin);
    if (/[-_:/]$/.test(text) && text === text.toLowerCase()) {
        warnings.push(`ends with "${text.at(-1)}". Perhaps an expression or a variable is empty.`);
    }
    for (const warning of warnings)
        report.warning(`${shown} ${warning}`);
    return text;
}
/** Why a value in Ably's notation for targets cannot be meant; undefined for any other value. */
function targetFault(text, input, origin) {
    const { type, value = '' } = TARGET.exec(text)?.groups ?? {};
    if (type === undefined)
        return undefined;
    const other = input === 'client-id' ? 'revocation-key' : 'client-id';
    const verb = TARGET_TYPES[input] === type ? 'use' : `set ${inputAsWritten(other, origin)} to`;
    // Parts of a checked text are checked.
    const isMissing = /^(none|\*|)$/i.test(value) || missingValueFault(value) !== undefined;
    const fix = isMissing
        ? 'check the expression or the variable that it comes from'
        : `${verb} ${quote(value)} instead`;
    return { found: `has the prefix "${type}:" of Ably's revocation targets`, fix };
}
/**
 * Reads a client ID. `none`, in any letter case, returns null: a token without one.
 * https://ably.com/docs/auth/identified-clients
 */
function readClientId(text, origin, report) {
    if (text.toLowerCase() === 'none')
        return null;
    if (text === '*') {
        report.warning('Anyone with this token can use any client ID, and versions of the Ably CLI after 1.2.1 reject the token. Set a specific client ID unless you need this.');
    }
    return readIdentity(text, 'client-id', origin, report);
}
/** The default client ID. With a run ID in `prefix`, Ably's logs show which workflow run issued the token. */
function defaultClientId(prefix, uuid) {
    return `${prefix}-${uuid.slice(0, 8)}`;
}
/** Reads a client type. */
function readClientType(text, report) {
    const type = CLIENT_TYPES.find((each) => each === text);
    if (type !== undefined)
        return type;
    const meant = closest(text, CLIENT_TYPES);
    const fix = didYouMean(meant) ?? 'use server for a CI job, or device for a test that acts as an end user';
    return report.problem({ found: `unknown client type ${quote(text)}`, fix });
}
/**
 * Reads a revocation key. `none`, in any letter case, returns null: the token can only be revoked by its client ID.
 * https://ably.com/docs/auth/revocation#revocation-key
 */
function readRevocationKey(text, origin, report) {
    return text.toLowerCase() === 'none' ? null : readIdentity(text, 'revocation-key', origin, report);
}
/** Reads the client ID or the revocation key of the tokens to revoke. */
function readTargetValue(text, input, origin, report) {
    if (text.toLowerCase() === 'none' || (input === 'client-id' && text === '*')) {
        return report.problem({
            found: `${quote(text)} does not identify specific tokens`,
            fix: 'use one specific value that the tokens were issued with',
        });
    }
    const value = readIdentity(text, input, origin, report);
    if (value?.includes('*')) {
        report.warning(`${quote(value)} contains a "*", which is not a wildcard. Only tokens with exactly this value match.`);
    }
    return value;
}
/** The tokens to revoke; undefined unless exactly one of the two inputs identifies them. */
function chooseTarget(values, raw, context) {
    const inputs = Object.keys(TARGET_TYPES);
    const shown = inputs.map((each) => inputAsWritten(each, context));
    const [name, another] = inputs.filter((each) => raw[each] !== undefined);
    const subject = inputNamed(name ?? 'revocation-key');
    const report = context.diagnostics.about(subject, `exactly one of ${shown.join(' and ')}`);
    if (name === undefined) {
        const cause = context.isFromWorkflow
            ? 'perhaps an expression or a variable is empty'
            : 'the variable ABLY_CLIENT_ID is not read';
        const found = `neither ${shown.join(' nor ')} has a value; ${cause}`;
        const example = context.isFromWorkflow ? ', for example ci-$' + '{{ github.run_id }}' : '';
        return report.problem({ found, fix: `set one of them to the value that the tokens were issued with${example}` });
    }
    if (another !== undefined) {
        return report.problem({ found: `both ${shown.join(' and ')} have a value`, fix: 'remove one of them' });
    }
    const type = TARGET_TYPES[name];
    const value = values[type];
    return value === undefined ? undefined : { type, value };
}

;// CONCATENATED MODULE: ./build/src/token/syntax.js
/** What a reader throws at the first thing that it cannot read. */
class SyntaxFault extends Error {
    fault;
    constructor(fault) {
        super();
        this.fault = fault;
    }
}
/** The first cause that a text shows; undefined if it shows none. */
const findCause = (patterns, text) => patterns.find(({ pattern }) => pattern.test(text));
/** A place in a text, as "line 2, column 3". Columns count characters, not UTF-16 units. */
function placeAt(text, offset) {
    const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
    return `line ${lines.length}, column ${[...(lines.at(-1) ?? '')].length + 1}`;
}
/** `name` is already quoted. */
const duplicateKey = (name, place) => ({
    found: `duplicate key ${name} at ${place}`,
    fix: 'list each name once, with everything that belongs to it',
});
/** A string up to its closing quote, or up to what does not belong in a string. */
const VALID_PART = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*/y;
/**
 * The offset of the closing quote of the JSON string that starts at an offset. If the string is not valid, another
 * character is there, or none. https://www.rfc-editor.org/rfc/rfc8259#section-7
 */
function stringEnd(text, start) {
    VALID_PART.lastIndex = start;
    VALID_PART.exec(text);
    return VALID_PART.lastIndex;
}
const CURLY_QUOTE = { cause: 'a curly quote', fix: 'replace the curly quotes with straight double quotes' };
const BACKSLASH = { cause: 'a backslash before a quote', fix: 'remove the backslashes before the quotes' };
/** Causes that show where a text stops being JSON, whatever is expected there. */
const CAUSES = [
    { pattern: /^\\["']/, ...BACKSLASH },
    { pattern: /^(\/[/*]|#)/, cause: 'a comment', fix: 'remove all comments, because JSON has none' },
    { pattern: /^[\u2018-\u201f]/, ...CURLY_QUOTE },
    { pattern: /^[\u00a0\u2007\u202f]/, cause: 'a no-break space', fix: 'replace the no-break spaces with plain spaces' },
    {
        pattern: /^\$?\{\{/,
        cause: 'an expression',
        fix: 'write the expression in the workflow file itself, where GitHub evaluates it',
    },
];
/** What is expected after the last closing brace. */
const END = 'nothing';
/**
 * Why the rest of a text does not continue as JSON.
 * @param expected what can be there
 * @param shellFix what to write if a shell has removed or replaced the quotes
 */
function jsonCause(rest, expected, shellFix) {
    if (rest === '')
        return { cause: 'the value ends too early', fix: 'close every string, bracket and brace' };
    const known = findCause(CAUSES, rest);
    if (known)
        return known;
    if (expected === END)
        return { cause: 'text after the closing brace', fix: 'remove it, or add the missing opening brace' };
    if (rest.startsWith("'"))
        return { cause: 'single quotes', fix: shellFix };
    const isWord = !/^[\]{}:,]/.test(rest);
    if (isWord && expected === 'a name')
        return { cause: 'a name without quotes', fix: shellFix };
    if (isWord && expected === 'a value')
        return { cause: 'a string without quotes', fix: shellFix };
    return { cause: `${expected} is missing`, fix: 'check the quotes, brackets and commas there' };
}
/** Why a string is not valid. `character` is the first one that does not belong in it; undefined if there is none. */
function stringCause(character) {
    if (character === undefined) {
        return {
            cause: 'an unclosed string',
            fix: 'close it with a double quote, and then close every open bracket and brace',
        };
    }
    if (character === '\n' || character === '\r') {
        return {
            cause: 'a line break inside a string',
            fix: 'remove it; if the string contains an expression or a variable, perhaps its value has several lines',
        };
    }
    if (character === '\\') {
        return { cause: 'an unknown escape', fix: 'write two backslashes for one, or remove it' };
    }
    if (character === '\t')
        return { cause: 'a tab inside a string', fix: 'replace it with a space, or write it as \\t' };
    return { cause: 'a control character inside a string', fix: 'remove it' };
}

;// CONCATENATED MODULE: ./build/src/token/json.js

/** The maximum nesting depth of a value. */
const MAX_DEPTH = 32;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const NUMBER_FIX = 'write 0, a number from 1e-300 to 9007199254740991, or a string in quotes';
/**
 * Reads a JSON object: its names and values, in the order of the text. Names are unique, integers and strings exact.
 * `JSON.parse` must accept the text, too, but what it returns is not used: V8 can return another name for one with an
 * escape. Strings, numbers and literals on their own are not affected.
 * https://www.rfc-editor.org/rfc/rfc8259 and https://github.com/nodejs/node/issues/63785
 * @param text starts with `{`, or with white space before it
 * @throws SyntaxFault
 */
function readJson(text, wording) {
    const members = new Reader(text, wording).document();
    if (parseJson(text.trimStart()) === undefined) {
        throw new SyntaxFault({ found: 'not valid JSON', fix: wording.shellFix });
    }
    return members;
}
/** The value of a JSON text, as JavaScript reads it; undefined if the text is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** A JSON object with its members in their order. `JSON.stringify` puts names that are integers first. */
function objectJson(members) {
    return `{${[...members].map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
}
class Reader {
    #text;
    #wording;
    #offset;
    constructor(text, wording) {
        this.#text = text;
        this.#offset = text.indexOf('{');
        this.#wording = wording;
    }
    document() {
        const members = this.#members(1);
        this.#skipWhitespace();
        if (this.#offset < this.#text.length)
            throw this.#unexpected(END);
        return members;
    }
    #value(depth) {
        this.#skipWhitespace();
        switch (this.#text[this.#offset]) {
            case '{':
                return Object.fromEntries(this.#members(depth));
            case '[':
                return this.#items(depth);
            case '"':
                return this.#string();
            default:
                return this.#scalar();
        }
    }
    #members(depth) {
        const members = new Map();
        this.#list('}', depth, () => {
            const start = this.#offset;
            if (this.#text[start] !== '"')
                throw this.#unexpected('a name');
            const name = this.#string();
            if (members.has(name)) {
                throw new SyntaxFault(duplicateKey(this.#wording.quoteName(name), placeAt(this.#text, start)));
            }
            if (!this.#take(':'))
                throw this.#unexpected('":"');
            members.set(name, this.#value(depth + 1));
        });
        return members;
    }
    #items(depth) {
        const items = [];
        this.#list(']', depth, () => items.push(this.#value(depth + 1)));
        return items;
    }
    /** Reads what is between two brackets or braces, separated by commas and white space. */
    #list(close, depth, readItem) {
        if (depth > MAX_DEPTH) {
            throw this.#fault(`nested more than ${MAX_DEPTH} levels deep`, 'use a flatter structure');
        }
        this.#offset += 1;
        if (this.#take(close))
            return;
        for (;;) {
            readItem();
            if (this.#take(close))
                return;
            if (!this.#take(','))
                throw this.#unexpected(`"," or "${close}"`);
            const comma = this.#offset - 1;
            if (this.#take(close))
                throw this.#invalid({ cause: 'a trailing comma', fix: 'remove the comma' }, comma);
        }
    }
    #string() {
        const start = this.#offset;
        const end = stringEnd(this.#text, start);
        if (this.#text[end] !== '"')
            throw this.#invalid(stringCause(this.#text[end]), end);
        const written = this.#text.slice(start, end + 1);
        const value = JSON.parse(written);
        // One half can be an escape, the other not: readers differ.
        if (!written.isWellFormed() || !value.isWellFormed()) {
            throw this.#fault('contains a lone surrogate', 'remove the escape, or write both halves');
        }
        this.#offset = end + 1;
        return value;
    }
    /** Reads a number, `true`, `false` or `null`. */
    #scalar() {
        SCALAR.lastIndex = this.#offset;
        const written = SCALAR.exec(this.#text)?.[0];
        if (written === undefined)
            throw this.#unexpected('a value');
        const value = JSON.parse(written);
        const isTooSmall = value === 0 && /^[^eE]*[1-9]/.test(written);
        if (isTooSmall || Math.abs(Number(value)) > Number.MAX_SAFE_INTEGER) {
            throw this.#fault('a number cannot be represented exactly', NUMBER_FIX);
        }
        this.#offset += written.length;
        return value;
    }
    #skipWhitespace() {
        while (/[ \t\n\r]/.test(this.#text[this.#offset] ?? ''))
            this.#offset += 1;
    }
    /** Reads a character if it is the next one, after any whitespace. */
    #take(character) {
        this.#skipWhitespace();
        if (this.#text[this.#offset] !== character)
            return false;
        this.#offset += 1;
        return true;
    }
    #unexpected(expected) {
        const rest = this.#text.slice(this.#offset);
        return this.#invalid(jsonCause(rest, expected, this.#wording.shellFix), this.#offset);
    }
    #invalid({ cause, fix }, offset) {
        return new SyntaxFault({ found: `not valid JSON at ${placeAt(this.#text, offset)}: ${cause}`, fix });
    }
    #fault(found, fix) {
        return new SyntaxFault({ found: `${found} at ${placeAt(this.#text, this.#offset)}`, fix });
    }
}

;// CONCATENATED MODULE: ./build/src/token/lines-causes.js



const FORM = 'write each line as "name: operation" or "name: [operation, operation]"';
const OWN_LINES = 'write each resource on its own line; in a workflow, use "|" instead of ">"';
const EMPTY = 'an empty place in a list';
const LIST_OVER_LINES = {
    cause: 'a list that does not end on the same line as its name',
    fix: 'write the whole list, including the closing bracket, on the same line as its name',
};
const LIST = 'write [publish, subscribe] or the like instead';
const NO_DENIAL = 'a capability cannot deny an operation';
const ANCHOR = { cause: 'an anchor', fix: 'remove it, and write the operations out where its alias is' };
const withQuotes = (name) => `write ${name}, with the quotes; in a shell, put the whole value in single quotes`;
/** What a line cannot start with where a name is expected, and what it is in YAML. */
const NOT_A_NAME = [
    { pattern: /^[\u2010-\u2015\u2212]/, cause: 'a dash', fix: 'replace the dash with a hyphen' },
    { pattern: /^\*{3,}:/, cause: 'asterisks, which logs show in place of a masked value', fix: MASKED.fix },
    { pattern: /^:/, cause: 'nothing before a colon', fix: 'add the name; perhaps an expression or a variable is empty' },
    { pattern: /^(---|\.\.\.)( |$)/, cause: 'a document marker', fix: 'remove the line' },
    { pattern: /^-[^ -][^:]*$/, cause: 'no space after a hyphen', fix: 'put a space after the hyphen' },
    { pattern: /^([-*>|?+]|\d+\.) .*:( |$)/, cause: 'a list marker before a name', fix: 'remove the marker' },
    { pattern: /^\[.*\]$/, cause: 'a list without a name in front of it', fix: 'write it on the line of its name' },
    { pattern: /^%[A-Z]+ /, cause: 'a directive', fix: 'remove the line' },
    { pattern: /^<<:/, cause: 'a merge key', fix: 'write the merged entries out' },
    { pattern: /^&[^ :]+ /, ...ANCHOR },
    { pattern: /^![^ :]* /, cause: 'a tag', fix: 'remove it' },
    { pattern: /^\{/, cause: 'a brace', fix: 'if the value is JSON, remove what is before the brace' },
    { pattern: /^[\]}][^:]*$/, ...LIST_OVER_LINES },
];
/** What an operation cannot start with, and what it is in YAML. */
const NOT_AN_OPERATION = [
    { pattern: /^$/, ...LIST_OVER_LINES },
    { pattern: /^\*([ ,\]]|$)/, cause: '* without quotes', fix: withQuotes('"*"') },
    { pattern: /^\*/, cause: 'an alias, or an operation that starts with "*"', fix: 'write the operations out' },
    { pattern: /^&/, ...ANCHOR },
    { pattern: /^!/, cause: 'a tag', fix: `remove it; ${NO_DENIAL}` },
    { pattern: /^[|>]/, cause: 'a block scalar', fix: LIST },
    { pattern: /^\{/, cause: 'a nested mapping', fix: LIST },
    { pattern: /^\[/, cause: 'a list inside a list', fix: 'write all operations into one list' },
    { pattern: /^\]/, cause: EMPTY, fix: 'list at least one operation, and no comma after the last' },
    { pattern: /^,/, cause: EMPTY, fix: 'remove the extra comma' },
    {
        pattern: /^- /,
        cause: 'a list item on the line of its name',
        fix: `${LIST}; in a workflow, use "|" instead of ">"`,
    },
    { pattern: /^-/, cause: 'a hyphen before an operation', fix: `remove the hyphen; ${NO_DENIAL}` },
];
/** Operations in a mapping, as in `{publish: true}`. */
const FLAG = /(?<![\w:-])([a-z][\w:-]{0,39})["']?: *true\b/gi;
/** A comment that may be a resource with its operations, as in `#general: publish`. */
const COMMENTED_ENTRY = /^#[^\s#].*:/;
/** Why a list item cannot be empty. */
const EMPTY_ITEM = { cause: EMPTY, fix: 'remove the hyphen, or write an operation after it' };
/** Why a string in quotes cannot be read. */
const NO_END = {
    cause: 'an unclosed string',
    fix: 'close it on the same line with the same kind of quote',
};
const UNSAFE_ESCAPE = {
    cause: 'an escape that readers of YAML treat differently',
    fix: 'write the character itself',
};
/** What YAML 1.1 or 1.2, or a reader of it, reads as something other than a string. */
const WORDS = ['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null', '~', '=', '<<'];
const isWord = (plain) => WORDS.includes(plain.toLowerCase()) || /^[eE][-+]?[\d_.]+$/.test(plain);
/** Most names and operations match, and need no further search. Compiling the other patterns takes longer. */
const lines_causes_ORDINARY = /^[A-Za-z][\w*:/$-]*[\w*/$-]$/;
const START = /^[\d?:,[\]{}#&*!|>'"%@`+.-]/;
const WHITESPACE = {
    cause: 'white space that is not a plain space',
    fix: 'replace it with a plain space, or remove it',
};
const NO_OPERATION = {
    cause: 'something other than an operation',
    fix: 'write operations such as publish or [publish, subscribe]; move other inputs out of this value',
};
const ITEM_IN_WRONG_PLACE = {
    cause: 'a list item in the wrong place',
    fix: 'start all hyphens of a list in the same column, below a line that holds only the name and its colon',
};
const OTHER_COLUMN = {
    cause: 'a line that does not start in the same column as the first name',
    fix: 'start all names in the same column, and write operations as [publish, subscribe] or after hyphens',
};
/** Why a character cannot be in the text at all. */
function forbiddenCause(character) {
    if (character === '\t')
        return { cause: 'a tab', fix: 'use spaces instead of tabs' };
    if (character === '\r')
        return { cause: 'a carriage return alone', fix: 'end lines with LF or CRLF' };
    return { cause: 'an invisible character', fix: 'remove it' };
}
/** Why a line is not an entry. */
function entryCause(line, quoteName) {
    const colon = line.search(/:( |$)/);
    const name = line.slice(0, Math.max(0, colon < 0 ? line.lastIndexOf(':') : colon));
    const inQuotes = `${withQuotes(quoteName(name))}${colon < 0 ? '; put a space after the colon, too' : ''}`;
    if (line.startsWith('#')) {
        const fix = COMMENTED_ENTRY.test(line) ? inQuotes : FORM;
        return { cause: 'only comments, because "#" starts one', fix };
    }
    const known = findCause(NOT_A_NAME, line);
    if (known)
        return known;
    if (name.includes(' #'))
        return { cause: 'a comment, because "#" follows a space', fix: inQuotes };
    if (/:[^\S ]/.test(line))
        return WHITESPACE;
    if (colon < 0 && line.includes(':'))
        return { cause: 'no space after the colon', fix: FORM };
    return { cause: 'no colon directly after a name', fix: FORM };
}
/** Why a line cannot start in its column. */
function indentationCause(line, isItem) {
    return findCause(NOT_A_NAME, line) ?? (isItem ? ITEM_IN_WRONG_PLACE : OTHER_COLUMN);
}
/** Why a text cannot be between or after operations. */
function valueCause(rest) {
    if (/^#/.test(rest))
        return { cause: 'a comment directly after a value', fix: 'put a space before the "#"' };
    if (/: |:$/.test(rest))
        return { cause: 'another name on the same line', fix: OWN_LINES };
    if (/^, *$|^, +#/.test(rest))
        return { cause: 'a comma at the end of a line', fix: 'remove the comma' };
    if (/^( #|$)/.test(rest))
        return LIST_OVER_LINES;
    return {
        cause: 'text after a value',
        fix: 'write several operations as a list in brackets, with a comma between them',
    };
}
/**
 * Why a name or an operation cannot be written without quotes; undefined if it can.
 * @param rest the rest of the line, from its start
 */
function plainCause(plain, isName, rest, quoteName) {
    if (lines_causes_ORDINARY.test(plain) && !isWord(plain))
        return undefined;
    const inQuotes = withQuotes(quoteName(plain.trim()));
    if (/\\["']/.test(plain))
        return BACKSLASH;
    if (/^[\u2018-\u201b]|[\u201c-\u201f]/.test(plain))
        return CURLY_QUOTE;
    // Some readers find a merge key at the end of a name.
    const needsQuotes = plain === '' || START.test(plain) || (isName && plain.endsWith('<<'));
    const known = needsQuotes ? findCause(isName ? NOT_A_NAME : NOT_AN_OPERATION, rest) : undefined;
    const flags = rest.startsWith('{') ? [...rest.replace(/ #.*/, '').matchAll(FLAG)].map(([, flag = '']) => flag) : [];
    if (known && !isName && flags.length > 0 && flags.every(isOperation)) {
        return { ...known, fix: `write [${[...new Set(flags)].join(', ')}] instead` };
    }
    if (known)
        return known;
    if (!isName && (needsQuotes || isWord(plain)))
        return NO_OPERATION;
    if (needsQuotes)
        return { cause: 'a name that needs quotes', fix: inQuotes };
    if (isWord(plain)) {
        return { cause: 'a word that can mean something else in YAML', fix: missingValueFault(plain)?.fix ?? inQuotes };
    }
    if (isName && plain.endsWith(' '))
        return { cause: 'a space before a colon', fix: 'remove the space' };
    if (/^\s|\s$/.test(plain))
        return WHITESPACE;
    if (isName && plain.endsWith(':'))
        return { cause: 'a name that ends with a colon', fix: inQuotes };
    if (/: |:$/.test(plain))
        return { cause: 'another name on the same line', fix: OWN_LINES };
    if (/"/.test(plain))
        return {
            cause: 'a double quote inside a name or an operation',
            fix: 'remove the double quote, or put the whole name or operation in single quotes',
        };
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/token/line-scanner.js


/** A quote in single quotes is doubled. */
const SINGLE_QUOTED = /^'[^']*(?:''[^']*)*'(?!')/;
/** `\/` and surrogates, which readers of YAML treat differently. Pairs of backslashes before them stand for themselves. */
const UNSAFE = /(?<!\\)(?:\\\\)*\\(?:\/|u[dD][89a-fA-F])/;
/**
 * What follows a string without quotes: the end of the line or a comment or, in a list in brackets, its syntax. Without
 * the lookbehind, a run of spaces would be searched from each of its spaces on.
 */
const PLAIN_END = /(?<! )(?: *$| +#)/;
const PLAIN_END_IN_LIST = /(?<! )(?: *(?:[,[\]{}?]|$)| +#)/;
/** Reads a text line by line, from left to right. */
class LineScanner {
    #text;
    #nextLine = 0;
    #end = 0;
    offset = 0;
    constructor(text) {
        this.#text = text;
    }
    /** Goes to the first visible character of the next line, and returns its column; undefined if there is no line. */
    nextLine() {
        const start = this.#nextLine;
        if (start > this.#text.length)
            return undefined;
        const lineBreak = this.#text.indexOf('\n', start);
        const end = lineBreak < 0 ? this.#text.length : lineBreak;
        this.#nextLine = end + 1;
        this.#end = this.#text[end - 1] === '\r' ? end - 1 : end;
        this.offset = start;
        this.skipSpaces();
        return this.offset - start;
    }
    /** The current character; undefined at the end of the line. */
    peek() {
        return this.offset < this.#end ? this.#text[this.offset] : undefined;
    }
    /** Whether a character is followed by a space or the end of the line. */
    startsWith(character) {
        const rest = this.rest();
        return rest === character || rest.startsWith(`${character} `);
    }
    /** The rest of the line. */
    rest() {
        return this.#text.slice(this.offset, this.#end);
    }
    /** Skips spaces. Returns whether the rest of the line is empty or a comment. */
    skipSpaces() {
        while (this.peek() === ' ')
            this.offset += 1;
        const isComment = this.peek() === '#' && [' ', '\n', undefined].includes(this.#text[this.offset - 1]);
        return isComment || this.peek() === undefined;
    }
    /** The length of the string without quotes that starts here. */
    plainLength(isInList) {
        return this.rest().search(isInList ? PLAIN_END_IN_LIST : PLAIN_END);
    }
    /** Reads a string in quotes; undefined if none starts here. */
    quoted() {
        if (this.peek() === "'")
            return this.#singleQuoted();
        if (this.peek() !== '"')
            return undefined;
        const end = stringEnd(this.#text, this.offset);
        if (end === this.#end)
            throw this.fault(NO_END);
        const written = this.#text.slice(this.offset, end + 1);
        if (this.#text[end] !== '"' || UNSAFE.test(written))
            throw this.fault(UNSAFE_ESCAPE);
        this.offset = end + 1;
        return JSON.parse(written);
    }
    #singleQuoted() {
        const quoted = SINGLE_QUOTED.exec(this.rest())?.[0];
        if (quoted === undefined)
            throw this.fault(NO_END);
        this.offset += quoted.length;
        return quoted.slice(1, -1).replaceAll("''", "'");
    }
    fault({ cause, fix }, offset = this.offset) {
        return new SyntaxFault({ found: `cannot be read at ${this.place(offset)}: ${cause}`, fix });
    }
    place(offset) {
        return placeAt(this.#text, offset);
    }
}

;// CONCATENATED MODULE: ./build/src/token/lines.js



/** In bytes, quotes included. Some readers count characters. https://yaml.org/spec/1.2.2/#742-flow-mappings */
const MAX_NAME_LENGTH = 1024;
/** Control characters, and others that readers of YAML treat differently. A line break is LF or CRLF. */
const FORBIDDEN = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\r(?!\n)/;
/**
 * Reads lines of resources and operations, in a form that every reader of YAML 1.1 and 1.2 reads alike: `name: operation`,
 * `name: [operation, operation]`, or `name:` and below it lines `- operation`. Resources are in the order of the text.
 * https://yaml.org/spec/1.2.2/
 * @throws SyntaxFault
 */
function readLines(text, quoteName) {
    const forbidden = FORBIDDEN.exec(text);
    if (forbidden)
        throw new LineScanner(text).fault(forbiddenCause(forbidden[0]), forbidden.index);
    if (!text.isWellFormed())
        throw new LineScanner(text).fault({ cause: 'a lone surrogate', fix: 'write the whole character' });
    return new lines_Reader(text, quoteName).read();
}
class lines_Reader {
    #scanner;
    #quoteName;
    #entries = new Map();
    /** The column of all names. */
    #nameColumn;
    /** The operations of a name without any on its line, and the column of the hyphens below it. */
    #open;
    constructor(text, quoteName) {
        this.#scanner = new LineScanner(text);
        this.#quoteName = quoteName;
    }
    read() {
        let comment = { text: '', offset: 0 };
        for (let column = this.#scanner.nextLine(); column !== undefined; column = this.#scanner.nextLine()) {
            if (!this.#scanner.skipSpaces())
                this.#line(column);
            else if (comment.text === '' || COMMENTED_ENTRY.test(this.#scanner.rest())) {
                comment = { text: this.#scanner.rest(), offset: this.#scanner.offset };
            }
        }
        if (this.#entries.size === 0)
            throw this.#scanner.fault(entryCause(comment.text, this.#quoteName), comment.offset);
        return this.#entries;
    }
    #line(column) {
        const isItem = this.#scanner.startsWith('-');
        if (isItem && this.#open && column >= (this.#nameColumn ?? 0) && column === (this.#open.column ?? column)) {
            this.#open.column = column;
            this.#scanner.offset += 1;
            if (this.#scanner.skipSpaces())
                throw this.#scanner.fault(EMPTY_ITEM);
            this.#open.operations.push(this.#operation(false));
        }
        else if (!isItem && column === (this.#nameColumn ?? column)) {
            this.#nameColumn = column;
            this.#entry();
        }
        else {
            throw this.#scanner.fault(indentationCause(this.#scanner.rest(), isItem));
        }
        if (!this.#scanner.skipSpaces())
            throw this.#scanner.fault(valueCause(this.#scanner.rest()));
    }
    #entry() {
        const start = this.#scanner.offset;
        const line = this.#scanner.rest();
        const name = this.#name();
        if (Buffer.byteLength(line.slice(0, this.#scanner.offset - start)) > MAX_NAME_LENGTH) {
            const cause = `a name of more than ${MAX_NAME_LENGTH} bytes`;
            throw this.#scanner.fault({ cause, fix: 'use a shorter name, or JSON' }, start);
        }
        if (this.#entries.has(name)) {
            throw new SyntaxFault(duplicateKey(this.#quoteName(name), this.#scanner.place(start)));
        }
        const operations = [];
        this.#entries.set(name, operations);
        // The colon.
        this.#scanner.offset += 1;
        const hasNone = this.#scanner.skipSpaces();
        this.#open = hasNone ? { operations, column: undefined } : undefined;
        if (hasNone)
            return;
        if (this.#scanner.peek() === '[')
            this.#list(operations);
        else
            operations.push(this.#operation(false));
    }
    /** Reads a name up to its colon, behind which is a space or the end of the line. */
    #name() {
        const line = this.#scanner.rest();
        const quoted = this.#scanner.quoted();
        if (quoted === undefined) {
            const end = line.search(/:( |$)| #/);
            if (line[end] === ':')
                return this.#plain(end, true);
        }
        else if (this.#scanner.startsWith(':')) {
            return quoted;
        }
        throw this.#scanner.fault(entryCause(line, this.#quoteName));
    }
    #list(operations) {
        do {
            this.#scanner.offset += 1;
            this.#scanner.skipSpaces();
            operations.push(this.#operation(true));
            this.#scanner.skipSpaces();
        } while (this.#scanner.peek() === ',');
        if (this.#scanner.peek() !== ']')
            throw this.#scanner.fault(valueCause(this.#scanner.rest()));
        this.#scanner.offset += 1;
    }
    #operation(isInList) {
        return this.#scanner.quoted() ?? this.#plain(this.#scanner.plainLength(isInList), false);
    }
    /** Reads a name or an operation without quotes. */
    #plain(length, isName) {
        const rest = this.#scanner.rest();
        const plain = rest.slice(0, length);
        const cause = plainCause(plain, isName, rest, this.#quoteName);
        if (cause)
            throw this.#scanner.fault(cause);
        this.#scanner.offset += length;
        return plain;
    }
}

;// CONCATENATED MODULE: ./build/src/token/mapping.js





const LINES_FIX = 'write lines such as chat:*: [publish, subscribe] instead; they need no quotes inside the value in any shell, except that * on its own is written "*"';
const JSON_FIX = 'put names and strings in double quotes; in a shell, put the whole JSON in single quotes, but in cmd.exe in double quotes, with a backslash before each one inside';
/** What a whole value can be instead of a mapping. */
const INSTEAD = [
    { pattern: /^[\u200b-\u200f\u2060]/, found: 'the value starts with an invisible character', fix: 'remove it' },
    {
        pattern: /^\[\s*(\{|"|\]$)/,
        found: 'the value is a list',
        fix: 'write a mapping, without square brackets around it',
    },
    {
        pattern: /^\$(\{?\w+\}?$|\()|^\$?\{\{/,
        found: 'the value is a variable or an expression that was not evaluated',
        fix: 'in a shell, put it in double quotes, not single quotes; in a workflow, write the expression in the workflow file itself',
    },
    { pattern: /^(#|\/[/*]).*\n *\{/s, found: 'a comment before JSON', fix: 'remove it, because JSON has none' },
    {
        pattern: /^(@\S+|[^{\s]\S*\.(json|ya?ml|txt))$/i,
        found: 'the value is a file name',
        fix: 'write the content of the file: in a workflow, paste it; in a shell, use "$(cat FILE)"',
    },
    {
        pattern: /^["']\{\s*\\"/,
        found: 'the value is in quotes, with backslashes inside',
        fix: 'remove the quotes around the value, and every backslash',
    },
];
/** JSON or lines in quotes that belong to no shell. cmd.exe has no single quotes. */
const QUOTED = /^["'\u2018-\u201f]\s*\{|^'[^']+'$|^"[^"]+"$/;
/** The name of a capability, as in a token, and its colon. */
const OWN_NAME = String.raw `(?<name>(?:x-ably-)?capabilit(?:y|ies)|permissions)["']?\s*:`;
/** A mapping after it. `{"capability":{"publish":true}}` is a channel. */
const IN_JSON = String.raw `\s*(?!\{[^:]*:\s*(?:true|false)\b)["']?\{`;
/** Names in lines below it, perhaps after comments. */
const IN_LINES = String.raw `[ \t]*(?:[|>][+-]?[ \t]*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)* +(?:"[^"\n]*"\s*:|[^\s"#[-])`;
/** A whole capability as the value of its own name, alone or with others. */
const WRAPPED = new RegExp(`^["']?${OWN_NAME}(?:${IN_JSON}|${IN_LINES})`, 'i');
const WRAPPED_WITH_OTHERS = new RegExp(String.raw `[{,]\s*"${OWN_NAME}${IN_JSON}`, 'i');
const NO_OBJECT = {
    found: 'the value is not a JSON object, because it does not start with "{"',
    fix: 'write JSON, for example {"team":"red"} for the claim "team"',
};
/**
 * Reads a mapping: JSON if it starts with `{`, else lines. Names are unique, and everything is exactly as written.
 * Undefined if a problem was reported. Keys that are found in names or values are added to the guard.
 * @param text leading and trailing white space belongs to it
 */
function readMapping(text, form, guard, report) {
    const shellFix = form === 'JSON' ? JSON_FIX : LINES_FIX;
    const trimmed = text.trim();
    const isJson = trimmed.startsWith('{');
    const wrapped = (isJson ? WRAPPED_WITH_OTHERS : WRAPPED).exec(trimmed);
    const wrapper = wrapped?.groups?.['name'];
    if (form !== 'JSON' && wrapper !== undefined) {
        const fix = `write only the value of "${wrapper}", without its name`;
        return report.problem({ found: `the capability is inside "${wrapper}"`, fix });
    }
    if (form === 'JSON' && !isJson)
        return report.problem(insteadOfMapping(trimmed) ?? NO_OBJECT);
    const quoteName = (name) => {
        const result = guard.check(name);
        if (result.ok)
            return quote(result.text);
        guard.add(result.keys);
        return '(not shown, because it contains a secret)';
    };
    try {
        const mapping = isJson ? readJson(text.trimEnd(), { quoteName, shellFix }) : readLines(text, quoteName);
        return checkStrings(mapping, text, guard, report);
    }
    catch (error) {
        if (error instanceof SyntaxFault)
            return report.problem(insteadOfMapping(trimmed) ?? error.fault);
        throw error;
    }
}
/** What is wrong with a value as a whole; undefined if nothing is known. */
function insteadOfMapping(text) {
    const missing = missingValueFault(text);
    if (missing)
        return { found: `the value ${missing.found}`, fix: missing.fix };
    const instead = INSTEAD.find(({ pattern }) => pattern.test(text));
    if (instead)
        return instead;
    if (!QUOTED.test(text))
        return undefined;
    const fix = 'remove the quotes around the value; in cmd.exe, single quotes are part of the value';
    return { found: 'the value is in quotes', fix };
}
/** The mapping, unless one of its strings contains a secret. Without an escape, each is a part of the checked text. */
function checkStrings(mapping, text, guard, report) {
    const strings = /\\|''/.test(text) ? stringsIn([...mapping]) : [];
    const rejected = [...new Set(strings)].map((each) => guard.check(each)).filter((result) => !result.ok);
    for (const { keys } of rejected)
        guard.add(keys);
    const [first] = rejected;
    return first ? report.problem(first.fault) : mapping;
}
/** All names and strings in the entries of a mapping, at any depth. */
function stringsIn(entries) {
    return entries.flatMap(([name, value]) => typeof value === 'string' ? [name, value] : [name, ...stringsIn(Object.entries(value ?? {}))]);
}

;// CONCATENATED MODULE: ./build/src/token/ttl.js

/** In seconds. Ably rejects a longer one with error 40003. https://ably.com/docs/auth/token#ttl-limits */
const MAX_TTL = 24 * 3600;
/** In seconds, for a token whose key has revocable tokens. https://ably.com/docs/auth/revocation#revocable-tokens */
const MAX_REVOCABLE_TTL = 3600;
/** In seconds. Starting a browser in a job can take longer than this. */
const MIN_USEFUL_TTL = 60;
const SECONDS_IN = { d: 86_400, h: 3600, m: 60, s: 1 };
/** Reads a time to live, in seconds. */
function readTtl(text, report) {
    const { amount, unit } = /^(?<amount>\d+)(?<unit>[smh])?$/.exec(text)?.groups ?? {};
    if (amount === undefined)
        return report.problem({ found: `${quote(text)} is not a time to live`, fix: fixFor(text) });
    const seconds = Number(amount) * (SECONDS_IN[unit ?? 's'] ?? Number.NaN);
    if (seconds < 1)
        return report.problem({ found: `${quote(text)} is too short`, fix: 'use 1 second or more' });
    const inMilliseconds = unit === undefined && looksLikeMilliseconds(seconds) ? formatTtl(seconds / 1000) : undefined;
    if (seconds > MAX_TTL) {
        const meant = inMilliseconds ? `${inMilliseconds} if you meant milliseconds, or ` : '';
        const found = `${quote(text)} exceeds Ably's limit of 24 hours (error 40003)`;
        return report.problem({ found, fix: `use ${meant}24h or less` });
    }
    if (seconds < MIN_USEFUL_TTL) {
        const advice = unit ? '' : ` If you meant minutes, use "${amount}m".`;
        report.warning(`The token expires after only ${seconds}s.${advice}`);
    }
    if (inMilliseconds) {
        report.warning(`Without a unit, ${amount} is seconds: ${formatTtl(seconds)}. If you meant milliseconds, use "${inMilliseconds}".`);
    }
    return seconds;
}
/** Whether a number without a unit is a usual time in milliseconds, such as 60000, and not in seconds, such as 36000. */
function looksLikeMilliseconds(number) {
    const isWholeHours = number % 3600 === 0 && number <= MAX_TTL;
    return number % 1000 === 0 && number >= 10_000 && number <= MAX_TTL * 1000 && !isWholeHours;
}
/** A time as this input reads it, in the largest unit in which it is a whole number. */
function formatTtl(seconds) {
    if (seconds % 3600 === 0)
        return `${seconds / 3600}h`;
    return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
/** Warns if Ably rejects the time to live for a key with revocable tokens. */
function warnOfRevocableTtl(ttl, report) {
    if (ttl > MAX_REVOCABLE_TTL) {
        report.warning('The token has a revocation key. If revocable tokens are enabled for the API key, Ably rejects a time to live over 1 hour.');
    }
}
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
const PART = /(?<amount>\d+(?:\.\d+)?)\s*(?<unit>d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)(?![a-z])/gi;
/** In characters. The fix for a longer text does not name a value. */
const MAX_FIXED_LENGTH = 100;
/**
 * The fix for an invalid time, with the probable value of one such as `1h30m`, `1d`, `15 min`, `1.5h`, `PT15M`,
 * `3_600_000` or `60 * 60 * 1000`.
 */
function fixFor(text) {
    const seconds = text.length > MAX_FIXED_LENGTH ? undefined : (secondsInCode(text) ?? secondsInParts(text));
    if (!seconds || !Number.isInteger(seconds))
        return 'use seconds or one unit: 90s, 15m, 24h';
    return seconds > MAX_TTL ? 'use 24h or less' : `use ${formatTtl(seconds)}`;
}
/** The value of a number or a product as it is written in code; undefined for other texts. */
function secondsInCode(text) {
    if (!/^\d+(_\d+)*(\s*\*\s*\d+(_\d+)*)*$/.test(text))
        return undefined;
    const factors = text.replaceAll('_', '').split('*').map(Number);
    const product = factors.reduce((one, other) => one * other);
    return looksLikeMilliseconds(product) ? product / 1000 : product;
}
/** The sum of amounts with units; undefined if there is anything else. */
function secondsInParts(text) {
    // Not `P1M`, which is one month.
    const rest = text.replace(/^(P?T|P(?=\d+D$))/i, '').replace(PART, '');
    if (rest.trim() !== '')
        return undefined;
    let seconds = 0;
    for (const { groups = {} } of text.matchAll(PART)) {
        const unit = groups['unit']?.[0]?.toLowerCase() ?? '';
        seconds += Number(groups['amount']) * (SECONDS_IN[unit] ?? 0);
    }
    return seconds;
}

;// CONCATENATED MODULE: ./build/src/token/inputs.js








const API_KEY = input({
    name: 'api-key',
    otherNames: ['key'],
    /** A literal. It means the environment variable, the only one that an action reads as an input. */
    default: '$ABLY_API_KEY',
    isSecret: true,
    expected: 'one Ably API key, appId.keyId:secret',
    read: (text, report, { missingKeyFix }) => readApiKey(text, missingKeyFix, report),
});
/** An input whose text is its value; empty if it is not given. */
const textInput = (row) => input({ ...row, default: '', read: (text) => text });
const APP = textInput({
    name: 'app',
    otherNames: ['appid'],
    expected: 'the app ID that the API key starts with',
    option: {
        value: 'ID',
        help: "App ID; an error if the key belongs to a different app. Default: ABLY_APP_ID, or the key's app",
        variable: 'ABLY_APP_ID',
    },
});
const ENDPOINT = textInput({
    name: 'endpoint',
    otherNames: ['environment'],
    expected: 'an Ably endpoint name (main, nonprod:sandbox), a host, or an http(s)://host:port URL',
    option: {
        value: 'NAME',
        help: "Ably endpoint name, host or URL. Default: ABLY_ENDPOINT, or Ably's default",
        variable: 'ABLY_ENDPOINT',
    },
});
const CA_FILE = textInput({
    name: 'ca-file',
    expected: 'the path of a PEM file with at least one certificate, at most 1 MiB',
});
/** The inputs that determine a token. */
const TOKEN_INPUTS = {
    key: API_KEY,
    app: APP,
    capability: input({
        name: 'capability',
        otherNames: [
            'channel',
            'channelname',
            'namespace',
            'room',
            'topic',
            'resource',
            'operation',
            'permission',
            'scope',
        ],
        default: '{"*":["*"]}',
        defaultValue: new Map([['*', ['*']]]),
        isRequired: true,
        keepsWhitespace: true,
        limit: 32,
        shorten: 'use fewer resources, or namespaces such as chat:*',
        expected: 'a mapping of resources to lists of operations, for example {"chat:*":["publish","subscribe"]}',
        read: (text, report, context) => {
            const resources = readMapping(text, 'JSON or lines', context.guard, report);
            return resources && readCapability(resources, context, report);
        },
        claim: 'x-ably-capability',
        // Ably ignores an object here and grants everything the key allows; it must be a string.
        claimOf: objectJson,
        option: { value: 'TEXT', help: 'Operations allowed on each resource, JSON or lines. Default: {"*":["*"]}' },
    }),
    clientId: input({
        name: 'client-id',
        default: '',
        expected: 'one line of visible characters',
        read: (text, report, context) => (text === '' ? context.defaultClientId : readClientId(text, context, report)),
        claim: 'x-ably-clientId',
        claimOf: (clientId) => clientId,
        option: {
            value: 'ID',
            help: 'Client ID; none: no client ID; *: any client ID. Default: ABLY_CLIENT_ID, or ably-jwt-<8 hex digits>',
            variable: 'ABLY_CLIENT_ID',
        },
    }),
    clientType: input({
        name: 'client-type',
        default: 'server',
        expected: 'server or device',
        read: readClientType,
        claim: 'x-ably-clientType',
        claimOf: (clientType) => (clientType === 'server' ? clientType : null),
        option: { value: 'TYPE', help: 'server or device. Default: server, whereas the Ably CLI sets none' },
    }),
    ttl: input({
        name: 'ttl',
        otherNames: ['duration', 'expiration', 'expire', 'expiresin', 'expiry', 'lifetime'],
        default: '3600',
        isRequired: true,
        expected: 'seconds, or a whole number with one unit (90s, 15m, 24h), from 1 second to 24 hours',
        read: readTtl,
        claim: 'exp',
        option: { value: 'TIME', help: 'Time to live: seconds, or 90s, 15m, 24h; at most 24h. Default: 3600' },
    }),
    claims: input({
        name: 'claims',
        default: '{}',
        defaultValue: new Map(),
        isRequired: true,
        keepsWhitespace: true,
        limit: 32,
        expected: 'a JSON object with claim names and values',
        read: (text, report, { guard }) => {
            const claims = readMapping(text, 'JSON', guard, report);
            if (claims)
                checkClaims(claims, report);
            return claims;
        },
        option: { value: 'JSON', help: 'Additional claims, as JSON' },
    }),
    revocationKey: input({
        name: 'revocation-key',
        default: 'none',
        isRequired: true,
        expected: 'one line of visible characters, or none',
        read: (text, report, context) => readRevocationKey(text, context, report),
        claim: 'x-ably-revocation-key',
        claimOf: (revocationKey) => revocationKey,
        option: { value: 'KEY', help: 'Revocation key, for revoking the token later' },
    }),
};
/** The claims that inputs set. */
const INPUT_CLAIMS = Object.values(TOKEN_INPUTS).flatMap(({ name, claim }) => (claim === undefined ? [] : [{ name, claim }]));
/** A value to revoke by; empty if it is not given. */
const target = (name, option) => input({
    name,
    option,
    default: '',
    expected: 'the value that the tokens were issued with',
    read: (text, report, context) => readTargetValue(text, name, context, report),
});
/** The inputs that say which tokens to revoke. */
const REVOKE_INPUTS = {
    key: { ...API_KEY, default: '' },
    clientId: target('client-id', { value: 'ID', help: 'Revoke the tokens with this client ID' }),
    revocationKey: target('revocation-key', { value: 'KEY', help: 'Revoke the tokens with this revocation key' }),
};

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
function buffer_utils_decodeBase64(encoded, url = !1) {
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
    return buffer_utils_decodeBase64(typeof input == "string" ? input : decoder.decode(input), !0);
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


;// CONCATENATED MODULE: ./build/src/token/token.js





/** The claims that no additional claim can set, in lower case. */
const OWN_CLAIMS = ['iat', 'jti', ...INPUT_CLAIMS.map(({ claim }) => claim.toLowerCase())];
/**
 * Signs a token with HS256 and the UTF-8 bytes of the key's secret.
 * https://ably.com/docs/auth/token/jwt
 * @param jti a unique identifier
 */
async function signToken(params, jti) {
    const { key, issuedAt, claims, ...facts } = params;
    const expiresAt = issuedAt + facts.ttl;
    const additional = [...claims].filter(([name]) => !OWN_CLAIMS.includes(name.toLowerCase()));
    const own = { iat: issuedAt, exp: expiresAt, jti, ...claimsOf(params) };
    const payload = objectJson([...Object.entries(own), ...additional]);
    const token = await new CompactSign(new TextEncoder().encode(payload))
        .setProtectedHeader({ typ: 'JWT', alg: 'HS256', kid: key.keyName })
        .sign(new TextEncoder().encode(key.secret));
    return {
        ...facts,
        token,
        signature: token.slice(token.lastIndexOf('.') + 1),
        appId: key.appId,
        keyName: key.keyName,
        capabilityJson: objectJson(facts.capability),
        claimNames: [...claims.keys()],
        issued: isoTime(issuedAt * 1000),
        expires: isoTime(expiresAt * 1000),
    };
}
/** The claims that carry the inputs' values. */
function claimsOf(params) {
    const claims = {};
    for (const [field, { claim, claimOf }] of Object.entries(TOKEN_INPUTS)) {
        const value = claimOf?.(params[field]) ?? null;
        if (claim !== undefined && value !== null)
            claims[claim] = value;
    }
    return claims;
}
/** In characters. SDKs send tokens base64-encoded in a header of about 8 KB. https://ably.com/docs/auth/token/jwt */
const MAX_SAFE_LENGTH = 5800;
/** In characters. Linux cannot start a program with a variable over 131,071 bytes, including its name. */
const MAX_LENGTH = 128_000;
/** How to make a token shorter, as a phrase for a problem's fix. */
const SHORTEN = 'use fewer resources or claims, or namespaces such as chat:*';
const EXPECTED_LENGTH = `at most ${MAX_LENGTH} characters, to fit in an environment variable`;
/** Checks the length of a token, which only an issued token has. */
function checkLength({ token }, diagnostics) {
    const report = diagnostics.about(stepNamed('token'), EXPECTED_LENGTH);
    if (token.length > MAX_LENGTH) {
        report.problem({ found: `the token has ${token.length} characters`, fix: SHORTEN });
    }
    else if (token.length > MAX_SAFE_LENGTH) {
        report.warning(`The token has ${token.length} characters. Over ${MAX_SAFE_LENGTH}, it may not fit in an HTTP header: ${SHORTEN}.`);
    }
}
/** The facts about a token, most important first. None is secret. */
const FACTS = [
    { label: 'Issued', output: 'issued', key: 'issued', value: ({ issued }) => issued },
    { label: 'Expires', output: 'expires', key: 'expires', value: ({ expires }) => expires },
    { label: 'TTL', output: 'ttl', key: 'ttl', value: ({ ttl }) => ttl, unit: ' seconds' },
    { label: 'App ID', output: 'app-id', key: 'appId', value: ({ appId }) => appId },
    { label: 'Key ID', output: 'key-name', key: 'keyId', value: ({ keyName }) => keyName },
    { label: 'Client ID', output: 'client-id', key: 'clientId', value: ({ clientId }) => clientId },
    { label: 'Client Type', value: ({ clientType }) => clientType },
    {
        label: 'Revocation Key',
        output: 'revocation-key',
        key: 'revocationKey',
        value: ({ revocationKey }) => revocationKey ?? undefined,
    },
    { label: 'Claims', value: ({ claimNames }) => claimNames.join(', ') || undefined },
];
/** What people read, without line breaks: the label and the value of each fact that the token has. */
function describeFacts(issued) {
    return FACTS.flatMap(({ label, value, unit = '' }) => {
        const fact = value(issued);
        return fact === undefined || fact === null ? [] : [[label, `${escapeInvisible(String(fact))}${unit}`]];
    });
}
/** The outputs of the action, by name. Only the first two contain a secret. */
function outputsOf(issued) {
    const outputs = { token: issued.token, json: JSON.stringify(resultOf(issued)) };
    for (const { output, value } of FACTS) {
        if (output)
            outputs[output] = String(value(issued) ?? '');
    }
    return Object.entries({ ...outputs, capability: issued.capabilityJson });
}
/** The result as the Ably CLI prints it, on one line, so that the same `jq` filters work for both. */
function resultOf(issued) {
    const facts = FACTS.flatMap(({ key, value }) => (key ? [[key, value(issued)]] : []));
    const others = {
        capability: Object.fromEntries(issued.capability),
        clientType: issued.clientType === 'server' ? issued.clientType : undefined,
        tokenType: 'jwt',
        value: issued.token,
    };
    const entries = [...facts, ...Object.entries(others)].sort(([one], [other]) => (one < other ? -1 : 1));
    return envelope(Object.fromEntries(entries));
}
/** The same result with only the token in it. */
function tokenOnlyResult({ token }) {
    return envelope({ value: token });
}
/** The envelope of the Ably CLI after 1.2.1. https://ably.com/docs/cli/auth/issue-jwt-token */
function envelope(token) {
    return { type: 'result', command: 'auth:issue-jwt-token', success: true, token };
}
/** What people read: each resource and the operations on it, with invisible characters escaped. */
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
    const allowed = operations.includes('*') ? 'everything the key allows' : operations.map(escapeInvisible).join(', ');
    const where = resource === '*' ? 'regular channels' : 'channels, metachannels and queues';
    return `This token allows ${allowed} on all ${where}. Set ${input} to narrow it, for example {"my-channel":["publish"]}.`;
}

;// CONCATENATED MODULE: ./build/src/token/issue.js







/**
 * Turns raw inputs into the parameters of a token; undefined if there is any problem. All rules are checked, so
 * `diagnostics` has every problem.
 * @param now milliseconds since 1970
 */
function readTokenParams(raw, now, context) {
    const { diagnostics } = context;
    const values = readInputs(TOKEN_INPUTS, raw, context);
    const { clientId, revocationKey, ttl } = values;
    const isRevocable = typeof revocationKey === 'string' || (raw['client-id'] !== undefined && clientId !== null);
    const issuedAt = issueTime(now, ttl ?? 0, isRevocable);
    checkTogether(values, raw, issuedAt, context);
    const isComplete = Object.keys(TOKEN_INPUTS).every((field) => values[field] !== undefined);
    if (!isComplete || diagnostics.problems.length > 0)
        return undefined;
    const { app: _, ...params } = values;
    return { ...params, issuedAt };
}
/** The rules about several inputs. */
function checkTogether(values, raw, issuedAt, context) {
    const { key, app, capability, clientId, clientType, ttl, claims, revocationKey } = values;
    const report = ({ name, expected }) => context.diagnostics.about(inputNamed(name), expected);
    if (key && app)
        checkApp(app, key, report(TOKEN_INPUTS.app));
    if (ttl !== undefined && typeof revocationKey === 'string')
        warnOfRevocableTtl(ttl, report(TOKEN_INPUTS.ttl));
    if (claims) {
        const inputClaims = INPUT_CLAIMS.map(({ claim, name }) => ({ claim, name: inputAsWritten(name, context) }));
        checkReservedClaims(claims, inputClaims, report(TOKEN_INPUTS.claims));
        if (ttl !== undefined)
            checkNotBefore(claims, issuedAt + ttl, report(TOKEN_INPUTS.claims));
    }
    if (clientId === null) {
        warnOfNoClientId(clientType, capability, report(TOKEN_INPUTS.clientId));
    }
    else if (clientType === 'device' && raw['client-id'] === undefined) {
        report(TOKEN_INPUTS.clientId).warning('Each token gets its own client ID, and each counts as a monthly active user. For a device, set a fixed client ID.');
    }
}
/** https://ably.com/docs/platform/errors/codes/40166 */
const NEED_CLIENT_ID = ['presence', 'message-update-own', 'message-delete-own'];
function warnOfNoClientId(type, capability = new Map(), report) {
    if (type === 'device') {
        report.warning('The token has no client ID, which Ably can require for a device. Set a client ID, or use the client type server.');
    }
    const operations = [...capability.values()].flat();
    const operation = NEED_CLIENT_ID.find((each) => operations.includes(each));
    if (operation !== undefined) {
        report.warning(`Operation "${operation}" needs a client ID, but the token has none. Set a client ID.`);
    }
}
/**
 * Issues a token: read, check, mask, sign, mask, verify. Undefined if `diagnostics` has any problem, which can be from
 * before. Both entry points publish a token only after this.
 */
async function issue({ raw, context, now, jti, mask, verify }) {
    const { guard, diagnostics } = context;
    const params = readTokenParams(raw, now, context);
    await mask(guard.secrets, guard.keySecrets);
    if (params === undefined)
        return undefined;
    const issued = await signToken(params, jti);
    await mask([issued.signature, issued.token], [issued.signature]);
    checkLength(issued, diagnostics);
    if (diagnostics.problems.length === 0)
        await verify?.(issued);
    return diagnostics.problems.length > 0 ? undefined : issued;
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
;// CONCATENATED MODULE: ./build/src/node/process.js


/**
 * Runs an entry point. The exit code is 1 until everything is done, whatever ends the process: a promise that never
 * settles, or code that calls `process.exit`. Errors are reported on one line, without a stack trace.
 * @param main returns the exit code
 * @param report prints why the program failed, given as a phrase
 * @param flush waits until all output has been written, if it is not written at once
 */
function run(main, report, flush) {
    let exitCode = 1;
    let isSettled = false;
    process.exitCode = exitCode;
    process.once('exit', () => {
        process.exitCode = exitCode;
        if (!isSettled)
            report('the program exited before it finished');
    });
    main(process.env)
        .catch((error) => {
        report(formatError(error));
        return 1;
    })
        .then(async (code) => {
        isSettled = true;
        await flush?.().catch(() => { });
        exitCode = code;
        // A connection that a proxy keeps open would keep the process alive.
        process.exit(exitCode);
    });
}
const STDOUT = 1;
const STDERR = 2;
/** In milliseconds. */
const RETRY_DELAY = 10;
/**
 * Writes a text before it returns, and throws if the reader is gone or the disk is full. `process.stdout` and
 * `process.stderr` write to a full pipe later, and to a nearly full disk only a part.
 */
function write(descriptor, text) {
    let rest = Buffer.from(text);
    while (rest.length > 0) {
        try {
            rest = rest.subarray((0,external_node_fs_namespaceObject.writeSync)(descriptor, rest));
        }
        catch (error) {
            // A pipe that is non-blocking is full.
            if (codeOf(error) !== 'EAGAIN')
                throw error;
            pause();
        }
    }
}
/** Waits a moment, for a non-blocking pipe to be ready. */
function pause() {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_DELAY);
}
/**
 * Watches a standard stream for errors after a write has returned: the reader is gone, or the disk is full. Without a
 * listener, such an error would end the process with a stack trace.
 */
function watchStream(stream) {
    let failure;
    stream.on('error', (error) => {
        failure ??= error;
    });
    return async () => {
        if (stream.writableLength > 0)
            await new Promise((resolve) => stream.write('', () => resolve()));
        // The stream records a failure before it notifies its listeners.
        const known = failure ?? stream.errored;
        if (known)
            throw known;
    };
}
/** The value of an environment variable as an input; its text is empty if the variable is not set. */
function readVariable(environment, variable) {
    return { text: environment[variable]?.trim() ?? '', variable };
}
/** What error codes mean to the user of a step or a command, if Node's own words do not say it. */
const MEANINGS = new Map([
    ['EBUSY', 'another program is using the file'],
    ['EDQUOT', 'the disk quota is exceeded'],
    ['ENOTFOUND', 'unknown host name'],
    ['CERT_HAS_EXPIRED', 'the certificate has expired, or this clock is wrong'],
    ['CERT_NOT_YET_VALID', 'the certificate is not valid yet, or this clock is wrong'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate is for another host'],
    ['ERR_PROXY_TUNNEL', 'the proxy refused to connect'],
]);
/** An error whose message can be shown to the user. Known by its name, whichever bundle throws it. */
class ReportedError extends Error {
    name = 'ReportedError';
}
/**
 * An error as a phrase on one line: what its code means, or only the code. Only the message of a `ReportedError` is
 * shown, because others can repeat a secret. https://nodejs.org/api/util.html#utilgetsystemerrormap
 */
function formatError(error) {
    if (error instanceof Error && error.name === 'ReportedError')
        return error.message;
    const code = codeOf(error);
    const [, known] = [...(0,external_node_util_namespaceObject.getSystemErrorMap)().values()].find(([name]) => name === code) ?? [];
    const meaning = MEANINGS.get(code) ?? known;
    return meaning === undefined ? `unexpected error ${code}` : `${meaning} (${code})`;
}
/** The fix for a system error that has only one; undefined for others. Windows locks a file that a program is using. */
function fixForError(error) {
    return codeOf(error) === 'EBUSY' ? 'close the program that is using the file, and try again' : undefined;
}
/** The code of a system error, or else the name of its class. */
function codeOf(error) {
    const { code, name } = (error ?? {});
    const text = typeof code === 'string' ? code : name;
    return typeof text === 'string' && /^\w+$/.test(text) ? text : 'of unknown kind';
}

;// CONCATENATED MODULE: ./build/src/shared/index.js





















module.exports = __webpack_exports__;
/******/ })()
;