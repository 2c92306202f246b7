#!/usr/bin/env bash
# Runs the release workflow in act, on the committed repository: in-act.sh NODE_BIN_DIR ACT_BINARY
# Prints "ok: scenario" or "NOT OK: scenario" for each. GitHub is replaced by a local remote and by the test double of
# gh. The attestation needs GitHub, and .ci/run takes too long, so both are replaced too. Everything else is real.
set -euo pipefail
node_bin=$(readlink -f "$1") act=$(readlink -f "$2")
repository=$(cd "$(dirname "$0")/../.." && pwd)
workflow=.github/workflows/release.yml
failed=0
# shellcheck source=act-fixture.sh
. "$repository/__tests__/release/act-fixture.sh"

# report SCENARIO CONDITION...: prints whether all conditions hold. Each is a command.
report() {
  local condition result=ok
  for condition in "${@:2}"; do
    eval "$condition" || result="NOT OK ($condition)"
  done
  echo "$result: $1"
  [ "$result" = ok ] || { failed=1 && tail -n 60 "$log"; }
}

major_is() { [ "$(git --git-dir="$remote" rev-parse v99)" = "$(git rev-parse "$1")" ]; }
releases_are() { [ "$(jq '.releases | length' "$work/github.json")" = "$1" ]; }
log_has() { grep --quiet --fixed-strings -- "$1" "$log"; }
log_lacks() { ! log_has "$1"; }
all_jobs_succeed() { [ "$(grep --count 'Job succeeded$' "$log")" = "$(grep --count '^    runs-on:' "$workflow")" ]; }
attested() { [ "$(sed -n 's/.*| ATTESTED //p' "$log")" = "$(scripts/release/checksums.sh)" ]; }

# stops SCENARIO TEXT COMMAND...: the workflow stops with this text in its log, before anything is published.
stops() {
  prepare
  "${@:3}"
  run_workflow
  report "$1" "log_has '$2'" "log_lacks ATTESTED" 'major_is v99.0.0' "log_lacks 'draft:'"
}
replace() { echo "$2" >"$1"; }
append() { echo "$2" >>"$1"; }
release_v99_0_1() { replace "$work/github.json" '{"releases":[{"tag_name":"v99.0.1","draft":false}]}'; }

prepare
run_workflow
report 'v99.0.1 is released' all_jobs_succeed attested 'releases_are 2' 'major_is v99.0.1'

stops 'a tag that is released already' 'not newer than v99.0.1' release_v99_0_1
stops 'a check of .ci/run that fails' '❌  Failure - Main bash .ci/run' replace .ci/run 'exit 1'
stops 'an action that fails' '❌  Failure - Main ./' replace dist/issue/index.js 'process.exit(1)'
stops 'a revoke action that does nothing' 'HTTP status 201, expected 401' replace dist/revoke/index.js ''
stops 'an action that changes its files' 'These files differ from the commit' \
  append dist/revoke/index.js ';require("node:fs").appendFileSync(__filename, "// changed")'

prepare
replace "$work/bin/gh" "exec '$repository/__tests__/release/fake-gh.sh' \"\$@\""
run_workflow
report 'a draft that is not published' "log_has There is no published release of v99.0.1" 'major_is v99.0.0'

exit "$failed"
