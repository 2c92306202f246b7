#!/usr/bin/env bash
# npm run try: runs the workflow at the top of README.md on this machine, in act, with a made-up key and the fake Ably
# server of the tests instead of Ably. Everything that it writes is in a temporary folder, apart from Go's own caches.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
problems=()
need() { problems+=("$1 Fix: $2"); }

for program in git curl awk timeout; do
  command -v "$program" >/dev/null || need "no program $program." "install it with the package manager of your system."
done
command -v act >/dev/null || command -v go >/dev/null ||
  need 'neither act nor Go.' 'install Go (https://go.dev/doc/install) or act (https://nektosact.com).'
[ -d node_modules/ws ] || need 'the packages of this repository are not installed.' 'run npm ci first.'
if [ ${#problems[@]} != 0 ]; then
  printf 'npm run try: %s\n' "${problems[@]}" >&2
  exit 2
fi

. .ci/act.sh
# The folder of the program itself: a wrapper of a version manager needs the home of the user.
node_bin=$(dirname "$(node -p process.execPath)")
act=$(command -v act) || {
  echo 'Building act with Go. The first time, this takes a few minutes.'
  act=$work/bin/act
  GOBIN=$work/bin go install -tags WITHOUT_DOCKER github.com/nektos/act@v0.2.89 2>"$work/go" || {
    cat "$work/go" >&2
    exit 1
  }
}
echo 'Running the workflow at the top of README.md in act, without Docker.'
start_fake_ably "$node_bin"
copy_actions

project=$work/project workflow=.github/workflows/announce.yml
mkdir -p "$project/.github/workflows"
awk '/^```yaml$/ { inside = 1; next } /^```$/ && inside { exit } inside' README.md |
  sed "s|https://main.realtime.ably.net|$fake_ably|" >"$project/$workflow"
commit_project "$project"

act_in "$project" "$node_bin:$PATH" "$act" push -W "$workflow" --secret-file "$work/secrets" \
  --local-repository "org/ably-jwt-action@v1=$work/action" | tee "$work/log"
"$node_bin/node" .ci/jobs.mjs "$project/$workflow" "$work/log" "${PIPESTATUS[0]}"
