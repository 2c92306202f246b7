#!/usr/bin/env bash
# Starts the fake Ably server of the tests in the background and sets the step output "url": start-ably.sh API_KEY
# The server runs in a copy of the repository with its packages, so that the actions are tested without any.
set -euo pipefail
key=${1:?usage: start-ably.sh API_KEY}
copy=$RUNNER_TEMP/ably
cp -R "$(dirname "$0")/../.." "$copy"
npm ci --ignore-scripts --prefix "$copy"
url=$(node "$copy/scripts/release/start-ably.mjs" "$key")
echo "url=$url" | tee -a "$GITHUB_OUTPUT"
