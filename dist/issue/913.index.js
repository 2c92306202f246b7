"use strict";
exports.id = 913;
exports.ids = [913];
exports.modules = {

/***/ 913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readActionConnection: () => (/* binding */ readActionConnection),
/* harmony export */   revokeTokens: () => (/* reexport safe */ _ably_index_js__WEBPACK_IMPORTED_MODULE_0__.revokeTokens),
/* harmony export */   verifyToken: () => (/* reexport safe */ _ably_index_js__WEBPACK_IMPORTED_MODULE_0__.verifyToken)
/* harmony export */ });
/* harmony import */ var _ably_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(652);
/* harmony import */ var _ably_index_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_ably_index_js__WEBPACK_IMPORTED_MODULE_0__);


const UNTRUSTED_FIX = 'if your network inspects TLS, set ca-file to the path of its CA certificate';
/**
 * Reads how an action reaches Ably. It trusts only Node's built-in root certificates and `ca-file`. Certificates from
 * variables are not trusted, because an earlier step could set them, and a proxy, to read the key in transit.
 */
async function readActionConnection(raw, environment, diagnostics) {
    const { rootCertificates } = await import(/* webpackIgnore: true */ 'node:tls');
    if (environment['ABLY_ENDPOINT'] && !raw.endpoint) {
        const report = diagnostics.reporter('endpoint');
        report.warning('The variable ABLY_ENDPOINT is set but ignored. To use another endpoint, set the endpoint input.');
    }
    return (0,_ably_index_js__WEBPACK_IMPORTED_MODULE_0__.readConnection)(raw, { ca: rootCertificates, fix: UNTRUSTED_FIX }, environment, diagnostics);
}


/***/ })

};
;