#!/usr/bin/env bash
# Lints the example workflows in a repository that has them where a user puts them: lint.sh ACTIONLINT_BINARY ZIZMOR_BINARY
# Change: nothing.
set -u
actionlint=$(readlink -f "$1") zizmor=$2
cd "$(dirname "$0")" || exit
project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT

mkdir -p "$project/.git" "$project/.github"
cp -r workflows "$project/.github/workflows"
# The examples name the Action by its tag, as users do at first; all else is pinned by SHA. `uses: $/…` is not
# understood by actionlint 1.7.12 nor by act 0.2.89.
cat >"$project/.github/zizmor.yml" <<'YAML'
rules:
  unpinned-uses:
    config:
      policies:
        org/ably-jwt-action: ref-pin
        "*": hash-pin
  self-repository:
    disable: true
YAML

status=0
(cd "$project" && "$actionlint") || status=1
"$zizmor" --offline --pedantic --quiet "$project" || status=1
exit "$status"
