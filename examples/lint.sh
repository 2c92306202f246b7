#!/usr/bin/env bash
# Lints the example workflows, the composite action and the snippets of the docs: examples/lint.sh ACTIONLINT ZIZMOR
set -u
actionlint=$(readlink -f "$1") zizmor=$(readlink -f "$2")
cd "$(dirname "$0")" || exit
project=$(mktemp -d) snippets=$(mktemp -d)
trap 'rm -rf "$project" "$snippets"' EXIT

# A repository with each example in the place that its comment gives.
mkdir -p "$project/.git" "$project/.github/actions/ably-token"
cp -r workflows "$project/.github"
cp composite-action.yml "$project/.github/actions/ably-token/action.yml"
# The examples name this project's actions by tag; all others are pinned by SHA. Neither actionlint 1.7.12
# nor act 0.2.89 supports `uses: $/…`.
cat >"$project/.github/zizmor.yml" <<'YAML'
rules:
  unpinned-uses:
    config:
      policies:
        org/ably-jwt-action: ref-pin
        org/ably-jwt-action/revoke: ref-pin
        "*": hash-pin
  self-repository:
    disable: true
YAML

status=0
(cd "$project" && "$actionlint") || status=1
"$zizmor" --offline --pedantic --quiet "$project" || status=1

# The snippets are parts of workflows, so they have no names and no concurrency.
node ../scripts/snippets.mjs "$snippets" && "$actionlint" "$snippets"/*.yml || status=1
"$zizmor" --offline --quiet --config "$project/.github/zizmor.yml" "$snippets"/*.yml || status=1
exit "$status"
