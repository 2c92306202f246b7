# shellcheck shell=bash
# Common code of the scripts that run workflows in act, to be sourced. Stops what it started when the script exits.

API_KEY=demoApp.demoKey:a-made-up-secret
work=$(mktemp -d)
trap 'kill "${fake_ably_pid:-}" 2>/dev/null; rm -rf "$work"' EXIT

# start_fake_ably NODE_BIN_DIR: starts the fake Ably server, and sets fake_ably to its URL.
start_fake_ably() {
  : >"$work/fake-ably"
  "$1/node" __tests__/support/ably/serve.mjs --key "$API_KEY" --revocable >"$work/fake-ably" &
  fake_ably_pid=$!
  until grep -q '^listening on ' "$work/fake-ably"; do
    kill -0 "$fake_ably_pid" || exit
    sleep 0.1
  done
  fake_ably=$(sed -n 's/^listening on //p' "$work/fake-ably")
}

# act_in FOLDER PATH ACT ARGUMENT...: runs act in a folder with an empty home and only this PATH. Each job runs directly
# on this machine, with the node from the PATH.
act_in() {
  local folder=$1 path=$2
  mkdir -p "$work/home"
  (cd "$folder" && env -i HOME="$work/home" PATH="$path" timeout 300 "${@:3}" -P ubuntu-latest=-self-hosted \
    --no-cache-server --env-file /dev/null --rm </dev/null 2>&1)
}
