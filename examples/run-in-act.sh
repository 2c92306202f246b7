#!/usr/bin/env bash
# Runs in act each example that needs no more than a stand-in for Ably: run-in-act.sh NODE_BIN_DIR ACT_BINARY
# Change: a new workflow gets its lines at the end. Prints "ok: file" or "NOT OK: file" for each.
set -u
node_bin=$(readlink -f "$1") act=$(readlink -f "$2")
cd "$(dirname "$0")/.." || exit
repository=$PWD failed=0
work=$(mktemp -d)
home=$work/home project=$work/home/project log=$work/log
trap 'kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

# The stand-in, on a free port.
: >"$work/server"
"$node_bin/node" __tests__/support/ably/serve.mjs --port 0 --key demoApp.demoKey:a-made-up-secret --revocable \
  >"$work/server" &
server=$!
until grep -q '^listening on ' "$work/server"; do
  kill -0 "$server" || exit
  sleep 0.1
done
ably=$(sed -n 's/^listening on //p' "$work/server")
echo "ABLY_API_KEY='demoApp.demoKey:a-made-up-secret'" >"$work/secrets"

# A repository with the examples where a user puts them, and the Action as a user gets it.
mkdir -p "$project/.github" "$project/integration-tests" "$work/action" "$work/setup-node" "$work/bin"
cp -r examples/workflows "$project/.github/workflows"
cp examples/integration-tests/*.js* "$project/integration-tests"
git -C "$project" init --quiet --initial-branch main
git -C "$project" add .
git -C "$project" -c user.name=example -c user.email=example@example.invalid -c commit.gpgsign=false \
  commit --quiet --message examples
cp -r action.yml dist "$work/action" || exit

# setup-node does nothing here, since act takes the node on the PATH. `npm ci` holds the lock file against package.json,
# and fetches nothing, being a dry run: node finds this repository's `ably` further up.
setup_node=$(sed -n 's/.*uses: \(actions\/setup-node@[0-9a-f]*\).*/\1/p' examples/workflows/*.yml | sort -u)
echo '{name: x, description: x, runs: {using: composite, steps: [{run: "true", shell: bash}]}}' >"$work/setup-node/action.yml"
ln -s "$(readlink -f "$(command -v npm)")" "$work/bin/npm"
ln -s "$repository/node_modules" "$home/node_modules"

# in_act FILE EVENT: runs one workflow, and keeps the log and act's status.
in_act() {
  (
    cd "$project" &&
      env -i HOME="$home" PATH="$node_bin:$work/bin:/usr/bin:/bin" timeout 300 "$act" "$2" \
        -W ".github/workflows/$1" -P ubuntu-latest=-self-hosted --no-cache-server --rm \
        --local-repository "org/ably-jwt-action@v1=$work/action" --local-repository "$setup_node=$work/setup-node" \
        --var "ABLY_ENDPOINT=$ably" --var "ABLY_REST=$ably" --env npm_config_dry_run=true \
        --env-file /dev/null --secret-file "$work/secrets" </dev/null
  ) >"$log" 2>&1
  status=$?
  # A job of a called workflow stands as [job/workflow/its job], which speaks of both: the caller's job and its own.
  sed -E 's#^\[([^]/]+)/([^]/]+/[^]/]+)\](.*)#[caller/\1]\3\n[\2]\3#' "$log" >"$log.jobs"
}

# succeeded FILE TEXT...: says whether every job of the workflow succeeded in the log, and each text stands in it.
succeeded() {
  if node .ci/jobs.mjs "examples/workflows/$1" "$log.jobs" "$status" "${@:2}" >"$work/jobs"; then
    echo "ok: examples/workflows/$1"
  else
    failed=1
    echo "NOT OK: examples/workflows/$1"
    cat "$work/jobs"
    tail -n 60 "$log"
  fi
}

in_act publish-from-deploy.yml push
succeeded publish-from-deploy.yml
in_act integration-tests.yml push
succeeded integration-tests.yml
in_act scheduled-heartbeat.yml schedule
succeeded scheduled-heartbeat.yml
in_act matrix.yml push
succeeded matrix.yml
in_act call-reusable.yml push
succeeded call-reusable.yml
succeeded reusable-publish.yml
in_act verify-and-revoke.yml workflow_dispatch
succeeded verify-and-revoke.yml 'Revoked the token.'
exit "$failed"
