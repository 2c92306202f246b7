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
;// CONCATENATED MODULE: external "../shared/index.js"
const index_js_namespaceObject = require("../shared/index.js");
;// CONCATENATED MODULE: ./build/src/action/inputs.js






/** In characters. */
const MAX_NAME_LENGTH = 255;
const flag = (name) => (0,index_js_namespaceObject.input)({ name, default: 'false', expected: 'true or false (or True, TRUE, False, FALSE)', read: readBoolean });
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
    endpoint: index_js_namespaceObject.ENDPOINT,
    caFile: index_js_namespaceObject.CA_FILE,
    summary: flag('summary'),
};
/**
 * Reads each input once. An empty one is treated as not given, unless it is required. If `api-key` is the literal default
 * of action.yml, the key comes from the variable.
 */
function readRawInputs(rows, environment) {
    const raw = {};
    for (const row of Object.values(rows)) {
        const { name, isRequired, isSecret, keepsWhitespace } = row;
        const text = getInput(name, { trimWhitespace: !keepsWhitespace });
        // The revoke action has no default for its key.
        const isFromVariable = isSecret && row.default !== '' && text === row.default;
        if (isFromVariable)
            raw[name] = (0,index_js_namespaceObject.readVariable)(environment, 'ABLY_API_KEY');
        else if (text !== '' || isRequired || isSecret)
            raw[name] = { text };
    }
    return raw;
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
    report.problem({ found: `${(0,index_js_namespaceObject.quote)(text)} is not a boolean`, fix: 'use true or false' });
    return !/^([nf]|off|0)/i.test(text);
}
/** Names, in upper case, that change how programs run, that the runner sets, or that Ably's tools read. */
const RESERVED = [
    /^(PATH|HOME|SHELL|ENV|IFS|CI|BASH_ENV|JAVA_TOOL_OPTIONS|PATHEXT|COMSPEC|SYSTEMROOT|PSMODULEPATH)$/,
    /^(PYTHON|PERL5|RUBY|(NODE|NPM|LD|DYLD|DOTNET|GIT|SSL|OPENSSL|GITHUB|RUNNER|ACTIONS|INPUT|STATE)_)|_PROXY$/,
    /^ABLY_(API_KEY|APP_ID|CLIENT_ID|ENDPOINT|ACCESS_TOKEN)$/,
];
/**
 * Reads the name of the variable that `export-env` sets.
 * https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html
 */
function readEnvName(text, report) {
    const fix = 'use a name such as ABLY_TOKEN';
    if (text.length > MAX_NAME_LENGTH || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(text)) {
        return report.problem({ found: `${(0,index_js_namespaceObject.quote)(text)} is not a variable name`, fix });
    }
    // Variable names are case-insensitive on Windows.
    const name = text.toUpperCase();
    if (RESERVED.some((pattern) => pattern.test(name))) {
        const reserved = report.expecting('a name that no program or runner uses');
        return reserved.problem({ found: `${(0,index_js_namespaceObject.quote)(text)} is reserved`, fix });
    }
    return text;
}
/** Warns about inputs that have no effect. */
function warnOfNoEffect(options, diagnostics) {
    const noEffect = (name, reason) => diagnostics.about(inputNamed(name)).warning(`No effect ${reason}.`);
    const { envName = ACTION_INPUTS.envName.default, exportEnv, verify, endpoint, caFile, summary, tokenOnly } = options;
    if (envName !== ACTION_INPUTS.envName.default && !exportEnv)
        noEffect('env-name', 'unless export-env is true');
    if (endpoint && !verify)
        noEffect('endpoint', 'unless verify is true');
    if (caFile && !verify)
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
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
 */
async function missingKeyFix(environment) {
    try {
        const { context } = await __nccwpck_require__.e(/* import() */ 942).then(__nccwpck_require__.bind(__nccwpck_require__, 942));
        const pullRequest = context.payload.pull_request;
        if (context.actor === DEPENDABOT || pullRequest?.['user']?.login === DEPENDABOT)
            return DEPENDABOT_FIX;
        const isFork = pullRequest?.['head']?.repo?.full_name !== pullRequest?.['base']?.repo?.full_name;
        if (isFork && context.eventName !== 'pull_request_target')
            return FORK_FIX;
    }
    catch {
        // Without the event, any cause is possible.
    }
    const variable = ['API_KEY', 'ABLY_API_KEY'].find((name) => environment[name]?.trim());
    return variable === undefined ? GENERAL_FIX : `${GENERAL_FIX}; the variable ${variable} is not read`;
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
            .about((0,index_js_namespaceObject.inputNamed)('endpoint'))
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
/** As @actions/core escapes the data of a command. */
const log_escapeData = (text) => text.replace(/[%\r\n]/g, encodeURIComponent);
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
        warning(escapeCommands((0,index_js_namespaceObject.formatWarning)(each, nameOf)), options(each.subject));
    for (const each of problems)
        error(escapeCommands((0,index_js_namespaceObject.formatProblem)(each, nameOf)), options(each.subject));
    if (refusal !== undefined && problems.length > 0) {
        logLines(`${refusal}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`);
    }
}
/** Logs an unexpected failure. */
function logFailure(failure) {
    error(`${failure}.`, { title: TITLE });
}
/**
 * Reports a token in the log, unless token-only is true: a short report, then a group with the details.
 * @param keyVariable the variable that the API key came from, if it did
 * @param host the Ably host that verified the token, if one did
 */
function logToken(issued, options, keyVariable, host) {
    if (options.tokenOnly)
        return;
    const client = issued.clientId === null ? 'no client ID' : `client ID "${escapeInvisible(issued.clientId)}"`;
    const lines = [`Issued an Ably JWT for app ${issued.appId}, ${client}, valid until ${issued.expires}.`];
    if (keyVariable)
        lines.push(`The API key came from the variable ${keyVariable} and belongs to app ${issued.appId}.`);
    if (host) {
        lines.push('Ably accepted the token in a request to /stats. The key may still not allow the operations in it.');
    }
    if (options.exportEnv)
        lines.push(`Later steps of this job can read the token from ${options.envName}.`);
    const wide = wideCapabilityNote(issued);
    if (wide)
        lines.push(wide);
    logLines(...lines);
    startGroup('Token details');
    logLines(...describeFacts(issued).map(([label, value]) => `${label}: ${value}`), ...(host ? [`Verified by: ${host}`] : []), 'Capability:', ...capabilityRows(issued).map(([resource, operations]) => `  ${resource} \u2192 ${operations.join(', ')}`));
    endGroup();
}
/** In characters of base64: four groups, each of which encodes three bytes. */
const PIECE = 16;
/**
 * Tells the runner to mask texts, each once. It has read all of them, or they wait in its pipe, once the promise resolves;
 * it rejects with a ReportedError if they could not be written. They go to stderr: Node and the system's loader print
 * there, too, so nothing they print overtakes a mask. The first line, with the version, ends a line that something else
 * left unfinished. There, no mask would be seen.
 */
function maskOnStderr() {
    // Watched from the start: Node prints to it if NODE_DEBUG is set, and what it printed could end within a line.
    const flush = (0,index_js_namespaceObject.watchStream)(process.stderr);
    const masked = new Set();
    return async (texts, inBase64) => {
        const masks = new Set([...texts, ...[...inBase64].flatMap(base64Pieces)]);
        const commands = [...masks].filter((text) => !masked.has(text)).map((text) => `::add-mask::${log_escapeData(text)}\n`);
        if (commands.length === 0)
            return;
        const firstLine = masked.size === 0 ? `${TITLE} ${(external_package_json_default()).version}\n` : '';
        try {
            await flush();
            (0,index_js_namespaceObject.write)(index_js_namespaceObject.STDERR, firstLine + commands.join(''));
        }
        catch (error) {
            throw new index_js_namespaceObject.ReportedError(`the masks could not be written to stderr: ${(0,index_js_namespaceObject.formatError)(error)}`);
        }
        for (const text of masks)
            masked.add(text);
    };
}
/**
 * Parts of the base64 of a secret, wherever it stands in the encoded text: whole groups of three bytes from its first,
 * second and third byte on, in pieces. The last piece ends with the last group. The runner itself masks base64 only if
 * the encoded text ends with the secret.
 */
function base64Pieces(secret) {
    const bytes = Buffer.from(secret);
    return [0, 1, 2].flatMap((start) => {
        // Only whole groups: any other ends with padding.
        const base64 = bytes.toString('base64', start).replace(/.{3}=$/, '');
        const pieces = base64.match(new RegExp(`.{1,${PIECE}}`, 'g')) ?? [];
        return [...pieces.slice(0, -1), base64.slice(-PIECE)];
    });
}
/** Variables whose values can contain the name of a branch, a channel or a folder. */
const WITH_NAMES = /^(INPUT_|GITHUB_|RUNNER_)|^(PATH|PWD|OLDPWD|INIT_CWD)$/i;
const NAME = /stop-commands/i;
const COMMAND = /(##\[|[:;]{2})stop-commands/i;
const patternFor = (variable) => (WITH_NAMES.test(variable) ? COMMAND : NAME);
/**
 * Reports a variable that contains the command that stops workflow commands. Something that runs before this program could
 * print the variable, and the runner would then show masks as text. Returns whether there is one.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
function checkStopCommand(environment, diagnostics) {
    const variables = Object.entries(environment);
    const [name] = variables.find(([each, value]) => patternFor(each).test(`${each}=${value}`)) ?? [];
    if (name === undefined)
        return false;
    const shown = name.replace(/\W/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
    diagnostics.about((0,index_js_namespaceObject.variableNamed)(shown), 'no variable with it').problem({
        found: 'the variable contains the name of the workflow command that keeps the runner from masking secrets',
        fix: 'remove it from the variable; if an earlier step sets the variable to text that others write, change that step',
    });
    return true;
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
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
        const report = diagnostics.about((0,index_js_namespaceObject.variableNamed)(variable), 'the path of a writable file');
        const file = environment[variable];
        try {
            if (!file)
                report.problem({ found: 'the variable is not set, so outputs would be printed to the log', fix: FIX });
            else if (!isWritableFile(file))
                report.problem({ found: 'not a regular file', fix: FIX });
        }
        catch (error) {
            const isForbidden = ['EACCES', 'EPERM'].includes((0,index_js_namespaceObject.codeOf)(error));
            const fix = (0,index_js_namespaceObject.fixForError)(error) ?? (isForbidden ? FIX_IN_CONTAINER : FIX);
            report.problem({ found: `the file cannot be written: ${(0,index_js_namespaceObject.formatError)(error)}`, fix });
        }
    }
}
/**
 * Whether a path is that of a regular file. Writing to a named pipe would block until something reads it.
 * @throws a system error with the cause, if there is no such file or it cannot be written
 */
function isWritableFile(path) {
    if (!(0,external_node_fs_namespaceObject.statSync)(path).isFile())
        return false;
    (0,external_node_fs_namespaceObject.accessSync)(path, external_node_fs_namespaceObject.constants.W_OK);
    return true;
}
/** Writes to files. If this fails, truncates each file to its previous size, so that later steps see no part of it. */
async function allOrNothing(files, write) {
    const sizes = files.map((file) => [file, (0,external_node_fs_namespaceObject.statSync)(file).size]);
    try {
        await write();
    }
    catch (error) {
        for (const [file, size] of sizes) {
            try {
                (0,external_node_fs_namespaceObject.truncateSync)(file, size);
            }
            catch {
                // The file no longer exists, so there is nothing to undo.
            }
        }
        throw error;
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
        const failure = `the outputs could not be written: ${formatError(error)}`;
        throw new ReportedError([failure, 'nothing was set', fixForError(error) ?? []].flat().join('; '));
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
/** A part of a JWT, a JSON object; undefined if it is not JSON. https://www.rfc-editor.org/rfc/rfc7519#section-7.2 */
function decodePart(part) {
    return parseJson(Buffer.from(part, 'base64url').toString());
}

;// CONCATENATED MODULE: ./build/src/action/unknown-inputs.js



/** The runner passes each input in a variable that starts with this. */
const PREFIX = 'INPUT_';
/** Names that are usual for variables of a job, and so are never an error. */
const USUAL_VARIABLE = /_|^environments?$/;
/** For the former input `revoke` of the issue action, as a phrase for a problem's fix. */
const USE_REVOKE_ACTION = 'remove it, and use org/ably-jwt-action/revoke@v1 in a separate step or job';
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
        const spelling = (0,index_js_namespaceObject.withHyphens)(input);
        const meant = (0,index_js_namespaceObject.inputCalled)(input, rows) ?? (0,index_js_namespaceObject.closest)(spelling, names) ?? (0,index_js_namespaceObject.closest)((0,index_js_namespaceObject.singular)(spelling), names);
        const isFormerInput = input === 'revoke' && names.includes('capability');
        const fix = isFormerInput ? USE_REVOKE_ACTION : (0,index_js_namespaceObject.didYouMean)(meant);
        if (fix === undefined)
            continue;
        const report = diagnostics.about((0,index_js_namespaceObject.inputNamed)((0,index_js_namespaceObject.escapeInvisible)(input)), 'an input of this action');
        const shown = (0,index_js_namespaceObject.escapeInvisible)(variable);
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
const INPUTS = { ...index_js_namespaceObject.REVOKE_INPUTS, endpoint: index_js_namespaceObject.ENDPOINT, caFile: index_js_namespaceObject.CA_FILE };
const logStepFailure = (failure) => logFailure(`The step failed: ${failure}`);
/** Revokes tokens: read, mask, check, send, report. Returns the exit code. */
async function main(environment) {
    const mask = maskOnStderr();
    const raw = readRawInputs(INPUTS, environment);
    const guard = new index_js_namespaceObject.SecretGuard(raw['api-key']?.text ?? '');
    const stopped = new index_js_namespaceObject.Diagnostics();
    const isStopped = checkStopCommand(environment, stopped);
    let maskFailure;
    // Without masks, the tokens are revoked all the same: nothing that follows prints a secret.
    const maskFound = async () => {
        if (isStopped)
            return;
        await mask(guard.secrets, guard.keySecrets).catch((error) => {
            maskFailure = (0,index_js_namespaceObject.formatError)(error);
        });
    };
    await maskFound();
    const exitCode = await revoke(raw, guard, environment, maskFound).catch((error) => {
        logStepFailure((0,index_js_namespaceObject.formatError)(error));
        return 1;
    });
    if (maskFailure !== undefined)
        logStepFailure(maskFailure);
    logDiagnostics(stopped, raw);
    return isStopped || maskFailure !== undefined ? 1 : exitCode;
}
async function revoke(raw, guard, environment, maskFound) {
    const diagnostics = new index_js_namespaceObject.Diagnostics();
    const missingFix = raw['api-key']?.text === '' ? await missingKeyFix(environment) : '';
    const context = { guard, diagnostics, defaultClientId: '', missingKeyFix: missingFix, isFromWorkflow: true };
    const values = (0,index_js_namespaceObject.readInputs)(INPUTS, raw, context);
    await maskFound();
    checkUnknownInputs(INPUTS, environment, diagnostics);
    checkCommandFiles(['GITHUB_OUTPUT'], environment, diagnostics);
    const { key } = values;
    const target = (0,index_js_namespaceObject.chooseTarget)(values, raw, context);
    const connection = await readActionConnection(values, environment, diagnostics);
    const { describeConfirmation, revokeTokens } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 652, 23));
    const isComplete = key && target && connection && diagnostics.problems.length === 0;
    const confirmed = isComplete ? await revokeTokens(key, target, connection, diagnostics) : undefined;
    logDiagnostics(diagnostics, raw, 'No revocation was confirmed');
    if (!isComplete || !confirmed)
        return 1;
    logLines(...describeConfirmation(key.keyName, target, confirmed));
    try {
        const file = environment['GITHUB_OUTPUT'] ?? '';
        await allOrNothing([file], () => core_setOutput('issued-before', (0,index_js_namespaceObject.isoTime)(confirmed.issuedBefore)));
    }
    catch (error) {
        throw new index_js_namespaceObject.ReportedError(`the tokens are revoked, but the output could not be written: ${(0,index_js_namespaceObject.formatError)(error)}`);
    }
    return 0;
}
(0,index_js_namespaceObject.run)(main, logStepFailure, (0,index_js_namespaceObject.watchStream)(process.stdout));

module.exports = __webpack_exports__;
/******/ })()
;