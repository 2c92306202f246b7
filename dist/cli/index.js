#!/usr/bin/env node
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 1490:
/***/ (() => {


const MIN_VERSION = 20;
/** Exits on an unsupported Node version, before any module that needs a newer one is loaded. */
if (Number.parseInt(process.versions.node, 10) < MIN_VERSION) {
    console.error(`ably-jwt: Node ${process.versions.node} is too old. Use Node ${MIN_VERSION} or later.`);
    process.exit(2);
}


/***/ }),

/***/ 4600:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   SS: () => (/* binding */ ReportedError),
/* harmony export */   Wk: () => (/* binding */ formatError)
/* harmony export */ });
/** What system error codes mean to the user of a step or a command. https://nodejs.org/api/errors.html */
const MEANINGS = {
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EROFS: 'the file system is read-only',
    ENOENT: 'the file does not exist',
    ENOTDIR: 'part of the path is not a directory',
    EISDIR: 'the path is a directory',
    ENOSPC: 'no space left on the disk',
    EDQUOT: 'the disk quota is exceeded',
    EFBIG: 'the file would become too large',
    EMFILE: 'too many open files',
    ENFILE: 'too many open files on this machine',
    EIO: 'input/output error',
    EPIPE: 'the other end closed the connection',
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'the connection was reset',
    ENOTFOUND: 'unknown host name',
    EAI_AGAIN: 'the host name could not be resolved',
    ETIMEDOUT: 'no response in time',
    EHOSTUNREACH: 'host unreachable',
    ENETUNREACH: 'network unreachable',
    ERR_PROXY_TUNNEL: 'the proxy refused to connect',
};
/** An error whose message can be shown to the user. */
class ReportedError extends Error {
}
/**
 * An error as a phrase on one line: what its code means, or only the code. Only the message of a `ReportedError` is
 * shown, because others can repeat a secret.
 */
function formatError(error) {
    if (error instanceof ReportedError)
        return error.message;
    const code = codeOf(error);
    const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
    return meaning === undefined ? `unexpected error ${code}` : `${meaning} (${code})`;
}
/** The code of a system error, or else the name of its class. */
function codeOf(error) {
    const { code, name } = (error ?? {});
    const text = typeof code === 'string' ? code : name;
    return typeof text === 'string' && /^\w+$/.test(text) ? text : 'of unknown kind';
}


/***/ }),

/***/ 116:
/***/ ((module) => {

module.exports = require("../package.json");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

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

// EXTERNAL MODULE: ./build/src/cli/node-version.js
var node_version = __nccwpck_require__(1490);
// EXTERNAL MODULE: ./build/src/node/system-errors.js
var system_errors = __nccwpck_require__(4600);
;// CONCATENATED MODULE: ./build/src/node/watch-stream.js
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
        await new Promise((resolve) => stream.write('', () => resolve()));
        // The stream records a failure before it notifies its listeners.
        const known = failure ?? stream.errored;
        if (known)
            throw known;
    };
}

;// CONCATENATED MODULE: ./build/src/node/run.js


/**
 * Runs an entry point. The exit code is 1 until everything is done, so a promise that never settles is a failure.
 * Errors are reported on one line, without a stack trace.
 * @param main returns the exit code; `flushStdout` waits until all output has been written
 * @param report prints why the program failed, given as a phrase
 */
function run(main, report) {
    process.exitCode = 1;
    const reportUnsettled = () => report('the program exited before it finished');
    process.once('exit', reportUnsettled);
    const flushStdout = watchStream(process.stdout);
    const flushStderr = watchStream(process.stderr);
    main(flushStdout)
        .catch((error) => {
        report((0,system_errors/* formatError */.Wk)(error));
        return 1;
    })
        .then(async (exitCode) => {
        process.off('exit', reportUnsettled);
        await Promise.allSettled([flushStdout(), flushStderr()]);
        // A connection that a proxy keeps open would keep the process alive.
        process.exit(exitCode);
    });
}

;// CONCATENATED MODULE: ./build/src/cli/index.js


run(async (flushStdout) => {
    const { main } = await Promise.all(/* import() */[__nccwpck_require__.e(219), __nccwpck_require__.e(756)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3756));
    return main(process.argv.slice(2), process.env, flushStdout);
}, (failure) => process.stderr.write(`ably-jwt: no token was printed: ${failure}.\n`));

module.exports = __webpack_exports__;
/******/ })()
;