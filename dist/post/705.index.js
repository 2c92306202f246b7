"use strict";
exports.id = 705;
exports.ids = [705];
exports.modules = {

/***/ 705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
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
// EXTERNAL MODULE: external "path"
var external_path_ = __webpack_require__(928);
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
function core_getInput(name, options) {
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
    const inputs = core_getInput(name, options)
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
    const val = core_getInput(name, options);
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
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(os.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
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
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
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
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
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
function core_saveState(name, value) {
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
;// CONCATENATED MODULE: ./build/src/token/invisible.js
/**
 * Finds what nobody sees in a text: control and format characters, line and paragraph separators.
 * https://www.unicode.org/reports/tr44/#General_Category_Values
 * A literal with classes of Unicode would cost every start a quarter of a millisecond; this is made when it is needed.
 */
const invisible = (flags) => new RegExp('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+', flags);

;// CONCATENATED MODULE: ./build/src/token/quote.js

const LONGEST_QUOTED = 60;
/** As an Ably key looks. Whatever input it was pasted into, and whoever's it is: it is not shown. */
const KEY_SHAPED = /[\w-]+\.[\w-]+:[\w-]{16,}/;
/**
 * A user's text for a message: in quotes, on one line. A long one is not cut but only described, and so is one with
 * invisible characters: masks and searches know a secret as it is written, so a part or another form of it would show.
 */
function quote_quote(text) {
    if (text.length > LONGEST_QUOTED)
        return `a text of ${text.length} characters`;
    if (KEY_SHAPED.test(text))
        return 'a text that looks like an API key';
    const json = JSON.stringify(text);
    const readable = /^[\x20-\x7e]*$/.test(json) || !invisible('u').test(json);
    return readable ? json : 'a text with invisible characters';
}
/** What kind of thing a value is, for a message. */
function describe(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'string')
        return quote_quote(value);
    if (typeof value === 'object')
        return 'a mapping';
    return `the ${typeof value} ${String(value)}`;
}

;// CONCATENATED MODULE: ./build/src/ably/endpoint.js

const DEFAULT_ENDPOINT = 'main';
/** As long as the name of a host can be. https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const LONGEST_HOST = 255;
const EXPECTED = 'an Ably endpoint name (main, nonprod:sandbox), a host, or an http(s)://host:port URL';
/**
 * Reads an endpoint as the official SDKs do.
 * https://sdk.ably.com/builds/ably/specification/main/features/#REC1 and #REC2
 */
function readEndpoint(text, findings) {
    const endpoint = text ?? DEFAULT_ENDPOINT;
    if (endpoint.includes('//'))
        return readUrl(endpoint, findings);
    const hosts = hostsOf(endpoint).map((host) => `https://${host}`);
    if (hosts.length === 0 || !hosts.every((host) => URL.canParse(host))) {
        return report('the value is not an endpoint', 'leave it out for Ably itself', findings);
    }
    const [primary, ...fallbacks] = hosts.map((host) => new URL(host));
    return primary && { primary, fallbacks };
}
/** The hosts of an endpoint that is not a URL, the primary one first; none where it is no endpoint. */
function hostsOf(endpoint) {
    if (endpoint.length > LONGEST_HOST)
        return [];
    if (/^[\w-]+(\.[\w-]+)+$/.test(endpoint) || endpoint === 'localhost')
        return [endpoint];
    if (/^[\da-f:.]*::[\da-f:.]*$/i.test(endpoint))
        return [`[${endpoint}]`];
    const [, nonprod, name] = /^(nonprod:)?([\w-]+)$/.exec(endpoint) ?? [];
    if (name === undefined)
        return [];
    const [primary, fallback] = nonprod
        ? [`${name}.realtime.ably-nonprod.net`, 'fallback.ably-realtime-nonprod.com']
        : [`${name}.realtime.ably.net`, 'fallback.ably-realtime.com'];
    return [primary, ...[...'abcde'].map((letter) => `${name}.${letter}.${fallback}`)];
}
/** Not quoted where it is no more than a host and a port: there may be a password in it. */
function readUrl(text, findings) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
        return report('the value is not an http(s) URL', 'write https://host:port', findings);
    }
    if (url.username || url.password || url.pathname !== '/' || url.search || url.hash) {
        return report('the URL has more than a host and a port', 'write https://host:port', findings);
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return report(`${quote_quote(text)} would send the key or the token in clear`, 'write https://', findings);
    }
    return { primary: url, fallbacks: [] };
}
const isLoopback = (host) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);
function report(found, fix, { problems }) {
    problems.push({ input: 'endpoint', found, expected: EXPECTED, fix });
}

;// CONCATENATED MODULE: ./build/src/ably/answers.js
/**
 * The error in an answer, from its headers or else its body; undefined where it has none, as a proxy's page.
 * https://ably.com/docs/api/rest-api#error-response
 */
function answers_ablyErrorIn({ headers, body }) {
    const fromBody = toError(answers_jsonIn(body)?.error);
    const code = Number(headers['x-ably-errorcode']);
    if (!isAblyCode(code))
        return fromBody;
    return { code, message: fromBody?.message ?? String(headers['x-ably-errormessage'] ?? '') };
}
/** An error object of Ably's, as it stands in a body or among the results of a batch. */
function toError(value) {
    const { code, message } = (value ?? {});
    return isAblyCode(code) ? { code, message: String(message ?? '') } : undefined;
}
/** Ably's codes are the HTTP status with two digits more. */
function isAblyCode(code) {
    return typeof code === 'number' && Number.isInteger(code) && code >= 10_000 && code < 200_000;
}
/** A body as JSON; undefined where it is none. */
function answers_jsonIn(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/ably/exchange.js
/** Far more than any answer that is read here. */
const LONGEST_BODY = 1_000_000;
/**
 * Asks one host, and ends within the time whatever the host does: connection, proxy, headers and body count.
 * Redirects are not followed. A proxy named by HTTPS_PROXY and NO_PROXY is used from Node 24.5 on.
 * @throws a system error; its code is ETIMEDOUT when the time is up
 */
async function exchange(host, question, milliseconds) {
    const client = await clientFor(host);
    // By https alone: to a proxy, a plain request goes in clear. Certificates are checked whatever the environment says.
    const proxyEnv = host.protocol === 'https:' ? process.env : undefined;
    const agent = new client.Agent({ proxyEnv, rejectUnauthorized: true });
    const { method, path, headers, body } = question;
    const request = client.request(new URL(path, host), { method, headers, agent });
    // What fails after the time is up has nobody to tell.
    request.on('error', () => { });
    let timer;
    const timeIsUp = new Promise((_, reject) => {
        timer = setTimeout(() => reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })), milliseconds);
    });
    try {
        return await Promise.race([answerTo(request, body), timeIsUp]);
    }
    finally {
        clearTimeout(timer);
        request.destroy();
        agent.destroy();
    }
}
/** Loaded here, and not by the bundler: no other file of dist names a network module. */
function clientFor({ protocol }) {
    return protocol === 'https:'
        ? import(/* webpackIgnore: true */ 'node:https')
        : import(/* webpackIgnore: true */ 'node:http');
}
async function answerTo(request, body) {
    request.end(body);
    const response = await new Promise((resolve, reject) => request.on('response', resolve).on('error', reject));
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) {
        text += chunk;
        if (text.length > LONGEST_BODY)
            break;
    }
    return { status: response.statusCode ?? 0, headers: response.headers, body: text };
}

;// CONCATENATED MODULE: ./build/src/ably/network-error.js
const MEANINGS = {
    ENOTFOUND: 'no such host',
    EAI_AGAIN: 'the host name could not be looked up',
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    ETIMEDOUT: 'no answer in time',
    EHOSTUNREACH: 'host out of reach',
    ENETUNREACH: 'network out of reach',
    ERR_PROXY_TUNNEL: 'the proxy refused to connect',
    ERR_PROXY_INVALID_CONFIG: 'the proxy variable is not a URL',
};
const CERTIFICATE = /CERT|UNABLE_TO_VERIFY|ERR_TLS|SELF_SIGNED/;
/**
 * A network error as a phrase. Only its code is looked at: messages may repeat what was sent, or a proxy's password.
 */
function networkError(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    const meaning = MEANINGS[code] ?? (CERTIFICATE.test(code) ? 'its certificate is not trusted' : 'the request failed');
    return `${meaning} (${code})${proxyHint()}`;
}
/** Before Node 24.5 a proxy variable is passed over in silence, which looks like a dead network. */
function proxyHint() {
    const variable = ['HTTPS_PROXY', 'https_proxy'].find((name) => process.env[name]);
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (variable === undefined || major > 24 || (major === 24 && minor >= 5))
        return '';
    return `, asked directly since Node ${process.versions.node} does not use ${variable}; Node 24.5 does`;
}

;// CONCATENATED MODULE: ./build/src/ably/ask.js


/** All tries together, in milliseconds. */
const DEADLINE = 15_000;
const MOST_FALLBACKS = 2;
/** Ably's own trouble, which another of its data centres may not have. */
const TRY_ELSEWHERE = [500, 501, 502, 503, 504];
/**
 * Asks Ably: the primary host, then fallback hosts by chance, as long as there is no answer or one of 500 to 504.
 * The time that is left is shared among the hosts that are left.
 * https://sdk.ably.com/builds/ably/specification/main/features/#RSC15
 */
async function ask_ask({ primary, fallbacks }, question) {
    const hosts = [primary, ...byChance(fallbacks).slice(0, MOST_FALLBACKS)];
    const end = performance.now() + DEADLINE;
    const tried = [];
    for (const [index, host] of hosts.entries()) {
        try {
            const answer = await exchange(host, question, (end - performance.now()) / (hosts.length - index));
            if (!TRY_ELSEWHERE.includes(answer.status))
                return answer;
            tried.push(`${host.host}: HTTP ${answer.status}`);
        }
        catch (error) {
            tried.push(`${host.host}: ${networkError(error)}`);
        }
    }
    return { tried };
}
function byChance(list) {
    return list
        .map((item) => ({ item, chance: Math.random() }))
        .sort((a, b) => a.chance - b.chance)
        .map(({ item }) => item);
}

;// CONCATENATED MODULE: ./build/src/ably/refusals.js
const COPY_KEY = "copy the whole key again from the app's API Keys tab in the Ably dashboard";
const NEW_KEY = 'create a new key in the Ably dashboard, and store it in the secret';
const ACCOUNT = 'look at the account in the Ably dashboard';
const ENDPOINT = 'set endpoint to the one that the Ably dashboard shows for the app, or leave it out';
const REVOCABLE = 'switch on "Revocable tokens" for the key in the Ably dashboard, or leave revoke out';
/** Ably's codes for a token or a key that it refuses. https://ably.com/docs/platform/errors/codes */
const REFUSALS = {
    40001: {
        meaning: "the token's time of issue lies in the future",
        fix: "set this machine's clock, for example by NTP",
    },
    40003: {
        meaning: 'the time to live is too long for this key',
        fix: 'set ttl to 1h or less: a key with revocable tokens allows no more',
    },
    40005: { meaning: 'the key or the token could not be read', fix: COPY_KEY },
    40012: { meaning: 'the client ID is not accepted', fix: 'choose another client-id' },
    40020: { meaning: 'a part of the request failed', fix: 'run the job again' },
    40101: { meaning: 'the signature or the key does not fit', fix: COPY_KEY },
    40110: { meaning: 'the account is disabled', fix: ACCOUNT },
    40113: { meaning: 'the account is blocked', fix: ACCOUNT },
    40120: { meaning: 'the app is disabled', fix: ACCOUNT },
    40121: { meaning: 'revoking tokens is not enabled for the app', fix: REVOCABLE },
    40130: { meaning: 'the key is not known', fix: NEW_KEY },
    40131: { meaning: 'the key is revoked', fix: NEW_KEY },
    40132: { meaning: 'the key has expired', fix: NEW_KEY },
    40133: { meaning: 'the key is not the one that signed the token', fix: 'give the key of the same app and key ID' },
    40140: { meaning: 'the token is not valid', fix: COPY_KEY },
    40141: {
        meaning: 'the token is revoked already',
        fix: 'set another revocation-key or client-id: tokens of this one were revoked a moment ago',
    },
    40142: {
        meaning: 'the token has expired already',
        fix: "set this machine's clock, for example by NTP, or a longer ttl",
    },
    40143: { meaning: 'the token is not recognised', fix: COPY_KEY },
    40144: {
        meaning: 'the signature or a claim is not valid, mostly since the secret part of the key is mistyped',
        fix: COPY_KEY,
    },
    40145: { meaning: 'the token is not recognised', fix: COPY_KEY },
    40160: {
        meaning: 'the key allows nothing of the capability',
        fix: 'ask for what the key allows, or widen the key in the Ably dashboard',
    },
    40162: { meaning: 'a token was used where the key is needed', fix: 'give the key as api-key' },
    40163: { meaning: 'tokens of this key cannot be revoked', fix: REVOCABLE },
    40164: { meaning: 'tokens of this key cannot be revoked', fix: REVOCABLE },
    40167: { meaning: 'the client is a server, and the token does not say so', fix: 'set client-type to server' },
    40300: { meaning: 'the account or the app may not do this', fix: ACCOUNT },
    40330: { meaning: 'the app is not served at this endpoint', fix: ENDPOINT },
    40331: { meaning: 'the app is not served at this endpoint', fix: ENDPOINT },
    40332: { meaning: 'the app is not served at this endpoint', fix: ENDPOINT },
    40400: { meaning: 'the app or the key does not exist', fix: `${COPY_KEY}; upper and lower case count` },
};
/** A code that the table lacks still has its page. */
function refusals_refusalFor(code) {
    return (REFUSALS[code] ?? { meaning: 'Ably gives no more than the code', fix: `see https://help.ably.io/error/${code}` });
}

;// CONCATENATED MODULE: ./build/src/ably/revoke.js



/** Revokes every token that carries a revocation key. https://ably.com/docs/auth/revocation */
async function revokeTokens(key, revocationKey, endpoint) {
    const answer = await ask_ask(endpoint, {
        method: 'POST',
        path: `/keys/${key.keyName}/revokeTokens`,
        headers: {
            accept: 'application/json',
            authorization: `Basic ${Buffer.from(`${key.keyName}:${key.secret}`).toString('base64')}`,
            'content-type': 'application/json',
            // From version 3 on, a partial failure is told in the body.
            'x-ably-version': '6',
        },
        body: JSON.stringify({ targets: [`revocationKey:${revocationKey}`] }),
    });
    if ('tried' in answer)
        return notKnown(answer.tried.join('; '));
    const http = `${endpoint.primary.host}: HTTP ${answer.status}`;
    if (answer.status >= 200 && answer.status < 300)
        return judgeBatch(answer.body, http);
    const error = answers_ablyErrorIn(answer);
    return error ? refused(error.code) : notKnown(`${http}, without an Ably error code: perhaps the page of a proxy`);
}
function judgeBatch(body, http) {
    const { successCount, failureCount, results } = (answers_jsonIn(body) ?? {});
    if (failureCount === 0 && successCount === 1)
        return { done: true, text: 'Revoked the token.' };
    const error = Array.isArray(results) ? results.map((result) => toError(result?.error)).find(Boolean) : undefined;
    return error ? refused(error.code) : notKnown(`${http}, but no answer of Ably's`);
}
const STILL_VALID = 'The token is valid until it expires.';
function refused(code) {
    const { meaning, fix } = refusals_refusalFor(code);
    return { done: false, text: `Ably did not revoke the token, error ${code}: ${meaning}. ${STILL_VALID} Fix: ${fix}.` };
}
function notKnown(tried) {
    return { done: false, text: `It is not known whether the token is revoked; tried ${tried}. ${STILL_VALID}` };
}

;// CONCATENATED MODULE: ./build/src/ably/verify.js



/** Needs a good token, changes nothing, and opens no channel. https://ably.com/docs/api/rest-api#stats */
const PATH = '/stats?limit=1&unit=month';
/** Good for all but the statistics. */
const NOT_PERMITTED = 40160;
/** The same code, where the token has nothing in common with its key. https://faqs.ably.com/error-code-40160 */
const NOTHING_IN_COMMON = /does not support requested capabilities/i;
/** Asks Ably whether it accepts a token. Undefined if so; otherwise what to report. */
async function verifyToken({ token }, endpoint) {
    const authorization = `Bearer ${Buffer.from(token).toString('base64')}`;
    const headers = { accept: 'application/json', authorization, 'x-ably-version': '6' };
    const answer = await ask(endpoint, { method: 'GET', path: PATH, headers });
    return 'tried' in answer ? verify_notKnown(answer.tried.join('; ')) : judge(answer, endpoint.primary.host);
}
function judge(answer, host) {
    const { status, body } = answer;
    const http = `${host}: HTTP ${status}`;
    if (status >= 200 && status < 300) {
        return Array.isArray(jsonIn(body)) ? undefined : verify_notKnown(`${http}, but no answer of Ably's`);
    }
    const error = ablyErrorIn(answer);
    if (error === undefined)
        return verify_notKnown(`${http}, without an Ably error code: perhaps the page of a proxy`);
    if (status === 429 || status >= 500)
        return verify_notKnown(`${http}, Ably error ${error.code}`);
    if (error.code === NOT_PERMITTED && !NOTHING_IN_COMMON.test(error.message))
        return undefined;
    const { meaning, fix } = refusalFor(error.code);
    return {
        input: 'verify',
        found: `Ably refused the token with error ${error.code}: ${meaning}`,
        expected: verify_EXPECTED,
        fix,
    };
}
const verify_EXPECTED = 'a token that Ably accepts';
function verify_notKnown(tried) {
    return {
        input: 'verify',
        found: `it is not known whether Ably accepts the token; tried ${tried}`,
        expected: verify_EXPECTED,
        fix: 'run it again, and look at the network if it stays so; nothing shows that the token is at fault',
    };
}

;// CONCATENATED MODULE: ./build/src/ably/line.js
/** The line to Ably: all that a door loads when it is asked to verify or to revoke. */




;// CONCATENATED MODULE: ./build/src/process/error-in-words.js
/** What system error codes mean to somebody who runs a step or a command. */
const error_in_words_MEANINGS = {
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
    const meaning = error_in_words_MEANINGS[code];
    if (meaning !== undefined)
        return `${meaning} (${code})`;
    return error.message.split(/[\r\n]/, 1)[0]?.replace(/\.+$/, '') || error.name;
}

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
        sign: invisible('gu'),
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
const words_VARIABLE_OF = {
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
function words_gatherWords(given, environment) {
    const words = {};
    for (const name of WORD_NAMES) {
        const variable = words_VARIABLE_OF[name];
        const text = present(given(name)) ?? (variable ? present(environment[variable]) : undefined);
        if (text !== undefined)
            words[name] = text;
    }
    return words;
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
        envName: readEnvName(getInput('env-name') || DEFAULT_ENV_NAME, findings),
    };
    reportMisspelt(environment, findings);
    reportIneffective(environment, options, findings);
    return { words: gatherWords(readInput, environment), options };
}
/** An input as it was given; empty where it was not. */
const readInput = (name) => core_getInput(name);
/** A boolean in the forms of YAML 1.2's core schema, false where absent. https://yaml.org/spec/1.2.2/#10212-boolean */
function readSwitch(input, { problems }) {
    const text = getInput(input);
    if (['true', 'True', 'TRUE'].includes(text))
        return true;
    if (!['', 'false', 'False', 'FALSE'].includes(text)) {
        const expected = 'true or false (or True, TRUE, False, FALSE)';
        problems.push({ input, found: `${quote(text)} is not a boolean`, expected, fix: 'write true or false' });
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
    if (getInput('endpoint') && !verify && !revoke) {
        warnings.push({ input: 'endpoint', text: 'It has no effect without verify or revoke.' });
    }
}
/** An input's name for a message, with the variable that its value came from where the input was not given. */
function sourceOf(input, environment) {
    const variable = VARIABLE_OF[input];
    const fromVariable = variable && !getInput(input) && environment[variable]?.trim();
    return fromVariable ? `${input} (from ${variable})` : input;
}

;// CONCATENATED MODULE: ./build/src/action/state.js

/** Hands over to the post step, which looks for the revocation key: it comes last, so that the rest is there then. */
function saveToRevoke({ revocationKey, keyName, endpoint }) {
    saveState('endpoint', endpoint);
    saveState('keyName', keyName);
    saveState('revocationKey', revocationKey);
}
/** What the main step handed over. */
function savedToRevoke() {
    return { revocationKey: getState('revocationKey'), keyName: getState('keyName'), endpoint: getState('endpoint') };
}

;// CONCATENATED MODULE: ./build/src/action/post.js









/** The post step: revokes what the main step issued. It never fails a job, so all that goes wrong is a warning. */
async function runPost(environment) {
    const stdoutDelivered = watchStream(process.stdout);
    try {
        const { done, text } = await revokeSaved(environment);
        if (done)
            info(text);
        else
            warning(`revoke: ${text}`, { title: 'ably-jwt-action: revoke' });
    }
    catch (error) {
        warning(`revoke: the token could not be revoked: ${errorInWords(error)}. It is valid until it expires.`);
    }
    await stdoutDelivered().catch(() => { });
}
const post_STILL_VALID = 'The token is valid until it expires.';
async function revokeSaved(environment) {
    const { revocationKey, keyName, endpoint: endpointText } = savedToRevoke();
    const keyText = words_gatherWords(readInput, environment)['api-key'] ?? '';
    secretsIn(keyText).forEach(setSecret);
    const findings = { problems: [], warnings: [] };
    const key = readApiKey(keyText, findings);
    const endpoint = readEndpoint(endpointText || undefined, findings);
    if (endpoint === undefined)
        return { done: false, text: `The endpoint is not usable any more. ${post_STILL_VALID}` };
    if (key?.keyName !== keyName) {
        const text = `The key ${keyName} is not there any more when the job ends. ${post_STILL_VALID} Give the key as api-key, or as ABLY_API_KEY for the whole job.`;
        return { done: false, text };
    }
    return revokeTokens(key, revocationKey, endpoint);
}


/***/ })

};
;