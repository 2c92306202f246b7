#!/usr/bin/env bash
# Moves the major tag (v1) to a published release: move-major-tag.sh TAG REMOTE
# Runs in a full clone, at the commit of the release. Reads GITHUB_REPOSITORY; gh reads GH_TOKEN.
set -euo pipefail
tag=${1:?usage: move-major-tag.sh TAG REMOTE}
remote=${2:?usage: move-major-tag.sh TAG REMOTE}
major=${tag%%.*}
commit=$(git rev-parse HEAD)

refuse() {
  echo "::error::$major was not moved: $1"
  exit 1
}

# commit_of REMOTE_TAG: the commit that a tag of the remote points to, or nothing. Annotated tags have a line with ^{}.
commit_of() {
  git ls-remote "$remote" "refs/tags/$1" "refs/tags/$1^{}" | tail -n 1 | cut -f 1
}

"$(dirname "$0")/check-published.sh" "$tag"
[ "$(commit_of "$tag")" = "$commit" ] || refuse "$tag no longer points to the commit that was tested."

# The lease and the check below use this value. It is empty if the tag does not exist yet.
before=$(git ls-remote "$remote" "refs/tags/$major" | cut -f 1)
if [ -n "$before" ]; then
  git fetch --quiet --no-tags "$remote" "$before"
  # If the job of an older release is run again, it must not move the tag back.
  git merge-base --is-ancestor "$before^{commit}" HEAD ||
    refuse "it points to ${before:0:7}, which $tag does not contain."
fi

git push --quiet --force-with-lease="refs/tags/$major:$before" "$remote" "$commit:refs/tags/$major"
[ "$(commit_of "$major")" = "$commit" ] || refuse 'the push had no effect.'
echo "$major now points to $tag ($commit)."
