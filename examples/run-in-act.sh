#!/usr/bin/env bash
# Runs the example workflows in act with the fake Ably server: examples/run-in-act.sh NODE_BIN_DIR ACT
# Prints "ok", "NOT OK" or "skipped" for each run. ABLY_CLI_PACKAGE: a package of the Ably CLI that
# npx can run in place of the one from npm, such as file:/path/to/tarball.tgz.
set -u
. "$(dirname "$0")/../.ci/act.sh"
read_programs "$@"
cd "$(dirname "$0")/.." || exit
start_fake_ably "$node_bin"
project=$work/home/project failed=0 run_id=0

# A repository with each example in the place that its comment gives. Only Ably's host is replaced.
mkdir -p "$project/.github/actions/ably-token" "$project/integration-tests" "$work/setup-node" "$work/bin"
cp -r examples/workflows "$project/.github"
cp examples/composite-action.yml "$project/.github/actions/ably-token/action.yml"
cp examples/integration-tests/*.js* "$project/integration-tests"
copy_actions
grep -rlE 'https://main\.realtime\.ably\.net|new Ably\.' "$project" |
  xargs sed -i "s|https://main\.realtime\.ably\.net|$fake_ably|
    s|new Ably\.Rest({|&endpoint: 'localhost', tls: false, port: ${fake_ably##*:},|"
commit_project "$project"

# setup-node does nothing here, because act uses the node of its own PATH. `npm ci` compares the lock file to
# package.json without installing: the package is found in a folder above the project.
setup_node=$(sed -n 's/.*uses: \(actions\/setup-node@[0-9a-f]*\).*/\1/p' examples/workflows/*.yml | sort -u)
echo '{name: x, description: x, runs: {using: composite, steps: [{run: "true", shell: bash}]}}' >"$work/setup-node/action.yml"
ln -s "$PWD/node_modules" "$work/home/node_modules"
for program in npm npx; do ln -s "$(readlink -f "$(command -v "$program")")" "$work/bin/$program"; done

# A curl that also keeps the tokens that it sends.
cat >"$work/bin/curl" <<SH
#!/bin/sh
for argument; do
  case \$argument in "Authorization: Bearer "*) echo "\${argument##* }" >>"$work/tokens" ;; esac
done
exec $(command -v curl) "\$@"
SH
chmod +x "$work/bin/curl"

# in_act FILE EVENT [ARGUMENT...]: runs one workflow. Sets status. Each run has its own ID, as on GitHub: a
# revocation also applies to tokens with the same revocation key that are issued later in the same second.
in_act() {
  run_id=$((run_id + 1))
  rm -f "$work/tokens"
  act_in "$project" "$work/bin:$node_bin:/usr/bin:/bin" "$act" "$2" -W ".github/workflows/$1" \
    --local-repository "org/ably-jwt-action@v1=$work/action" --local-repository "$setup_node=$work/setup-node" \
    --env "GITHUB_RUN_ID=$run_id" --secret-file "$work/secrets" "${@:3}" >"$work/log"
  status=$?
  # act names a job of a called workflow job/workflow/its-job: count it for the calling job and for itself.
  sed -E 's#^\[([^]/]+)/([^]/]+/[^]/]+)\](.*)#[caller/\1]\3\n[\2]\3#' "$work/log" >"$work/jobs-log"
}

# check NAME COMMAND...: reports the outcome of a command on the last run.
check() {
  if "${@:2}" >"$work/details"; then
    echo "ok: $1"
  else
    failed=1
    echo "NOT OK: $1"
    cat "$work/details"
    tail -n 60 "$work/log"
  fi
}

# jobs FILE: every job of a workflow succeeded.
jobs() { node .ci/jobs.mjs "examples/workflows/$1" "$work/jobs-log" "$status"; }

# outcomes SUCCEEDED FAILED: so many jobs of a run succeeded and failed, and act's status agrees. Skipped jobs are not counted.
outcomes() {
  local found
  found="$(grep -c 'Job succeeded' "$work/log") $(grep -c 'Job failed' "$work/log")"
  echo "succeeded and failed: $found; status $status"
  [ "$found" = "$1 $2" ] && [ "$((status > 0))" = "$(($2 > 0))" ]
}

# tokens_are_dead: at least one token was used, and Ably rejects each of them as revoked.
tokens_are_dead() {
  local token
  [ -s "$work/tokens" ] || return
  while read -r token; do
    TOKEN=$token ABLY=$fake_ably node .github/e2e/ably.mjs POST any 401 40141 2>&1 || return
  done <"$work/tokens"
}

# revoked SUCCEEDED FAILED: a run ended like this, and its tokens are dead.
revoked() { outcomes "$@" && tokens_are_dead; }

# event FULL_NAME: a file with the event of a pull request from this repository.
event() {
  echo "{\"pull_request\": {\"head\": {\"repo\": {\"full_name\": \"$1\"}}}}" >"$work/event.json"
  echo "$work/event.json"
}

for file in publish-from-deploy several-jobs wrappers; do
  in_act "$file.yml" push
  check "$file.yml" jobs "$file.yml"
done
check 'reusable-publish.yml' jobs reusable-publish.yml
in_act integration-tests.yml push --env npm_config_dry_run=true
check 'integration-tests.yml' jobs integration-tests.yml
in_act nightly.yml schedule
check 'nightly.yml' jobs nightly.yml

for file in revoke-in-own-job revoke-in-same-job; do
  in_act "$file.yml" push
  check "$file.yml" jobs "$file.yml"
  check "$file.yml: the token is dead" tokens_are_dead
done

# The same if the tests fail, and if the first job is skipped.
sed -i 's/# Your tests go here\./exit 1/' "$project"/.github/workflows/revoke-in-*.yml
in_act revoke-in-own-job.yml push
check 'revoke-in-own-job.yml after failed tests: the token is dead' revoked 1 1
in_act revoke-in-same-job.yml push
check 'revoke-in-same-job.yml after failed tests: the token is dead' revoked 0 1
in_act revoke-in-own-job.yml pull_request -e "$(event octo/project)"
check 'revoke-in-own-job.yml on a pull request' revoked 1 1
for file in revoke-in-own-job integration-tests; do
  in_act "$file.yml" pull_request -e "$(event fork/project)"
  check "$file.yml is skipped on a pull request from a fork" outcomes 0 0
  in_act "$file.yml" pull_request -e "$(event octo/project)" --actor 'dependabot[bot]'
  check "$file.yml is skipped in a run by Dependabot" outcomes 0 0
done

# The deployment failed: the message says so.
sed -i 's/echo "Your deployment goes here."/exit 1/' "$project/.github/workflows/publish-from-deploy.yml"
in_act publish-from-deploy.yml push
check 'publish-from-deploy.yml after a failed deployment' outcomes 1 1

# ably-cli.yml: a message that is accepted, and one on another channel that is rejected. The CLI comes from npm's cache.
in_registry=$(sed -n 's/.*npx --yes \(@ably\/cli@[^ ]*\).*/\1/p' examples/workflows/ably-cli.yml)
cli=${ABLY_CLI_PACKAGE:-$in_registry}
if npx --yes "$cli" --version >"$work/log" 2>&1; then
  sed -i "s|$in_registry|$cli|; s|--json|& --tls false --port ${fake_ably##*:}|" "$project/.github/workflows/ably-cli.yml"
  cli_env=(--env ABLY_ENDPOINT=localhost --env ABLY_SKIP_NEW_VERSION_CHECK=true --env npm_config_offline=true
    --env "npm_config_cache=$(npm config get cache)")
  in_act ably-cli.yml release "${cli_env[@]}"
  check 'ably-cli.yml' jobs ably-cli.yml
  sed -i 's/channels publish releases/channels publish elsewhere/' "$project/.github/workflows/ably-cli.yml"
  in_act ably-cli.yml release "${cli_env[@]}"
  check 'ably-cli.yml fails if Ably rejects the message' outcomes 0 1
elif grep -q E404 "$work/log"; then
  echo "skipped: ably-cli.yml, because npm does not offer $cli here"
else
  check 'npx gets the Ably CLI' false
fi
exit "$failed"
