#!/usr/bin/env bash
# Checks that the release of a tag is published and immutable: check-published.sh TAG
# Reads GITHUB_REPOSITORY; gh reads GH_TOKEN.
set -euo pipefail
tag=${1:?usage: check-published.sh TAG}

# Only published releases are found here.
if ! immutable=$(gh api "repos/$GITHUB_REPOSITORY/releases/tags/$tag" --jq .immutable); then
  echo "::error::There is no published release of $tag. Fix: publish the draft, then run the failed jobs again."
  exit 1
fi
if [ "$immutable" != true ]; then
  echo "::error::The release of $tag is not immutable. Fix: see \"If a job fails\" in docs/releasing.md."
  exit 1
fi
