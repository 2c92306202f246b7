#!/usr/bin/env bash
# Packs the npm package and prints its integrity, as npm writes its sha512: pack.sh FILE
set -euo pipefail
file=${1:?usage: pack.sh FILE}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
packed=$(npm pack --ignore-scripts --json --pack-destination "$folder")
mv "$folder"/*.tgz "$file"
jq --exit-status --raw-output '.[0].integrity' <<<"$packed"
