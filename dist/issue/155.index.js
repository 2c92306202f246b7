"use strict";
exports.id = 155;
exports.ids = [155];
exports.modules = {

/***/ 155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   missingKeyFix: () => (/* binding */ missingKeyFix)
/* harmony export */ });
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
        const { context } = await __webpack_require__.e(/* import() */ 942).then(__webpack_require__.bind(__webpack_require__, 942));
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


/***/ })

};
;