#!/usr/bin/env bash
# Runs .github/workflows/e2e.yml in act: .ci/e2e-in-act.sh NODE_BIN_DIR ACT
# Prints a line for each job, and the end of the log if anything is unexpected.
set -u
. "$(dirname "$0")/act.sh"
read_programs "$@"
cd "$(dirname "$0")/.." || exit

# expected_failures LOG: each row of the matrix failed because of its own input, and no other.
expected_failures() {
  local inputs
  inputs=$(sed -nE 's/^\[e2e\/Expected failures.*::error title=ably-jwt-action%3A ([a-z-]+)::.*/\1/p' "$1" | sort | xargs)
  [ "$inputs" = 'api-key api-key app capability capability claims revocation-key ttl ttl' ] && return
  echo "NOT OK: expected-failures, errors of: $inputs"
  return 1
}

start_fake_ably "$node_bin"
# act can lose a line of a log on a busy machine, so this makes up to three runs.
for _ in 1 2 3; do
  act_in . "$node_bin:/usr/bin:/bin" "$act" push -W .github/workflows/e2e.yml --secret-file /dev/null \
    --env "FAKE_ABLY=$fake_ably" >"$work/log"
  node .ci/jobs.mjs .github/workflows/e2e.yml "$work/log" "$?" || break
  expected_failures "$work/log" && exit
done
tail -n 60 "$work/log"
exit 1
