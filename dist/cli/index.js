#!/usr/bin/env node
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 652:
/***/ ((module) => {

module.exports = require("../ably/index.js");

/***/ }),

/***/ 116:
/***/ ((module) => {

module.exports = require("../package.json");

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

;// CONCATENATED MODULE: external "../shared/index.js"
const index_js_namespaceObject = require("../shared/index.js");
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = require("node:buffer");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: ./build/src/cli/api-key.js






/** The variable that has the API key, unless it is in a file. */
const KEY_VARIABLE = 'ABLY_API_KEY';
/** Names that users give the variable by mistake. */
const OTHER_VARIABLE = /^(ABLY_?)?(API_?)?KEY(_FILE)?$/i;
/** In bytes. */
const MAX_SIZE = 4096;
/** In milliseconds, until the end of a pipe. */
const TIMEOUT = 60_000;
const EXPECTED_FILE = `a file or a pipe with one Ably API key in UTF-8, at most ${MAX_SIZE} bytes`;
const EMPTY_FIX = 'put the key into it; perhaps the program that prints the key failed, or has not started';
const USE_SECRETS = 'set it from the secrets of your CI system, or use --api-key-file; runs from forks often have no secrets';
const IN_WINDOWS = 'in PowerShell 7.1 or later, run `$env:ABLY_API_KEY = Read-Host -MaskInput`, paste the key, which is not shown, and press Enter; in cmd and in Windows PowerShell, which show what is typed, use --api-key-file';
/** The commands that read a key without showing it, for shells that are not like `sh`. */
const READ_COMMANDS = new Map([
    ['bash', 'read -rs ABLY_API_KEY && export ABLY_API_KEY'],
    ['zsh', 'read -rs ABLY_API_KEY && export ABLY_API_KEY'],
    ['fish', 'read --silent --global --export ABLY_API_KEY'],
]);
const READ_COMMAND_IN_SH = 'stty -echo; read -r ABLY_API_KEY; stty echo; export ABLY_API_KEY';
/**
 * Reads the API key from a file, if there is the option for one, or else from its variable; undefined if there is none,
 * which is reported. Never from an argument, because other processes can see arguments.
 * @param option `--api-key-file`, if it is given; its value is undefined if it is missing
 */
async function readApiKeyInput(option, environment, diagnostics) {
    if (option === undefined) {
        const input = (0,index_js_namespaceObject.readVariable)(environment, KEY_VARIABLE);
        return input.text === '' ? reportMissing(environment, diagnostics) : input;
    }
    const path = option.value?.trim() ?? '';
    // Reported with the other arguments. The variable would be another key than the one that was meant.
    if (path === '')
        return undefined;
    try {
        return { text: await readKeyFile(path, environment) };
    }
    catch (error) {
        const report = diagnostics.about((0,index_js_namespaceObject.inputNamed)('api-key-file'), EXPECTED_FILE);
        if (error instanceof Unusable)
            return report.problem(error.fault);
        const found = `the file cannot be read: ${(0,index_js_namespaceObject.formatError)(error)}`;
        return report.problem({ found, fix: (0,index_js_namespaceObject.fixForError)(error) ?? fixForPath(path) });
    }
}
function reportMissing(environment, diagnostics) {
    const state = environment[KEY_VARIABLE] === undefined ? 'not set' : 'set but empty';
    const found = `no API key: the variable is ${state}, and the login of the Ably CLI is not read`;
    const isInteractive = process.stderr.isTTY && !environment['CI'];
    const fix = isInteractive ? typeUnseen(environment['SHELL']) : USE_SECRETS;
    const other = Object.keys(environment).find((name) => OTHER_VARIABLE.test(name) && environment[name]?.trim());
    const complete = other === undefined ? fix : `${fix}; the variable ${other} is not read`;
    return diagnostics.about((0,index_js_namespaceObject.variableNamed)(KEY_VARIABLE), index_js_namespaceObject.API_KEY.expected).problem({ found, fix: complete });
}
/** How to name a file that can be read. */
function fixForPath(path) {
    if (path.startsWith('~'))
        return 'write "$HOME" instead of the ~, which the shell did not replace';
    if (path.includes('://'))
        return 'use -, and pipe the key from the program that prints it';
    return 'check the path and the permissions of the file';
}
/**
 * How to set the variable without showing the key, as a phrase for a problem's fix.
 * @param shell the path of the user's shell
 */
function typeUnseen(shell = '', platform = process.platform) {
    if (platform === 'win32')
        return IN_WINDOWS;
    const command = READ_COMMANDS.get(shell.slice(shell.lastIndexOf('/') + 1)) ?? READ_COMMAND_IN_SH;
    return `run \`${command}\`, paste the key, which is not shown, and press Enter`;
}
/** A file that cannot be used, or not what is in it. */
class Unusable extends Error {
    fault;
    constructor(found, fix) {
        super();
        this.fault = { found, fix };
    }
}
/**
 * The text of a file, without white space around it.
 * @param path `-` is standard input
 * @param timeout in milliseconds, until the end of a pipe
 * @throws Unusable, or the system's error if the file cannot be read
 */
async function readKeyFile(path, environment, timeout = TIMEOUT) {
    if ((0,index_js_namespaceObject.keyParts)(path)) {
        throw new Unusable('the value is an API key, which other processes can see', 'use the path of a file with the key');
    }
    const isStdin = ['-', '/dev/stdin', '/dev/fd/0'].includes(path);
    const bytes = isStdin ? await readStdin(environment, timeout) : readPath(path, timeout);
    if (bytes.length > MAX_SIZE)
        throw new Unusable(`the file has over ${MAX_SIZE} bytes`, 'put only the key into it');
    // In UTF-16, every other byte of a key is zero.
    if (bytes.includes(0) || !(0,external_node_buffer_namespaceObject.isUtf8)(bytes)) {
        throw new Unusable('the file is not UTF-8, perhaps UTF-16', 'save it as plain text in UTF-8');
    }
    // A byte order mark is white space.
    const text = bytes.toString().trim();
    if (text === '')
        throw new Unusable('the file is empty', EMPTY_FIX);
    return text;
}
async function readStdin(environment, timeout) {
    if (process.stdin.isTTY) {
        const instead = `${typeUnseen(environment['SHELL'])}; then run the command again without --api-key-file`;
        throw new Unusable('standard input is a terminal, which would show the key', instead);
    }
    const bytes = await readStream(process.stdin, timeout);
    // Node reads nothing from a directory, without an error.
    if (bytes.length === 0)
        rejectFolder((0,external_node_fs_namespaceObject.fstatSync)(process.stdin.fd));
    return bytes;
}
/**
 * Reads a stream until its end, or more than the limit.
 * @param timeout in milliseconds
 * @throws Unusable
 */
async function readStream(stream, timeout) {
    const timer = setTimeout(() => stream.destroy(tooSlow(timeout)), timeout);
    let bytes = Buffer.alloc(0);
    for await (const chunk of stream) {
        bytes = Buffer.concat([bytes, chunk]);
        if (bytes.length > MAX_SIZE)
            break;
    }
    clearTimeout(timer);
    return bytes;
}
function rejectFolder(status) {
    if (status.isDirectory())
        throw new Unusable('the file is a directory', 'use the path of the file with the key');
}
function tooSlow(timeout) {
    return new Unusable(`the pipe did not end within ${timeout / 1000} seconds`, 'close the pipe once the key is in it');
}
function readPath(path, timeout) {
    // Otherwise, the call would wait for a program to open a named pipe for writing.
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK);
    try {
        const status = (0,external_node_fs_namespaceObject.fstatSync)(descriptor);
        rejectFolder(status);
        if (!status.isFile() && !status.isFIFO())
            throw new Unusable('the file is a device', 'use a file or a pipe');
        return readToEnd(descriptor, timeout);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
}
/**
 * Reads a file until its end, or more than the limit.
 * @param timeout in milliseconds, until the end of a pipe
 * @throws Unusable
 */
function readToEnd(descriptor, timeout) {
    const deadline = Date.now() + timeout;
    const buffer = Buffer.alloc(MAX_SIZE + 1);
    let size = 0;
    while (size < buffer.length) {
        try {
            const count = (0,external_node_fs_namespaceObject.readSync)(descriptor, buffer, size, buffer.length - size, null);
            if (count === 0)
                break;
            size += count;
        }
        catch (error) {
            // The pipe is open for writing, but nothing is in it yet.
            if ((0,index_js_namespaceObject.codeOf)(error) !== 'EAGAIN')
                throw error;
            if (Date.now() >= deadline)
                throw tooSlow(timeout);
            (0,index_js_namespaceObject.pause)();
        }
    }
    return buffer.subarray(0, size);
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
;// CONCATENATED MODULE: ./build/src/cli/options.js





/** The names of the commands. All but the last are those of the Ably CLI. */
const COMMANDS = new Map([
    ['auth issue-jwt-token', 'issue'],
    ['auth:issue-jwt-token', 'issue'],
    ['issue-jwt-token', 'issue'],
    ['auth revoke-token', 'revoke'],
    ['auth:revoke-token', 'revoke'],
    ['revoke-token', 'revoke'],
    ['revoke', 'revoke'],
]);
const KEY_FILE = {
    value: 'FILE',
    help: 'File that contains the API key; -: standard input. Default: the variable ABLY_API_KEY',
};
/** What the options of both commands that have no value do. */
const SWITCHES = {
    json: { help: 'Print the result as JSON on one line' },
    'pretty-json': { help: 'Print the result as indented JSON; not with --json' },
    verbose: { short: 'v', help: 'Print to stderr where each value came from' },
    help: { short: 'h', help: 'Print this help' },
    version: { help: 'Print the version' },
};
function ofInputs(rows) {
    return Object.fromEntries(Object.values(rows).flatMap(({ name, option }) => (option ? [[name, option]] : [])));
}
/** The options of each command, in the order of the help text. Options of the Ably CLI keep their names. */
const OPTIONS = {
    issue: {
        'api-key-file': KEY_FILE,
        ...ofInputs(index_js_namespaceObject.TOKEN_INPUTS),
        verify: {
            help: "Before printing the token, ask Ably's /stats whether it accepts the token. The key may still not allow the operations in it",
        },
        ...ofInputs({ endpoint: index_js_namespaceObject.ENDPOINT }),
        'token-only': { help: 'Print only the token' },
        ...SWITCHES,
    },
    revoke: {
        'api-key-file': KEY_FILE,
        ...ofInputs({ app: index_js_namespaceObject.APP, ...index_js_namespaceObject.REVOKE_INPUTS, endpoint: index_js_namespaceObject.ENDPOINT }),
        force: { short: 'f', help: 'Accepted as in the Ably CLI; there is no confirmation prompt to skip' },
        ...SWITCHES,
    },
};
/** The options of both commands. One that both have has the same letter and the same name of its value for both. */
const ALL_OPTIONS = { ...OPTIONS.issue, ...OPTIONS.revoke };
/** What parseArgs has to know of each option. */
const PARSED_OPTIONS = Object.fromEntries(Object.entries(ALL_OPTIONS).map(([name, { value, short }]) => {
    return [name, { type: value ? 'string' : 'boolean', ...(short && { short }) }];
}));
/** How to provide the API key, as a phrase for a problem's fix. */
const PROVIDE_KEY = 'set the variable ABLY_API_KEY, or use --api-key-file';
const HIDE_KEY = `${PROVIDE_KEY}, because other processes can see arguments`;
/** Options of other programs and of the action, with what to do instead. */
const INSTEAD = new Map([
    ['-V', 'did you mean --version?'],
    ['--api-key', HIDE_KEY],
    ['--apikey', HIDE_KEY],
    ['--key', HIDE_KEY],
    ['--key-file', 'did you mean --api-key-file?'],
    ['--env', 'did you mean --endpoint?'],
    ['--host', 'did you mean --endpoint?'],
    ['--url', 'did you mean --endpoint?'],
    ['--format', 'did you mean --json?'],
    ['--output', 'did you mean --json?'],
    ['--ca-file', 'set the variable NODE_EXTRA_CA_CERTS to the path of the file'],
    ['--allow-reauth-margin', 'remove it; a revocation takes effect immediately'],
]);
/** The fix for an unknown option; undefined if no option is similar. */
function insteadOf(option, command) {
    const known = Object.keys(OPTIONS[command]).map((name) => `--${name}`);
    const [short] = Object.entries(OPTIONS[command]).find((entry) => `-${entry[1].short}` === option) ?? [];
    const long = short ? `--${short}` : `--${(0,index_js_namespaceObject.withHyphens)(option).replace(/^-+/, '')}`;
    const otherwise = (0,index_js_namespaceObject.inputCalled)(long.slice(2), { ...index_js_namespaceObject.TOKEN_INPUTS, endpoint: index_js_namespaceObject.ENDPOINT });
    const similar = known.find((name) => name.startsWith(long)) ?? (0,index_js_namespaceObject.closest)(long, known);
    const meant = similar ?? known.find((name) => name === `--${otherwise}`);
    return INSTEAD.get(option) ?? INSTEAD.get((0,index_js_namespaceObject.singular)(long)) ?? (meant && `did you mean ${meant}?`);
}
/** What a command reads from variables if the option is not given. An empty variable is treated as not set. */
function variableInputs(command, environment) {
    const inputs = {};
    for (const [name, { variable }] of Object.entries(OPTIONS[command])) {
        if (variable === undefined)
            continue;
        const input = (0,index_js_namespaceObject.readVariable)(environment, variable);
        if (input.text !== '')
            inputs[name] = input;
    }
    return inputs;
}
const WIDTH = 80;
const OPTION_MARGIN = 28;
const INTRODUCTIONS = {
    issue: `Issue a short-lived Ably JWT. The token is signed on this machine; only --verify
sends it to Ably.

USAGE
  ably-jwt [auth issue-jwt-token] [options]
  ably-jwt auth revoke-token [options]
  ably-jwt help [command]
  ably-jwt version

The API key is read from the variable ABLY_API_KEY or from --api-key-file, never
from an argument or from the login of the Ably CLI.
`,
    revoke: `Revoke Ably tokens immediately, by their client ID or by their revocation key.

USAGE
  ably-jwt auth revoke-token --client-id ID [options]
  ably-jwt auth revoke-token --revocation-key KEY [options]

The API key, which must be the one that signed the tokens, is read from the
variable ABLY_API_KEY or from --api-key-file. The variable ABLY_CLIENT_ID is not
read.
`,
};
const EXAMPLES = {
    issue: `  ably-jwt --token-only
  ably-jwt --capability '{"chat:*":["publish","subscribe"]}' --ttl 15m
  ably-jwt --client-id client123 --json | jq -r .token.value
`,
    revoke: `  ably-jwt auth revoke-token --client-id client123
  ably-jwt auth revoke-token --revocation-key nightly --json
`,
};
/** The text of a command's `--help`, for a terminal of 80 columns. */
function helpText(command) {
    const options = Object.entries(OPTIONS[command]);
    const rows = options.map(([name, { value, short, help }]) => {
        const names = `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
        return names.padEnd(OPTION_MARGIN) + wrap(help, OPTION_MARGIN);
    });
    const variables = ['ABLY_API_KEY', ...options.flatMap(([, { variable }]) => variable ?? [])];
    const operations = command === 'issue' ? `\nOperations:\n  ${wrap(index_js_namespaceObject.OPERATIONS.join(', '), 2)}\n` : '';
    return `${INTRODUCTIONS[command]}
OPTIONS
${rows.join('\n')}
${operations}
Variables: ${variables.join(', ')}.

EXAMPLES
${EXAMPLES[command]}
Results go to stdout, everything else to stderr.
Exit codes: 0 success, 1 Ably or system error, 2 usage or input error.

More: https://github.com/org/ably-jwt-action#command-line
`;
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

;// CONCATENATED MODULE: ./build/src/cli/arguments.js




/** Anything else could be a key, so it is not quoted. */
const WORD = /^[a-z][a-z:_-]{0,30}$/;
const COMMAND_NAMES = [...COMMANDS.keys(), 'help', 'version'];
/** An option in the place of a value means that the value is missing. Text editors replace hyphens with dashes. */
const LOOKS_LIKE_OPTION = /^(--|-[a-z]+$|[\u2010-\u2015\u2212])/i;
const AS_TOKENS = { options: PARSED_OPTIONS, strict: false, allowPositionals: true, tokens: true };
const LISTED = 'an option listed by --help';
const NO_KEY = 'no API key in the arguments, which other processes can see';
/** Splits the arguments: first the command, if there is one, then options and their values. `help` means `--help`. */
function parseArguments(argv) {
    const [first = ''] = argv;
    if (first !== 'help' && first !== 'version')
        return parseCommand(argv);
    const parsed = parseCommand(argv.slice(1));
    return { ...parsed, rest: [...splitOptions([`--${first}`]), ...parsed.rest] };
}
function parseCommand(argv) {
    const [first = ''] = argv;
    for (const count of [2, 1]) {
        const command = COMMANDS.get(argv.slice(0, count).join(' '));
        if (command)
            return { command, rest: splitOptions(argv.slice(count)) };
    }
    if (!WORD.test(first))
        return { command: 'issue', rest: splitOptions(argv) };
    const end = [...argv, '--'].findIndex(isOption);
    return { command: 'issue', unknownCommand: argv.slice(0, end), rest: splitOptions(argv.slice(end)) };
}
/** Splits the arguments after the command. The argument that is an option's value belongs to it, whatever it is. */
function splitOptions(argv) {
    // parseArgs takes a hyphen among letters, as in -v-, for the end of all options, and many letters take it long.
    const args = argv.map((text) => (/^(--|-[^-](.*-.*|.{20,}))$/s.test(text) ? '-_' : text));
    const split = [];
    for (let index = 0; index < argv.length; index++) {
        const text = argv[index] ?? '';
        const next = argv[index + 1];
        // One argument and its value at a time: the time that parseArgs takes grows with the square of their number.
        const { tokens } = (0,external_node_util_namespaceObject.parseArgs)({ ...AS_TOKENS, args: args.slice(index, index + 2) });
        const own = tokens.filter((token) => token.index === 0);
        const options = own.filter((token) => token.kind === 'option');
        if (options.length === own.length && options.every(({ name }) => Object.hasOwn(PARSED_OPTIONS, name))) {
            for (const { name, value, inlineValue } of options) {
                const takesNext = inlineValue === false && !LOOKS_LIKE_OPTION.test(next ?? '');
                split.push(inlineValue ? { text, name, value } : { text, name, value: takesNext ? next : undefined });
                if (takesNext)
                    index += 1;
            }
        }
        else {
            // An unknown option can have a value, too.
            const hasValue = isOption(text) && !text.includes('=') && next !== undefined && !isOption(next);
            split.push({ text, value: hasValue ? next : undefined });
            if (hasValue)
                index += 1;
        }
    }
    return split;
}
const isOption = (text) => /^-./.test(text) || LOOKS_LIKE_OPTION.test(text);
/** An option as it was given, without its value. */
const rawNameOf = (text) => text.replace(/=.*/s, '');
/**
 * Checks split arguments. Each one that is not valid is a problem. One that could be a key is never shown. Returns the
 * options with a value, and those without one.
 * @param guard finds the API key, wherever it was read from
 * @param isText whether no value is read as an input, which would search it
 */
function readArguments(parsed, guard, diagnostics, isText = false) {
    const { command, unknownCommand = [], rest } = parsed;
    const given = {};
    const switches = {};
    const report = diagnostics.about((0,index_js_namespaceObject.argumentNamed)('arguments'), 'only options and their values');
    const leaks = new Set();
    /** Whether there is no secret in a text. One with a secret is remembered. */
    const search = (text) => {
        const result = guard.check(text);
        if (result.ok)
            return true;
        guard.add(result.keys);
        leaks.add(result.fault.found);
        return false;
    };
    const words = unknownCommand.filter((word) => search(word) && WORD.test(word));
    if (words.length > 0)
        reportUnknownCommand(words.join(' '), report);
    const others = [];
    for (const argument of rest) {
        const { text, name, value } = argument;
        const fault = name && optionFault(argument, command, Object.hasOwn(given, name));
        if (name && !fault) {
            if (value === undefined)
                switches[name] = true;
            else
                given[name] = { text: value };
            // The other values are searched as inputs.
            if (isText || name === 'api-key-file')
                search(value ?? '');
            continue;
        }
        const isClean = search(text);
        search(value ?? '');
        if (fault)
            diagnostics.about((0,index_js_namespaceObject.argumentNamed)(rawNameOf(text)), fault.expected).problem(fault);
        else if (isClean && isOption(text))
            reportUnknownOption(text, command, diagnostics);
        else if (isClean)
            others.push(text);
    }
    for (const found of leaks) {
        report.expecting(NO_KEY).problem({ found: `an argument ${found}`, fix: `remove it; ${PROVIDE_KEY}` });
    }
    reportOthers(others, command, report);
    if (switches['json'] && switches['pretty-json']) {
        const prettyJson = diagnostics.about((0,index_js_namespaceObject.argumentNamed)('--pretty-json'), 'one of the two');
        prettyJson.problem({ found: 'given together with --json', fix: 'remove one of them' });
    }
    return { given, switches: switches };
}
/** Why a known option cannot be used as it was given; undefined if it can. */
function optionFault({ name = '', text, value }, command, isGiven) {
    const option = OPTIONS[command][name];
    const rawName = rawNameOf(text);
    const expected = option?.value ? `--${name} ${option.value}` : 'no value';
    if (option === undefined) {
        const other = command === 'issue' ? 'auth revoke-token' : 'auth issue-jwt-token';
        return { found: `only ${other} has this option`, expected: LISTED, fix: 'remove it' };
    }
    if (isGiven)
        return { found: 'given twice', expected: 'one value', fix: 'remove one of them' };
    if (option.value === undefined) {
        const fix = /^(false|no|off|0)$/i.test(value ?? '') ? 'remove it' : `use ${rawName} without a value`;
        return value === undefined ? undefined : { found: 'has a value', expected, fix };
    }
    if (value === undefined) {
        const fix = `add it after the option, as ${rawName}=\u2026 if it starts with a hyphen`;
        return { found: 'the value is missing', expected, fix };
    }
    if (value.trim() !== '')
        return undefined;
    return { found: 'the value is empty', expected, fix: 'set a value; perhaps a variable is not set' };
}
function reportUnknownOption(text, command, diagnostics) {
    // Anything else could be a key.
    const name = /^--?\w[\w-]{0,29}(?==|$)/.exec(text)?.[0];
    const other = text.startsWith('-')
        ? 'use an option from the list, or remove it'
        : 'write two hyphens instead of the dash';
    const fix = (name && insteadOf(name, command)) ?? other;
    diagnostics.about((0,index_js_namespaceObject.argumentNamed)(name ?? 'arguments'), LISTED).problem({ found: 'unknown option', fix });
}
function reportUnknownCommand(command, report) {
    const suggestion = (0,index_js_namespaceObject.didYouMean)((0,index_js_namespaceObject.closest)(command, COMMAND_NAMES));
    const fix = /^(accounts )?login\b/.test(command)
        ? `${PROVIDE_KEY}; there is no login`
        : 'use "auth issue-jwt-token" or "auth revoke-token"; everything else is in the Ably CLI';
    const known = report.expecting('a command listed by --help, or none');
    known.problem({ found: `unknown command ${(0,index_js_namespaceObject.quote)(command)}`, fix: suggestion ?? fix });
}
/** Reports arguments that are neither options nor their values, without showing them. */
function reportOthers(texts, command, report) {
    const words = texts.filter((text) => COMMAND_NAMES.some((name) => name.split(' ').includes(text)));
    const empty = texts.filter((text) => text.trim() === '');
    if (words.length > 0) {
        const found = `"${words.join(' ')}" is not the first argument`;
        report.expecting('the command as the first argument').problem({ found, fix: 'put it first' });
    }
    if (empty.length > 0) {
        report.problem({ found: 'an argument is empty', fix: 'remove it; perhaps a variable is not set' });
    }
    if (words.length + empty.length < texts.length) {
        const target = command === 'revoke' ? 'use --client-id or --revocation-key to identify the tokens; ' : '';
        const fix = `${target}put JSON and values with spaces in single quotes; pass the API key only in ABLY_API_KEY or a file`;
        report.problem({ found: 'unexpected argument (not shown, because it could be a key)', fix });
    }
}

;// CONCATENATED MODULE: ./build/src/cli/commands.js









/**
 * Writes to stdout before it returns, and throws if the reader is gone or the disk is full. `process.stdout` would
 * first load Node's network modules.
 * @param done what is done even if it cannot be printed
 */
function printResult(text, done) {
    try {
        (0,index_js_namespaceObject.write)(index_js_namespaceObject.STDOUT, text);
    }
    catch (error) {
        const failure = `the output could not be written: ${(0,index_js_namespaceObject.formatError)(error)}`;
        throw new index_js_namespaceObject.ReportedError(done === undefined ? failure : `${done}, but ${failure}`);
    }
}
/** Writes a line to stderr. If that fails, nobody can read it, and the exit code still tells the result. */
function printNote(text) {
    try {
        (0,index_js_namespaceObject.write)(index_js_namespaceObject.STDERR, `ably-jwt: ${text}\n`);
    }
    catch {
        // There is no other place to report it.
    }
}
/**
 * Returns what replaces each secret in a text with `***`, for output that no runner masks. Thousands of secrets in
 * thousands of texts take no longer than a few: a text is only searched for secrets whose first characters are in it.
 */
function redactor(secrets) {
    const longestFirst = [...secrets].sort((one, other) => other.length - one.length);
    const length = longestFirst.at(-1)?.length ?? 0;
    const starts = new Set(longestFirst.map((secret) => secret.slice(0, length)));
    const mayContainSecret = (text) => {
        for (let at = 0; at + length <= text.length; at += 1)
            if (starts.has(text.slice(at, at + length)))
                return true;
        return false;
    };
    return (text) => mayContainSecret(text) ? longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text) : text;
}
/** A token in the requested format, with a line break at the end. */
function renderToken(issued, switches) {
    if (switches['token-only'])
        return renderJson((0,index_js_namespaceObject.tokenOnlyResult)(issued), switches) ?? `${issued.token}\n`;
    return renderJson((0,index_js_namespaceObject.resultOf)(issued), switches) ?? report(issued);
}
/** A result as the requested JSON, with a line break at the end; undefined if JSON is not requested. */
function renderJson(result, switches) {
    if (switches.json)
        return `${JSON.stringify(result)}\n`;
    return switches['pretty-json'] ? `${JSON.stringify(result, null, 2)}\n` : undefined;
}
/** The labels of the Ably CLI and one space behind each, so that the same filters work for both. */
function report(issued) {
    const capability = ['Capability', (0,index_js_namespaceObject.escapeInvisible)(issued.capabilityJson)];
    const lines = [['Token', issued.token], ['Type', 'JWT'], ...(0,index_js_namespaceObject.describeFacts)(issued), capability];
    return lines.map(([label, value]) => `${label}: ${value}\n`).join('');
}
/** Outside of GitHub Actions, no runner masks the output. */
const NO_MASK = async () => { };
/** Issues a token: check, sign, verify. */
async function issue({ raw, switches, context, environment }) {
    const { diagnostics } = context;
    const { endpoint } = (0,index_js_namespaceObject.readInputs)({ endpoint: index_js_namespaceObject.ENDPOINT }, raw, context);
    if (raw['endpoint'] && raw['endpoint'].variable === undefined && !switches.verify) {
        diagnostics.about((0,index_js_namespaceObject.inputNamed)('endpoint')).warning('No effect without --verify.');
    }
    const ably = switches.verify ? await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 652, 23)) : undefined;
    const connection = endpoint === undefined ? undefined : ably?.readConnection({ endpoint }, environment, diagnostics);
    const verify = ably && connection && ((token) => ably.verifyToken(token, connection, diagnostics));
    const issued = await (0,index_js_namespaceObject.issue)({ raw, context, now: Date.now(), jti: crypto.randomUUID(), mask: NO_MASK, verify });
    if (issued === undefined) {
        const isRejected = diagnostics.problems.some(({ subject }) => subject.kind === 'step' && subject.name === 'verify');
        return { exitCode: isRejected ? 1 : 2 };
    }
    const isReport = !switches.json && !switches['pretty-json'] && !switches['token-only'];
    const notes = stringsAmong(connection &&
        `${connection.primary.host} accepted the token in a request to /stats. The key may still not allow the operations in it.`, isReport && (0,index_js_namespaceObject.wideCapabilityNote)(issued, '--capability'));
    const details = stringsAmong(raw['client-type'] === undefined && 'client-type is server by default, while the Ably CLI sets none', `signed with HS256 and key ${issued.keyName}: ${issued.token.length} characters`);
    return { exitCode: 0, notes, details, output: renderToken(issued, switches) };
}
const stringsAmong = (...values) => values.filter((value) => typeof value === 'string');
const INPUTS = { ...index_js_namespaceObject.REVOKE_INPUTS, app: index_js_namespaceObject.APP, endpoint: index_js_namespaceObject.ENDPOINT };
/** Revokes tokens: check, send. Only what Ably confirmed exactly is a success. */
async function revoke({ raw, switches, context, environment }) {
    const { diagnostics } = context;
    const values = (0,index_js_namespaceObject.readInputs)(INPUTS, raw, context);
    const { key, app } = values;
    if (key && app)
        (0,index_js_namespaceObject.checkApp)(app, key, diagnostics.about((0,index_js_namespaceObject.inputNamed)('app'), INPUTS.app.expected));
    const target = (0,index_js_namespaceObject.chooseTarget)(values, raw, context);
    const { describeConfirmation, readConnection, revokeTokens } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 652, 23));
    const connection = readConnection(values, environment, diagnostics);
    if (!key || !target || !connection || diagnostics.problems.length > 0)
        return { exitCode: 2 };
    const confirmed = await revokeTokens(key, target, connection, diagnostics);
    if (!confirmed)
        return { exitCode: 1 };
    const { issuedBefore, appliesAt } = confirmed;
    const result = {
        type: 'result',
        command: 'auth:revoke-token',
        success: true,
        revocation: {
            target: `${target.type}:${target.value}`,
            issuedBefore: (0,index_js_namespaceObject.isoTime)(issuedBefore),
            ...(appliesAt !== undefined && { appliesAt: (0,index_js_namespaceObject.isoTime)(appliesAt) }),
        },
    };
    const lines = [...describeConfirmation(key.keyName, target, confirmed), `Issued before: ${(0,index_js_namespaceObject.isoTime)(issuedBefore)}`];
    return {
        exitCode: 0,
        details: [`sent to ${connection.primary.host}`],
        output: renderJson(result, switches) ?? `${lines.join('\n')}\n`,
        done: 'the tokens are revoked',
    };
}

;// CONCATENATED MODULE: ./build/src/cli/index.js









const MIN_NODE_VERSION = 20;
const RUN = { issue: issue, revoke: revoke };
(0,index_js_namespaceObject.run)(main, (failure) => printNote(`the command failed: ${failure}.`));
/** Runs a command: parse, read the key, check, issue or revoke, print. Returns the exit code, as in the help text. */
async function main(environment) {
    if (Number.parseInt(process.versions.node, 10) < MIN_NODE_VERSION) {
        printNote(`Node ${process.versions.node} is too old. Use Node ${MIN_NODE_VERSION} or later.`);
        return 2;
    }
    const args = process.argv.slice(2);
    const diagnostics = new index_js_namespaceObject.Diagnostics();
    const parsed = parseArguments(args);
    const optionOf = (name) => parsed.rest.find((argument) => argument.name === name);
    const isOn = (name) => optionOf(name) !== undefined && optionOf(name)?.value === undefined;
    const isHelp = isOn('help');
    const isText = isHelp || isOn('version');
    const apiKey = isText
        ? (0,index_js_namespaceObject.readVariable)(environment, KEY_VARIABLE)
        : await readApiKeyInput(optionOf('api-key-file'), environment, diagnostics);
    // The key in the variable is a secret even if another one is used.
    const guard = new index_js_namespaceObject.SecretGuard(apiKey?.text ?? '', environment[KEY_VARIABLE]?.trim() ?? '');
    const hasWord = parsed.unknownCommand !== undefined || parsed.rest.some(({ text }) => !text.startsWith('-'));
    if (isText && !hasWord && args.every((arg) => guard.check(arg).ok)) {
        printResult(isHelp ? helpText(parsed.command) : `${await readVersion()}\n`);
        return 0;
    }
    const { given, switches } = readArguments(parsed, guard, diagnostics, isText);
    const { 'api-key-file': _, ...inputs } = given;
    const raw = {
        ...variableInputs(parsed.command, environment),
        ...inputs,
        ...(apiKey && { [index_js_namespaceObject.API_KEY.name]: apiKey }),
    };
    const context = {
        guard,
        diagnostics,
        defaultClientId: (0,index_js_namespaceObject.defaultClientId)('ably-jwt', crypto.randomUUID()),
        // A missing key has been reported where it is read.
        missingKeyFix: '',
        isFromWorkflow: false,
    };
    const outcome = isText
        ? { exitCode: 2 }
        : await RUN[parsed.command]({ raw, switches, context, environment });
    // Outside of GitHub Actions, no runner masks the output.
    const redact = redactor(guard.secrets);
    const note = (text) => printNote(redact(text));
    const sourceOf = (name) => raw[name]?.variable ?? `--${name === index_js_namespaceObject.API_KEY.name ? 'api-key-file' : name}`;
    const nameOf = ({ kind, name }) => (kind === 'input' || name === 'verify' ? sourceOf(name) : name);
    const { problems, warnings } = diagnostics;
    for (const warning of warnings)
        note(`warning: ${(0,index_js_namespaceObject.formatWarning)(warning, nameOf)}`);
    for (const problem of problems)
        note((0,index_js_namespaceObject.formatProblem)(problem, nameOf));
    if (problems.some(({ subject }) => subject.kind === 'argument')) {
        note(`see ably-jwt ${parsed.command === 'revoke' ? 'revoke-token ' : ''}--help`);
    }
    for (const text of outcome.notes ?? [])
        note(text);
    if (switches.verbose && outcome.exitCode === 0) {
        for (const name of Object.keys(raw))
            note(`${name} read from ${sourceOf(name)}`);
        for (const text of outcome.details ?? [])
            note(text);
    }
    if (outcome.output !== undefined)
        printResult(outcome.output, outcome.done);
    return outcome.exitCode;
}
/** Loaded only when requested. */
async function readVersion() {
    const { default: packageJson } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 116, 23));
    return packageJson.version;
}

module.exports = __webpack_exports__;
/******/ })()
;