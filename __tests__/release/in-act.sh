#!/usr/bin/env bash
# Runs the release workflow in act, on the committed repository: in-act.sh NODE_BIN_DIR ACT_BINARY
# Prints "ok: scenario" or "NOT OK: scenario" for each. GitHub is replaced by a local remote and by the test double of
# gh, the npm registry by the test double of npm. The attestation and the artifact need GitHub, and .ci/run takes too
# long, so these are replaced too. Everything else is real.
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
npm_has() { [ "$(cd "$work/registry" && echo *)" = "$(printf 'ably-jwt-%s.tgz ' "$@" | sed 's/ $//')" ]; }
attested() { [ "$(sed -n 's/.*| ATTESTED //p' "$log")" = "$(scripts/release/checksums.sh)" ]; }

# stops SCENARIO TEXT COMMAND...: the workflow stops with this text in its log, before anything is published.
stops() {
  prepare
  "${@:3}"
  run_workflow
  report "$1" "log_has '$2'" "log_lacks ATTESTED" 'npm_has 99.0.0' 'major_is v99.0.0' "log_lacks 'draft:'"
}

# stops_late SCENARIO TEXT VERSIONS COMMAND...: the same after the draft, with these versions in the npm registry.
stops_late() {
  prepare
  "${@:4}"
  run_workflow
  report "$1" "log_has '$2'" attested "npm_has $3" 'major_is v99.0.0'
}
replace() { echo "$2" >"$1"; }
append() { echo "$2" >>"$1"; }
# on_npm SUBCOMMAND CODE: what npm does with the arguments of a subcommand.
on_npm() {
  rm "$work/bin/npm"
  printf '#!/usr/bin/env bash\n[ "$1" != %s ] || { %s; exit; }\nexec %q "$@"\n' "$1" "$2" "$fake_npm" >"$work/bin/npm"
  chmod +x "$work/bin/npm"
}
release_v99_0_1() { replace "$work/github.json" '{"releases":[{"tag_name":"v99.0.1","draft":false}]}'; }

prepare
run_workflow
report 'v99.0.1 is released' all_jobs_succeed attested 'releases_are 2' 'npm_has 99.0.0 99.0.1' 'major_is v99.0.1'

stops 'a tag that is released already' 'not newer than v99.0.1' release_v99_0_1
stops 'a check of .ci/run that fails' '❌  Failure - Main bash .ci/run' replace .ci/run 'exit 1'
stops 'an action that fails' '❌  Failure - Main ./' replace dist/issue/index.js 'process.exit(1)'
stops 'a revoke action that does nothing' 'HTTP status 201, expected 401' replace dist/revoke/index.js ''
stops 'an action that changes its files' 'These files differ from the commit' \
  append dist/revoke/index.js ';require("node:fs").appendFileSync(__filename, "// changed")'
stops 'a package whose command does nothing' 'it does not print its version' replace dist/cli/index.js ''

stops_late 'a draft that is not published' 'There is no published release of v99.0.1' 99.0.0 \
  replace "$work/bin/gh" "exec '$repository/__tests__/release/fake-gh.sh' \"\$@\""
stops_late 'a package that changes on its way' 'the file is not the one that was tested' 99.0.0 \
  replace_action download path 'cp -R "$ARTIFACTS" "$VALUE"; echo changed >>"$VALUE/ably-jwt.tgz"'
stops_late 'a registry with another package' 'not the package that was tested' '99.0.0 99.0.1' \
  on_npm publish 'cp "$FAKE_REGISTRY/ably-jwt-99.0.0.tgz" "$FAKE_REGISTRY/ably-jwt-99.0.1.tgz"'

exit "$failed"
