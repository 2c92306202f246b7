#!/usr/bin/env bash
# Checks that the archive that GitHub serves for a tag has the files that users need, unchanged, and no others:
# compare-archive.sh TAG
# Runs at the commit of the tag. Reads GITHUB_REPOSITORY; gh reads GH_TOKEN.
set -euo pipefail
tag=${1:?usage: compare-archive.sh TAG}
paths=(LICENSE README.md action.yml dist package.json revoke)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
gh api "repos/$GITHUB_REPOSITORY/tarball/$tag" | tar -xz --strip-components=1 -C "$folder"

# The files of the archive, as git lists those of a commit.
list_archive() {
  local file mode
  cd "$folder"
  find . ! -type d | sed 's|^\./||' | while read -r file; do
    if [ -x "$file" ]; then mode=100755; else mode=100644; fi
    printf '%s blob %s\t%s\n' "$mode" "$(git hash-object --no-filters -- "$file")" "$file"
  done
}

if ! difference=$(diff <(git ls-tree -r HEAD -- "${paths[@]}" | sort) <(list_archive | sort)); then
  printf '::error::The archive of %s (>) differs from the commit (<). Fix: correct .gitattributes.\n%s\n' "$tag" "$difference"
  exit 1
fi
echo "The archive of $tag has the files of the commit."
