(() => {
	'use strict';
	var __webpack_modules__ = {
		// build/src/action/command-files.js
		2163: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				G3: () => allOrNothing,
				$E: () => checkCommandFiles,
				ek: () => commandFilesFor,
			});
			// external "node:fs"
			const external_node_fs_namespaceObject = require('node:fs');
			var error_in_words = __nccwpck_require__(4120);
			// build/src/action/command-files.js
			function checkCommandFiles(environment, options, { problems: problems }) {
				for (const variable of commandFilesFor(options)) {
					const report = (found) =>
						void problems.push({
							input: variable,
							found: found,
							expected: 'the path of a writable file',
							fix: FIX,
						});
					const file = environment[variable];
					if (!file) {
						report('the variable is not set, so a token could only be printed');
						continue;
					}
					try {
						(0, external_node_fs_namespaceObject.accessSync)(file, external_node_fs_namespaceObject.constants.W_OK);
					} catch (error) {
						report(`the file cannot be written: ${(0, error_in_words.b)(error)}`);
					}
				}
			}
			function commandFilesFor({ exportEnv: exportEnv, revoke: revoke }) {
				return ['GITHUB_OUTPUT', ...(exportEnv ? ['GITHUB_ENV'] : []), ...(revoke ? ['GITHUB_STATE'] : [])];
			}
			const FIX = 'run the Action as a step of a workflow, and leave this variable and its file to the runner';
			async function allOrNothing(files, write) {
				const sizes = files.map((file) => (0, external_node_fs_namespaceObject.statSync)(file).size);
				try {
					await write();
				} catch (error) {
					files.forEach((file, index) => {
						cutBack(file, sizes[index] ?? 0);
					});
					throw error;
				}
			}
			function cutBack(file, size) {
				try {
					(0, external_node_fs_namespaceObject.truncateSync)(file, size);
				} catch {}
			}
		},
		// build/src/process/error-in-words.js
		4120: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				b: () => errorInWords,
			});
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
			function errorInWords(error) {
				if (!(error instanceof Error)) return 'an unknown error';
				const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
				const meaning = MEANINGS[code];
				if (meaning !== void 0) return `${meaning} (${code})`;
				return error.message.split(/[\r\n]/, 1)[0]?.replace(/\.+$/, '') || error.name;
			}
		},
		// build/src/token/invisible.js
		8051: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				q: () => invisible,
			});
			const invisible = (flags) => new RegExp('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+', flags);
		},
		// build/src/token/quote.js
		6472: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				h: () => quote,
				q: () => describe,
			});
			var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8051);
			const LONGEST_QUOTED = 60;
			const KEY_SHAPED = /[\w-]+\.[\w-]+:[\w-]{16,}/;
			function quote(text) {
				if (text.length > LONGEST_QUOTED) return `a text of ${text.length} characters`;
				if (KEY_SHAPED.test(text)) return 'a text that looks like an API key';
				const json = JSON.stringify(text);
				const readable =
					/^[\x20-\x7e]*$/.test(json) || !(0, _invisible_js__WEBPACK_IMPORTED_MODULE_0__.q)('u').test(json);
				return readable ? json : 'a text with invisible characters';
			}
			function describe(value) {
				if (value === null) return 'null';
				if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
				if (typeof value === 'string') return quote(value);
				if (typeof value === 'object') return 'a mapping';
				return `the ${typeof value} ${String(value)}`;
			}
		},
		// external "buffer"
		181: (module) => {
			module.exports = require('buffer');
		},
		// external "fs"
		9896: (module) => {
			module.exports = require('fs');
		},
		// external "os"
		857: (module) => {
			module.exports = require('os');
		},
		// external "process"
		932: (module) => {
			module.exports = require('process');
		},
		// node_modules/@actions/core/lib/core.js
		5049: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				N4: () => endGroup,
				z3: () => error,
				dN: () => exportVariable,
				V4: () => getInput,
				pq: () => info,
				LZ: () => saveState,
				uH: () => setOutput,
				Pq: () => setSecret,
				Oh: () => startGroup,
				$e: () => warning,
			});
			var external_os_ = __nccwpck_require__(857);
			// node_modules/@actions/core/lib/utils.js
			function toCommandValue(input) {
				if (input === null || input === void 0) return '';
				else if (typeof input === 'string' || input instanceof String) return input;
				return JSON.stringify(input);
			}
			function utils_toCommandProperties(annotationProperties) {
				if (!Object.keys(annotationProperties).length) return {};
				return {
					title: annotationProperties.title,
					file: annotationProperties.file,
					line: annotationProperties.startLine,
					endLine: annotationProperties.endLine,
					col: annotationProperties.startColumn,
					endColumn: annotationProperties.endColumn,
				};
			}
			// node_modules/@actions/core/lib/command.js
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
					if (!command) command = 'missing.command';
					this.command = command;
					this.properties = properties;
					this.message = message;
				}
				toString() {
					let cmdStr = CMD_STRING + this.command;
					if (this.properties && Object.keys(this.properties).length > 0) {
						cmdStr += ' ';
						let first = true;
						for (const key in this.properties)
							if (this.properties.hasOwnProperty(key)) {
								const val = this.properties[key];
								if (val) {
									if (first) first = false;
									else cmdStr += ',';
									cmdStr += `${key}=${escapeProperty(val)}`;
								}
							}
					}
					cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
					return cmdStr;
				}
			}
			function escapeData(s) {
				return toCommandValue(s).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
			}
			function escapeProperty(s) {
				return toCommandValue(s)
					.replace(/%/g, '%25')
					.replace(/\r/g, '%0D')
					.replace(/\n/g, '%0A')
					.replace(/:/g, '%3A')
					.replace(/,/g, '%2C');
			}
			// external "crypto"
			const external_crypto_namespaceObject = require('crypto');
			var external_fs_ = __nccwpck_require__(9896);
			// node_modules/@actions/core/lib/file-command.js
			function file_command_issueFileCommand(command, message) {
				const filePath = process.env[`GITHUB_${command}`];
				if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
				if (!external_fs_.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
				external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
					encoding: 'utf8',
				});
			}
			function prepareKeyValueMessage(key, value) {
				const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
				const convertedValue = toCommandValue(value);
				if (key.includes(delimiter))
					throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
				if (convertedValue.includes(delimiter))
					throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
				return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
			}
			// external "path"
			require('path');
			// node_modules/@actions/core/lib/core.js
			void 0 && (void 0).__awaiter;
			var ExitCode;
			(function (ExitCode) {
				ExitCode[(ExitCode['Success'] = 0)] = 'Success';
				ExitCode[(ExitCode['Failure'] = 1)] = 'Failure';
			})(ExitCode || (ExitCode = {}));
			function exportVariable(name, val) {
				const convertedVal = toCommandValue(val);
				process.env[name] = convertedVal;
				const filePath = process.env['GITHUB_ENV'] || '';
				if (filePath) return file_command_issueFileCommand('ENV', prepareKeyValueMessage(name, val));
				command_issueCommand(
					'set-env',
					{
						name: name,
					},
					convertedVal,
				);
			}
			function setSecret(secret) {
				command_issueCommand('add-mask', {}, secret);
			}
			function getInput(name, options) {
				const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
				if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
				if (options && options.trimWhitespace === false) return val;
				return val.trim();
			}
			function setOutput(name, value) {
				const filePath = process.env['GITHUB_OUTPUT'] || '';
				if (filePath) return file_command_issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
				process.stdout.write(external_os_.EOL);
				command_issueCommand(
					'set-output',
					{
						name: name,
					},
					toCommandValue(value),
				);
			}
			function error(message, properties = {}) {
				command_issueCommand(
					'error',
					utils_toCommandProperties(properties),
					message instanceof Error ? message.toString() : message,
				);
			}
			function warning(message, properties = {}) {
				command_issueCommand(
					'warning',
					utils_toCommandProperties(properties),
					message instanceof Error ? message.toString() : message,
				);
			}
			function info(message) {
				process.stdout.write(message + external_os_.EOL);
			}
			function startGroup(name) {
				command_issue('group', name);
			}
			function endGroup() {
				command_issue('endgroup');
			}
			function saveState(name, value) {
				const filePath = process.env['GITHUB_STATE'] || '';
				if (filePath) return file_command_issueFileCommand('STATE', prepareKeyValueMessage(name, value));
				command_issueCommand(
					'save-state',
					{
						name: name,
					},
					toCommandValue(value),
				);
			}
		},
	};
	var __webpack_module_cache__ = {};
	function __nccwpck_require__(moduleId) {
		var cachedModule = __webpack_module_cache__[moduleId];
		if (cachedModule !== void 0) return cachedModule.exports;
		var module = (__webpack_module_cache__[moduleId] = {
			exports: {},
		});
		var threw = true;
		try {
			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
			threw = false;
		} finally {
			if (threw) delete __webpack_module_cache__[moduleId];
		}
		return module.exports;
	}
	__nccwpck_require__.m = __webpack_modules__;
	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + '/';
	(() => {
		var getProto = Object.getPrototypeOf ? (obj) => Object.getPrototypeOf(obj) : (obj) => obj.__proto__;
		var leafPrototypes;
		__nccwpck_require__.t = function (value, mode) {
			if (mode & 1) value = this(value);
			if (mode & 8) return value;
			if (typeof value === 'object' && value) {
				if (mode & 4 && value.__esModule) return value;
				if (mode & 16 && typeof value.then === 'function') return value;
			}
			var ns = Object.create(null);
			__nccwpck_require__.r(ns);
			var def = {};
			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
			for (
				var current = mode & 2 && value;
				typeof current == 'object' && !~leafPrototypes.indexOf(current);
				current = getProto(current)
			)
				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => value[key]));
			def['default'] = () => value;
			__nccwpck_require__.d(ns, def);
			return ns;
		};
	})();
	(() => {
		__nccwpck_require__.d = (exports, definition) => {
			for (var key in definition)
				if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key))
					Object.defineProperty(exports, key, {
						enumerable: true,
						get: definition[key],
					});
		};
	})();
	(() => {
		__nccwpck_require__.f = {};
		__nccwpck_require__.e = (chunkId) =>
			Promise.all(
				Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
					__nccwpck_require__.f[key](chunkId, promises);
					return promises;
				}, []),
			);
	})();
	(() => {
		__nccwpck_require__.u = (chunkId) => chunkId + '.index.js';
	})();
	(() => {
		__nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
	})();
	(() => {
		__nccwpck_require__.r = (exports) => {
			if (typeof Symbol !== 'undefined' && Symbol.toStringTag)
				Object.defineProperty(exports, Symbol.toStringTag, {
					value: 'Module',
				});
			Object.defineProperty(exports, '__esModule', {
				value: true,
			});
		};
	})();
	(() => {
		var installedChunks = {
			792: 1,
		};
		var installChunk = (chunk) => {
			var moreModules = chunk.modules,
				chunkIds = chunk.ids,
				runtime = chunk.runtime;
			for (var moduleId in moreModules)
				if (__nccwpck_require__.o(moreModules, moduleId)) __nccwpck_require__.m[moduleId] = moreModules[moduleId];
			if (runtime) runtime(__nccwpck_require__);
			for (var i = 0; i < chunkIds.length; i++) installedChunks[chunkIds[i]] = 1;
		};
		__nccwpck_require__.f.require = (chunkId, promises) => {
			if (!installedChunks[chunkId])
				if (true) installChunk(require('./' + __nccwpck_require__.u(chunkId)));
				else installedChunks[chunkId] = 1;
		};
	})();
	var __webpack_exports__ = {};
	var core = __nccwpck_require__(5049);
	var error_in_words = __nccwpck_require__(4120);
	// build/src/process/watched-stream.js
	function watchStream(stream) {
		let failure;
		stream.on('error', (error) => {
			failure ??= error;
		});
		return async () => {
			if (stream.writableLength > 0) await new Promise((resolve) => stream.write('', () => resolve()));
			const known = failure ?? stream.errored;
			if (known) throw known;
		};
	}
	// node_modules/leven/index.js
	const array = [];
	const characterCodeCache = [];
	function leven(first, second, options) {
		if (first === second) return 0;
		const maxDistance = options?.maxDistance;
		const swap = first;
		if (first.length > second.length) {
			first = second;
			second = swap;
		}
		let firstLength = first.length;
		let secondLength = second.length;
		while (firstLength > 0 && first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength)) {
			firstLength--;
			secondLength--;
		}
		let start = 0;
		while (start < firstLength && first.charCodeAt(start) === second.charCodeAt(start)) start++;
		firstLength -= start;
		secondLength -= start;
		if (maxDistance !== void 0 && secondLength - firstLength > maxDistance) return maxDistance;
		if (firstLength === 0) return maxDistance !== void 0 && secondLength > maxDistance ? maxDistance : secondLength;
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
				result = array[index] =
					temporary > result
						? temporary2 > result
							? result + 1
							: temporary2
						: temporary2 > temporary
							? temporary + 1
							: temporary2;
			}
			if (maxDistance !== void 0) {
				let rowMinimum = result;
				for (index = 0; index < firstLength; index++) if (array[index] < rowMinimum) rowMinimum = array[index];
				if (rowMinimum > maxDistance) return maxDistance;
			}
		}
		array.length = firstLength;
		characterCodeCache.length = firstLength;
		return maxDistance !== void 0 && result > maxDistance ? maxDistance : result;
	}
	function closestMatch(target, candidates, options) {
		if (!Array.isArray(candidates) || candidates.length === 0) return;
		const userMax = options?.maxDistance;
		const targetLength = target.length;
		for (const candidate of candidates) if (candidate === target) return candidate;
		if (userMax === 0) return;
		let best;
		let bestDist = Number.POSITIVE_INFINITY;
		const seen = new Set();
		for (const candidate of candidates) {
			if (seen.has(candidate)) continue;
			seen.add(candidate);
			const lengthDiff = Math.abs(candidate.length - targetLength);
			if (lengthDiff >= bestDist) continue;
			if (userMax !== void 0 && lengthDiff > userMax) continue;
			const cap = Number.isFinite(bestDist) ? (userMax === void 0 ? bestDist : Math.min(bestDist, userMax)) : userMax;
			const distance =
				cap === void 0
					? leven(target, candidate)
					: leven(target, candidate, {
							maxDistance: cap,
						});
			if (userMax !== void 0 && distance > userMax) continue;
			let actualD = distance;
			if (cap !== void 0 && distance === cap && cap === userMax) actualD = leven(target, candidate);
			if (actualD < bestDist) {
				bestDist = actualD;
				best = candidate;
				if (bestDist === 0) break;
			}
		}
		if (userMax !== void 0 && bestDist > userMax) return;
		return best;
	}
	// build/src/token/did-you-mean.js
	function didYouMean(word, candidates) {
		const byLowerCase = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
		const maxDistance = word.length < 5 ? 1 : word.length < 12 ? 2 : 3;
		const closest = closestMatch(word.toLowerCase(), [...byLowerCase.keys()], {
			maxDistance: maxDistance,
		});
		return closest === void 0 ? void 0 : byLowerCase.get(closest);
	}
	var quote = __nccwpck_require__(6472);
	// build/src/token/one-line.js
	function oneLine(input, text, { problems: problems }) {
		if (!/[\0-\x1f\x7f-\x9f]/.test(text)) return text;
		const found = `${(0, quote.h)(text)} holds a control character`;
		problems.push({
			input: input,
			found: found,
			expected: 'a text on one line',
			fix: 'take the control character out',
		});
		return;
	}
	// build/src/token/client.js
	const CLIENT_TYPES = ['server', 'device'];
	function readClientId(text, findings) {
		if (text.toLowerCase() === 'none') return null;
		if (oneLine('client-id', text, findings) === void 0) return;
		if (text === '*') {
			const says = 'The bearer of this token may use any client ID, and the newest Ably CLI refuses such tokens.';
			findings.warnings.push({
				input: 'client-id',
				text: `${says} Name one client ID unless you need this.`,
			});
		}
		return text;
	}
	function readClientType(text, { problems: problems }) {
		const type = CLIENT_TYPES.find((word) => word === text);
		if (type === void 0) {
			const meant = didYouMean(text, CLIENT_TYPES);
			const fix = meant
				? `did you mean ${meant}?`
				: 'write server for a CI job, device for a test that acts as an end user';
			problems.push({
				input: 'client-type',
				found: `${(0, quote.h)(text)} is not a client type`,
				expected: 'server or device',
				fix: fix,
			});
		}
		return type;
	}
	function madeUpClientId(runId, uuid) {
		return `${runId ? `github-actions-${runId}` : 'ably-jwt'}-${uuid.slice(0, 8)}`;
	}
	// build/src/token/duplicate-name.js
	const TOKEN = /"[^"]*"|[{}[\]:]/g;
	function duplicateName(json) {
		const open = [];
		let lastText = '';
		for (const [token] of json.matchAll(TOKEN))
			if (token === '{' || token === '[') open.push(new Set());
			else if (token === '}' || token === ']') open.pop();
			else if (token !== ':') lastText = token;
			else {
				const names = open.at(-1);
				if (names?.has(lastText)) return lastText.slice(1, -1);
				names?.add(lastText);
			}
		return;
	}
	// build/src/token/nesting.js
	const DEEPEST = 32;
	function isNestedDeep(text, yaml) {
		const parser = new yaml.Parser();
		for (const lexeme of new yaml.Lexer().lex(text)) {
			Array.from(parser.next(lexeme));
			if (parser.stack.length > 2 * DEEPEST) return true;
		}
		return false;
	}
	// build/src/token/mapping.js
	const TOO_DEEP = {
		found: `the value is nested more than ${DEEPEST} deep`,
		fix: 'write it flatter',
	};
	const NAME_ONCE = 'write each name once, with all that belongs to it';
	async function readMapping(text) {
		const parsed = parseJson(text) ?? (await parseYaml(text));
		if ('found' in parsed) return parsed;
		const { value: value } = parsed;
		if (value === null || typeof value !== 'object' || Array.isArray(value))
			return {
				found: `the value is not a mapping but ${(0, quote.q)(value)}`,
				fix: 'write names, each with a colon, a space and what belongs to it',
			};
		return unfit(value) ?? new Map(Object.entries(value));
	}
	function parseJson(text) {
		if (text.includes('\\')) return;
		try {
			const value = JSON.parse(text);
			const twice = duplicateName(text);
			return twice === void 0
				? {
						value: value,
					}
				: {
						found: `${(0, quote.h)(twice)} stands twice`,
						fix: NAME_ONCE,
					};
		} catch {
			return;
		}
	}
	async function parseYaml(text) {
		const {
			isScalar: isScalar,
			Lexer: Lexer,
			LineCounter: LineCounter,
			parseDocument: parseDocument,
			Parser: Parser,
			visit: visit,
		} = await __nccwpck_require__.e(815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
		if (
			isNestedDeep(text, {
				Lexer: Lexer,
				Parser: Parser,
			})
		)
			return TOO_DEEP;
		const lineCounter = new LineCounter();
		try {
			const document = parseDocument(text, {
				lineCounter: lineCounter,
				prettyErrors: false,
				schema: 'core',
				resolveKnownTags: false,
				stringKeys: true,
			});
			const plainNames = [];
			const unresolved = [];
			visit(document, {
				Pair: (_, { key: key }) => void plainNames.push(isScalar(key) && key.type === 'PLAIN' && key.value),
				Alias: (_, alias) => {
					const [start = 0, end = start] = alias.range ?? [];
					if (!alias.resolve(document))
						unresolved.push({
							message: 'Unresolved alias',
							pos: [start, end],
							code: '',
						});
				},
			});
			if (plainNames.includes('<<'))
				return {
					found: 'the merge key << is not read',
					fix: 'write out what it stands for',
				};
			const [error] = [...document.errors, ...document.warnings, ...unresolved];
			if (error === void 0)
				return {
					value: document.toJS(),
				};
			const { line: line, col: col } = lineCounter.linePos(error.pos[0]);
			const at = `at line ${line}, column ${col}`;
			if (error.code === 'DUPLICATE_KEY')
				return {
					found: `the same name stands twice, the second time ${at}`,
					fix: NAME_ONCE,
				};
			return {
				found: `the value is neither JSON nor YAML ${at}: ${reason(error.message)}`,
				fix: 'mend the text there; in YAML, put what starts with *, [, { or @ in quotes',
			};
		} catch (error) {
			const why = error instanceof Error ? reason(error.message) : 'unreadable';
			return {
				found: `the value cannot be read as YAML: ${why}`,
				fix: 'write it plainly, without aliases',
			};
		}
	}
	const reason = (message) => (message.split(/[:;] |[^\x20-\x7e]/, 1)[0] ?? '').trim();
	function unfit(value, depth = 0) {
		if (depth > DEEPEST) return TOO_DEEP;
		if (
			typeof value === 'number' &&
			(!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
		)
			return {
				found: `the number ${value} cannot be kept exactly`,
				fix: 'write it as a text, in quotes',
			};
		if (typeof value !== 'object' || value === null) return;
		for (const part of Object.values(value)) {
			const fault = unfit(part, depth + 1);
			if (fault !== void 0) return fault;
		}
		return;
	}
	// build/src/token/operations.js
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
	function meantOperation(operation) {
		if (operation.trim().toLowerCase() === 'statistics') return 'stats';
		return didYouMean(operation.trim(), WORDS);
	}
	// build/src/token/resource.js
	function resourceFault(resource) {
		if (resource.trim() === '')
			return {
				found: 'a resource is empty',
				fix: 'name a channel, a namespace such as chat:*, or *',
			};
		if (resource.startsWith(':'))
			return {
				found: `the resource ${(0, quote.h)(resource)} starts with a colon`,
				fix: 'put a namespace before the colon, or drop it',
			};
		if (/[\n\v\f\r\u0085\u2028\u2029]/.test(resource))
			return {
				found: `the resource ${(0, quote.h)(resource)} holds a line break`,
				fix: 'take the line break out of the name',
			};
		return;
	}
	function warnOfResource(resource, operations, { warnings: warnings }) {
		const warn = (text) =>
			void warnings.push({
				input: 'capability',
				text: text,
			});
		const segments = resource.replace(/^\[[^\]]*\]/, '').split(':');
		if (segments.some((segment) => segment.includes('*') && segment !== '*')) {
			const [, namespace] = /^((?:\[[^\]]*\])?[^[*].*?)\*+$/.exec(resource) ?? [];
			const wild = namespace ? ` For a whole namespace, write ${(0, quote.h)(`${namespace}:*`)}.` : '';
			warn(
				`${(0, quote.h)(resource)} matches only the channel of that very name: * is a wildcard only as a whole segment between colons.${wild}`,
			);
		}
		if (operations.includes('stats') && resource !== '*' && resource !== '[*]*')
			warn(`"stats" on ${(0, quote.h)(resource)} has no effect: Ably grants it only on "*" or "[*]*".`);
	}
	// build/src/token/capability.js
	const FULL_CAPABILITY = new Map([['*', ['*']]]);
	const EXPECTED = 'a mapping from resources to lists of operations, such as {"chat:*":["publish","subscribe"]}';
	async function readCapability(text, findings) {
		const { problems: problems } = findings;
		const before = problems.length;
		const report = (found, fix) =>
			void problems.push({
				input: 'capability',
				found: found,
				expected: EXPECTED,
				fix: fix,
			});
		const mapping = await readMapping(text);
		if ('found' in mapping) return report(mapping.found, mapping.fix);
		if (mapping.size === 0) return report('the mapping is empty', 'name at least one resource, or leave the input out');
		const entries = [];
		for (const [resource, list] of mapping) {
			const fault = resourceFault(resource);
			if (fault) report(fault.found, fault.fix);
			const operations = readOperations(resource, list, findings);
			warnOfResource(resource, operations, findings);
			entries.push([resource, operations]);
		}
		return problems.length > before ? void 0 : new Map(entries.sort(byName));
	}
	function readOperations(resource, list, { problems: problems, warnings: warnings }) {
		const on = () => `on ${(0, quote.h)(resource)}`;
		const report = (found, fix) =>
			void problems.push({
				input: 'capability',
				found: found,
				expected: `any of ${OPERATIONS.join(', ')}`,
				fix: fix,
			});
		const operations = typeof list === 'string' ? [list] : list;
		if (!Array.isArray(operations)) {
			report(`the operations ${on()} are ${(0, quote.q)(list)}`, 'write them as a list');
			return [];
		}
		if (operations.length === 0)
			report(`the list of operations ${on()} is empty`, 'name an operation, or leave the resource out');
		for (const operation of operations)
			if (typeof operation !== 'string')
				report(`an operation ${on()} is ${(0, quote.q)(operation)}`, 'write every operation as a text');
			else if (operation.trim() === '') report(`an operation ${on()} is empty`, 'name the operation, or leave it out');
			else if (!isKnownOperation(operation)) {
				const meant = meantOperation(operation);
				if (meant)
					report(`unknown operation ${(0, quote.h)(operation)} ${on()}`, `did you mean ${(0, quote.h)(meant)}?`);
				else {
					const text = `Ably's documentation does not list the operation ${(0, quote.h)(operation)} ${on()}. ${/[\s,]/.test(operation.trim()) ? 'Several operations are written as a list: [publish, subscribe].' : `The token carries it as written. It lists ${OPERATIONS.join(', ')}.`}`;
					warnings.push({
						input: 'capability',
						text: text,
					});
				}
			}
		const names = [...new Set(operations.filter((operation) => typeof operation === 'string'))].sort();
		if (!names.includes('*')) return names;
		if (names.length > 1)
			warnings.push({
				input: 'capability',
				text: `"*" ${on()} allows every operation, so those beside it change nothing.`,
			});
		return ['*'];
	}
	const byName = ([a], [b]) => (a < b ? -1 : 1);
	function canonical(capability) {
		const members = [...capability].map(
			([resource, operations]) => `${JSON.stringify(resource)}:${JSON.stringify(operations)}`,
		);
		return `{${members.join(',')}}`;
	}
	// build/src/token/facts.js
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
	// node_modules/jose/dist/webapi/lib/buffer_utils.js
	const encoder = new TextEncoder(),
		decoder = new TextDecoder();
	new TextDecoder('utf-8', {
		fatal: !0,
	});
	function concat(...buffers) {
		const size = buffers.reduce((acc, { length: length }) => acc + length, 0),
			buf = new Uint8Array(size);
		let i = 0;
		for (const buffer of buffers) buf.set(buffer, i), (i += buffer.length);
		return buf;
	}
	const NON_ASCII = /[^\x00-\x7f]/;
	function buffer_utils_encode(string) {
		if (typeof string == 'string' && string.length >= 128) {
			if (NON_ASCII.test(string)) throw new TypeError('non-ASCII string encountered in encode()');
			return encoder.encode(string);
		}
		const bytes = new Uint8Array(string.length);
		for (let i = 0; i < string.length; i++) {
			const code = string.charCodeAt(i);
			if (code > 127) throw new TypeError('non-ASCII string encountered in encode()');
			bytes[i] = code;
		}
		return bytes;
	}
	function encodeBase64(input, url = !1) {
		if (Uint8Array.prototype.toBase64)
			return input.toBase64({
				alphabet: url ? 'base64url' : 'base64',
				omitPadding: url,
			});
		const CHUNK_SIZE = 32768,
			arr = [];
		for (let i = 0; i < input.length; i += CHUNK_SIZE)
			arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
		const encoded = btoa(arr.join(''));
		return url ? encoded.replace(/=/g, '').replace(/\+/g, '-').replace(/\//g, '_') : encoded;
	}
	function decodeBase64(encoded, url = !1) {
		if (Uint8Array.fromBase64)
			return Uint8Array.fromBase64(encoded, {
				alphabet: url ? 'base64url' : 'base64',
			});
		if (url) {
			if (encoded.includes('+') || encoded.includes('/')) throw new TypeError('Invalid base64url');
			encoded = encoded.replace(/-/g, '+').replace(/_/g, '/');
		}
		const binary = atob(encoded),
			bytes = new Uint8Array(binary.length);
		for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
		return bytes;
	}
	// node_modules/jose/dist/webapi/util/base64url.js
	const invalid = 'The input to be decoded is not correctly encoded.';
	function base64url_decode(input) {
		try {
			return decodeBase64(typeof input == 'string' ? input : decoder.decode(input), !0);
		} catch (cause) {
			throw new TypeError(invalid, {
				cause: cause,
			});
		}
	}
	function base64url_encode(input) {
		return encodeBase64(typeof input == 'string' ? encoder.encode(input) : input, !0);
	}
	// node_modules/jose/dist/webapi/util/errors.js
	class JOSEError extends Error {
		static code = 'ERR_JOSE_GENERIC';
		code = 'ERR_JOSE_GENERIC';
		constructor(message, options) {
			super(message, options), (this.name = this.constructor.name), Error.captureStackTrace?.(this, this.constructor);
		}
	}
	class JOSENotSupported extends JOSEError {
		static code = 'ERR_JOSE_NOT_SUPPORTED';
		code = 'ERR_JOSE_NOT_SUPPORTED';
	}
	class JWSInvalid extends JOSEError {
		static code = 'ERR_JWS_INVALID';
		code = 'ERR_JWS_INVALID';
	}
	Symbol.asyncIterator;
	// node_modules/jose/dist/webapi/lib/key_descriptor.js
	function table(entries) {
		const out = {
			__proto__: null,
		};
		for (const alg in entries)
			out[alg] = {
				...entries[alg],
				alg: alg,
			};
		return out;
	}
	// node_modules/jose/dist/webapi/lib/jws_algorithms.js
	const sig = [['verify'], ['sign']];
	function hmac(bits) {
		const subtle = {
			name: 'HMAC',
			hash: `SHA-${bits}`,
		};
		return {
			kty: ['oct'],
			secret: !0,
			subtle: subtle,
			signing: subtle,
			usages: sig,
		};
	}
	function rsa(bits, saltLength) {
		const subtle = {
			name: saltLength ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5',
			hash: `SHA-${bits}`,
		};
		return {
			kty: ['RSA'],
			subtle: subtle,
			signing: saltLength
				? {
						...subtle,
						saltLength: saltLength,
					}
				: subtle,
			usages: sig,
			minRsaBits: 2048,
		};
	}
	function ecdsa(crv, bits) {
		return {
			kty: ['EC'],
			crv: crv,
			subtle: {
				name: 'ECDSA',
				namedCurve: crv,
			},
			signing: {
				name: 'ECDSA',
				hash: `SHA-${bits}`,
			},
			usages: sig,
		};
	}
	function eddsa() {
		const subtle = {
			name: 'Ed25519',
		};
		return {
			kty: ['OKP'],
			crv: 'Ed25519',
			subtle: subtle,
			signing: subtle,
			usages: sig,
		};
	}
	function mldsa(parameterSet) {
		const subtle = {
			name: `ML-DSA-${parameterSet}`,
		};
		return {
			kty: ['AKP'],
			subtle: subtle,
			signing: subtle,
			usages: sig,
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
		ES256: ecdsa('P-256', 256),
		ES384: ecdsa('P-384', 384),
		ES512: ecdsa('P-521', 512),
		EdDSA: eddsa(),
		Ed25519: eddsa(),
		'ML-DSA-44': mldsa(44),
		'ML-DSA-65': mldsa(65),
		'ML-DSA-87': mldsa(87),
	});
	function jwsAlgorithm(alg) {
		const entry = typeof alg == 'string' ? JWS[alg] : void 0;
		if (!entry) throw new JOSENotSupported(`alg ${alg} is not supported either by JOSE or your javascript runtime`);
		return entry;
	}
	// node_modules/jose/dist/webapi/lib/validate.js
	function assertUint8Array(input, label) {
		if (!(input instanceof Uint8Array)) throw new TypeError(`${label} must be an instance of Uint8Array`);
	}
	function isObject(input) {
		if (typeof input != 'object' || input === null || Object.prototype.toString.call(input) !== '[object Object]')
			return !1;
		const prototype = Object.getPrototypeOf(input);
		return prototype === null || Object.getPrototypeOf(prototype) === null;
	}
	function isDisjoint(...headers) {
		const parameters = new Set();
		for (const header of headers)
			if (header)
				for (const parameter of Object.keys(header)) {
					if (parameters.has(parameter)) return !1;
					parameters.add(parameter);
				}
		return !0;
	}
	function assertNotSet(value, name) {
		if (value !== void 0) throw new TypeError(`${name} can only be called once`);
	}
	const JWS_RECOGNIZED = {
		__proto__: null,
		b64: !0,
	};
	function validateCritDuplicates(Err, protectedHeader) {
		const { crit: crit } = protectedHeader ?? {};
		if (Array.isArray(crit) && new Set(crit).size !== crit.length)
			throw new Err('"crit" (Critical) Header Parameter MUST NOT contain duplicate values');
	}
	function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
		if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0)
			throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');
		if (!protectedHeader || protectedHeader.crit === void 0) return [];
		if (
			!Array.isArray(protectedHeader.crit) ||
			protectedHeader.crit.length === 0 ||
			protectedHeader.crit.some((input) => typeof input != 'string' || input.length === 0)
		)
			throw new Err('"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');
		const recognized =
			recognizedOption === void 0
				? recognizedDefault
				: {
						__proto__: null,
						...recognizedOption,
						...recognizedDefault,
					};
		for (const parameter of protectedHeader.crit) {
			if (!(parameter in recognized))
				throw new JOSENotSupported(`Extension Header Parameter "${parameter}" is not recognized`);
			if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0)
				throw new Err(`Extension Header Parameter "${parameter}" is missing`);
			if (
				recognized[parameter] &&
				(!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0)
			)
				throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
		}
		return protectedHeader.crit;
	}
	function validateB64(protectedHeader, extensions) {
		if (extensions.includes('b64')) {
			const b64 = protectedHeader.b64;
			if (typeof b64 != 'boolean')
				throw new JWSInvalid('The "b64" (base64url-encode payload) Header Parameter must be a boolean');
			return b64;
		}
		return !0;
	}
	function serializeJoseHeader(Err, header) {
		let serialized, parsed;
		try {
			(serialized = JSON.stringify(header)), (parsed = JSON.parse(serialized));
		} catch (cause) {
			throw new Err('JOSE Header is not valid JSON', {
				cause: cause,
			});
		}
		if (!isObject(parsed)) throw new Err('JOSE Header is not a JSON object');
		return [parsed, serialized];
	}
	// node_modules/jose/dist/webapi/lib/key.js
	const tag = (key) => key[Symbol.toStringTag],
		jwkMatchesOp = (entry, key, usage) => {
			const { alg: alg } = entry;
			if (key.use !== void 0) {
				const expected = usage === 'sign' || usage === 'verify' ? 'sig' : 'enc';
				if (key.use !== expected)
					throw new TypeError(`Invalid key for this operation, its "use" must be "${expected}" when present`);
			}
			if (key.kty === 'AKP' && key.alg === void 0) throw new TypeError('missing "alg" (Algorithm) Parameter value');
			if (key.alg !== void 0 && key.alg !== alg)
				throw new TypeError(`Invalid key for this operation, its "alg" must be "${alg}" when present`);
			if (Array.isArray(key.key_ops)) {
				const expectedKeyOp =
					usage === 'encrypt' || usage === 'decrypt' ? entry.ops?.[usage === 'encrypt' ? 0 : 1] : usage;
				if (expectedKeyOp && !key.key_ops.includes(expectedKeyOp))
					throw new TypeError(
						`Invalid key for this operation, its "key_ops" must include "${expectedKeyOp}" when present`,
					);
			}
		};
	async function prepareKey(entry, key, usage) {
		const { alg: alg, secret: secret } = entry,
			requiresPrivateKey = usage === 'decrypt' || usage === 'sign';
		if (secret && key instanceof Uint8Array) return key;
		let normalized, keyObject;
		if (isObject(key)) {
			if (((normalized = normalizeJwk(key)), typeof normalized.kty != 'string')) throw invalidKeyType(alg, key, secret);
			if (
				!(secret
					? normalized.kty === 'oct' && typeof normalized.k == 'string'
					: normalized.kty !== 'oct' &&
						(requiresPrivateKey
							? (normalized.kty === 'AKP' && typeof normalized.priv == 'string') || typeof normalized.d == 'string'
							: normalized.d === void 0 && normalized.priv === void 0))
			)
				throw new TypeError(
					secret
						? 'JSON Web Key for symmetric algorithms must have JWK "kty" (Key Type) equal to "oct" and the JWK "k" (Key Value) present'
						: `JSON Web Key for this operation must be a ${requiresPrivateKey ? 'private' : 'public'} JWK`,
				);
			if ((jwkMatchesOp(entry, normalized, usage), normalized.kty === 'oct')) return base64url_decode(normalized.k);
			if (!Object.isFrozen(key)) {
				const { key_ops: key_ops } = key;
				Array.isArray(key_ops) && Object.freeze(key_ops), Object.freeze(key);
			}
		} else {
			if (!isKeyLike(key)) throw invalidKeyType(alg, key, secret);
			const expectedType = secret ? 'secret' : requiresPrivateKey ? 'private' : 'public';
			if (key.type !== expectedType && (secret || ['secret', 'public', 'private'].includes(key.type)))
				throw new TypeError(`${tag(key)} instances must be of type "${expectedType}" for the ${alg} algorithm`);
			if (isCryptoKey(key)) return key;
			if (((keyObject = key), keyObject.type === 'secret')) return keyObject.export();
		}
		cache ||= new WeakMap();
		const cacheKey = key;
		let cached = cache.get(cacheKey);
		if (cached?.[alg]) return cached[alg];
		if ((cached || cache.set(cacheKey, (cached = {})), keyObject && typeof keyObject.toCryptoKey == 'function')) {
			const isPublic = keyObject.type === 'public',
				crv = nist[keyObject.asymmetricKeyDetails?.namedCurve],
				params =
					entry.resolve?.({
						crv: crv,
						asymmetricKeyType: keyObject.asymmetricKeyType,
					}) ?? entry.subtle;
			return (cached[alg] = keyObject.toCryptoKey(params, isPublic, entry.usages[isPublic ? 0 : 1]));
		}
		return (
			(normalized ??= keyObject.export({
				format: 'jwk',
			})),
			(normalized.alg = alg),
			(cached[alg] = await jwkToKey(entry, normalized))
		);
	}
	let cache;
	const nist = {
		__proto__: null,
		prime256v1: 'P-256',
		secp384r1: 'P-384',
		secp521r1: 'P-521',
	};
	const isCryptoKey = (key) => {
			if (key?.[Symbol.toStringTag] === 'CryptoKey') return !0;
			try {
				return key instanceof CryptoKey;
			} catch {
				return !1;
			}
		},
		isKeyObject = (key) => key?.[Symbol.toStringTag] === 'KeyObject',
		isKeyLike = (key) => isCryptoKey(key) || isKeyObject(key);
	function message(msg, actual, ...types) {
		if (types.length > 2) {
			const last = types.pop();
			msg += `one of type ${types.join(', ')}, or ${last}.`;
		} else types.length === 2 ? (msg += `one of type ${types[0]} or ${types[1]}.`) : (msg += `of type ${types[0]}.`);
		return (
			actual == null
				? (msg += ` Received ${actual}`)
				: typeof actual == 'function' && actual.name
					? (msg += ` Received function ${actual.name}`)
					: typeof actual == 'object' &&
						actual != null &&
						actual.constructor?.name &&
						(msg += ` Received an instance of ${actual.constructor.name}`),
			msg
		);
	}
	function invalidKeyType(alg, actual, secret) {
		const types = ['CryptoKey', 'KeyObject', 'JSON Web Key'];
		return (
			secret && types.push('Uint8Array'),
			new TypeError(message(`Key for the ${alg} algorithm must be `, actual, ...types))
		);
	}
	const unusable = (name, prop = 'algorithm.name') =>
		new TypeError(`CryptoKey does not support this operation, its ${prop} must be ${name}`);
	function checkUsage(key, usage) {
		if (usage && !key.usages.includes(usage))
			throw new TypeError(`CryptoKey does not support this operation, its usages must include ${usage}.`);
	}
	function checkModulusLength(alg, key) {
		const { modulusLength: modulusLength } = key.algorithm;
		if (typeof modulusLength != 'number' || modulusLength < 2048)
			throw new TypeError(`${alg} requires key modulusLength to be 2048 bits or larger`);
	}
	function checkCryptoKey(key, expected, usage) {
		const algorithm = key.algorithm;
		if (algorithm.name !== expected.name) throw unusable(expected.name);
		if (expected.hash && algorithm.hash?.name !== expected.hash) throw unusable(expected.hash, 'algorithm.hash');
		if (expected.namedCurve && algorithm.namedCurve !== expected.namedCurve)
			throw unusable(expected.namedCurve, 'algorithm.namedCurve');
		if (expected.length !== void 0 && algorithm.length !== expected.length)
			throw unusable(expected.length, 'algorithm.length');
		checkUsage(key, usage);
	}
	function snapshotJwk(jwk) {
		return {
			__proto__: null,
			...jwk,
		};
	}
	function normalizeJwk(jwk) {
		const normalized = snapshotJwk(jwk);
		if (normalized.ext !== void 0 && typeof normalized.ext != 'boolean')
			throw new TypeError('"ext" (Extractable) Parameter must be a boolean');
		if (normalized.key_ops !== void 0) {
			const value = normalized.key_ops,
				keyOps = Array.isArray(value) ? [...value] : void 0;
			if (!keyOps || keyOps.some((operation) => typeof operation != 'string') || new Set(keyOps).size !== keyOps.length)
				throw new TypeError('"key_ops" (Key Operations) Parameter must be an array of unique strings');
			normalized.key_ops = keyOps;
		}
		return normalized;
	}
	async function jwkToKey(entry, jwk, extractable) {
		if (!entry.kty.includes(jwk.kty))
			throw new JOSENotSupported('Invalid or unsupported JWK "alg" (Algorithm) Parameter value');
		const algorithm =
				entry.resolve?.({
					kty: jwk.kty,
					crv: jwk.crv,
				}) ?? entry.subtle,
			isPrivate = !!(jwk.d || jwk.priv),
			keyData = {
				...jwk,
				ext: extractable ?? jwk.ext,
			};
		return (
			keyData.kty !== 'AKP' && delete keyData.alg,
			delete keyData.use,
			crypto.subtle.importKey(
				'jwk',
				keyData,
				algorithm,
				keyData.ext ?? !isPrivate,
				jwk.key_ops ?? entry.usages[isPrivate ? 1 : 0],
			)
		);
	}
	async function rawKey(key, expected, usage, extractable = !1) {
		return (
			key instanceof Uint8Array && (key = await crypto.subtle.importKey('raw', key, expected, extractable, [usage])),
			checkCryptoKey(key, expected, usage),
			key
		);
	}
	// node_modules/jose/dist/webapi/lib/jws_sign.js
	async function createSignature(input, key, rejectUnencoded) {
		let [payload, protectedHeader, unprotectedHeader, crit] = input,
			encodedProtectedHeader = '';
		if (protectedHeader !== void 0) {
			const normalized = serializeJoseHeader(JWSInvalid, protectedHeader);
			(protectedHeader = normalized[0]), (encodedProtectedHeader = base64url_encode(normalized[1]));
		}
		if (
			(unprotectedHeader !== void 0 && (unprotectedHeader = serializeJoseHeader(JWSInvalid, unprotectedHeader)[0]),
			!protectedHeader && !unprotectedHeader)
		)
			throw new JWSInvalid('either setProtectedHeader or setUnprotectedHeader must be called before #sign()');
		if (!isDisjoint(protectedHeader, unprotectedHeader))
			throw new JWSInvalid('JWS Protected and JWS Unprotected Header Parameter names must be disjoint');
		const joseHeader = {
			...protectedHeader,
			...unprotectedHeader,
		};
		validateCritDuplicates(JWSInvalid, protectedHeader);
		const b64 = validateB64(
			protectedHeader,
			validateCrit(JWSInvalid, JWS_RECOGNIZED, crit, protectedHeader, joseHeader),
		);
		b64 || rejectUnencoded?.();
		const { alg: alg } = joseHeader;
		if (typeof alg != 'string' || !alg)
			throw new JWSInvalid('JWS "alg" (Algorithm) Header Parameter missing or invalid');
		const entry = jwsAlgorithm(alg);
		let signingInput,
			encodedPayload = '',
			signingPayload = payload;
		if (b64) {
			const encodedPayloadCache = input[4];
			encodedPayloadCache
				? ((encodedPayload = encodedPayloadCache[0] ??= base64url_encode(payload)),
					(signingPayload = encodedPayloadCache[1] ??= buffer_utils_encode(encodedPayload)))
				: ((encodedPayload = base64url_encode(payload)),
					(signingInput = encoder.encode(`${encodedProtectedHeader}.${encodedPayload}`)));
		}
		signingInput ??= concat(buffer_utils_encode(encodedProtectedHeader), buffer_utils_encode('.'), signingPayload);
		const signingKey = await rawKey(await prepareKey(entry, key, 'sign'), entry.subtle, 'sign');
		entry.minRsaBits && checkModulusLength(entry.alg, signingKey);
		const jws = {
			signature: base64url_encode(new Uint8Array(await crypto.subtle.sign(entry.signing, signingKey, signingInput))),
			payload: encodedPayload,
		};
		return (
			protectedHeader && (jws.protected = encodedProtectedHeader),
			unprotectedHeader && (jws.header = unprotectedHeader),
			[jws, b64]
		);
	}
	async function createCompactSignature(payload, protectedHeader, crit, key, rejectUnencoded) {
		const [jws] = await createSignature([payload, protectedHeader, void 0, crit], key, rejectUnencoded);
		return `${jws.protected}.${jws.payload}.${jws.signature}`;
	}
	// node_modules/jose/dist/webapi/jws/compact/sign.js
	class CompactSign {
		#payload;
		#protectedHeader;
		constructor(payload) {
			assertUint8Array(payload, 'payload'), (this.#payload = payload);
		}
		setProtectedHeader(protectedHeader) {
			return (
				assertNotSet(this.#protectedHeader, 'setProtectedHeader'), (this.#protectedHeader = protectedHeader), this
			);
		}
		async sign(key, options) {
			return createCompactSignature(this.#payload, this.#protectedHeader, options?.crit, key, () => {
				throw new TypeError('use the flattened module for creating JWS with b64: false');
			});
		}
	}
	// build/src/token/issue.js
	async function issueToken(request, now, jti) {
		const { key: key, clientId: clientId, clientType: clientType, ttl: ttl, revocationKey: revocationKey } = request;
		const iat = Math.floor(now / 1e3);
		const exp = iat + ttl;
		const capability = canonical(request.capability);
		const claims = {
			iat: iat,
			exp: exp,
			jti: jti,
			'x-ably-capability': capability,
			...(clientId !== null && {
				'x-ably-clientId': clientId,
			}),
			...(clientType === 'server' && {
				'x-ably-clientType': clientType,
			}),
			...(revocationKey !== void 0 && {
				'x-ably-revocation-key': revocationKey,
			}),
			...request.claims,
		};
		const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
			.setProtectedHeader({
				typ: 'JWT',
				alg: 'HS256',
				kid: key.keyName,
			})
			.sign(new TextEncoder().encode(key.secret));
		return {
			token: token,
			signature: token.slice(token.lastIndexOf('.') + 1),
			appId: key.appId,
			keyName: key.keyName,
			clientId: clientId,
			clientType: clientType,
			capability: capability,
			grants: request.capability,
			ttl: ttl,
			revocationKey: revocationKey,
			issued: isoTime(iat),
			expires: isoTime(exp),
		};
	}
	const isoTime = (seconds) => new Date(seconds * 1e3).toISOString();
	// build/src/token/issued-warnings.js
	const LONGEST_SAFE_TOKEN = 6e3;
	const PLAUSIBLE = {
		from: '2026',
		before: '2127',
	};
	function warningsAbout({ token: token, issued: issued }) {
		const warnings = [];
		if (token.length > LONGEST_SAFE_TOKEN) {
			const text = `The token has ${token.length} characters; over ${LONGEST_SAFE_TOKEN} it may not fit into an HTTP header. Name fewer resources or claims, or use namespaces such as chat:*.`;
			warnings.push({
				input: 'token',
				text: text,
			});
		}
		if (issued < PLAUSIBLE.from || issued >= PLAUSIBLE.before) {
			const text = `This machine says that it is ${issued}. Ably will refuse the token as expired, or as issued in the future. Set the clock, for example by NTP.`;
			warnings.push({
				input: 'clock',
				text: text,
			});
		}
		return warnings;
	}
	// build/src/token/key-secrets.js
	const SHORTEST_MASK = 4;
	const LONGEST_KEY = 1e3;
	function secretsIn(keyText) {
		const secrets = new Set();
		for (const line of keyText.split(/[\r\n]+/)) {
			for (const whole of [line.trim(), line.length > LONGEST_KEY ? '' : withoutQuotes(line)]) {
				secrets.add(whole);
				secrets.add(whole.slice(whole.indexOf(':') + 1).trim());
			}
			if (line.length > LONGEST_KEY || /^\s*[\w-]+\.[\w-]+:\S+\s*$/.test(line)) continue;
			for (const [key, secret = ''] of line.matchAll(/[\w-]+\.[\w-]+:([\w-]+)/g)) secrets.add(key).add(secret);
		}
		return [...secrets].filter((secret) => secret.length >= SHORTEST_MASK);
	}
	const withoutQuotes = (line) => line.replace(/^[\s$"'`]+|[\s"'`]+$/g, '');
	var invisible = __nccwpck_require__(8051);
	// build/src/token/api-key.js
	const api_key_EXPECTED = 'one Ably API key, appId.keyId:secret';
	const AS_EXPRESSION = 'write $' + '{{ secrets.NAME }} in the workflow';
	const COPY_AGAIN = "copy the whole key again from the app's API Keys tab in the Ably dashboard";
	const damage = () => [
		{
			sign: /^\$+/,
			found: 'the key has a $ before it',
			fix: `write \${{ secrets.ABLY_API_KEY }} with one $ and nothing before it`,
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
			sign: (0, invisible.q)('gu'),
			found: 'the key has an invisible character inside',
			fix: `${COPY_AGAIN}, as plain text`,
		},
	];
	const UNDAMAGED = /^[\w.:-]+$/;
	function readApiKey(text, { problems: problems, warnings: warnings }) {
		const report = (found, fix) =>
			void problems.push({
				input: 'api-key',
				found: found,
				expected: api_key_EXPECTED,
				fix: fix,
			});
		if (text.length > LONGEST_KEY)
			return report(`the value has ${text.length} characters, which is too long for a key`, COPY_AGAIN);
		if (/^(\$\{?|\{\{?)?\s*(secrets|vars|env)\.\w+\s*\}*$/.test(text))
			return report('the value is the name of a secret, not the secret', `${AS_EXPRESSION}, with one $ and two braces`);
		if (/^\$?\{?[A-Z][A-Z0-9_]*\}?$/.test(text))
			return report('the value is the name of a variable, not the key', `${AS_EXPRESSION}; in a shell, "$NAME"`);
		if (/^\$?\{\{/.test(text))
			return report(
				'the value is an expression that was not evaluated',
				'write it in the workflow file itself, where GitHub evaluates it',
			);
		if (/^[{[]/.test(text))
			return report(
				'the value is a JSON document, not a key',
				"store the key alone, the value of the document's key field",
			);
		const before = problems.length;
		let key = text;
		for (const { sign: sign, found: found, fix: fix } of UNDAMAGED.test(text) ? [] : damage()) {
			const mended = key.replace(sign, '');
			if (mended !== key) report(found, fix);
			key = mended;
		}
		const colon = key.indexOf(':');
		const keyName = colon < 0 ? key : key.slice(0, colon);
		const secret = colon < 0 ? void 0 : key.slice(colon + 1);
		const [appId = '', keyId, ...more] = keyName.split('.');
		if (secret === void 0) report('the key has no colon, so no secret part', COPY_AGAIN);
		if (secret === '') report('the part after the colon is empty', COPY_AGAIN);
		if (keyId === void 0) report('the key has no dot before the colon, so no key ID', COPY_AGAIN);
		else if (more.length > 0) report('the key has more than one dot before the colon', COPY_AGAIN);
		else if (appId === '' || keyId === '') report('the app ID or the key ID is empty', COPY_AGAIN);
		else if (!/^[\w-]+\.[\w-]+$/.test(keyName))
			report('the part before the colon has characters other than letters, digits, _ and -', COPY_AGAIN);
		if (problems.length === before && !/^[\w-]+$/.test(secret ?? '')) {
			const text =
				'The secret part has characters that no secret of Ably has: look whether something was copied along with it.';
			warnings.push({
				input: 'api-key',
				text: text,
			});
		}
		return problems.length > before || secret === void 0
			? void 0
			: {
					appId: appId,
					keyName: keyName,
					secret: secret,
				};
	}
	// build/src/token/claims.js
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
	const TYPED = [
		{
			name: /^ably\.channel\../,
			type: 'a text',
			fits: (value) => typeof value === 'string',
		},
		{
			name: /^ably\.limits\.publish\../,
			type: 'a number',
			fits: (value) => typeof value === 'number',
		},
		{
			name: /^(iss|sub)$/,
			type: 'a text',
			fits: (value) => typeof value === 'string',
		},
		{
			name: /^nbf$/,
			type: 'a number of seconds',
			fits: (value) => typeof value === 'number',
		},
		{
			name: /^aud$/,
			type: 'a text or a list of texts',
			fits: (value) => [value].flat().every((audience) => typeof audience === 'string'),
		},
	];
	async function readClaims(text, { problems: problems, warnings: warnings }) {
		const before = problems.length;
		const report = (found, expected, fix) =>
			void problems.push({
				input: 'claims',
				found: found,
				expected: expected,
				fix: fix,
			});
		const mapping = await readMapping(text);
		if ('found' in mapping) return report(mapping.found, 'a mapping from claim names to values', mapping.fix);
		for (const [name, value] of mapping) {
			const refused = refusal(name);
			if (refused)
				report(`the claim ${(0, quote.h)(name)} cannot be set here`, 'claims that no other input sets', refused);
			const rule = TYPED.find((typed) => typed.name.test(name));
			if (rule && !rule.fits(value))
				report(`the claim ${(0, quote.h)(name)} is ${(0, quote.q)(value)}`, rule.type, `give it ${rule.type}`);
			if (!rule && name.toLowerCase().startsWith('ably.')) {
				const text = `Ably's documentation does not list the claim ${(0, quote.h)(name)}; it has ably.channel.* and ably.limits.publish.*.`;
				warnings.push({
					input: 'claims',
					text: text,
				});
			}
		}
		return problems.length > before ? void 0 : Object.fromEntries(mapping);
	}
	function refusal(name) {
		const bare = name.trim().toLowerCase();
		const known = Object.keys(SET_HERE).find((claim) => claim.toLowerCase() === bare);
		if (known) return `leave it out; ${SET_HERE[known]}`;
		const meant = didYouMean(bare, ABLY_NAMES);
		if (meant) return `leave it out; did you mean ${meant}? ${SET_HERE[meant]}`;
		return bare.startsWith('x-ably-') ? 'leave it out; Ably keeps x-ably-* names to itself' : void 0;
	}
	// build/src/token/time-to-live.js
	const DEFAULT_TTL = 3600;
	const LONGEST_TTL = 24 * 3600;
	const LONGEST_REVOCABLE_TTL = 3600;
	const SECONDS_IN = {
		'': 1,
		s: 1,
		m: 60,
		h: 3600,
	};
	const time_to_live_EXPECTED =
		'whole seconds, or a whole number with one unit (90s, 15m, 24h), from 1 second to 24 hours';
	function readTtl(text, revocable, { problems: problems }) {
		const report = (found, fix) =>
			void problems.push({
				input: 'ttl',
				found: found,
				expected: time_to_live_EXPECTED,
				fix: fix,
			});
		const [, digits, unit = ''] = /^(\d+)([smh]?)$/.exec(text) ?? [];
		if (digits === void 0)
			return report(
				`${(0, quote.h)(text)} is not a time to live`,
				'put s, m or h right behind a whole number: 90m, 24h',
			);
		const seconds = Number(digits) * (SECONDS_IN[unit] ?? Number.NaN);
		if (seconds < 1) return report(`${(0, quote.h)(text)} is no time at all`, 'give the token at least 1 second');
		if (seconds > LONGEST_TTL)
			return report(
				`${(0, quote.h)(text)} is over 24 hours, which Ably refuses with error 40003`,
				'write 24h or less; without a unit it is seconds',
			);
		if (revocable && seconds > LONGEST_REVOCABLE_TTL)
			return report(
				`${(0, quote.h)(text)} is over 1 hour, which Ably refuses for a token that can be revoked`,
				'write 1h or less, or leave revoke out',
			);
		return seconds;
	}
	// build/src/token/words.js
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
	const VARIABLE_OF = {
		'api-key': 'ABLY_API_KEY',
		app: 'ABLY_APP_ID',
		'client-id': 'ABLY_CLIENT_ID',
		endpoint: 'ABLY_ENDPOINT',
	};
	function present(text) {
		return text?.trim() || void 0;
	}
	function gatherWords(given, environment) {
		const words = {};
		for (const name of WORD_NAMES) {
			const variable = VARIABLE_OF[name];
			const text = present(given(name)) ?? (variable ? present(environment[variable]) : void 0);
			if (text !== void 0) words[name] = text;
		}
		return words;
	}
	// build/src/token/request.js
	async function checkRequest(given, surroundings, findings) {
		const secrets = secretsIn(given['api-key'] ?? '');
		const words = withoutSecrets(given, given, secrets, findings);
		const key = checkKey(words, surroundings, findings);
		const capability = words.capability === void 0 ? FULL_CAPABILITY : await readCapability(words.capability, findings);
		const clientId = readClientId(words['client-id'] ?? surroundings.madeUpClientId, findings);
		const clientType = readClientType(words['client-type'] ?? 'server', findings);
		const ttl =
			words.ttl === void 0 ? DEFAULT_TTL : readTtl(words.ttl, surroundings.madeUpRevocationKey !== void 0, findings);
		const claims = words.claims === void 0 ? {} : await readClaims(words.claims, findings);
		const revocation = words['revocation-key'];
		const revocationKey = revocation
			? oneLine('revocation-key', revocation, findings)
			: surroundings.madeUpRevocationKey;
		const understood = {
			capability: canonical(capability ?? FULL_CAPABILITY),
			claims: JSON.stringify(claims ?? {}),
		};
		withoutSecrets(words, understood, secrets, findings);
		if (!key || !capability || clientId === void 0 || !clientType || !ttl || !claims || findings.problems.length > 0)
			return;
		return {
			key: key,
			capability: capability,
			clientId: clientId,
			clientType: clientType,
			ttl: ttl,
			revocationKey: revocationKey,
			claims: claims,
		};
	}
	function checkKey(words, { howToGiveKey: howToGiveKey }, findings) {
		const text = words['api-key'];
		if (text === void 0) {
			const found = 'no key was given: the value is empty';
			findings.problems.push({
				input: 'api-key',
				found: found,
				expected: 'an Ably API key, appId.keyId:secret',
				fix: howToGiveKey,
			});
			return;
		}
		const key = readApiKey(text, findings);
		if (key && words.app !== void 0 && words.app !== key.appId)
			findings.problems.push({
				input: 'app',
				found: `the key belongs to the app ${(0, quote.h)(key.appId)}, not to ${(0, quote.h)(words.app)}`,
				expected: "the key's own app ID",
				fix: `give a key of the app that you mean, or leave the app out`,
			});
		return key;
	}
	const SHORTEST_REAL_SECRET = 8;
	function withoutSecrets(words, texts, secrets, { problems: problems }) {
		const real = secrets.filter((secret) => secret.length >= SHORTEST_REAL_SECRET);
		const forms = real.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
		const kept = {
			...words,
		};
		for (const input of WORD_NAMES) {
			if (input === 'api-key' || !forms.some((form) => texts[input]?.includes(form))) continue;
			const found = "the value holds the key's secret, which anyone with the token could read";
			problems.push({
				input: input,
				found: found,
				expected: 'no secret',
				fix: 'take the key out; it belongs in api-key alone',
			});
			delete kept[input];
		}
		return kept;
	}
	var command_files = __nccwpck_require__(2163);
	// build/src/action/empty-key.js
	const DEPENDABOT = 'dependabot[bot]';
	async function howToGiveKey() {
		try {
			const { context: context } = await __nccwpck_require__
				.e(942)
				.then(__nccwpck_require__.bind(__nccwpck_require__, 9942));
			return adviceFor(context);
		} catch {
			return GENERAL_ADVICE;
		}
	}
	const GENERAL_ADVICE =
		'give the step "api-key: $' +
		'{{ secrets.NAME }}", NAME spelt as under the repository\'s Settings > Secrets and variables > Actions; for the secret of an environment give the job "environment:"; in a reusable workflow the caller passes it under "secrets:"';
	function adviceFor({ eventName: eventName, actor: actor, payload: payload }) {
		const pull = payload.pull_request;
		if (actor === DEPENDABOT || pull?.user?.login === DEPENDABOT)
			return "runs by Dependabot read secrets only from its own store: add the key under the repository's Settings > Secrets and variables > Dependabot too";
		if (eventName === 'pull_request' && pull?.head?.repo?.full_name !== pull?.base?.repo?.full_name)
			return 'GitHub gives no secrets to a pull request from a fork: skip the job there with "if: github.event.pull_request.head.repo.full_name == github.repository"';
		return GENERAL_ADVICE;
	}
	// build/src/action/env-name.js
	const POSIX_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
	const RESERVED = /^(NODE_OPTIONS|PATH|ABLY_API_KEY|(GITHUB|RUNNER|INPUT|STATE)_.*)$/;
	function readEnvName(text, { problems: problems }) {
		const expected =
			'a variable name of letters, digits and _, not NODE_OPTIONS, PATH, ABLY_API_KEY, GITHUB_*, RUNNER_*, INPUT_* or STATE_*';
		const report = (found) =>
			void problems.push({
				input: 'env-name',
				found: found,
				expected: expected,
				fix: 'choose a name such as ABLY_TOKEN',
			});
		if (!POSIX_NAME.test(text)) report(`${(0, quote.h)(text)} is not a variable name`);
		else if (RESERVED.test(text.toUpperCase())) report(`${(0, quote.h)(text)} has another meaning already`);
		return text;
	}
	// build/src/action/inputs.js
	const DEFAULT_ENV_NAME = 'ABLY_TOKEN';
	const INPUT_NAMES = [...WORD_NAMES, 'token-only', 'export-env', 'env-name', 'revoke', 'verify', 'summary'];
	function readInputs(environment, findings) {
		const options = {
			tokenOnly: readSwitch('token-only', findings),
			exportEnv: readSwitch('export-env', findings),
			revoke: readSwitch('revoke', findings),
			verify: readSwitch('verify', findings),
			summary: readSwitch('summary', findings),
			envName: readEnvName((0, core.V4)('env-name') || DEFAULT_ENV_NAME, findings),
		};
		reportMisspelt(environment, findings);
		reportIneffective(environment, options, findings);
		return {
			words: gatherWords(readInput, environment),
			options: options,
		};
	}
	const readInput = (name) => (0, core.V4)(name);
	function readSwitch(input, { problems: problems }) {
		const text = (0, core.V4)(input);
		if (['true', 'True', 'TRUE'].includes(text)) return true;
		if (!['', 'false', 'False', 'FALSE'].includes(text)) {
			const expected = 'true or false (or True, TRUE, False, FALSE)';
			problems.push({
				input: input,
				found: `${(0, quote.h)(text)} is not a boolean`,
				expected: expected,
				fix: 'write true or false',
			});
		}
		return false;
	}
	function reportMisspelt(environment, { problems: problems, warnings: warnings }) {
		for (const variable of Object.keys(environment)) {
			const input = /^INPUT_(.+)$/.exec(variable)?.[1]?.toLowerCase();
			if (input === void 0 || INPUT_NAMES.includes(input)) continue;
			const meant = didYouMean(input, INPUT_NAMES);
			if (meant === void 0) continue;
			const fix = `did you mean ${meant}?`;
			if (input.includes('_')) {
				const text = `There is no such input, so it is passed over: ${fix} (Unless your job sets a variable ${variable} itself.)`;
				warnings.push({
					input: input,
					text: text,
				});
			} else
				problems.push({
					input: input,
					found: 'there is no such input',
					expected: 'an input of action.yml',
					fix: fix,
				});
		}
	}
	function reportIneffective(
		environment,
		{ exportEnv: exportEnv, envName: envName, verify: verify, revoke: revoke },
		{ warnings: warnings },
	) {
		if (environment['INPUT_CAPABILITY']?.trim() === '') {
			const text = 'The input is empty, so the token can do all that the key can. Perhaps an expression gave nothing.';
			warnings.push({
				input: 'capability',
				text: text,
			});
		}
		if (envName !== DEFAULT_ENV_NAME && !exportEnv)
			warnings.push({
				input: 'env-name',
				text: 'It has no effect without export-env: true.',
			});
		if ((0, core.V4)('endpoint') && !verify && !revoke)
			warnings.push({
				input: 'endpoint',
				text: 'It has no effect without verify or revoke.',
			});
	}
	function sourceOf(input, environment) {
		const variable = VARIABLE_OF[input];
		const fromVariable = variable && !(0, core.V4)(input) && environment[variable]?.trim();
		return fromVariable ? `${input} (from ${variable})` : input;
	}
	// build/src/token/result.js
	function resultOf(issued) {
		return {
			token: {
				appId: issued.appId,
				capability: Object.fromEntries(issued.grants),
				clientId: issued.clientId,
				...(issued.clientType === 'server' && {
					clientType: issued.clientType,
				}),
				expires: issued.expires,
				issued: issued.issued,
				keyId: issued.keyName,
				tokenType: 'jwt',
				ttl: issued.ttl,
				value: issued.token,
			},
		};
	}
	// build/src/action/state.js
	function saveToRevoke({ revocationKey: revocationKey, keyName: keyName, endpoint: endpoint }) {
		(0, core.LZ)('endpoint', endpoint);
		(0, core.LZ)('keyName', keyName);
		(0, core.LZ)('revocationKey', revocationKey);
	}
	// build/src/action/publish.js
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
	async function publish(issued, options, endpoint, environment) {
		const { exportEnv: exportEnv, envName: envName, revoke: revoke, tokenOnly: tokenOnly } = options;
		if (exportEnv && environment[envName])
			(0, core.$e)(`env-name: ${envName} held another value already; later steps see this token in its place.`);
		const files = (0, command_files.ek)(options).map((variable) => environment[variable] ?? '');
		try {
			await (0, command_files.G3)(files, () => {
				if (revoke)
					saveToRevoke({
						revocationKey: issued.revocationKey ?? '',
						keyName: issued.keyName,
						endpoint: endpoint ?? '',
					});
				for (const [name, value] of Object.entries(OUTPUTS))
					if (name === 'token' || !tokenOnly) (0, core.uH)(name, value(issued));
				if (exportEnv) (0, core.dN)(envName, issued.token);
			});
		} catch (error) {
			throw new Error(`the outputs could not be written: ${(0, error_in_words.b)(error)}; nothing was set`);
		}
	}
	// build/src/token/findings.js
	function problemInWords(problem, nameOf) {
		const end = problem.fix.endsWith('?') ? '' : '.';
		return `${nameOf(problem.input)}: ${problem.found}. Expected ${problem.expected}. Fix: ${problem.fix}${end}`;
	}
	function warningInWords(warning, nameOf) {
		return `${nameOf(warning.input)}: ${warning.text}`;
	}
	// build/src/action/report.js
	function reportProblems(problems, environment) {
		for (const problem of problems)
			(0, core.z3)(
				problemInWords(problem, (input) => sourceOf(input, environment)),
				{
					title: `ably-jwt-action: ${problem.input}`,
				},
			);
		(0, core.pq)(`No token was issued, no output was set. Problems: ${problems.length}.`);
	}
	function reportWarnings(warnings, environment) {
		for (const each of warnings)
			(0, core.$e)(
				warningInWords(each, (input) => sourceOf(input, environment)),
				{
					title: `ably-jwt-action: ${each.input}`,
				},
			);
	}
	function reportIssued(issued, { exportEnv: exportEnv, envName: envName, verify: verify, revoke: revoke }, host) {
		const client =
			issued.clientId === null ? 'without a client ID' : `for the client ID ${JSON.stringify(issued.clientId)}`;
		const end = `valid until ${issued.expires}${revoke ? ' or the end of the job' : ''}`;
		say(`Issued an Ably JWT for the app ${issued.appId}, ${client}, ${end}.${verify ? ' Ably accepts it.' : ''}`);
		if (exportEnv) say(`Later steps of this job find it in ${envName}.`);
		if (isFullCapability(issued))
			say(
				'It can do all that the key can. To narrow it, set the input "capability", for example to {"my-channel":["publish"]}.',
			);
		const facts = factsOf(issued).map(([name, value]) => `${name}: ${value}`);
		const grants = grantsOf(issued).map(
			({ resource: resource, operations: operations }) => `  ${resource} → ${operations.join(', ')}`,
		);
		(0, core.Oh)('Details of the token');
		say([...facts, ...(host ? [`Ably's host: ${host}`] : []), 'Capability:', ...grants].join('\n'));
		(0, core.N4)();
	}
	const say = (text) => (0, core.pq)(text.replaceAll('##[', '# #['));
	// build/src/action/main.js
	async function runStep({
		environment: environment,
		now: now,
		randomUUID: randomUUID,
		stdoutDelivered: stdoutDelivered,
	}) {
		const findings = {
			problems: [],
			warnings: [],
		};
		const { words: words, options: options } = readInputs(environment, findings);
		const key = words['api-key'];
		if (key !== void 0) secretsIn(key).forEach(core.Pq);
		(0, command_files.$E)(environment, options, findings);
		const ably =
			options.verify || options.revoke
				? await __nccwpck_require__.e(89).then(__nccwpck_require__.bind(__nccwpck_require__, 6089))
				: void 0;
		const endpoint = ably?.readEndpoint(words.endpoint, findings);
		const surroundings = {
			madeUpClientId: madeUpClientId(present(environment['GITHUB_RUN_ID']), randomUUID()),
			madeUpRevocationKey: options.revoke ? madeUpRevocationKey(environment, randomUUID()) : void 0,
			howToGiveKey: key === void 0 ? await howToGiveKey() : '',
		};
		const request = await checkRequest(words, surroundings, findings);
		reportWarnings(findings.warnings, environment);
		if (request === void 0) {
			reportProblems(findings.problems, environment);
			return false;
		}
		const issued = await issueToken(request, now, randomUUID());
		(0, core.Pq)(issued.token);
		(0, core.Pq)(issued.signature);
		await stdoutDelivered();
		reportWarnings(warningsAbout(issued), environment);
		const refusal = options.verify && ably && endpoint ? await ably.verifyToken(issued, endpoint) : void 0;
		if (refusal) {
			reportProblems([refusal], environment);
			return false;
		}
		const summary =
			options.summary && !options.tokenOnly
				? await __nccwpck_require__.e(672).then(__nccwpck_require__.bind(__nccwpck_require__, 4672))
				: void 0;
		await publish(issued, options, words.endpoint, environment);
		if (!options.tokenOnly) reportIssued(issued, options, endpoint?.primary.host);
		await summary?.writeSummary(factsOf(issued), grantsOf(issued), environment);
		return true;
	}
	function madeUpRevocationKey(environment, uuid) {
		const { GITHUB_RUN_ID: run = 'local', GITHUB_RUN_ATTEMPT: attempt = '1' } = environment;
		return `github-actions-${run}-${attempt}-${uuid}`;
	}
	// build/src/action/index.js
	const stdoutDelivered = watchStream(process.stdout);
	watchStream(process.stderr);
	runStep({
		environment: process.env,
		now: Date.now(),
		randomUUID: () => crypto.randomUUID(),
		stdoutDelivered: stdoutDelivered,
	})
		.then((issued) => (issued ? 0 : 1))
		.catch((failure) => {
			(0, core.z3)(`No token was issued: ${(0, error_in_words.b)(failure)}.`);
			return 1;
		})
		.then(async (exitCode) => {
			await stdoutDelivered().catch(() => {});
			process.exit(exitCode);
		});
	module.exports = __webpack_exports__;
})();
