(() => {
	'use strict';
	var __webpack_modules__ = {
		// external "os"
		857: (module) => {
			module.exports = require('os');
		},
		// external "path"
		928: (module) => {
			module.exports = require('path');
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
	if (process.env['STATE_revocationKey'])
		__nccwpck_require__
			.e(705)
			.then(__nccwpck_require__.bind(__nccwpck_require__, 705))
			.then(({ runPost: runPost }) => runPost(process.env))
			.finally(() => process.exit(0));
	module.exports = __webpack_exports__;
})();
