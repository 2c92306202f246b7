# shellcheck shell=bash
# Common code of the scripts that run workflows in act, to be sourced. Stops what it started when the script exits.

API_KEY=demoApp.demoKey:a-made-up-secret
work=$(mktemp -d)
trap 'kill "${fake_ably_pid:-}" 2>/dev/null; rm -rf "$work"' EXIT

# read_programs NODE_BIN_DIR ACT: sets node_bin and act, or ends the script with what is wrong.
read_programs() {
  [ $# = 2 ] || stop "usage: $0 NODE_BIN_DIR ACT"
  [ -x "$1/node" ] || stop "NODE_BIN_DIR: no program node in \"$1\". Fix: name the folder that contains it"
  [ -x "$(command -v "$2")" ] || stop "ACT: no program \"$2\". Fix: name the file of act"
  node_bin=$(cd "$1" && pwd) act=$(readlink -f "$(command -v "$2")")
}

stop() {
  echo "$1" >&2
  exit 2
}

# start_fake_ably NODE_BIN_DIR: starts the fake Ably server, and sets fake_ably to its URL.
start_fake_ably() {
  : >"$work/fake-ably"
  "$1/node" __tests__/support/ably/serve.mjs --key "$API_KEY" --revocable >"$work/fake-ably" &
  fake_ably_pid=$!
  until grep -q '^listening on ' "$work/fake-ably"; do
    kill -0 "$fake_ably_pid" 2>/dev/null || exit 1
    sleep 0.1
  done
  fake_ably=$(sed -n 's/^listening on //p' "$work/fake-ably")
}

# copy_actions: copies both actions as a user gets them to $work/action. Only the default endpoint is replaced.
copy_actions() {
  local file
  mkdir -p "$work/action/revoke"
  cp -r dist "$work/action" || exit
  for file in action.yml revoke/action.yml; do
    awk -v url="$fake_ably" '{ print } /^  endpoint:$/ { print "    default: " url }' "$file" >"$work/action/$file"
  done
}

# commit_project FOLDER: makes a folder a repository on GitHub with one commit, and writes the key to $work/secrets.
commit_project() {
  git -C "$1" init --quiet --initial-branch main
  git -C "$1" remote add origin https://github.com/octo/project.git
  git -C "$1" add .
  git -C "$1" -c user.name=example -c user.email=example@example.invalid -c commit.gpgsign=false \
    commit --quiet --message Workflows
  echo "ABLY_API_KEY='$API_KEY'" >"$work/secrets"
}

# act_in FOLDER PATH ACT ARGUMENT...: runs act in a folder with an empty home and only this PATH. Each job runs directly
# on this machine, with the node from the PATH.
act_in() {
  local folder=$1 path=$2
  mkdir -p "$work/home"
  (cd "$folder" && env -i HOME="$work/home" PATH="$path" timeout 300 "${@:3}" -P ubuntu-latest=-self-hosted \
    --no-cache-server --env-file /dev/null --rm </dev/null 2>&1)
}
