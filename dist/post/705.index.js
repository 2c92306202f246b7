'use strict';

exports.id = 705;

exports.ids = [705];

exports.modules = {
	// build/src/action/post.js
	705: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			runPost: () => runPost,
		});
		var external_os_ = __webpack_require__(857);
		// node_modules/@actions/core/lib/utils.js
		function utils_toCommandValue(input) {
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
			return utils_toCommandValue(s).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
		}
		function escapeProperty(s) {
			return utils_toCommandValue(s)
				.replace(/%/g, '%25')
				.replace(/\r/g, '%0D')
				.replace(/\n/g, '%0A')
				.replace(/:/g, '%3A')
				.replace(/,/g, '%2C');
		}
		__webpack_require__(928);
		// node_modules/@actions/core/lib/core.js
		void 0 && (void 0).__awaiter;
		var ExitCode;
		(function (ExitCode) {
			ExitCode[(ExitCode['Success'] = 0)] = 'Success';
			ExitCode[(ExitCode['Failure'] = 1)] = 'Failure';
		})(ExitCode || (ExitCode = {}));
		function setSecret(secret) {
			command_issueCommand('add-mask', {}, secret);
		}
		function core_getInput(name, options) {
			const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
			if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
			if (options && options.trimWhitespace === false) return val;
			return val.trim();
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
		function getState(name) {
			return process.env[`STATE_${name}`] || '';
		}
		// build/src/token/invisible.js
		const invisible = (flags) => new RegExp('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+', flags);
		// build/src/token/quote.js
		const LONGEST_QUOTED = 60;
		const KEY_SHAPED = /[\w-]+\.[\w-]+:[\w-]{16,}/;
		function quote_quote(text) {
			if (text.length > LONGEST_QUOTED) return `a text of ${text.length} characters`;
			if (KEY_SHAPED.test(text)) return 'a text that looks like an API key';
			const json = JSON.stringify(text);
			const readable = /^[\x20-\x7e]*$/.test(json) || !invisible('u').test(json);
			return readable ? json : 'a text with invisible characters';
		}
		// build/src/ably/endpoint.js
		const DEFAULT_ENDPOINT = 'main';
		const LONGEST_HOST = 255;
		const EXPECTED = 'an Ably endpoint name (main, nonprod:sandbox), a host, or an http(s)://host:port URL';
		function readEndpoint(text, findings) {
			const endpoint = text ?? DEFAULT_ENDPOINT;
			if (endpoint.includes('//')) return readUrl(endpoint, findings);
			const hosts = hostsOf(endpoint).map((host) => `https://${host}`);
			if (hosts.length === 0 || !hosts.every((host) => URL.canParse(host)))
				return report('the value is not an endpoint', 'leave it out for Ably itself', findings);
			const [primary, ...fallbacks] = hosts.map((host) => new URL(host));
			return (
				primary && {
					primary: primary,
					fallbacks: fallbacks,
				}
			);
		}
		function hostsOf(endpoint) {
			if (endpoint.length > LONGEST_HOST) return [];
			if (/^[\w-]+(\.[\w-]+)+$/.test(endpoint) || endpoint === 'localhost') return [endpoint];
			if (/^[\da-f:.]*::[\da-f:.]*$/i.test(endpoint)) return [`[${endpoint}]`];
			const [, nonprod, name] = /^(nonprod:)?([\w-]+)$/.exec(endpoint) ?? [];
			if (name === void 0) return [];
			const [primary, fallback] = nonprod
				? [`${name}.realtime.ably-nonprod.net`, 'fallback.ably-realtime-nonprod.com']
				: [`${name}.realtime.ably.net`, 'fallback.ably-realtime.com'];
			return [primary, ...[...'abcde'].map((letter) => `${name}.${letter}.${fallback}`)];
		}
		function readUrl(text, findings) {
			const url = URL.canParse(text) ? new URL(text) : void 0;
			if (url === void 0 || !['http:', 'https:'].includes(url.protocol))
				return report('the value is not an http(s) URL', 'write https://host:port', findings);
			if (url.username || url.password || url.pathname !== '/' || url.search || url.hash)
				return report('the URL has more than a host and a port', 'write https://host:port', findings);
			if (url.protocol === 'http:' && !isLoopback(url.hostname))
				return report(`${quote_quote(text)} would send the key or the token in clear`, 'write https://', findings);
			return {
				primary: url,
				fallbacks: [],
			};
		}
		const isLoopback = (host) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);
		function report(found, fix, { problems: problems }) {
			problems.push({
				input: 'endpoint',
				found: found,
				expected: EXPECTED,
				fix: fix,
			});
		}
		// build/src/ably/answers.js
		function answers_ablyErrorIn({ headers: headers, body: body }) {
			const fromBody = toError(answers_jsonIn(body)?.error);
			const code = Number(headers['x-ably-errorcode']);
			if (!isAblyCode(code)) return fromBody;
			return {
				code: code,
				message: fromBody?.message ?? String(headers['x-ably-errormessage'] ?? ''),
			};
		}
		function toError(value) {
			const { code: code, message: message } = value ?? {};
			return isAblyCode(code)
				? {
						code: code,
						message: String(message ?? ''),
					}
				: void 0;
		}
		function isAblyCode(code) {
			return typeof code === 'number' && Number.isInteger(code) && code >= 1e4 && code < 2e5;
		}
		function answers_jsonIn(body) {
			try {
				return JSON.parse(body);
			} catch {
				return;
			}
		}
		// build/src/ably/exchange.js
		const LONGEST_BODY = 1e6;
		async function exchange(host, question, milliseconds) {
			const client = await clientFor(host);
			const proxyEnv = host.protocol === 'https:' ? process.env : void 0;
			const agent = new client.Agent({
				proxyEnv: proxyEnv,
				rejectUnauthorized: true,
			});
			const { method: method, path: path, headers: headers, body: body } = question;
			const request = client.request(new URL(path, host), {
				method: method,
				headers: headers,
				agent: agent,
			});
			request.on('error', () => {});
			let timer;
			const timeIsUp = new Promise((_, reject) => {
				timer = setTimeout(
					() =>
						reject(
							Object.assign(new Error('no answer'), {
								code: 'ETIMEDOUT',
							}),
						),
					milliseconds,
				);
			});
			try {
				return await Promise.race([answerTo(request, body), timeIsUp]);
			} finally {
				clearTimeout(timer);
				request.destroy();
				agent.destroy();
			}
		}
		function clientFor({ protocol: protocol }) {
			return protocol === 'https:' ? import('node:https') : import('node:http');
		}
		async function answerTo(request, body) {
			request.end(body);
			const response = await new Promise((resolve, reject) => request.on('response', resolve).on('error', reject));
			let text = '';
			for await (const chunk of response.setEncoding('utf8')) {
				text += chunk;
				if (text.length > LONGEST_BODY) break;
			}
			return {
				status: response.statusCode ?? 0,
				headers: response.headers,
				body: text,
			};
		}
		// build/src/ably/network-error.js
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
		function networkError(error) {
			const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
			const meaning =
				MEANINGS[code] ?? (CERTIFICATE.test(code) ? 'its certificate is not trusted' : 'the request failed');
			return `${meaning} (${code})${proxyHint()}`;
		}
		function proxyHint() {
			const variable = ['HTTPS_PROXY', 'https_proxy'].find((name) => process.env[name]);
			const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
			if (variable === void 0 || major > 24 || (major === 24 && minor >= 5)) return '';
			return `, asked directly since Node ${process.versions.node} does not use ${variable}; Node 24.5 does`;
		}
		// build/src/ably/ask.js
		const DEADLINE = 15e3;
		const MOST_FALLBACKS = 2;
		const TRY_ELSEWHERE = [500, 501, 502, 503, 504];
		async function ask_ask({ primary: primary, fallbacks: fallbacks }, question) {
			const hosts = [primary, ...byChance(fallbacks).slice(0, MOST_FALLBACKS)];
			const end = performance.now() + DEADLINE;
			const tried = [];
			for (const [index, host] of hosts.entries())
				try {
					const answer = await exchange(host, question, (end - performance.now()) / (hosts.length - index));
					if (!TRY_ELSEWHERE.includes(answer.status)) return answer;
					tried.push(`${host.host}: HTTP ${answer.status}`);
				} catch (error) {
					tried.push(`${host.host}: ${networkError(error)}`);
				}
			return {
				tried: tried,
			};
		}
		function byChance(list) {
			return list
				.map((item) => ({
					item: item,
					chance: Math.random(),
				}))
				.sort((a, b) => a.chance - b.chance)
				.map(({ item: item }) => item);
		}
		// build/src/ably/refusals.js
		const COPY_KEY = "copy the whole key again from the app's API Keys tab in the Ably dashboard";
		const NEW_KEY = 'create a new key in the Ably dashboard, and store it in the secret';
		const ACCOUNT = 'look at the account in the Ably dashboard';
		const ENDPOINT = 'set endpoint to the one that the Ably dashboard shows for the app, or leave it out';
		const REVOCABLE = 'switch on "Revocable tokens" for the key in the Ably dashboard, or leave revoke out';
		const REFUSALS = {
			40001: {
				meaning: "the token's time of issue lies in the future",
				fix: "set this machine's clock, for example by NTP",
			},
			40003: {
				meaning: 'the time to live is too long for this key',
				fix: 'set ttl to 1h or less: a key with revocable tokens allows no more',
			},
			40005: {
				meaning: 'the key or the token could not be read',
				fix: COPY_KEY,
			},
			40012: {
				meaning: 'the client ID is not accepted',
				fix: 'choose another client-id',
			},
			40020: {
				meaning: 'a part of the request failed',
				fix: 'run the job again',
			},
			40101: {
				meaning: 'the signature or the key does not fit',
				fix: COPY_KEY,
			},
			40110: {
				meaning: 'the account is disabled',
				fix: ACCOUNT,
			},
			40113: {
				meaning: 'the account is blocked',
				fix: ACCOUNT,
			},
			40120: {
				meaning: 'the app is disabled',
				fix: ACCOUNT,
			},
			40121: {
				meaning: 'revoking tokens is not enabled for the app',
				fix: REVOCABLE,
			},
			40130: {
				meaning: 'the key is not known',
				fix: NEW_KEY,
			},
			40131: {
				meaning: 'the key is revoked',
				fix: NEW_KEY,
			},
			40132: {
				meaning: 'the key has expired',
				fix: NEW_KEY,
			},
			40133: {
				meaning: 'the key is not the one that signed the token',
				fix: 'give the key of the same app and key ID',
			},
			40140: {
				meaning: 'the token is not valid',
				fix: COPY_KEY,
			},
			40141: {
				meaning: 'the token is revoked already',
				fix: 'set another revocation-key or client-id: tokens of this one were revoked a moment ago',
			},
			40142: {
				meaning: 'the token has expired already',
				fix: "set this machine's clock, for example by NTP, or a longer ttl",
			},
			40143: {
				meaning: 'the token is not recognised',
				fix: COPY_KEY,
			},
			40144: {
				meaning: 'the signature or a claim is not valid, mostly since the secret part of the key is mistyped',
				fix: COPY_KEY,
			},
			40145: {
				meaning: 'the token is not recognised',
				fix: COPY_KEY,
			},
			40160: {
				meaning: 'the key allows nothing of the capability',
				fix: 'ask for what the key allows, or widen the key in the Ably dashboard',
			},
			40162: {
				meaning: 'a token was used where the key is needed',
				fix: 'give the key as api-key',
			},
			40163: {
				meaning: 'tokens of this key cannot be revoked',
				fix: REVOCABLE,
			},
			40164: {
				meaning: 'tokens of this key cannot be revoked',
				fix: REVOCABLE,
			},
			40167: {
				meaning: 'the client is a server, and the token does not say so',
				fix: 'set client-type to server',
			},
			40300: {
				meaning: 'the account or the app may not do this',
				fix: ACCOUNT,
			},
			40330: {
				meaning: 'the app is not served at this endpoint',
				fix: ENDPOINT,
			},
			40331: {
				meaning: 'the app is not served at this endpoint',
				fix: ENDPOINT,
			},
			40332: {
				meaning: 'the app is not served at this endpoint',
				fix: ENDPOINT,
			},
			40400: {
				meaning: 'the app or the key does not exist',
				fix: `${COPY_KEY}; upper and lower case count`,
			},
		};
		function refusals_refusalFor(code) {
			return (
				REFUSALS[code] ?? {
					meaning: 'Ably gives no more than the code',
					fix: `see https://help.ably.io/error/${code}`,
				}
			);
		}
		// build/src/ably/revoke.js
		async function revokeTokens(key, revocationKey, endpoint) {
			const answer = await ask_ask(endpoint, {
				method: 'POST',
				path: `/keys/${key.keyName}/revokeTokens`,
				headers: {
					accept: 'application/json',
					authorization: `Basic ${Buffer.from(`${key.keyName}:${key.secret}`).toString('base64')}`,
					'content-type': 'application/json',
					'x-ably-version': '6',
				},
				body: JSON.stringify({
					targets: [`revocationKey:${revocationKey}`],
				}),
			});
			if ('tried' in answer) return notKnown(answer.tried.join('; '));
			const http = `${endpoint.primary.host}: HTTP ${answer.status}`;
			if (answer.status >= 200 && answer.status < 300) return judgeBatch(answer.body, http);
			const error = answers_ablyErrorIn(answer);
			return error ? refused(error.code) : notKnown(`${http}, without an Ably error code: perhaps the page of a proxy`);
		}
		function judgeBatch(body, http) {
			const { successCount: successCount, failureCount: failureCount, results: results } = answers_jsonIn(body) ?? {};
			if (failureCount === 0 && successCount === 1)
				return {
					done: true,
					text: 'Revoked the token.',
				};
			const error = Array.isArray(results) ? results.map((result) => toError(result?.error)).find(Boolean) : void 0;
			return error ? refused(error.code) : notKnown(`${http}, but no answer of Ably's`);
		}
		const STILL_VALID = 'The token is valid until it expires.';
		function refused(code) {
			const { meaning: meaning, fix: fix } = refusals_refusalFor(code);
			return {
				done: false,
				text: `Ably did not revoke the token, error ${code}: ${meaning}. ${STILL_VALID} Fix: ${fix}.`,
			};
		}
		function notKnown(tried) {
			return {
				done: false,
				text: `It is not known whether the token is revoked; tried ${tried}. ${STILL_VALID}`,
			};
		}
		// build/src/process/error-in-words.js
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
		function errorInWords(error) {
			if (!(error instanceof Error)) return 'an unknown error';
			const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
			const meaning = error_in_words_MEANINGS[code];
			if (meaning !== void 0) return `${meaning} (${code})`;
			return error.message.split(/[\r\n]/, 1)[0]?.replace(/\.+$/, '') || error.name;
		}
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
				sign: invisible('gu'),
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
				return report(
					'the value is the name of a secret, not the secret',
					`${AS_EXPRESSION}, with one $ and two braces`,
				);
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
		const words_VARIABLE_OF = {
			'api-key': 'ABLY_API_KEY',
			app: 'ABLY_APP_ID',
			'client-id': 'ABLY_CLIENT_ID',
			endpoint: 'ABLY_ENDPOINT',
		};
		function present(text) {
			return text?.trim() || void 0;
		}
		function words_gatherWords(given, environment) {
			const words = {};
			for (const name of WORD_NAMES) {
				const variable = words_VARIABLE_OF[name];
				const text = present(given(name)) ?? (variable ? present(environment[variable]) : void 0);
				if (text !== void 0) words[name] = text;
			}
			return words;
		}
		const readInput = (name) => core_getInput(name);
		function savedToRevoke() {
			return {
				revocationKey: getState('revocationKey'),
				keyName: getState('keyName'),
				endpoint: getState('endpoint'),
			};
		}
		// build/src/action/post.js
		async function runPost(environment) {
			const stdoutDelivered = watchStream(process.stdout);
			try {
				const { done: done, text: text } = await revokeSaved(environment);
				if (done) info(text);
				else
					warning(`revoke: ${text}`, {
						title: 'ably-jwt-action: revoke',
					});
			} catch (error) {
				warning(`revoke: the token could not be revoked: ${errorInWords(error)}. It is valid until it expires.`);
			}
			await stdoutDelivered().catch(() => {});
		}
		const post_STILL_VALID = 'The token is valid until it expires.';
		async function revokeSaved(environment) {
			const { revocationKey: revocationKey, keyName: keyName, endpoint: endpointText } = savedToRevoke();
			const keyText = words_gatherWords(readInput, environment)['api-key'] ?? '';
			secretsIn(keyText).forEach(setSecret);
			const findings = {
				problems: [],
				warnings: [],
			};
			const key = readApiKey(keyText, findings);
			const endpoint = readEndpoint(endpointText || void 0, findings);
			if (endpoint === void 0)
				return {
					done: false,
					text: `The endpoint is not usable any more. ${post_STILL_VALID}`,
				};
			if (key?.keyName !== keyName) {
				const text = `The key ${keyName} is not there any more when the job ends. ${post_STILL_VALID} Give the key as api-key, or as ABLY_API_KEY for the whole job.`;
				return {
					done: false,
					text: text,
				};
			}
			return revokeTokens(key, revocationKey, endpoint);
		}
	},
};
