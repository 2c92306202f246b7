"use strict";
exports.id = 400;
exports.ids = [400];
exports.modules = {

/***/ 7400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseYaml: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/src/token/json.js
var json = __webpack_require__(3404);
;// CONCATENATED MODULE: ./build/src/token/syntax-cause.js
const CAUSES = [
    { pattern: /\\"/, fix: 'remove the backslashes before the quotes' },
    { pattern: /[\u00a0\u2007\u202f]/, fix: 'replace the no-break spaces with plain spaces' },
    { pattern: /[\u201c-\u201f\u2018-\u201b]/, fix: 'replace the curly quotes with straight ones' },
    { pattern: /\$\{\{/, fix: 'write the expression in the workflow file itself, where GitHub evaluates it' },
    { pattern: /^\{[^"']*$/, fix: 'keep the double quotes: in a shell, put the whole JSON in single quotes' },
    {
        pattern: /^[^\n{[]+?: (- |[^\n]*:\s)/,
        fix: 'in the workflow, use "|" instead of ">", so that each entry keeps its own line',
    },
    { pattern: /(?<![^\s[{,])[*&@`]/, fix: 'put names that start with *, &, @ or ` in quotes' },
    { pattern: /^[ \t]*\[[^\]\n]*\][^\n]*:/m, fix: 'put names that start with [ in quotes' },
    { pattern: /^\t/m, fix: 'indent with spaces, not with tabs' },
];
/** The fix for the likely cause of a syntax error: a shell, copy and paste, or a rule of YAML. */
function syntaxCause(text) {
    const cause = CAUSES.find(({ pattern }) => pattern.test(text));
    return cause?.fix ?? 'check the quotes, brackets, commas and indentation there';
}

;// CONCATENATED MODULE: ./build/src/token/yaml-syntax.js


const MAX_ALIASES = 100;
/** Precedes the source of a plain or block scalar, which can look like any other token. */
const SCALAR_FOLLOWS = '\x1f';
/** A quote within single quotes is doubled. The library also accepts a text that ends in a doubled one. */
const SINGLE_QUOTED = /^'([^']|'')*'$/;
const UNCLOSED = { found: 'a string in single quotes has no end', fix: 'close it with a single quote' };
const UNSUPPORTED = {
    'directive-line': { found: 'contains a YAML directive (%)', fix: 'remove the line' },
    'explicit-key-ind': { found: 'contains a YAML complex key (?)', fix: 'write it as name: value' },
    tag: { found: 'contains a YAML tag (!)', fix: 'remove the tag, or put the value in quotes' },
};
/**
 * Why a text must not be parsed as YAML: unsupported syntax, or something that would take too long; undefined if neither
 * applies. Only the lexer and the parser run here, because the library composes a document recursively.
 * https://yaml.org/spec/1.2.2/#chapter-6-structural-productions
 */
function syntaxFault(text) {
    const parser = new dist/* Parser */.iX();
    let aliases = 0;
    let isScalar = false;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        const type = isScalar ? 'scalar' : dist/* CST */.DB.tokenType(lexeme);
        isScalar = !isScalar && lexeme === SCALAR_FOLLOWS;
        if (type !== null && UNSUPPORTED[type])
            return UNSUPPORTED[type];
        if (type === 'single-quoted-scalar' && !SINGLE_QUOTED.test(lexeme))
            return UNCLOSED;
        if (type === 'alias')
            aliases += 1;
        if (aliases > MAX_ALIASES)
            return { found: `more than ${MAX_ALIASES} YAML aliases`, fix: 'write the values out' };
        // The parser is a generator; what it yields is not needed.
        Array.from(parser.next(lexeme));
        // A level takes up to two entries on the parser's stack: the collection, and the value in it.
        if (parser.stack.length > 2 * json/* MAX_DEPTH */.lr)
            return json/* TOO_DEEP */.gZ;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/token/yaml.js




/** In values plus their characters: more than any token can carry, but far less than nested aliases can expand to. */
const MAX_SIZE = 200_000;
/**
 * Parses a subset of YAML 1.2 (core schema): no directives, tags, merge keys or second documents, and only string keys.
 * https://yaml.org/spec/1.2.2/#103-core-schema
 * @param quoteName formats a name from the text for a message
 */
function parseYaml(text, quoteName) {
    const fault = syntaxFault(text);
    if (fault !== undefined)
        return fault;
    const lineCounter = new dist/* LineCounter */.HN();
    const document = parseWithoutStackTraces(text, lineCounter);
    const [error] = [...document.errors, ...document.warnings];
    if (error?.code === 'MULTIPLE_DOCS')
        return { found: 'contains a second YAML document', fix: 'remove the line ---' };
    if (error !== undefined) {
        const { line, col } = lineCounter.linePos(error.pos[0]);
        return { found: `not valid JSON or YAML at line ${line}, column ${col}`, fix: syntaxCause(text) };
    }
    try {
        return { value: new Builder(quoteName).build(document.contents) };
    }
    catch (failure) {
        if (failure instanceof Unsupported)
            return failure.fault;
        throw failure;
    }
}
/** Text can have thousands of errors, and the stack traces of all of them would take most of the time. */
function parseWithoutStackTraces(text, lineCounter) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
        // The library's own check for duplicate keys compares each key with every other one.
        return (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, uniqueKeys: false, schema: 'core' });
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
}
class Unsupported extends Error {
    fault;
    constructor(fault) {
        super();
        this.fault = fault;
    }
}
const unsupported = (found, fix) => new Unsupported({ found, fix });
class Builder {
    #anchors = new Map();
    #quoteName;
    #size = 0;
    constructor(quoteName) {
        this.#quoteName = quoteName;
    }
    /** @throws Unsupported */
    build(node, depth = 0) {
        this.#size += 1 + ((0,dist/* isScalar */.jn)(node) ? String(node.value).length : 0);
        if (this.#size > MAX_SIZE)
            throw unsupported('too large once its YAML aliases are expanded', 'use fewer aliases');
        if (!(0,dist/* isNode */.Ll)(node))
            return null;
        if ((0,dist/* isAlias */.Vj)(node))
            return this.build(this.#target(node.source), depth);
        if (node.anchor)
            this.#anchors.set(node.anchor, node);
        if (!(0,dist/* isScalar */.jn)(node) && depth >= json/* MAX_DEPTH */.lr)
            throw new Unsupported(json/* TOO_DEEP */.gZ);
        if ((0,dist/* isMap */.jh)(node))
            return this.#mapping(node, depth);
        if ((0,dist/* isSeq */.oP)(node))
            return node.items.map((item) => this.build(item, depth + 1));
        return node.value;
    }
    #target(name) {
        const target = this.#anchors.get(name);
        if (target !== undefined)
            return target;
        const quoted = this.#quoteName(`*${name}`);
        throw unsupported(`the YAML alias ${quoted} has no anchor`, 'put names that start with * in quotes');
    }
    #mapping(node, depth) {
        const entries = new Map();
        for (const { key, value } of node.items) {
            const name = this.#name(key);
            if (entries.has(name))
                throw new Unsupported((0,json/* duplicateKey */.Ve)(this.#quoteName(name)));
            entries.set(name, this.build(value, depth + 1));
        }
        return Object.fromEntries(entries);
    }
    #name(key) {
        if (!(0,dist/* isScalar */.jn)(key) || key.anchor) {
            throw unsupported('a key is not a plain string', 'remove its YAML anchor or alias, or put the key in quotes');
        }
        if (key.source === '' && key.value === null) {
            throw unsupported('a key is empty', 'add the name; perhaps an expression is empty');
        }
        if (typeof key.value !== 'string') {
            const quoted = this.#quoteName(key.source ?? '');
            throw unsupported(`YAML does not read the key ${quoted} as a string`, `put it in quotes: ${quoted}`);
        }
        if (key.value === '<<' && key.type === 'PLAIN') {
            throw unsupported('contains a YAML merge key (<<)', 'write the merged entries out');
        }
        this.#size += key.value.length;
        return key.value;
    }
}


/***/ })

};
;