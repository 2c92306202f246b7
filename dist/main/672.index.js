'use strict';

exports.id = 672;

exports.ids = [672];

exports.modules = {
	// build/src/action/summary.js
	4672: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			writeSummary: () => writeSummary,
		});
		var external_os_ = __webpack_require__(857);
		var external_fs_ = __webpack_require__(9896);
		// node_modules/@actions/core/lib/summary.js
		var __awaiter =
			(void 0 && (void 0).__awaiter) ||
			function (thisArg, _arguments, P, generator) {
				function adopt(value) {
					return value instanceof P
						? value
						: new P(function (resolve) {
								resolve(value);
							});
				}
				return new (P || (P = Promise))(function (resolve, reject) {
					function fulfilled(value) {
						try {
							step(generator.next(value));
						} catch (e) {
							reject(e);
						}
					}
					function rejected(value) {
						try {
							step(generator['throw'](value));
						} catch (e) {
							reject(e);
						}
					}
					function step(result) {
						result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
					}
					step((generator = generator.apply(thisArg, _arguments || [])).next());
				});
			};
		const { access: access, appendFile: appendFile, writeFile: writeFile } = external_fs_.promises;
		const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
		class Summary {
			constructor() {
				this._buffer = '';
			}
			filePath() {
				return __awaiter(this, void 0, void 0, function* () {
					if (this._filePath) return this._filePath;
					const pathFromEnv = process.env[SUMMARY_ENV_VAR];
					if (!pathFromEnv)
						throw new Error(
							`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`,
						);
					try {
						yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
					} catch (_a) {
						throw new Error(
							`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`,
						);
					}
					this._filePath = pathFromEnv;
					return this._filePath;
				});
			}
			wrap(tag, content, attrs = {}) {
				const htmlAttrs = Object.entries(attrs)
					.map(([key, value]) => ` ${key}="${value}"`)
					.join('');
				if (!content) return `<${tag}${htmlAttrs}>`;
				return `<${tag}${htmlAttrs}>${content}</${tag}>`;
			}
			write(options) {
				return __awaiter(this, void 0, void 0, function* () {
					const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
					const filePath = yield this.filePath();
					const writeFunc = overwrite ? writeFile : appendFile;
					yield writeFunc(filePath, this._buffer, {
						encoding: 'utf8',
					});
					return this.emptyBuffer();
				});
			}
			clear() {
				return __awaiter(this, void 0, void 0, function* () {
					return this.emptyBuffer().write({
						overwrite: true,
					});
				});
			}
			stringify() {
				return this._buffer;
			}
			isEmptyBuffer() {
				return this._buffer.length === 0;
			}
			emptyBuffer() {
				this._buffer = '';
				return this;
			}
			addRaw(text, addEOL = false) {
				this._buffer += text;
				return addEOL ? this.addEOL() : this;
			}
			addEOL() {
				return this.addRaw(external_os_.EOL);
			}
			addCodeBlock(code, lang) {
				const attrs = Object.assign(
					{},
					lang && {
						lang: lang,
					},
				);
				const element = this.wrap('pre', this.wrap('code', code), attrs);
				return this.addRaw(element).addEOL();
			}
			addList(items, ordered = false) {
				const tag = ordered ? 'ol' : 'ul';
				const listItems = items.map((item) => this.wrap('li', item)).join('');
				const element = this.wrap(tag, listItems);
				return this.addRaw(element).addEOL();
			}
			addTable(rows) {
				const tableBody = rows
					.map((row) => {
						const cells = row
							.map((cell) => {
								if (typeof cell === 'string') return this.wrap('td', cell);
								const { header: header, data: data, colspan: colspan, rowspan: rowspan } = cell;
								const tag = header ? 'th' : 'td';
								const attrs = Object.assign(
									Object.assign(
										{},
										colspan && {
											colspan: colspan,
										},
									),
									rowspan && {
										rowspan: rowspan,
									},
								);
								return this.wrap(tag, data, attrs);
							})
							.join('');
						return this.wrap('tr', cells);
					})
					.join('');
				const element = this.wrap('table', tableBody);
				return this.addRaw(element).addEOL();
			}
			addDetails(label, content) {
				const element = this.wrap('details', this.wrap('summary', label) + content);
				return this.addRaw(element).addEOL();
			}
			addImage(src, alt, options) {
				const { width: width, height: height } = options || {};
				const attrs = Object.assign(
					Object.assign(
						{},
						width && {
							width: width,
						},
					),
					height && {
						height: height,
					},
				);
				const element = this.wrap(
					'img',
					null,
					Object.assign(
						{
							src: src,
							alt: alt,
						},
						attrs,
					),
				);
				return this.addRaw(element).addEOL();
			}
			addHeading(text, level) {
				const tag = `h${level}`;
				const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag) ? tag : 'h1';
				const element = this.wrap(allowedTag, text);
				return this.addRaw(element).addEOL();
			}
			addSeparator() {
				const element = this.wrap('hr', null);
				return this.addRaw(element).addEOL();
			}
			addBreak() {
				const element = this.wrap('br', null);
				return this.addRaw(element).addEOL();
			}
			addQuote(text, cite) {
				const attrs = Object.assign(
					{},
					cite && {
						cite: cite,
					},
				);
				const element = this.wrap('blockquote', text, attrs);
				return this.addRaw(element).addEOL();
			}
			addLink(text, href) {
				const element = this.wrap('a', text, {
					href: href,
				});
				return this.addRaw(element).addEOL();
			}
		}
		const _summary = new Summary();
		const summary = _summary;
		var core = __webpack_require__(5049);
		var error_in_words = __webpack_require__(4120);
		var command_files = __webpack_require__(2163);
		// build/src/action/summary.js
		async function writeSummary(facts, grants, environment) {
			try {
				summary
					.addHeading('Ably JWT', 3)
					.addTable(
						facts.map(([name, value]) => [
							{
								data: name,
								header: true,
							},
							code(value),
						]),
					)
					.addTable([
						[
							{
								data: 'Resource',
								header: true,
							},
							{
								data: 'Operations',
								header: true,
							},
						],
						...grants.map(({ resource: resource, operations: operations }) => [
							code(resource),
							operations.map(code).join(' '),
						]),
					]);
				const file = environment['GITHUB_STEP_SUMMARY'];
				await (0, command_files.G3)(file ? [file] : [], () => summary.write());
			} catch (error) {
				(0, core.$e)(
					`summary: the token was issued, but the summary could not be written: ${(0, error_in_words.b)(error)}.`,
				);
			}
		}
		function code(text) {
			return `<code>${text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
		}
	},
};
