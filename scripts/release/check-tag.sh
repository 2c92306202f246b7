#!/usr/bin/env bash
# Checks that a tag may be released: check-tag.sh TAG
# Runs in a full clone, at the commit to release. Reads GITHUB_REPOSITORY; gh reads GH_TOKEN. Asks the npm registry if
# README.md names the package.
# Reports every problem, then exits with 1 if there was one.
set -euo pipefail
tag=${1:?usage: check-tag.sh TAG}
problems=0

problem() {
  echo "::error::$tag: $1"
  problems=$((problems + 1))
}

number='(0|[1-9][0-9]*)'
if ! [[ $tag =~ ^v$number\.$number\.$number$ ]]; then
  problem 'not a release tag. Expected v, then three numbers, for example v1.2.3.'
  exit 1
fi
version=${tag#v}

[ "$(git rev-parse --verify --quiet "refs/tags/$tag^{commit}")" = "$(git rev-parse HEAD)" ] ||
  problem 'the tag does not point to the commit that is checked out.'
git merge-base --is-ancestor HEAD origin/main ||
  problem 'the commit is not on main. Fix: merge it first, then tag the commit on main.'

versions=$(jq --raw-output '"\(input_filename) \(.version)"' package.json dist/package.json package-lock.json) ||
  problem 'a version cannot be read.'
while read -r file found; do
  [ "$found" = "$version" ] || problem "the version in $file is $found."
done <<<"$versions"
grep -Eq "^## ${version//./\\.} .*[0-9]{4}-[0-9]{2}-[0-9]{2}" CHANGELOG.md ||
  problem "CHANGELOG.md has no heading \"## $version\" with a date, for example \"## $version - 2026-01-31\"."

# Whoever owns the name gets the key of everyone who runs this command with the key in the environment.
if grep -Eq "(npx|npm (i|install)|(pnpm|yarn) dlx)( -[-a-z]+)* ['\"]?ably-jwt(['\"\`@ ]|\$)" README.md; then
  owner=$(npm view ably-jwt repository.url) || owner='unknown'
  [ "$owner" = "git+https://github.com/$GITHUB_REPOSITORY.git" ] ||
    problem "README.md says \"npx ably-jwt\", but the package ably-jwt in the npm registry is not of this repository. Its repository is $owner. Fix: see \"Set up once\" in docs/releasing.md."
fi

# Drafts are not releases yet. Other tags, such as v1, never have a release.
released=$(gh api --paginate "repos/$GITHUB_REPOSITORY/releases" --jq '.[] | select(.draft | not) | .tag_name')
newest=$(grep -Ex "v$number\.$number\.$number" <<<"$released" | sort --version-sort | tail -n 1) || true
if [ -n "$newest" ]; then
  [ "$newest" != "$tag" ] && [ "$(printf '%s\n' "$newest" "$tag" | sort --version-sort | tail -n 1)" = "$tag" ] ||
    problem "not newer than $newest, the newest release."
  # A higher version on an older commit would remove changes for everyone who uses the major tag.
  git merge-base --is-ancestor "refs/tags/$newest^{commit}" HEAD ||
    problem "the commit does not contain $newest, the newest release."
fi

[ "$problems" = 0 ] || exit 1
echo "$tag can be released. The newest release is ${newest:-none}."
