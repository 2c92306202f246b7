/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 2163:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G3: () => (/* binding */ allOrNothing),
  $E: () => (/* binding */ checkCommandFiles),
  ek: () => (/* binding */ commandFilesFor)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
// EXTERNAL MODULE: ./build/src/process/error-in-words.js
var error_in_words = __nccwpck_require__(4120);
;// CONCATENATED MODULE: ./build/src/action/command-files.js


/**
 * Makes sure of the files that a step hands its results to the runner by. Where the variable is unset,
 * @actions/core would print the token instead.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
function checkCommandFiles(environment, options, { problems }) {
    for (const variable of commandFilesFor(options)) {
        const report = (found) => void problems.push({ input: variable, found, expected: 'the path of a writable file', fix: FIX });
        const file = environment[variable];
        if (!file) {
            report('the variable is not set, so a token could only be printed');
            continue;
        }
        try {
            (0,external_node_fs_namespaceObject.accessSync)(file, external_node_fs_namespaceObject.constants.W_OK);
        }
        catch (error) {
            report(`the file cannot be written: ${(0,error_in_words/* errorInWords */.b)(error)}`);
        }
    }
}
/** The variables that name the files which a step with these options writes. */
function commandFilesFor({ exportEnv, revoke }) {
    return ['GITHUB_OUTPUT', ...(exportEnv ? ['GITHUB_ENV'] : []), ...(revoke ? ['GITHUB_STATE'] : [])];
}
const FIX = 'run the Action as a step of a workflow, and leave this variable and its file to the runner';
/** Does the writing, and takes back all of it where a part fails: no step after this one sees a half. */
async function allOrNothing(files, write) {
    const sizes = files.map((file) => (0,external_node_fs_namespaceObject.statSync)(file).size);
    try {
        await write();
    }
    catch (error) {
        files.forEach((file, index) => {
            cutBack(file, sizes[index] ?? 0);
        });
        throw error;
    }
}
function cutBack(file, size) {
    try {
        (0,external_node_fs_namespaceObject.truncateSync)(file, size);
    }
    catch {
        // A device, or a file that is gone: nothing of it would be read.
    }
}


/***/ }),

/***/ 4120:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ errorInWords)
/* harmony export */ });
/** What system error codes mean to somebody who runs a step or a command. */
const MEANINGS = {
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EROFS: 'the file system is read-only',
    ENOENT: 'the file does not exist',
    ENOTDIR: 'a part of its path is not a folder',
    EISDIR: 'it is a folder',
    ENOSPC: 'no space left on the disk',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'the file would become too large',
    EMFILE: 'too many open files',
    ENFILE: 'too many open files on this machine',
    EPIPE: 'the reader closed the pipe',
    EIO: 'the device failed',
};
/** An error as a phrase on one line: its system code explained, or its message. Never a stack trace. */
function errorInWords(error) {
    if (!(error instanceof Error))
        return 'an unknown error';
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    const meaning = MEANINGS[code];
    if (meaning !== undefined)
        return `${meaning} (${code})`;
    return error.message.split(/[\r\n]/, 1)[0]?.replace(/\.+$/, '') || error.name;
}


/***/ }),

/***/ 8051:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ invisible)
/* harmony export */ });
/**
 * Finds what nobody sees in a text: control and format characters, line and paragraph separators.
 * https://www.unicode.org/reports/tr44/#General_Category_Values
 * A literal with classes of Unicode would cost every start a quarter of a millisecond; this is made when it is needed.
 */
const invisible = (flags) => new RegExp('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+', flags);


/***/ }),

/***/ 6472:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8051);

const LONGEST_QUOTED = 60;
/** As an Ably key looks. Whatever input it was pasted into, and whoever's it is: it is not shown. */
const KEY_SHAPED = /[\w-]+\.[\w-]+:[\w-]{16,}/;
/**
 * A user's text for a message: in quotes, on one line. A long one is not cut but only described, and so is one with
 * invisible characters: masks and searches know a secret as it is written, so a part or another form of it would show.
 */
function quote(text) {
    if (text.length > LONGEST_QUOTED)
        return `a text of ${text.length} characters`;
    if (KEY_SHAPED.test(text))
        return 'a text that looks like an API key';
    const json = JSON.stringify(text);
    const readable = /^[\x20-\x7e]*$/.test(json) || !(0,_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .invisible */ .q)('u').test(json);
    return readable ? json : 'a text with invisible characters';
}
/** What kind of thing a value is, for a message. */
function describe(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'string')
        return quote(value);
    if (typeof value === 'object')
        return 'a mapping';
    return `the ${typeof value} ${String(value)}`;
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 5049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  dN: () => (/* binding */ exportVariable),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  Oh: () => (/* binding */ startGroup),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, debug, getBooleanInput, getIDToken, getMultilineInput, getState, group, isDebug, markdownSummary, notice, platform, setCommandEcho, setFailed, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return file_command_issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

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

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 5 modules
var core = __nccwpck_require__(5049);
// EXTERNAL MODULE: ./build/src/process/error-in-words.js
var error_in_words = __nccwpck_require__(4120);
;// CONCATENATED MODULE: ./build/src/process/watched-stream.js
/**
 * Watches a standard stream, which fails only after the fact: its reader is gone, or the disk behind it is full.
 * Without a listener that would end the process with a stack trace.
 * @returns a function that waits until all written so far has left, and throws if anything has not
 */
function watchStream(stream) {
    let failure;
    stream.on('error', (error) => {
        failure ??= error;
    });
    return async () => {
        // A file, and mostly a pipe, has taken all of it at once.
        if (stream.writableLength > 0)
            await new Promise((resolve) => stream.write('', () => resolve()));
        // The stream knows of a failure before its listeners hear of it.
        const known = failure ?? stream.errored;
        if (known)
            throw known;
    };
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

;// CONCATENATED MODULE: ./build/src/token/did-you-mean.js

/**
 * The candidate that a word was probably meant to be, whatever the case: one letter off for a short word, which is
 * close to everything, three for a long one (x-ably-capabilities).
 */
function didYouMean(word, candidates) {
    const byLowerCase = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
    const maxDistance = word.length < 5 ? 1 : word.length < 12 ? 2 : 3;
    const closest = closestMatch(word.toLowerCase(), [...byLowerCase.keys()], { maxDistance });
    return closest === undefined ? undefined : byLowerCase.get(closest);
}

// EXTERNAL MODULE: ./build/src/token/quote.js
var quote = __nccwpck_require__(6472);
;// CONCATENATED MODULE: ./build/src/token/one-line.js

/** A text as it was given; undefined, with a problem, where it holds a control character such as a line break. */
function oneLine(input, text, { problems }) {
    if (!/[\0-\x1f\x7f-\x9f]/.test(text))
        return text;
    const found = `${(0,quote/* quote */.h)(text)} holds a control character`;
    problems.push({ input, found, expected: 'a text on one line', fix: 'take the control character out' });
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/token/client.js



const CLIENT_TYPES = ['server', 'device'];
/** Reads a client ID; `none`, in any case, gives null: a token without one. https://ably.com/docs/auth/identified-clients */
function readClientId(text, findings) {
    if (text.toLowerCase() === 'none')
        return null;
    if (oneLine('client-id', text, findings) === undefined)
        return undefined;
    if (text === '*') {
        const says = 'The bearer of this token may use any client ID, and the newest Ably CLI refuses such tokens.';
        findings.warnings.push({ input: 'client-id', text: `${says} Name one client ID unless you need this.` });
    }
    return text;
}
/** Reads a client type: exactly one of the two words. */
function readClientType(text, { problems }) {
    const type = CLIENT_TYPES.find((word) => word === text);
    if (type === undefined) {
        const meant = didYouMean(text, CLIENT_TYPES);
        const fix = meant
            ? `did you mean ${meant}?`
            : 'write server for a CI job, device for a test that acts as an end user';
        problems.push({
            input: 'client-type',
            found: `${(0,quote/* quote */.h)(text)} is not a client type`,
            expected: 'server or device',
            fix,
        });
    }
    return type;
}
/** The client ID for a user who named none: it leads from Ably's logs back to the workflow run, where there is one. */
function madeUpClientId(runId, uuid) {
    return `${runId ? `github-actions-${runId}` : 'ably-jwt'}-${uuid.slice(0, 8)}`;
}

;// CONCATENATED MODULE: ./build/src/token/duplicate-name.js
const TOKEN = /"[^"]*"|[{}[\]:]/g;
/**
 * The first name that stands twice in one object of a JSON text, which `JSON.parse` would pass over in silence.
 * The text must be valid JSON without escapes.
 * https://www.rfc-editor.org/rfc/rfc8259#section-4
 */
function duplicateName(json) {
    const open = [];
    let lastText = '';
    for (const [token] of json.matchAll(TOKEN)) {
        if (token === '{' || token === '[')
            open.push(new Set());
        else if (token === '}' || token === ']')
            open.pop();
        else if (token !== ':')
            lastText = token;
        else {
            const names = open.at(-1);
            if (names?.has(lastText))
                return lastText.slice(1, -1);
            names?.add(lastText);
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/token/nesting.js
/** How many levels a claim or a capability may have. */
const DEEPEST = 32;
/**
 * Whether a YAML text is nested too deep. The library composes a document level by level, down to the end of the stack;
 * its parser, which is asked here, goes from token to token, and keeps what is open in a list.
 */
function isNestedDeep(text, yaml) {
    const parser = new yaml.Parser();
    for (const lexeme of new yaml.Lexer().lex(text)) {
        // What is parsed comes later, from the whole text.
        Array.from(parser.next(lexeme));
        // A level takes up to two places there: the collection, and the value in it.
        if (parser.stack.length > 2 * DEEPEST)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/token/mapping.js



const TOO_DEEP = { found: `the value is nested more than ${DEEPEST} deep`, fix: 'write it flatter' };
const NAME_ONCE = 'write each name once, with all that belongs to it';
/**
 * Reads a mapping written as JSON or as YAML 1.2 (core schema), which all JSON is. `yaml` is loaded only where the text
 * is not JSON without escapes.
 * Names stay texts, and stand once; whole numbers stay exact.
 */
async function readMapping(text) {
    const parsed = parseJson(text) ?? (await parseYaml(text));
    if ('found' in parsed)
        return parsed;
    const { value } = parsed;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
        return {
            found: `the value is not a mapping but ${(0,quote/* describe */.q)(value)}`,
            fix: 'write names, each with a colon, a space and what belongs to it',
        };
    }
    return unfit(value) ?? new Map(Object.entries(value));
}
function parseJson(text) {
    // V8 may take a name with an escape for another name: https://github.com/nodejs/node/issues/63785
    if (text.includes('\\'))
        return undefined;
    try {
        const value = JSON.parse(text);
        const twice = duplicateName(text);
        return twice === undefined ? { value } : { found: `${(0,quote/* quote */.h)(twice)} stands twice`, fix: NAME_ONCE };
    }
    catch {
        return undefined;
    }
}
async function parseYaml(text) {
    const { isScalar, Lexer, LineCounter, parseDocument, Parser, visit } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
    if (isNestedDeep(text, { Lexer, Parser }))
        return TOO_DEEP;
    const lineCounter = new LineCounter();
    try {
        const document = parseDocument(text, {
            lineCounter,
            prettyErrors: false,
            schema: 'core',
            resolveKnownTags: false,
            stringKeys: true,
        });
        const plainNames = [];
        const unresolved = [];
        visit(document, {
            Pair: (_, { key }) => void plainNames.push(isScalar(key) && key.type === 'PLAIN' && key.value),
            Alias: (_, alias) => {
                const [start = 0, end = start] = alias.range ?? [];
                if (!alias.resolve(document))
                    unresolved.push({ message: 'Unresolved alias', pos: [start, end], code: '' });
            },
        });
        // In quotes, as in JSON, it is a name like others.
        if (plainNames.includes('<<'))
            return { found: 'the merge key << is not read', fix: 'write out what it stands for' };
        const [error] = [...document.errors, ...document.warnings, ...unresolved];
        if (error === undefined)
            return { value: document.toJS() };
        const { line, col } = lineCounter.linePos(error.pos[0]);
        const at = `at line ${line}, column ${col}`;
        if (error.code === 'DUPLICATE_KEY')
            return { found: `the same name stands twice, the second time ${at}`, fix: NAME_ONCE };
        return {
            found: `the value is neither JSON nor YAML ${at}: ${reason(error.message)}`,
            fix: 'mend the text there; in YAML, put what starts with *, [, { or @ in quotes',
        };
    }
    catch (error) {
        // Too many aliases, or nesting that exhausts the stack.
        const why = error instanceof Error ? reason(error.message) : 'unreadable';
        return { found: `the value cannot be read as YAML: ${why}`, fix: 'write it plainly, without aliases' };
    }
}
/** The parser's message as far as it does not repeat the text: up to a colon, or to what is not plain. */
const reason = (message) => (message.split(/[:;] |[^\x20-\x7e]/, 1)[0] ?? '').trim();
/** What in a value JSON could not carry as it was written, or a reader could not follow. */
function unfit(value, depth = 0) {
    if (depth > DEEPEST)
        return TOO_DEEP;
    if (typeof value === 'number' &&
        (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))) {
        return { found: `the number ${value} cannot be kept exactly`, fix: 'write it as a text, in quotes' };
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    for (const part of Object.values(value)) {
        const fault = unfit(part, depth + 1);
        if (fault !== undefined)
            return fault;
    }
    return undefined;
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
const WORDS = OPERATIONS.filter((operation) => operation !== '*');
const KNOWN = new Set(OPERATIONS);
const isKnownOperation = (operation) => KNOWN.has(operation);
/** The known operation that an unknown one was meant to be. Ably's Control API says `statistics` for `stats`. */
function meantOperation(operation) {
    if (operation.trim().toLowerCase() === 'statistics')
        return 'stats';
    return didYouMean(operation.trim(), WORDS);
}

;// CONCATENATED MODULE: ./build/src/token/resource.js

/** What keeps a name from being a resource, by Ably's rules for channel names. https://ably.com/docs/channels */
function resourceFault(resource) {
    if (resource.trim() === '')
        return { found: 'a resource is empty', fix: 'name a channel, a namespace such as chat:*, or *' };
    if (resource.startsWith(':')) {
        return {
            found: `the resource ${(0,quote/* quote */.h)(resource)} starts with a colon`,
            fix: 'put a namespace before the colon, or drop it',
        };
    }
    if (/[\n\v\f\r\u0085\u2028\u2029]/.test(resource)) {
        return { found: `the resource ${(0,quote/* quote */.h)(resource)} holds a line break`, fix: 'take the line break out of the name' };
    }
    return undefined;
}
/** Warns of resources that Ably accepts, but that do not do what they look like. */
function warnOfResource(resource, operations, { warnings }) {
    const warn = (text) => void warnings.push({ input: 'capability', text });
    const segments = resource.replace(/^\[[^\]]*\]/, '').split(':');
    if (segments.some((segment) => segment.includes('*') && segment !== '*')) {
        const [, namespace] = /^((?:\[[^\]]*\])?[^[*].*?)\*+$/.exec(resource) ?? [];
        const wild = namespace ? ` For a whole namespace, write ${(0,quote/* quote */.h)(`${namespace}:*`)}.` : '';
        warn(`${(0,quote/* quote */.h)(resource)} matches only the channel of that very name: * is a wildcard only as a whole segment between colons.${wild}`);
    }
    if (operations.includes('stats') && resource !== '*' && resource !== '[*]*') {
        warn(`"stats" on ${(0,quote/* quote */.h)(resource)} has no effect: Ably grants it only on "*" or "[*]*".`);
    }
}

;// CONCATENATED MODULE: ./build/src/token/capability.js




/** All that the key may do. */
const FULL_CAPABILITY = new Map([['*', ['*']]]);
const EXPECTED = 'a mapping from resources to lists of operations, such as {"chat:*":["publish","subscribe"]}';
/** Reads a capability, as JSON or YAML. */
async function readCapability(text, findings) {
    const { problems } = findings;
    const before = problems.length;
    const report = (found, fix) => void problems.push({ input: 'capability', found, expected: EXPECTED, fix });
    const mapping = await readMapping(text);
    if ('found' in mapping)
        return report(mapping.found, mapping.fix);
    if (mapping.size === 0)
        return report('the mapping is empty', 'name at least one resource, or leave the input out');
    const entries = [];
    for (const [resource, list] of mapping) {
        const fault = resourceFault(resource);
        if (fault)
            report(fault.found, fault.fix);
        const operations = readOperations(resource, list, findings);
        warnOfResource(resource, operations, findings);
        entries.push([resource, operations]);
    }
    return problems.length > before ? undefined : new Map(entries.sort(byName));
}
/** The operations of one resource: sorted, each once, and `*` alone where it is among them. */
function readOperations(resource, list, { problems, warnings }) {
    const on = () => `on ${(0,quote/* quote */.h)(resource)}`;
    const report = (found, fix) => void problems.push({
        input: 'capability',
        found,
        expected: `any of ${OPERATIONS.join(', ')}`,
        fix,
    });
    // In YAML one operation may stand alone: `chat:*: publish`.
    const operations = typeof list === 'string' ? [list] : list;
    if (!Array.isArray(operations)) {
        report(`the operations ${on()} are ${(0,quote/* describe */.q)(list)}`, 'write them as a list');
        return [];
    }
    if (operations.length === 0)
        report(`the list of operations ${on()} is empty`, 'name an operation, or leave the resource out');
    for (const operation of operations) {
        if (typeof operation !== 'string') {
            report(`an operation ${on()} is ${(0,quote/* describe */.q)(operation)}`, 'write every operation as a text');
        }
        else if (operation.trim() === '') {
            report(`an operation ${on()} is empty`, 'name the operation, or leave it out');
        }
        else if (!isKnownOperation(operation)) {
            const meant = meantOperation(operation);
            if (meant)
                report(`unknown operation ${(0,quote/* quote */.h)(operation)} ${on()}`, `did you mean ${(0,quote/* quote */.h)(meant)}?`);
            else {
                const text = `Ably's documentation does not list the operation ${(0,quote/* quote */.h)(operation)} ${on()}. ${/[\s,]/.test(operation.trim()) ? 'Several operations are written as a list: [publish, subscribe].' : `The token carries it as written. It lists ${OPERATIONS.join(', ')}.`}`;
                warnings.push({ input: 'capability', text });
            }
        }
    }
    const names = [...new Set(operations.filter((operation) => typeof operation === 'string'))].sort();
    if (!names.includes('*'))
        return names;
    if (names.length > 1) {
        warnings.push({
            input: 'capability',
            text: `"*" ${on()} allows every operation, so those beside it change nothing.`,
        });
    }
    return ['*'];
}
const byName = ([a], [b]) => (a < b ? -1 : 1);
/**
 * The capability as canonical JSON: no white space, resources and operations sorted.
 * https://ably.com/docs/api/token-request-spec#capability-canonicalization
 */
function canonical(capability) {
    const members = [...capability].map(([resource, operations]) => `${JSON.stringify(resource)}:${JSON.stringify(operations)}`);
    return `{${members.join(',')}}`;
}

;// CONCATENATED MODULE: ./build/src/token/facts.js

/** A token's facts for people, in the order of interest, without its capability. No secret, no line break. */
function factsOf(issued) {
    return [
        ['Issued', issued.issued],
        ['Expires', issued.expires],
        ['Time to live', `${issued.ttl} seconds`],
        ['App ID', issued.appId],
        ['Key name', issued.keyName],
        ['Client ID', issued.clientId ?? '(none)'],
        ['Client type', issued.clientType],
    ];
}
/** The capability for people. Names that are not plain stand in quotes: they hold no line break. */
function grantsOf(issued) {
    return [...issued.grants].map(([resource, operations]) => ({
        resource: plainOrQuoted(resource),
        operations: operations.map(plainOrQuoted),
    }));
}
function isFullCapability(issued) {
    return issued.capability === canonical(FULL_CAPABILITY);
}
const plainOrQuoted = (name) => (/^[\w*[][\x21-\x7e]*$/.test(name) ? name : JSON.stringify(name));

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


;// CONCATENATED MODULE: ./build/src/token/issue.js


/**
 * Signs what was asked for, with HS256 over the UTF-8 bytes of the key's secret.
 * https://ably.com/docs/auth/token/jwt
 * @param now milliseconds since 1970
 * @param jti an identifier that no other token has
 */
async function issueToken(request, now, jti) {
    const { key, clientId, clientType, ttl, revocationKey } = request;
    const iat = Math.floor(now / 1000);
    const exp = iat + ttl;
    const capability = canonical(request.capability);
    const claims = {
        iat,
        exp,
        jti,
        // A text: an object here would be passed over, and the token could do all that the key can.
        'x-ably-capability': capability,
        ...(clientId !== null && { 'x-ably-clientId': clientId }),
        ...(clientType === 'server' && { 'x-ably-clientType': clientType }),
        ...(revocationKey !== undefined && { 'x-ably-revocation-key': revocationKey }),
        ...request.claims,
    };
    const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
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
        grants: request.capability,
        ttl,
        revocationKey,
        issued: isoTime(iat),
        expires: isoTime(exp),
    };
}
const isoTime = (seconds) => new Date(seconds * 1000).toISOString();

;// CONCATENATED MODULE: ./build/src/token/issued-warnings.js
/** Ably tokens travel base64-encoded, a third longer, in an HTTP header of about 8 KB. https://ably.com/docs/auth/token/jwt */
const LONGEST_SAFE_TOKEN = 6000;
/** No clock is right that shows a time before this code was written, or a century after. */
const PLAUSIBLE = { from: '2026', before: '2127' };
/** What to say of a token that is good by its rules, but may not be accepted. */
function warningsAbout({ token, issued }) {
    const warnings = [];
    if (token.length > LONGEST_SAFE_TOKEN) {
        const text = `The token has ${token.length} characters; over ${LONGEST_SAFE_TOKEN} it may not fit into an HTTP header. Name fewer resources or claims, or use namespaces such as chat:*.`;
        warnings.push({ input: 'token', text });
    }
    // These times sort as texts.
    if (issued < PLAUSIBLE.from || issued >= PLAUSIBLE.before) {
        const text = `This machine says that it is ${issued}. Ably will refuse the token as expired, or as issued in the future. Set the clock, for example by NTP.`;
        warnings.push({ input: 'clock', text });
    }
    return warnings;
}

;// CONCATENATED MODULE: ./build/src/token/key-secrets.js
/** Shorter masks would garble every log that follows. */
const SHORTEST_MASK = 4;
/** Longer than any key: such a line is masked as it is, without a look for what may be inside. */
const LONGEST_KEY = 1000;
/**
 * Every text that must be masked for a value given as an API key, well formed or not: its lines, what is left
 * of them without quotes, and what follows a colon. Line by line, since a runner that is given several lines
 * would mask each of them, even a lone brace.
 */
function secretsIn(keyText) {
    const secrets = new Set();
    for (const line of keyText.split(/[\r\n]+/)) {
        for (const whole of [line.trim(), line.length > LONGEST_KEY ? '' : withoutQuotes(line)]) {
            secrets.add(whole);
            secrets.add(whole.slice(whole.indexOf(':') + 1).trim());
        }
        if (line.length > LONGEST_KEY || /^\s*[\w-]+\.[\w-]+:\S+\s*$/.test(line))
            continue;
        // No key by itself: perhaps there is one inside.
        for (const [key, secret = ''] of line.matchAll(/[\w-]+\.[\w-]+:([\w-]+)/g))
            secrets.add(key).add(secret);
    }
    return [...secrets].filter((secret) => secret.length >= SHORTEST_MASK);
}
const withoutQuotes = (line) => line.replace(/^[\s$"'`]+|[\s"'`]+$/g, '');

// EXTERNAL MODULE: ./build/src/token/invisible.js
var invisible = __nccwpck_require__(8051);
;// CONCATENATED MODULE: ./build/src/token/api-key.js


const api_key_EXPECTED = 'one Ably API key, appId.keyId:secret';
const AS_EXPRESSION = 'write $' + '{{ secrets.NAME }} in the workflow';
const COPY_AGAIN = "copy the whole key again from the app's API Keys tab in the Ably dashboard";
/** Damage around a key; each is taken off before the next is looked for, so that all of it is named. */
const damage = () => [
    {
        sign: /^\$+/,
        found: 'the key has a $ before it',
        fix: `write $\{{ secrets.ABLY_API_KEY }} with one $ and nothing before it`,
    },
    {
        sign: /^(export )?[A-Z_]+=/,
        found: 'the key has the name of a variable before it',
        fix: 'store what stands behind the = alone',
    },
    {
        sign: /^["'`]+|["'`]+$/g,
        found: 'the key has quotes around it',
        fix: 'store the key without quotes',
    },
    {
        sign: /\s*[\r\n]\s*/g,
        found: 'the key has several lines',
        fix: 'store one key, on one line, in the secret',
    },
    {
        sign: /\s+/g,
        found: 'the key has white space inside',
        fix: `${COPY_AGAIN}, without spaces`,
    },
    {
        sign: (0,invisible/* invisible */.q)('gu'),
        found: 'the key has an invisible character inside',
        fix: `${COPY_AGAIN}, as plain text`,
    },
];
/** What no damage consists of. */
const UNDAMAGED = /^[\w.:-]+$/;
/** Reads an API key strictly, split at its first colon. Nothing of a key is ever put into a finding. */
function readApiKey(text, { problems, warnings }) {
    const report = (found, fix) => void problems.push({ input: 'api-key', found, expected: api_key_EXPECTED, fix });
    if (text.length > LONGEST_KEY) {
        return report(`the value has ${text.length} characters, which is too long for a key`, COPY_AGAIN);
    }
    if (/^(\$\{?|\{\{?)?\s*(secrets|vars|env)\.\w+\s*\}*$/.test(text)) {
        return report('the value is the name of a secret, not the secret', `${AS_EXPRESSION}, with one $ and two braces`);
    }
    if (/^\$?\{?[A-Z][A-Z0-9_]*\}?$/.test(text)) {
        return report('the value is the name of a variable, not the key', `${AS_EXPRESSION}; in a shell, "$NAME"`);
    }
    if (/^\$?\{\{/.test(text)) {
        return report('the value is an expression that was not evaluated', 'write it in the workflow file itself, where GitHub evaluates it');
    }
    if (/^[{[]/.test(text)) {
        return report('the value is a JSON document, not a key', "store the key alone, the value of the document's key field");
    }
    const before = problems.length;
    let key = text;
    // Most keys have none; then nothing is made to look for it.
    for (const { sign, found, fix } of UNDAMAGED.test(text) ? [] : damage()) {
        const mended = key.replace(sign, '');
        if (mended !== key)
            report(found, fix);
        key = mended;
    }
    const colon = key.indexOf(':');
    const keyName = colon < 0 ? key : key.slice(0, colon);
    const secret = colon < 0 ? undefined : key.slice(colon + 1);
    const [appId = '', keyId, ...more] = keyName.split('.');
    if (secret === undefined)
        report('the key has no colon, so no secret part', COPY_AGAIN);
    if (secret === '')
        report('the part after the colon is empty', COPY_AGAIN);
    if (keyId === undefined)
        report('the key has no dot before the colon, so no key ID', COPY_AGAIN);
    else if (more.length > 0)
        report('the key has more than one dot before the colon', COPY_AGAIN);
    else if (appId === '' || keyId === '')
        report('the app ID or the key ID is empty', COPY_AGAIN);
    else if (!/^[\w-]+\.[\w-]+$/.test(keyName)) {
        report('the part before the colon has characters other than letters, digits, _ and -', COPY_AGAIN);
    }
    if (problems.length === before && !/^[\w-]+$/.test(secret ?? '')) {
        const text = 'The secret part has characters that no secret of Ably has: look whether something was copied along with it.';
        warnings.push({ input: 'api-key', text });
    }
    return problems.length > before || secret === undefined ? undefined : { appId, keyName, secret };
}

;// CONCATENATED MODULE: ./build/src/token/claims.js



/** The claims that are set here, each with what the user says instead. */
const SET_HERE = {
    iat: 'it is the time of issue',
    exp: 'set ttl instead',
    jti: 'each token gets one of its own',
    'x-ably-capability': 'set capability instead',
    'x-ably-clientId': 'set client-id instead',
    'x-ably-clientType': 'set client-type instead',
    'x-ably-revocation-key': 'set revocation-key instead',
};
const ABLY_NAMES = Object.keys(SET_HERE).filter((name) => name.startsWith('x-ably-'));
/** Claims whose type Ably or RFC 7519 (section 4.1) fixes; the first rule whose name begins a claim's name holds. */
const TYPED = [
    { name: /^ably\.channel\../, type: 'a text', fits: (value) => typeof value === 'string' },
    { name: /^ably\.limits\.publish\../, type: 'a number', fits: (value) => typeof value === 'number' },
    { name: /^(iss|sub)$/, type: 'a text', fits: (value) => typeof value === 'string' },
    { name: /^nbf$/, type: 'a number of seconds', fits: (value) => typeof value === 'number' },
    {
        name: /^aud$/,
        type: 'a text or a list of texts',
        fits: (value) => [value].flat().every((audience) => typeof audience === 'string'),
    },
];
/** Reads further claims, as JSON or YAML. */
async function readClaims(text, { problems, warnings }) {
    const before = problems.length;
    const report = (found, expected, fix) => void problems.push({ input: 'claims', found, expected, fix });
    const mapping = await readMapping(text);
    if ('found' in mapping)
        return report(mapping.found, 'a mapping from claim names to values', mapping.fix);
    for (const [name, value] of mapping) {
        const refused = refusal(name);
        if (refused)
            report(`the claim ${(0,quote/* quote */.h)(name)} cannot be set here`, 'claims that no other input sets', refused);
        const rule = TYPED.find((typed) => typed.name.test(name));
        if (rule && !rule.fits(value)) {
            report(`the claim ${(0,quote/* quote */.h)(name)} is ${(0,quote/* describe */.q)(value)}`, rule.type, `give it ${rule.type}`);
        }
        if (!rule && name.toLowerCase().startsWith('ably.')) {
            const text = `Ably's documentation does not list the claim ${(0,quote/* quote */.h)(name)}; it has ably.channel.* and ably.limits.publish.*.`;
            warnings.push({ input: 'claims', text });
        }
    }
    return problems.length > before ? undefined : Object.fromEntries(mapping);
}
/** Why a claim is refused, as a fix: another input sets it, or would be meant by a misspelling. In any case of letters. */
function refusal(name) {
    const bare = name.trim().toLowerCase();
    const known = Object.keys(SET_HERE).find((claim) => claim.toLowerCase() === bare);
    if (known)
        return `leave it out; ${SET_HERE[known]}`;
    const meant = didYouMean(bare, ABLY_NAMES);
    if (meant)
        return `leave it out; did you mean ${meant}? ${SET_HERE[meant]}`;
    return bare.startsWith('x-ably-') ? 'leave it out; Ably keeps x-ably-* names to itself' : undefined;
}

;// CONCATENATED MODULE: ./build/src/token/time-to-live.js

const DEFAULT_TTL = 3600;
/** Ably's limit on the life of a token, in seconds; its error 40003. https://ably.com/docs/auth/token#ttl-limits */
const LONGEST_TTL = 24 * 3600;
/** The limit for a token that can be revoked. https://ably.com/docs/auth/revocation */
const LONGEST_REVOCABLE_TTL = 3600;
const SECONDS_IN = { '': 1, s: 1, m: 60, h: 3600 };
const time_to_live_EXPECTED = 'whole seconds, or a whole number with one unit (90s, 15m, 24h), from 1 second to 24 hours';
/** Reads a time to live. Returns seconds. */
function readTtl(text, revocable, { problems }) {
    const report = (found, fix) => void problems.push({ input: 'ttl', found, expected: time_to_live_EXPECTED, fix });
    const [, digits, unit = ''] = /^(\d+)([smh]?)$/.exec(text) ?? [];
    if (digits === undefined)
        return report(`${(0,quote/* quote */.h)(text)} is not a time to live`, 'put s, m or h right behind a whole number: 90m, 24h');
    const seconds = Number(digits) * (SECONDS_IN[unit] ?? Number.NaN);
    if (seconds < 1)
        return report(`${(0,quote/* quote */.h)(text)} is no time at all`, 'give the token at least 1 second');
    if (seconds > LONGEST_TTL) {
        return report(`${(0,quote/* quote */.h)(text)} is over 24 hours, which Ably refuses with error 40003`, 'write 24h or less; without a unit it is seconds');
    }
    if (revocable && seconds > LONGEST_REVOCABLE_TTL) {
        return report(`${(0,quote/* quote */.h)(text)} is over 1 hour, which Ably refuses for a token that can be revoked`, 'write 1h or less, or leave revoke out');
    }
    return seconds;
}

;// CONCATENATED MODULE: ./build/src/token/words.js
/**
 * The words of a user: all that shapes the token, and where Ably is, one per input, under the input's name.
 * A door reads them; only a rule turns one into anything else.
 */
const WORD_NAMES = [
    'api-key',
    'app',
    'capability',
    'client-id',
    'client-type',
    'ttl',
    'claims',
    'revocation-key',
    'endpoint',
];
/** The environment variable that a word comes from where the user did not give it. */
const VARIABLE_OF = {
    'api-key': 'ABLY_API_KEY',
    app: 'ABLY_APP_ID',
    'client-id': 'ABLY_CLIENT_ID',
    endpoint: 'ABLY_ENDPOINT',
};
/** A text without the white space around it; an empty one counts as absent. */
function present(text) {
    return text?.trim() || undefined;
}
/** Each word from where it was given, else from its variable. */
function gatherWords(given, environment) {
    const words = {};
    for (const name of WORD_NAMES) {
        const variable = VARIABLE_OF[name];
        const text = present(given(name)) ?? (variable ? present(environment[variable]) : undefined);
        if (text !== undefined)
            words[name] = text;
    }
    return words;
}

;// CONCATENATED MODULE: ./build/src/token/request.js









/**
 * Turns words into a request. Every rule is asked, so `findings` then holds all that is wrong at once;
 * the request is undefined where that is anything.
 */
async function checkRequest(given, surroundings, findings) {
    const secrets = secretsIn(given['api-key'] ?? '');
    const words = withoutSecrets(given, given, secrets, findings);
    const key = checkKey(words, surroundings, findings);
    const capability = words.capability === undefined ? FULL_CAPABILITY : await readCapability(words.capability, findings);
    const clientId = readClientId(words['client-id'] ?? surroundings.madeUpClientId, findings);
    const clientType = readClientType(words['client-type'] ?? 'server', findings);
    const ttl = words.ttl === undefined
        ? DEFAULT_TTL
        : readTtl(words.ttl, surroundings.madeUpRevocationKey !== undefined, findings);
    const claims = words.claims === undefined ? {} : await readClaims(words.claims, findings);
    const revocation = words['revocation-key'];
    const revocationKey = revocation ? oneLine('revocation-key', revocation, findings) : surroundings.madeUpRevocationKey;
    const understood = { capability: canonical(capability ?? FULL_CAPABILITY), claims: JSON.stringify(claims ?? {}) };
    withoutSecrets(words, understood, secrets, findings);
    if (!key || !capability || clientId === undefined || !clientType || !ttl || !claims || findings.problems.length > 0) {
        return undefined;
    }
    return { key, capability, clientId, clientType, ttl, revocationKey, claims };
}
/** The key, which must belong to the app that the token is asked for. */
function checkKey(words, { howToGiveKey }, findings) {
    const text = words['api-key'];
    if (text === undefined) {
        const found = 'no key was given: the value is empty';
        findings.problems.push({
            input: 'api-key',
            found,
            expected: 'an Ably API key, appId.keyId:secret',
            fix: howToGiveKey,
        });
        return undefined;
    }
    const key = readApiKey(text, findings);
    if (key && words.app !== undefined && words.app !== key.appId) {
        findings.problems.push({
            input: 'app',
            found: `the key belongs to the app ${(0,quote/* quote */.h)(key.appId)}, not to ${(0,quote/* quote */.h)(words.app)}`,
            expected: "the key's own app ID",
            fix: `give a key of the app that you mean, or leave the app out`,
        });
    }
    return key;
}
/** Shorter ones are not Ably's, and could stand in any word by chance. */
const SHORTEST_REAL_SECRET = 8;
/**
 * The words but for those that hold a secret of the key: it would be signed into the token, whose claims anyone can
 * read who holds it. They are looked at as they are, and then as they are understood, since JSON and YAML can write a
 * letter as an escape. No other rule gets to see such a word, and so none can show it.
 */
function withoutSecrets(words, texts, secrets, { problems }) {
    const real = secrets.filter((secret) => secret.length >= SHORTEST_REAL_SECRET);
    const forms = real.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
    const kept = { ...words };
    for (const input of WORD_NAMES) {
        if (input === 'api-key' || !forms.some((form) => texts[input]?.includes(form)))
            continue;
        const found = "the value holds the key's secret, which anyone with the token could read";
        problems.push({ input, found, expected: 'no secret', fix: 'take the key out; it belongs in api-key alone' });
        delete kept[input];
    }
    return kept;
}

// EXTERNAL MODULE: ./build/src/action/command-files.js + 1 modules
var command_files = __nccwpck_require__(2163);
;// CONCATENATED MODULE: ./build/src/action/empty-key.js
const DEPENDABOT = 'dependabot[bot]';
/** What to do where no key arrived, by the cause that the workflow's event suggests. */
async function howToGiveKey() {
    try {
        const { context } = await __nccwpck_require__.e(/* import() */ 942).then(__nccwpck_require__.bind(__nccwpck_require__, 9942));
        return adviceFor(context);
    }
    catch {
        // The event's file is unreadable: any cause is possible.
        return GENERAL_ADVICE;
    }
}
const GENERAL_ADVICE = 'give the step "api-key: $' +
    '{{ secrets.NAME }}", NAME spelt as under the repository\'s Settings > Secrets and variables > Actions; for the secret of an environment give the job "environment:"; in a reusable workflow the caller passes it under "secrets:"';
function adviceFor({ eventName, actor, payload }) {
    const pull = payload.pull_request;
    if (actor === DEPENDABOT || pull?.user?.login === DEPENDABOT) {
        return "runs by Dependabot read secrets only from its own store: add the key under the repository's Settings > Secrets and variables > Dependabot too";
    }
    if (eventName === 'pull_request' && pull?.head?.repo?.full_name !== pull?.base?.repo?.full_name) {
        return 'GitHub gives no secrets to a pull request from a fork: skip the job there with "if: github.event.pull_request.head.repo.full_name == github.repository"';
    }
    return GENERAL_ADVICE;
}

;// CONCATENATED MODULE: ./build/src/action/env-name.js

/** A name by POSIX. https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html */
const POSIX_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Names, in upper case, that the runner or this Action reads or sets itself. */
const RESERVED = /^(NODE_OPTIONS|PATH|ABLY_API_KEY|(GITHUB|RUNNER|INPUT|STATE)_.*)$/;
/** Reads the name of the variable that `export-env` sets. */
function readEnvName(text, { problems }) {
    const expected = 'a variable name of letters, digits and _, not NODE_OPTIONS, PATH, ABLY_API_KEY, GITHUB_*, RUNNER_*, INPUT_* or STATE_*';
    const report = (found) => void problems.push({ input: 'env-name', found, expected, fix: 'choose a name such as ABLY_TOKEN' });
    if (!POSIX_NAME.test(text))
        report(`${(0,quote/* quote */.h)(text)} is not a variable name`);
    // Windows does not tell upper from lower case.
    else if (RESERVED.test(text.toUpperCase()))
        report(`${(0,quote/* quote */.h)(text)} has another meaning already`);
    return text;
}

;// CONCATENATED MODULE: ./build/src/action/inputs.js





const DEFAULT_ENV_NAME = 'ABLY_TOKEN';
/** Every input of action.yml. */
const INPUT_NAMES = [
    ...WORD_NAMES,
    'token-only',
    'export-env',
    'env-name',
    'revoke',
    'verify',
    'summary',
];
/** Reads every input once. An empty one counts as absent: an unset `${{ vars.X }}` arrives so. */
function readInputs(environment, findings) {
    const options = {
        tokenOnly: readSwitch('token-only', findings),
        exportEnv: readSwitch('export-env', findings),
        revoke: readSwitch('revoke', findings),
        verify: readSwitch('verify', findings),
        summary: readSwitch('summary', findings),
        envName: readEnvName((0,core/* getInput */.V4)('env-name') || DEFAULT_ENV_NAME, findings),
    };
    reportMisspelt(environment, findings);
    reportIneffective(environment, options, findings);
    return { words: gatherWords(readInput, environment), options };
}
/** An input as it was given; empty where it was not. */
const readInput = (name) => (0,core/* getInput */.V4)(name);
/** A boolean in the forms of YAML 1.2's core schema, false where absent. https://yaml.org/spec/1.2.2/#10212-boolean */
function readSwitch(input, { problems }) {
    const text = (0,core/* getInput */.V4)(input);
    if (['true', 'True', 'TRUE'].includes(text))
        return true;
    if (!['', 'false', 'False', 'FALSE'].includes(text)) {
        const expected = 'true or false (or True, TRUE, False, FALSE)';
        problems.push({ input, found: `${(0,quote/* quote */.h)(text)} is not a boolean`, expected, fix: 'write true or false' });
    }
    return false;
}
/**
 * The runner only warns of an input that does not exist; a misspelt `capability` would be a token that can do all.
 * With `_` in its name it may as well be a variable of the job, so that is only a warning.
 */
function reportMisspelt(environment, { problems, warnings }) {
    for (const variable of Object.keys(environment)) {
        const input = /^INPUT_(.+)$/.exec(variable)?.[1]?.toLowerCase();
        if (input === undefined || INPUT_NAMES.includes(input))
            continue;
        const meant = didYouMean(input, INPUT_NAMES);
        if (meant === undefined)
            continue;
        const fix = `did you mean ${meant}?`;
        if (input.includes('_')) {
            const text = `There is no such input, so it is passed over: ${fix} (Unless your job sets a variable ${variable} itself.)`;
            warnings.push({ input, text });
        }
        else
            problems.push({ input, found: 'there is no such input', expected: 'an input of action.yml', fix });
    }
}
/** What was given, but does not do what it looks like. */
function reportIneffective(environment, { exportEnv, envName, verify, revoke }, { warnings }) {
    // Left out, it would hold the default of action.yml.
    if (environment['INPUT_CAPABILITY']?.trim() === '') {
        const text = 'The input is empty, so the token can do all that the key can. Perhaps an expression gave nothing.';
        warnings.push({ input: 'capability', text });
    }
    if (envName !== DEFAULT_ENV_NAME && !exportEnv) {
        warnings.push({ input: 'env-name', text: 'It has no effect without export-env: true.' });
    }
    if ((0,core/* getInput */.V4)('endpoint') && !verify && !revoke) {
        warnings.push({ input: 'endpoint', text: 'It has no effect without verify or revoke.' });
    }
}
/** An input's name for a message, with the variable that its value came from where the input was not given. */
function sourceOf(input, environment) {
    const variable = VARIABLE_OF[input];
    const fromVariable = variable && !(0,core/* getInput */.V4)(input) && environment[variable]?.trim();
    return fromVariable ? `${input} (from ${variable})` : input;
}

;// CONCATENATED MODULE: ./build/src/token/result.js
/**
 * The facts as the newest Ably CLI prints them under `token`, in its order, so that one `jq -r .token.value` reads both.
 * https://ably.com/docs/cli/auth/issue-jwt-token
 */
function resultOf(issued) {
    return {
        token: {
            appId: issued.appId,
            capability: Object.fromEntries(issued.grants),
            clientId: issued.clientId,
            ...(issued.clientType === 'server' && { clientType: issued.clientType }),
            expires: issued.expires,
            issued: issued.issued,
            keyId: issued.keyName,
            tokenType: 'jwt',
            ttl: issued.ttl,
            value: issued.token,
        },
    };
}

;// CONCATENATED MODULE: ./build/src/action/state.js

/** Hands over to the post step, which looks for the revocation key: it comes last, so that the rest is there then. */
function saveToRevoke({ revocationKey, keyName, endpoint }) {
    (0,core/* saveState */.LZ)('endpoint', endpoint);
    (0,core/* saveState */.LZ)('keyName', keyName);
    (0,core/* saveState */.LZ)('revocationKey', revocationKey);
}
/** What the main step handed over. */
function savedToRevoke() {
    return { revocationKey: getState('revocationKey'), keyName: getState('keyName'), endpoint: getState('endpoint') };
}

;// CONCATENATED MODULE: ./build/src/action/publish.js





/** Every output of action.yml. None but the first two holds a secret. */
const OUTPUTS = {
    token: (issued) => issued.token,
    json: (issued) => JSON.stringify(resultOf(issued)),
    'app-id': (issued) => issued.appId,
    'key-name': (issued) => issued.keyName,
    'client-id': (issued) => issued.clientId ?? '',
    capability: (issued) => issued.capability,
    ttl: (issued) => issued.ttl,
    issued: (issued) => issued.issued,
    expires: (issued) => issued.expires,
};
/** Sets the outputs, and the variable and the post step's state where asked: all of it, or nothing. */
async function publish(issued, options, endpoint, environment) {
    const { exportEnv, envName, revoke, tokenOnly } = options;
    if (exportEnv && environment[envName]) {
        (0,core/* warning */.$e)(`env-name: ${envName} held another value already; later steps see this token in its place.`);
    }
    const files = (0,command_files/* commandFilesFor */.ek)(options).map((variable) => environment[variable] ?? '');
    try {
        await (0,command_files/* allOrNothing */.G3)(files, () => {
            // First, so that no token leaves that the post step could not revoke, even if this process is killed.
            if (revoke)
                saveToRevoke({ revocationKey: issued.revocationKey ?? '', keyName: issued.keyName, endpoint: endpoint ?? '' });
            for (const [name, value] of Object.entries(OUTPUTS)) {
                if (name === 'token' || !tokenOnly)
                    (0,core/* setOutput */.uH)(name, value(issued));
            }
            if (exportEnv)
                (0,core/* exportVariable */.dN)(envName, issued.token);
        });
    }
    catch (error) {
        throw new Error(`the outputs could not be written: ${(0,error_in_words/* errorInWords */.b)(error)}; nothing was set`);
    }
}

;// CONCATENATED MODULE: ./build/src/token/findings.js
/** A problem as one line. `nameOf` gives an input the name that it has at this door. */
function problemInWords(problem, nameOf) {
    const end = problem.fix.endsWith('?') ? '' : '.';
    return `${nameOf(problem.input)}: ${problem.found}. Expected ${problem.expected}. Fix: ${problem.fix}${end}`;
}
/** A warning as one line. */
function warningInWords(warning, nameOf) {
    return `${nameOf(warning.input)}: ${warning.text}`;
}

;// CONCATENATED MODULE: ./build/src/action/report.js




/** Each problem as an annotation of its own. */
function reportProblems(problems, environment) {
    for (const problem of problems) {
        (0,core/* error */.z3)(problemInWords(problem, (input) => sourceOf(input, environment)), { title: `ably-jwt-action: ${problem.input}` });
    }
    (0,core/* info */.pq)(`No token was issued, no output was set. Problems: ${problems.length}.`);
}
/** Each warning as an annotation of its own. */
function reportWarnings(warnings, environment) {
    for (const each of warnings) {
        (0,core/* warning */.$e)(warningInWords(each, (input) => sourceOf(input, environment)), { title: `ably-jwt-action: ${each.input}` });
    }
}
/** The log's report of a token: a line that says it all, and a group with the details. */
function reportIssued(issued, { exportEnv, envName, verify, revoke }, host) {
    const client = issued.clientId === null ? 'without a client ID' : `for the client ID ${JSON.stringify(issued.clientId)}`;
    const end = `valid until ${issued.expires}${revoke ? ' or the end of the job' : ''}`;
    say(`Issued an Ably JWT for the app ${issued.appId}, ${client}, ${end}.${verify ? ' Ably accepts it.' : ''}`);
    if (exportEnv)
        say(`Later steps of this job find it in ${envName}.`);
    if (isFullCapability(issued)) {
        say('It can do all that the key can. To narrow it, set the input "capability", for example to {"my-channel":["publish"]}.');
    }
    const facts = factsOf(issued).map(([name, value]) => `${name}: ${value}`);
    const grants = grantsOf(issued).map(({ resource, operations }) => `  ${resource} → ${operations.join(', ')}`);
    (0,core/* startGroup */.Oh)('Details of the token');
    say([...facts, ...(host ? [`Ably's host: ${host}`] : []), 'Capability:', ...grants].join('\n'));
    (0,core/* endGroup */.N4)();
}
/** The runner still obeys `##[add-mask]…` and the like anywhere in a line, and these lines hold users' texts. */
const say = (text) => (0,core/* info */.pq)(text.replaceAll('##[', '# #['));

;// CONCATENATED MODULE: ./build/src/action/main.js













/** One step: read, mask, check, sign, mask, verify, publish, report. Returns whether a token was issued. */
async function runStep({ environment, now, randomUUID, stdoutDelivered }) {
    const findings = { problems: [], warnings: [] };
    const { words, options } = readInputs(environment, findings);
    const key = words['api-key'];
    if (key !== undefined)
        secretsIn(key).forEach(core/* setSecret */.Pq);
    (0,command_files/* checkCommandFiles */.$E)(environment, options, findings);
    const ably = options.verify || options.revoke ? await __nccwpck_require__.e(/* import() */ 89).then(__nccwpck_require__.bind(__nccwpck_require__, 6089)) : undefined;
    const endpoint = ably?.readEndpoint(words.endpoint, findings);
    const surroundings = {
        madeUpClientId: madeUpClientId(present(environment['GITHUB_RUN_ID']), randomUUID()),
        madeUpRevocationKey: options.revoke ? madeUpRevocationKey(environment, randomUUID()) : undefined,
        howToGiveKey: key === undefined ? await howToGiveKey() : '',
    };
    const request = await checkRequest(words, surroundings, findings);
    reportWarnings(findings.warnings, environment);
    if (request === undefined) {
        reportProblems(findings.problems, environment);
        return false;
    }
    const issued = await issueToken(request, now, randomUUID());
    (0,core/* setSecret */.Pq)(issued.token);
    (0,core/* setSecret */.Pq)(issued.signature);
    await stdoutDelivered();
    reportWarnings(warningsAbout(issued), environment);
    const refusal = options.verify && ably && endpoint ? await ably.verifyToken(issued, endpoint) : undefined;
    if (refusal) {
        reportProblems([refusal], environment);
        return false;
    }
    // Loaded before anything is set, so that nothing can fail after.
    const summary = options.summary && !options.tokenOnly ? await __nccwpck_require__.e(/* import() */ 672).then(__nccwpck_require__.bind(__nccwpck_require__, 4672)) : undefined;
    await publish(issued, options, words.endpoint, environment);
    if (!options.tokenOnly)
        reportIssued(issued, options, endpoint?.primary.host);
    await summary?.writeSummary(factsOf(issued), grantsOf(issued), environment);
    return true;
}
/** A revocation key that no other step has: not in this run, not in another attempt at it. */
function madeUpRevocationKey(environment, uuid) {
    const { GITHUB_RUN_ID: run = 'local', GITHUB_RUN_ATTEMPT: attempt = '1' } = environment;
    return `github-actions-${run}-${attempt}-${uuid}`;
}

;// CONCATENATED MODULE: ./build/src/action/index.js




const stdoutDelivered = watchStream(process.stdout);
watchStream(process.stderr);
runStep({ environment: process.env, now: Date.now(), randomUUID: () => crypto.randomUUID(), stdoutDelivered })
    .then((issued) => (issued ? 0 : 1))
    .catch((failure) => {
    (0,core/* error */.z3)(`No token was issued: ${(0,error_in_words/* errorInWords */.b)(failure)}.`);
    return 1;
})
    .then(async (exitCode) => {
    // A connection that a proxy keeps hanging would keep the process alive; all that was said is let out first.
    await stdoutDelivered().catch(() => { });
    process.exit(exitCode);
});

module.exports = __webpack_exports__;
/******/ })()
;