#!/usr/bin/env bash
# scripts/check-old-node.sh NODE_BIN_DIR...: checks that a Node version too old for ably-jwt can parse it, and that it
# prints only one line, to stderr, which names the version that it needs.
set -uo pipefail
cd "$(dirname "$0")/.."

fail() {
  echo "$("$bin/node" --version): $1" >&2
  exit 1
}

for bin; do
  for file in dist/cli/*.js; do
    "$bin/node" --check "$file" || fail "$file has syntax that is too new"
  done
  output=$(ABLY_API_KEY=demoApp.demoKey:a-made-up-secret "$bin/node" dist/cli/index.js --token-only 2>/dev/null) && fail 'did not fail'
  [ -z "$output" ] || fail "printed to stdout: $output"
  message=$(ABLY_API_KEY=demoApp.demoKey:a-made-up-secret "$bin/node" dist/cli/index.js --token-only 2>&1)
  [[ $message == *'Node'*'20'* && $message != *$'\n'* ]] || fail "not one line that names Node 20: $message"
  echo "$("$bin/node" --version): $message"
done
