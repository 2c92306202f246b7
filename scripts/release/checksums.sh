#!/usr/bin/env bash
# Prints the SHA-256 of each file that users run, in the format of sha256sum.
# Exits with 1 if the work tree does not contain exactly the files of the commit.
set -euo pipefail
cd "$(dirname "$0")/../.."
paths=(action.yml revoke/action.yml dist)

changed=$(git status --porcelain --untracked-files=all --ignored -- "${paths[@]}")
if [ -n "$changed" ]; then
  printf '::error::These files differ from the commit:\n%s\n' "$changed" >&2
  exit 1
fi
git ls-files -z --error-unmatch -- "${paths[@]}" | xargs -0 sha256sum --
