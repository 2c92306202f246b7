/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 652:
/***/ ((module) => {

module.exports = require("../ably/index.js");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

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
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
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

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
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
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(896);
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
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
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
function core_exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
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
    issueCommand('add-mask', {}, secret);
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
function core_setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
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
function core_startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function core_endGroup() {
    issue('endgroup');
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
        core_startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            core_endGroup();
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
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
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
    main()
        .catch((error) => {
        report(process_formatError(error));
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
/** What error codes mean to the user of a step or a command, if Node's own words do not say it. */
const MEANINGS = {
    EBUSY: 'another program is using the file',
    EDQUOT: 'the disk quota is exceeded',
    ENOTFOUND: 'unknown host name',
    CERT_HAS_EXPIRED: 'the certificate has expired, or this clock is wrong',
    CERT_NOT_YET_VALID: 'the certificate is not valid yet, or this clock is wrong',
    ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
    ERR_PROXY_TUNNEL: 'the proxy refused to connect',
};
/** An error whose message can be shown to the user. Known by its name, because each bundle has a class of its own. */
class process_ReportedError extends Error {
    name = 'ReportedError';
}
/**
 * An error as a phrase on one line: what its code means, or only the code. Only the message of a `ReportedError` is
 * shown, because others can repeat a secret. https://nodejs.org/api/util.html#utilgetsystemerrormap
 */
function process_formatError(error) {
    if (error instanceof Error && error.name === 'ReportedError')
        return error.message;
    const code = codeOf(error);
    const [, known] = [...(0,external_node_util_namespaceObject.getSystemErrorMap)().values()].find(([name]) => name === code) ?? [];
    const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : known;
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

;// CONCATENATED MODULE: ./build/src/token/diagnostics.js
const diagnostics_inputNamed = (name) => ({ kind: 'input', name });
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
/** A problem on one line. `nameOf` returns the name that the user knows a subject by. */
function formatProblem({ subject, found, expected, fix }, nameOf) {
    const end = fix.endsWith('?') ? '' : '.';
    return `${nameOf(subject)}: ${found}. Expected ${expected}. Fix: ${fix}${end}`;
}
/** A warning on one line. */
function formatWarning({ subject, text }, nameOf) {
    return `${nameOf(subject)}: ${text}`;
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
function text_escapeInvisible(text) {
    return replaceInvisible(text, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/**
 * Whether a text contains an unfilled placeholder: `${...}`, `{{ ... }}`, `<name>`, or `$` followed by at least six capital
 * letters, digits or underscores. `ticks:$AAPL` and `room::$chat` contain none.
 */
function hasPlaceholder(text) {
    return /\$\{[^${}]*\}|\{\{[^{}]*\}\}|<[A-Za-z0-9 _-]+>|\$[A-Z0-9_]{6,}/.test(text);
}
/** In characters. */
const text_MAX_QUOTED_LENGTH = 60;
/** A user's string for a message: whole, in double quotes and on one line, or only its length. */
function text_quote(text) {
    if (text.length > text_MAX_QUOTED_LENGTH)
        return `"\u2026" (${text.length} characters)`;
    return text_escapeInvisible(JSON.stringify(text));
}
/** A value for a message: a string quoted, others by type. */
function describeValue(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    return typeof value === 'string' ? text_quote(value) : `the ${typeof value} ${value}`;
}
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
function text_closest(name, candidates, limit = 3) {
    let nearest;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        const max = Math.min(maxDistanceOf(candidate), limit);
        const distance = leven(name.toLowerCase(), candidate, { maxDistance: max + 1 });
        if (distance > max || distance >= least)
            continue;
        nearest = candidate;
        least = distance;
    }
    return nearest;
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
/** Why a whole resource, client ID or revocation key cannot be meant; undefined if it can. */
function missingValueFault(text) {
    if (!NOT_A_STRING.test(text))
        return undefined;
    return {
        found: 'stands for a missing value, a boolean, a mapping or a list',
        fix: 'check the expression or the command that it comes from',
    };
}
/** Warnings about a resource, a client ID or a revocation key, each as what follows its name. */
function nameWarnings(text) {
    const warnings = [];
    if (hasPlaceholder(text)) {
        warnings.push('contains a placeholder that was not filled in. It is used as written.');
    }
    const isMissing = text.split(':').some((segment) => NOT_A_STRING.test(segment)) || ENDS_WITH_NOTHING.test(text);
    if (isMissing && !NOT_A_STRING.test(text)) {
        warnings.push('contains a word that stands for a missing value. Check the expression or the command that it comes from.');
    }
    return warnings;
}
/** Whether a whole value is a number that GitHub rewrote, so that it is no longer the number in the workflow file. */
function isRewrittenNumber(text) {
    return new RegExp(`^-?(?:Infinity|${LARGE_NUMBER})$`).test(text);
}
/** A warning if a value contains a number that GitHub rewrote, as what follows its name. */
function rewrittenNumberWarning(text) {
    if (!new RegExp(`(?<![\\d.])${LARGE_NUMBER}(?!\\w)|(?<![\\w.])${SMALL_NUMBER}(?!\\w)`).test(text))
        return undefined;
    return 'contains a number that GitHub rewrote. Quote the number where it is written, in a matrix or JSON, too.';
}
/** A segment of Ably's own products, such as `$chat`. It follows an empty one: `room::$chat`. */
const ABLY_SEGMENT = /^\$[a-z][A-Za-z]*$/;
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
    return nameFault(resource) ?? missingValueFault(resource);
}
/**
 * Warnings about a resource that Ably accepts, but that is probably a mistake. Each one is what follows "Resource NAME".
 */
function resourceWarnings(resource, operations) {
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
        warnings.push('has an empty segment. Perhaps an expression is empty.');
    }
    warnings.push(...nameWarnings(resource));
    const rewritten = rewrittenNumberWarning(resource);
    if (rewritten !== undefined)
        warnings.push(rewritten);
    if (operations.includes('stats') && resource !== '*' && resource !== '[*]*') {
        warnings.push('has the operation "stats", which has no effect: Ably allows it only on "*" or "[*]*".');
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
    const meant = `${qualifier}${namespace && `${namespace}:`}*`;
    if (meant.length > MAX_QUOTED_LENGTH)
        return '';
    const advice = ` To match ${namespace ? 'a whole namespace' : 'every name'}, use ${quote(meant)}`;
    const isStartOfName = namespace.includes(':') && !start.endsWith(':');
    const parent = namespace.slice(0, namespace.lastIndexOf(':'));
    return isStartOfName ? `${advice} or ${quote(`${qualifier}${parent}:*`)}.` : `${advice}.`;
}

;// CONCATENATED MODULE: ./build/src/token/secrets.js

/** In characters. All Ably secrets are longer, and shorter masks would garble the log. */
const MIN_SECRET_LENGTH = 8;
const KEY_PARTS = /^(?<keyName>(?<appId>[\w-]+)\.(?<keyId>[\w-]+)):(?<secret>[\w-]+)$/;
/** Splits an API key; undefined for any other text. https://ably.com/docs/auth#api-keys */
function keyParts(text) {
    const { appId = '', keyId = '', keyName = '', secret = '' } = KEY_PARTS.exec(text)?.groups ?? {};
    const longId = [appId, keyId].find((id) => id.length > secret.length);
    return keyName === '' ? undefined : { appId, keyId, keyName, secret, longId };
}
/** The parts of a well-formed key; undefined for any other text. */
function wellFormedKey(text) {
    const key = keyParts(text);
    return key && key.longId === undefined && key.secret.length >= MIN_SECRET_LENGTH ? key : undefined;
}
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
    const wellFormed = wellFormedKey(apiKey);
    if (wellFormed)
        return [apiKey, wellFormed.secret];
    const key = keyParts(apiKey);
    if (key?.longId !== undefined) {
        const isLong = key.secret.length >= MIN_SECRET_LENGTH;
        return [...[apiKey, key.longId].filter(isMaskable), ...(isLong ? [key.secret] : [])];
    }
    const jwt = JWT.exec(apiKey);
    if (jwt)
        return [apiKey, jwt.groups?.['signature'] ?? ''].filter(isMaskable);
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
/** Whether a value is a JWT. Every JWT starts with `eyJ`, the base64url of `{"`. */
function secrets_isJwt(text) {
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
/** The secret of a well-formed key. */
const secretOf = (key) => key.slice(key.indexOf(':') + 1);
const isPrintable = (text) => /^[\x20-\x7e\r\n\t]+$/.test(text);
/** The keys in a text. Two words joined by a dot are a channel namespace, not a key name. */
function keysIn(text) {
    const matches = [...text.matchAll(KEY_SHAPE)];
    return matches
        .filter(({ groups = {} }) => !(WORD.test(groups['app'] ?? '') && WORD.test(groups['id'] ?? '')))
        .map(([key]) => key);
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
    constructor(apiKey) {
        this.#own = secretsIn(apiKey);
        this.#minLength = Math.min(MIN_KEY_LENGTH, ...this.#own.map(({ length }) => length));
        this.secrets = new Set(this.#own);
        const key = wellFormedKey(apiKey);
        if (key)
            this.keySecrets.add(key.secret);
    }
    /** Searches a text. */
    check(text) {
        if (text.length < this.#minLength)
            return { ok: true, text: text };
        const forms = plainForms(text);
        const keys = withDecoded(forms).flatMap(keysIn);
        // The secret can be wrapped or have a space in it, as in a damaged `api-key`.
        const texts = withDecoded([...forms, ...forms.map(withoutWhitespace)]);
        const hasOwn = texts.some((each) => this.#own.some((secret) => each.includes(secret)));
        if (!hasOwn && keys.length === 0)
            return { ok: true, text: text };
        const found = hasOwn ? "contains the API key's secret" : 'contains a string that looks like an Ably API key';
        return { ok: false, fault: { found, fix: 'remove it, because this value is not kept secret' }, keys };
    }
    /** Adds keys that were found in an input, so that they are masked. */
    add(keys) {
        for (const key of keys) {
            this.secrets.add(key).add(secretOf(key));
            this.keySecrets.add(secretOf(key));
        }
    }
}
/** Replaces each secret with `***`, for output that no runner masks. */
function redact(text, secrets) {
    const longestFirst = [...secrets].sort((one, other) => other.length - one.length);
    return longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text);
}

;// CONCATENATED MODULE: ./build/src/token/api-key.js


/**
 * Reads an API key. No message contains any part of its value.
 * @param missingKeyFix how to provide a key, as a phrase for a problem's fix
 */
function readApiKey(text, missingKeyFix, report) {
    if (text === '')
        return report.problem({ found: 'no API key: the value is empty', fix: missingKeyFix });
    const key = wellFormedKey(text);
    if (key === undefined)
        return reportMalformedKey(text, report);
    const { appId, keyName, secret } = key;
    return { appId, keyName, secret };
}
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
        matches: (text) => /^(\*{3,}|\[MASKED\])$/i.test(text),
        found: 'the value is what a log shows in place of a secret',
        fix: 'copy the API key from the API Keys tab of your app in the Ably dashboard',
    },
    {
        matches: (text) => /^[{[]/.test(text),
        found: 'the value is a JSON document',
        fix: "store only the key, the value of the document's key field",
    },
    {
        matches: secrets_isJwt,
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
const COPY_AGAIN = 'copy the whole key again from the API Keys tab of your app in the Ably dashboard';
/** Reports everything that is wrong with a key that is not well-formed, without any part of it. */
function reportMalformedKey(text, report) {
    const instead = insteadOfKey(text);
    if (instead)
        return report.problem(instead);
    const key = stripDamage(text, report);
    for (const found of faultsIn(key))
        report.problem({ found, fix: COPY_AGAIN });
}
/** Reports common copy-and-paste damage. Each is stripped before the next is checked, so that all of it is reported. */
function stripDamage(text, report) {
    let key = text;
    const strip = (damage, found, fix) => {
        const rest = key.replace(damage, '');
        if (rest !== key)
            report.problem({ found, fix });
        key = rest;
    };
    strip(/^\$+/, 'the key starts with "$"', 'remove the $, or use an expression: $' + '{{ secrets.ABLY_API_KEY }}');
    strip(/^(export )?[A-Za-z_]\w*=(?=[^=])/, 'the key starts with "NAME="', 'store only the part after the =');
    const isPair = /^[A-Za-z_]\w*:\s+(?=["']?[\w-]+\.[\w-]+:)/;
    strip(isPair, 'the key starts with "NAME:"', 'store only the part after "NAME:"');
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
    if (keyParts(key)?.longId !== undefined) {
        return ['the app ID or the key ID is longer than the secret, so the two may be swapped'];
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
    const fix = `use a key for app ${requested}, or leave app unset`;
    report.problem({ found: `the key belongs to app ${own}, not ${requested}`, fix });
}

;// CONCATENATED MODULE: ./build/src/token/reading.js


const KIB = 1024;
/** Reads and checks the inputs of a table. A value is undefined if a problem was reported; all problems are. */
function readInputs(rows, raw, context) {
    const values = {};
    for (const [field, row] of Object.entries(rows)) {
        const report = context.diagnostics.about(diagnostics_inputNamed(row.name), row.expected);
        const given = raw[row.name]?.text;
        // A key that is not given is reported where it is looked for.
        const text = given === undefined && row.isSecret ? undefined : checkText(given ?? row.default, row, context, report);
        if (text !== undefined)
            values[field] = row.read(text, report, context);
    }
    return values;
}
/** The text, unless it contains a secret, is too large, or is empty. No rule reads it then: it could quote a secret. */
function checkText(text, row, { guard }, report) {
    const limit = row.limit ?? 4;
    const size = Buffer.byteLength(text);
    const result = row.isSecret ? { ok: true, text: text } : guard.check(text);
    if (!result.ok) {
        guard.add(result.keys);
        return report.expecting('no secret').problem(result.fault);
    }
    if (size > limit * KIB) {
        const fix = row.name === 'capability' ? 'use fewer resources, or namespaces such as chat:*' : 'use a shorter value';
        return report.expecting(`at most ${limit} KiB`).problem({ found: `the value has ${size} bytes`, fix });
    }
    if (row.isRequired && text.trim() === '') {
        return report.problem({ found: 'the value is empty', fix: 'set a value; perhaps an expression is empty' });
    }
    return result.text;
}
/** Infers the type of the value. */
const input = (row) => row;
const API_KEY = input({
    name: 'api-key',
    /** A literal. It means the environment variable, the only one that an action reads as an input. */
    default: '$ABLY_API_KEY',
    isSecret: true,
    expected: 'one Ably API key, appId.keyId:secret',
    read: (text, report, { missingKeyFix }) => readApiKey(text, missingKeyFix, report),
});
const APP = input({
    name: 'app',
    default: '',
    expected: 'the app ID that the API key starts with',
    read: (text) => text,
    option: {
        value: 'ID',
        help: "App ID; an error if the key belongs to a different app. Default: ABLY_APP_ID, or the key's app",
        variable: 'ABLY_APP_ID',
    },
});
const ENDPOINT = input({
    name: 'endpoint',
    default: '',
    expected: 'an Ably endpoint name, a host or a URL',
    read: (text) => text,
    option: {
        value: 'NAME',
        help: "Ably endpoint name, host or URL. Default: ABLY_ENDPOINT, or Ably's default",
        variable: 'ABLY_ENDPOINT',
    },
});
const CA_FILE = input({
    name: 'ca-file',
    default: '',
    expected: 'the path of a PEM file',
    read: (text) => text,
});

;// CONCATENATED MODULE: ./build/src/token/identity.js




const CLIENT_TYPES = (/* unused pure expression or super */ null && (['server', 'device']));
/** The inputs whose values identify tokens, by Ably's names for them. https://ably.com/docs/auth/revocation#target-specifiers */
const TARGET_TYPES = { 'revocation-key': 'revocationKey', 'client-id': 'clientId' };
/** Ably's notation for the tokens to revoke. Ably confirms a revocation of `revocationKey:revocationKey:x`, too. */
const TARGET = /^(?<type>revocationKey|clientId):(?:\k<type>:)*(?<value>.*)$/;
/** Reads a client ID or a revocation key: one line of visible characters, and no sign of a mistake. */
function readIdentity(text, input, { isFromWorkflow }, report) {
    const shown = text_quote(text);
    const fault = nameFault(text) ?? missingValueFault(text) ?? targetFault(text, input);
    if (fault)
        return report.problem({ found: `${shown} ${fault.found}`, fix: fault.fix });
    if (isFromWorkflow && isRewrittenNumber(text)) {
        const fix = 'quote the number where it is written, in a matrix or JSON, too; quotes around $' + '{{ }} do not help';
        return report.problem({ found: `${shown} is a number that GitHub rewrote`, fix });
    }
    const rewritten = isFromWorkflow ? rewrittenNumberWarning(text) : undefined;
    const warnings = [...nameWarnings(text), ...(rewritten ? [rewritten] : [])];
    if (/[-_:/]$/.test(text) && text === text.toLowerCase()) {
        warnings.push(`ends with "${text.at(-1)}". Perhaps an expression is empty.`);
    }
    for (const warning of warnings)
        report.warning(`${shown} ${warning}`);
    return text;
}
/** Why a value in Ably's notation for targets cannot be meant; undefined for any other value. */
function targetFault(text, input) {
    const { type, value = '' } = TARGET.exec(text)?.groups ?? {};
    if (type === undefined)
        return undefined;
    const other = input === 'client-id' ? 'revocation-key' : 'client-id';
    const verb = TARGET_TYPES[input] === type ? 'use' : `set ${other} to`;
    // Parts of a checked text are checked.
    const fix = value === '' ? 'check the expression, which is empty' : `${verb} ${text_quote(value)} instead`;
    return { found: `starts with "${type}:"`, fix };
}
/**
 * Reads a client ID. `none`, in any case, gives null: a token without one.
 * https://ably.com/docs/auth/identified-clients
 */
function readClientId(text, origin, report) {
    if (text.toLowerCase() === 'none')
        return null;
    if (text === '*') {
        report.warning('Whoever holds this token may use any client ID, and the Ably CLI after 1.2.1 rejects it. Set a specific client ID unless you need this.');
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
    const fix = meant
        ? `did you mean "${meant}"?`
        : 'use server for a CI job, or device for a test that acts as an end user';
    return report.problem({ found: `unknown client type ${quote(text)}`, fix });
}
/**
 * Reads a revocation key. `none`, in any case, returns null: the token can only be revoked by its client ID.
 * https://ably.com/docs/auth/revocation#revocation-key
 */
function readRevocationKey(text, origin, report) {
    return text.toLowerCase() === 'none' ? null : readIdentity(text, 'revocation-key', origin, report);
}
/** How to fix a missing or wrong value to revoke by. */
function issuedValueFix({ isFromWorkflow }) {
    const example = ', for example ci-$' + '{{ github.run_id }}';
    return `use the value that the tokens were issued with${isFromWorkflow ? example : ''}`;
}
/** Reads the client ID or the revocation key of the tokens to revoke. */
function readTargetValue(text, input, origin, report) {
    if (text.toLowerCase() === 'none' || (input === 'client-id' && text === '*')) {
        return report.problem({ found: `${text_quote(text)} does not identify specific tokens`, fix: issuedValueFix(origin) });
    }
    const value = readIdentity(text, input, origin, report);
    if (value?.includes('*')) {
        report.warning(`${text_quote(value)} contains a "*", which is not a wildcard. Only tokens with exactly this value match.`);
    }
    return value;
}
/** The tokens to revoke; undefined unless exactly one of the two inputs identifies them. */
function chooseTarget(values, raw, context) {
    const inputs = Object.keys(TARGET_TYPES);
    const shown = inputs.map((each) => (context.isFromWorkflow ? each : `--${each}`));
    const [name, another] = inputs.filter((each) => raw[each] !== undefined);
    const subject = diagnostics_inputNamed(name ?? 'revocation-key');
    const report = context.diagnostics.about(subject, `exactly one of ${shown.join(' and ')}`);
    if (name === undefined) {
        const cause = context.isFromWorkflow ? 'perhaps an expression is empty' : 'the variable ABLY_CLIENT_ID is not read';
        const found = `neither ${shown.join(' nor ')} has a value; ${cause}`;
        return report.problem({ found, fix: issuedValueFix(context) });
    }
    if (another !== undefined) {
        return report.problem({ found: `both ${shown.join(' and ')} have a value`, fix: 'remove one of them' });
    }
    const type = TARGET_TYPES[name];
    const value = values[type];
    return value === undefined ? undefined : { type, value };
}
/** A value to revoke by; empty if it is not given. */
const target = (name, option) => input({
    name,
    option,
    default: '',
    expected: 'the value that the tokens were issued with',
    read: (text, report, context) => (text === '' ? text : readTargetValue(text, name, context, report)),
});
/** The inputs that say which tokens to revoke. */
const REVOKE_INPUTS = {
    key: { ...API_KEY, default: '' },
    app: APP,
    clientId: target('client-id', { value: 'ID', help: 'Revoke the tokens with this client ID' }),
    revocationKey: target('revocation-key', { value: 'KEY', help: 'Revoke the tokens with this revocation key' }),
};

;// CONCATENATED MODULE: ./build/src/action/inputs.js




/** https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html */
const POSIX_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const MAX_NAME_LENGTH = 255;
const flag = (name) => ({
    name,
    default: 'false',
    expected: 'true or false (or True, TRUE, False, FALSE)',
    read: readBoolean,
});
/** The inputs that say what the issue action does with a token. */
const ACTION_INPUTS = {
    tokenOnly: flag('token-only'),
    exportEnv: flag('export-env'),
    envName: {
        name: 'env-name',
        default: 'ABLY_TOKEN',
        expected: `a variable name of letters, digits and _, at most ${MAX_NAME_LENGTH} characters`,
        read: readEnvName,
    },
    verify: flag('verify'),
    endpoint: ENDPOINT,
    caFile: CA_FILE,
    summary: flag('summary'),
};
/**
 * Reads each input once. An empty one is treated as not given, unless it is required. If `api-key` is the literal default
 * of action.yml, the key comes from the variable.
 */
function readRawInputs(rows, environment) {
    const raw = {};
    for (const { name, isRequired, isSecret, keepsWhitespace } of Object.values(rows)) {
        const text = getInput(name, { trimWhitespace: !keepsWhitespace });
        if (text !== '' || isRequired || isSecret)
            raw[name] = { text };
    }
    const variable = 'ABLY_API_KEY';
    const isFromVariable = rows['key'] === API_KEY && raw[API_KEY.name]?.text === API_KEY.default;
    return isFromVariable ? { ...raw, [API_KEY.name]: { text: environment[variable]?.trim() ?? '', variable } } : raw;
}
/**
 * Reads a boolean of YAML's core schema. An invalid one is reported, and read as it was probably meant, so that the inputs
 * that depend on it are checked, too.
 * https://yaml.org/spec/1.2.2/#10212-boolean
 */
function readBoolean(text, report) {
    if (['false', 'False', 'FALSE'].includes(text))
        return false;
    if (['true', 'True', 'TRUE'].includes(text))
        return true;
    report.problem({ found: `${text_quote(text)} is not a boolean`, fix: 'use true or false' });
    return !/^([nf]|off|0)/i.test(text);
}
/** Names, in upper case, that change how programs run, that the runner sets, or that Ably's tools read. */
const RESERVED = /^(PATH|HOME|SHELL|ENV|IFS|CI|BASH_ENV|JAVA_TOOL_OPTIONS|ABLY_(API_KEY|APP_ID|CLIENT_ID|ENDPOINT|ACCESS_TOKEN))$/;
const RESERVED_ON_WINDOWS = /^(PATHEXT|COMSPEC|SYSTEMROOT|PSMODULEPATH)$/;
const RESERVED_START = /^(PYTHON|PERL5|RUBY|(NODE|NPM|LD|DYLD|DOTNET|GIT|SSL|OPENSSL|GITHUB|RUNNER|ACTIONS|INPUT|STATE)_)/;
/** Reads the name of the variable that `export-env` sets. */
function readEnvName(text, report) {
    const fix = 'use a name such as ABLY_TOKEN';
    if (text.length > MAX_NAME_LENGTH || !POSIX_NAME.test(text)) {
        return report.problem({ found: `${text_quote(text)} is not a variable name`, fix });
    }
    // Variable names are case-insensitive on Windows.
    const name = text.toUpperCase();
    if ([RESERVED, RESERVED_ON_WINDOWS, RESERVED_START, /_PROXY$/].some((pattern) => pattern.test(name))) {
        const reserved = report.expecting('a name that no program or runner uses');
        return reserved.problem({ found: `${text_quote(text)} is reserved`, fix });
    }
    return text;
}
/** Warns about inputs that have no effect. */
function warnOfNoEffect(options, diagnostics) {
    const noEffect = (name, reason) => diagnostics.about(inputNamed(name)).warning(`No effect ${reason}.`);
    const { envName = ACTION_INPUTS.envName.default, exportEnv, verify, summary, tokenOnly } = options;
    if (envName !== ACTION_INPUTS.envName.default && !exportEnv)
        noEffect('env-name', 'unless export-env is true');
    if (options.endpoint && !verify)
        noEffect('endpoint', 'unless verify is true');
    if (options.caFile && !verify)
        noEffect('ca-file', 'unless verify is true');
    if (summary && tokenOnly)
        noEffect('summary', 'if token-only is true');
}
const DEPENDABOT = 'dependabot[bot]';
const GENERAL_FIX = 'pass it with "api-key: $' +
    '{{ secrets.NAME }}", where NAME is spelled as in the repository\'s Settings > Secrets and variables > Actions; an environment secret needs "environment:" in the job; a reusable workflow needs "secrets:" in its caller';
const DEPENDABOT_FIX = "add the key in the repository's Settings > Secrets and variables > Dependabot, because Dependabot runs cannot read other secrets";
const FORK_FIX = 'skip the job, because GitHub passes no secrets to a pull request from a fork: "if: github.event.pull_request == null || github.event.pull_request.head.repo.full_name == github.repository"';
/**
 * How to provide a missing key, depending on the event of the workflow and its variables: a phrase for a problem's fix.
 * All pull request events have a `pull_request`; only `pull_request_target` passes secrets to forks.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
 */
async function missingKeyFix(environment) {
    try {
        const { context } = await __nccwpck_require__.e(/* import() */ 942).then(__nccwpck_require__.bind(__nccwpck_require__, 942));
        const { user, head, base } = (context.payload.pull_request ?? {});
        if (context.actor === DEPENDABOT || user?.login === DEPENDABOT)
            return DEPENDABOT_FIX;
        const isFork = head?.repo?.full_name !== base?.repo?.full_name;
        if (isFork && context.eventName !== 'pull_request_target')
            return FORK_FIX;
    }
    catch {
        // Without the event, any cause is possible.
    }
    return Object.hasOwn(environment, 'API_KEY') ? `${GENERAL_FIX}; the variable API_KEY is not read` : GENERAL_FIX;
}
/**
 * Reads how an action reaches Ably. It trusts only Node's built-in root certificates and `ca-file`. Certificates from
 * variables are not trusted, because an earlier step could set them, and a proxy, to read the key in transit.
 */
async function readActionConnection(values, environment, diagnostics) {
    const { readConnection } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 652, 23));
    const { rootCertificates } = await import(/* webpackIgnore: true */ 'node:tls');
    if (environment['ABLY_ENDPOINT'] && values.endpoint === '') {
        diagnostics
            .about(diagnostics_inputNamed('endpoint'))
            .warning('The variable ABLY_ENDPOINT is set but ignored. To use another endpoint, set the endpoint input.');
    }
    return readConnection(values, environment, diagnostics, rootCertificates);
}

;// CONCATENATED MODULE: external "../package.json"
const external_package_json_namespaceObject = require("../package.json");
var external_package_json_default = /*#__PURE__*/__nccwpck_require__.n(external_package_json_namespaceObject);
;// CONCATENATED MODULE: ./build/src/action/log.js






const TITLE = 'ably-jwt-action';
/** The runner runs commands such as `##[add-mask]` anywhere in a line, and messages can quote a user's text. */
const escapeCommands = (text) => text.replaceAll('##[', '# #[');
/** Prints lines to the log. */
function logLines(...lines) {
    info(escapeCommands(lines.join('\n')));
}
/**
 * Logs each warning and each problem as a separate annotation.
 * @param refusal what was not done, if there are problems
 */
function logDiagnostics({ problems, warnings }, raw, refusal) {
    const nameOf = ({ name }) => {
        const variable = raw[name]?.variable;
        return variable === undefined ? name : `${name} (from ${variable})`;
    };
    const options = ({ name }) => ({ title: `${TITLE}: ${name}` });
    for (const each of warnings)
        warning(escapeCommands(formatWarning(each, nameOf)), options(each.subject));
    for (const each of problems)
        error(escapeCommands(formatProblem(each, nameOf)), options(each.subject));
    if (refusal !== undefined && problems.length > 0) {
        logLines(`${refusal}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`);
    }
}
/** Logs an unexpected failure. */
function logFailure(failure) {
    error(`${failure}.`, { title: TITLE });
}
/** Reports a token in the log: a short report, then a group with the details. */
function logToken(issued, { keyVariable, envName, host }) {
    const client = issued.clientId === null ? 'no client ID' : `client ID "${escapeInvisible(issued.clientId)}"`;
    const lines = [`Issued an Ably JWT for app ${issued.appId}, ${client}, valid until ${issued.expires}.`];
    if (keyVariable)
        lines.push(`The API key came from the variable ${keyVariable} and belongs to app ${issued.appId}.`);
    if (host) {
        lines.push('Ably accepted the token in a request to /stats. The key may still not allow the operations in it.');
    }
    if (envName)
        lines.push(`Later steps of this job can read the token from ${envName}.`);
    const wide = wideCapabilityNote(issued);
    if (wide)
        lines.push(wide);
    logLines(...lines);
    startGroup('Token details');
    logLines(...describeFacts(issued).map(([label, value]) => `${label}: ${value}`), ...(host ? [`Verified by: ${host}`] : []), 'Capability:', ...capabilityRows(issued).map(([resource, operations]) => `  ${resource} \u2192 ${operations.join(', ')}`));
    endGroup();
}
/** In characters of base64: four of them encode three bytes. */
const GROUP = 4;
const PIECE = 4 * GROUP;
/**
 * Tells the runner to mask texts, each once. It has read all of them, or they wait in its pipe, once the promise resolves;
 * it rejects with a ReportedError if they could not be written. They go to stderr: Node and the system's loader print
 * there, too, so nothing they print overtakes a mask. The first line, with the version, ends a line that something else
 * left unfinished. There, no mask would be seen.
 * @param flushStderr waits until everything that Node printed has been written. It could end within a line
 */
function maskOn(flushStderr) {
    const masked = new Set();
    return async (texts, inBase64) => {
        const masks = new Set([...texts, ...[...inBase64].flatMap(base64Pieces)]);
        const commands = [...masks].filter((text) => !masked.has(text)).map((text) => `::add-mask::${log_escapeData(text)}\n`);
        if (commands.length === 0)
            return;
        const firstLine = masked.size === 0 ? `${TITLE} ${(external_package_json_default()).version}\n` : '';
        try {
            await flushStderr();
            write(STDERR, firstLine + commands.join(''));
        }
        catch (error) {
            throw new process_ReportedError(`the masks could not be written to stderr: ${process_formatError(error)}`);
        }
        for (const text of masks)
            masked.add(text);
    };
}
/** As @actions/core escapes the data of a command. */
function log_escapeData(text) {
    return text.replace(/[%\r\n]/g, encodeURIComponent);
}
/**
 * Parts of the base64 of a secret, wherever it stands in the encoded text: whole groups of three bytes from its first,
 * second and third byte on, in pieces. The last piece ends with the last group. The runner itself masks base64 only if
 * the encoded text ends with the secret.
 */
function base64Pieces(secret) {
    const bytes = Buffer.from(secret);
    return [0, 1, 2].flatMap((start) => {
        const base64 = bytes.subarray(start, bytes.length - ((bytes.length - start) % 3)).toString('base64');
        const count = Math.ceil(base64.length / PIECE);
        const last = Math.max(0, base64.length - PIECE);
        return Array.from({ length: count }, (_, index) => {
            const first = Math.min(index * PIECE, last);
            return base64.slice(first, first + PIECE);
        });
    });
}
/** Variables whose values can contain the name of a branch, a channel or a folder. */
const WITH_NAMES = /^(INPUT_|GITHUB_|RUNNER_)|^(PATH|PWD|OLDPWD|INIT_CWD)$/i;
const NAME = /stop-commands/i;
const COMMAND = /(##\[|[:;]{2})stop-commands/i;
/**
 * Reports a variable that contains the command that stops workflow commands. Something that runs before this program could
 * print the variable, and the runner would then show masks as text. Returns whether there is one.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
function checkStopCommand(environment, diagnostics) {
    const hasMatch = (pattern, [name, value = '']) => pattern.test(name) || pattern.test(value);
    const found = Object.entries(environment).find((variable) => hasMatch(NAME, variable) && (!WITH_NAMES.test(variable[0]) || hasMatch(COMMAND, variable)));
    if (found === undefined)
        return false;
    const [name] = found;
    const shown = name.replace(/\W/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
    diagnostics.about(variableNamed(shown), 'no variable with it').problem({
        found: 'the variable contains the name of the workflow command that keeps the runner from masking secrets',
        fix: 'remove it from the variable; if an earlier step sets the variable to text that others write, change that step',
    });
    return true;
}

;// CONCATENATED MODULE: ./build/src/action/publish.js






const FIX = 'run the action as a step of a workflow, and do not change this variable or its file';
const FIX_IN_CONTAINER = 'in a container job, run the container as a user that can write to it, for example "options: --user root"';
/**
 * Checks the files in which a step passes its results to the runner. If such a variable is not set, @actions/core
 * prints the results instead.
 * @param variables the variables that name the files
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
function checkCommandFiles(variables, environment, diagnostics) {
    for (const variable of variables) {
        const report = diagnostics.about(variableNamed(variable), 'the path of a writable file');
        const file = environment[variable];
        try {
            if (!file)
                report.problem({ found: 'the variable is not set, so outputs would be printed to the log', fix: FIX });
            else if (!isRegularFile(file))
                report.problem({ found: 'not a regular file', fix: FIX });
            else
                (0,external_node_fs_namespaceObject.accessSync)(file, external_node_fs_namespaceObject.constants.W_OK);
        }
        catch (error) {
            const isForbidden = ['EACCES', 'EPERM'].includes(codeOf(error));
            const fix = fixForError(error) ?? (isForbidden ? FIX_IN_CONTAINER : FIX);
            report.problem({ found: `the file cannot be written: ${process_formatError(error)}`, fix });
        }
    }
}
/** Whether a path is a regular file. Writing to a named pipe would block until something reads it. */
function isRegularFile(path) {
    return (0,external_node_fs_namespaceObject.statSync)(path).isFile();
}
/** Writes to files. If this fails, truncates each file to its previous size, so that later steps see no part of it. */
async function allOrNothing(files, write) {
    const sizes = files.map((file) => [file, statSync(file).size]);
    try {
        await write();
    }
    catch (error) {
        for (const [file, size] of sizes)
            truncate(file, size);
        throw error;
    }
}
function truncate(file, size) {
    try {
        truncateSync(file, size);
    }
    catch {
        // The file no longer exists, so there is nothing to undo.
    }
}
/** The variables that name the files to write. */
function filesToWrite({ exportEnv }) {
    return exportEnv ? ['GITHUB_OUTPUT', 'GITHUB_ENV'] : ['GITHUB_OUTPUT'];
}
/** Sets the outputs, and the variable if requested: all of them or none. */
async function publish(issued, options, environment) {
    const { exportEnv, envName, tokenOnly } = options;
    const files = filesToWrite(options).map((variable) => environment[variable] ?? '');
    try {
        await allOrNothing(files, () => {
            for (const [name, value] of outputsOf(issued)) {
                if (name === 'token' || !tokenOnly)
                    setOutput(name, value);
            }
            if (exportEnv)
                exportVariable(envName, issued.token);
        });
    }
    catch (error) {
        throw new ReportedError(`the outputs could not be written: ${formatError(error)}; nothing was set`);
    }
}
/**
 * Adds the details of a token to the job summary. A failure is only a warning.
 * @param write loaded before, because loading can fail
 */
async function publishSummary(issued, write, environment, report) {
    const file = environment['GITHUB_STEP_SUMMARY'] ?? '';
    try {
        if (!isRegularFile(file))
            throw new ReportedError('GITHUB_STEP_SUMMARY is not the path of a regular file');
        await allOrNothing([file], () => write(describeFacts(issued), capabilityRows(issued)));
    }
    catch (error) {
        report.warning(`The token was issued, but the summary could not be written: ${formatError(error)}.`);
    }
}
/** Warns if the variable to set has a value, unless it is a token that this one renews. */
function warnOfOverwriting(issued, { exportEnv, envName }, environment, report) {
    const value = exportEnv ? environment[envName] : undefined;
    // Not a property of Object, such as toString.
    if (typeof value !== 'string' || value === '' || isRenewed(value, issued))
        return;
    const held = isJwt(value) ? 'holds a token with another key, capability or client ID' : 'already has a value';
    report.warning(`${envName} ${held}. Later steps see this token instead. To keep both, set env-name.`);
}
/** Whether a value is a token with the key, the capability and the client ID of the new one. */
function isRenewed(value, { keyName, capabilityJson, clientId }) {
    const [header, claims] = value.split('.').map(decodePart);
    return (header?.['kid'] === keyName &&
        claims?.['x-ably-capability'] === capabilityJson &&
        withoutRandomPart(claims['x-ably-clientId']) === withoutRandomPart(clientId ?? undefined));
}
/** A client ID without the eight digits that are new in each default client ID. */
function withoutRandomPart(clientId) {
    return typeof clientId === 'string' ? clientId.replace(/[0-9a-f]{8}$/, '') : clientId;
}
/** A part of a JWT; undefined if it is not a JSON object. https://www.rfc-editor.org/rfc/rfc7519#section-7.2 */
function decodePart(part) {
    try {
        return JSON.parse(Buffer.from(part, 'base64url').toString()) ?? undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/action/unknown-inputs.js


/** The runner passes each input in a variable that starts with this. */
const PREFIX = 'INPUT_';
/** Other names for inputs that limit a token or identify its key, in the singular. */
const OTHER_NAMES = {
    'api-key': ['key'],
    app: ['app-id'],
    capability: [
        ...['channel', 'channel-name', 'namespace', 'room', 'topic', 'resource'],
        ...['operation', 'permission', 'scope'],
    ],
    ttl: ['duration', 'expiration', 'expire', 'expires-in', 'expiry', 'lifetime'],
    endpoint: ['environment'],
};
/** Names that are usual for variables of a job, and so are never an error. */
const USUAL_VARIABLE = /_|^environments?$/;
/** Former inputs, each with its fix. */
const REMOVED = {
    revoke: 'remove it, and use org/ably-jwt-action/revoke@v1 in a separate step or job',
};
/**
 * Reports unknown inputs. GitHub only warns about them, but with a misspelled `capability` a token has full access. So a
 * name that is similar to an input that has its default is an error. It is only a warning if the name is usual for a
 * variable, or if that input is set.
 * @param rows the inputs of the action
 */
function checkUnknownInputs(rows, environment, diagnostics) {
    const inputs = Object.values(rows);
    const names = inputs.map(({ name }) => name);
    for (const variable of Object.keys(environment)) {
        if (!variable.startsWith(PREFIX))
            continue;
        const input = variable.slice(PREFIX.length).toLowerCase();
        if (names.includes(input))
            continue;
        const spelling = input.replaceAll('_', '-');
        const singular = spelling.replace(/ies$/, 'y').replace(/s$/, '');
        const meant = names.find((name) => OTHER_NAMES[name]?.includes(singular)) ?? text_closest(spelling, names);
        const fix = Object.hasOwn(REMOVED, input) ? REMOVED[input] : meant && `did you mean "${meant}"?`;
        if (fix === undefined)
            continue;
        const report = diagnostics.about(diagnostics_inputNamed(text_escapeInvisible(input)), 'an input of this action');
        const shown = text_escapeInvisible(variable);
        const isSet = inputs.some((row) => row.name === meant && isGiven(row, environment));
        if (USUAL_VARIABLE.test(input) || isSet) {
            report.warning(`Unknown input, which has no effect: ${fix} Ignore this if the job sets a variable ${shown}.`);
        }
        else {
            const forVariable = `${shown} is a variable of the job, set it only in the steps that need it`;
            const complete = fix.endsWith('?') ? `${fix} If ${forVariable}` : `${fix}; if ${forVariable}`;
            report.problem({ found: 'unknown input', fix: complete });
        }
    }
}
/** Whether an input has a value other than its default. */
function isGiven({ name, default: text }, environment) {
    const value = environment[`${PREFIX}${name.toUpperCase()}`]?.trim() ?? '';
    return value !== '' && value !== text;
}

;// CONCATENATED MODULE: ./build/src/action/revoke.js










/** Every input of revoke/action.yml. */
const INPUTS = { ...REVOKE_INPUTS, endpoint: ENDPOINT, caFile: CA_FILE };
const logStepFailure = (failure) => logFailure(`The step failed: ${failure}`);
/** Revokes tokens: read, mask, check, send, report. Returns the exit code. */
async function main(environment, mask) {
    const raw = readRawInputs(INPUTS, environment);
    const guard = new SecretGuard(raw['api-key']?.text ?? '');
    const stopped = new Diagnostics();
    const isStopped = checkStopCommand(environment, stopped);
    let maskFailure;
    // Without masks, the tokens are revoked all the same: nothing that follows prints a secret.
    const maskFound = async () => {
        if (isStopped)
            return;
        await mask(guard.secrets, guard.keySecrets).catch((error) => {
            maskFailure = process_formatError(error);
        });
    };
    await maskFound();
    const exitCode = await revoke(raw, guard, environment, maskFound).catch((error) => {
        logStepFailure(process_formatError(error));
        return 1;
    });
    if (maskFailure !== undefined)
        logStepFailure(maskFailure);
    logDiagnostics(stopped, raw);
    return isStopped || maskFailure !== undefined ? 1 : exitCode;
}
async function revoke(raw, guard, environment, maskFound) {
    const diagnostics = new Diagnostics();
    const missingFix = raw['api-key']?.text === '' ? await missingKeyFix(environment) : '';
    const context = { guard, diagnostics, defaultClientId: '', missingKeyFix: missingFix, isFromWorkflow: true };
    const values = readInputs(INPUTS, raw, context);
    await maskFound();
    checkUnknownInputs(INPUTS, environment, diagnostics);
    checkCommandFiles(['GITHUB_OUTPUT'], environment, diagnostics);
    const { key } = values;
    const target = chooseTarget(values, raw, context);
    const connection = await readActionConnection(values, environment, diagnostics);
    const { describeConfirmation, isoTime, revokeTokens } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 652, 23));
    const isComplete = key && target && connection && diagnostics.problems.length === 0;
    const confirmed = isComplete ? await revokeTokens(key, target, connection, diagnostics) : undefined;
    logDiagnostics(diagnostics, raw, 'No revocation was confirmed');
    if (!isComplete || !confirmed)
        return 1;
    logLines(...describeConfirmation(key.keyName, target, confirmed));
    setIssuedBefore(isoTime(confirmed.issuedBefore));
    return 0;
}
function setIssuedBefore(time) {
    try {
        core_setOutput('issued-before', time);
    }
    catch (error) {
        throw new process_ReportedError(`the tokens are revoked, but the output could not be written: ${process_formatError(error)}`);
    }
}
// Watched from the start: Node prints to it if NODE_DEBUG is set.
const mask = maskOn(watchStream(process.stderr));
run(() => main(process.env, mask), logStepFailure, watchStream(process.stdout));

module.exports = __webpack_exports__;
/******/ })()
;