#!/usr/bin/env bash
# Checks that the files that users run are the ones that were tested: compare-checksums.sh FILE
# Reads TESTED, the output of checksums.sh in the job that tested them, and writes it to FILE.
set -euo pipefail
file=${1:?usage: compare-checksums.sh FILE}
if [ -z "$TESTED" ]; then
  echo '::error::There are no checksums of tested files.'
  exit 1
fi
printf '%s\n' "$TESTED" >"$file"
if ! difference=$("$(dirname "$0")/checksums.sh" | diff "$file" -); then
  printf '::error::These are not the files that were tested:\n%s\n' "$difference"
  exit 1
fi
echo "The files are the ones that were tested."
