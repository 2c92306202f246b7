#!/usr/bin/env bash
# A test double for gh, GitHub's command line. It understands the calls of scripts/release and nothing else, keeps the
# releases in the JSON file that FAKE_GITHUB names, and leaves --jq to jq, so that the scripts' filters are really run.
set -euo pipefail
repository=org/ably-jwt-action

fail() {
  echo "gh: $2" >&2
  exit "$1"
}

# api PATH --jq FILTER: what the filter makes of the response of GitHub's API. Without a filter, only archives.
api() {
  local tag response
  if [[ $# = 1 && $1 = "repos/$repository/tarball/"* ]]; then
    git archive --format=tar.gz --prefix=archive/ "refs/tags/${1##*/}"
    return
  fi
  [ $# = 3 ] && [ "$2" = --jq ] || fail 2 "unexpected options $*"
  case $1 in
    meta) jq --raw-output "{ssh_keys} | $3" "$FAKE_GITHUB" ;;
    "repos/$repository/releases") jq --raw-output ".releases | $3" "$FAKE_GITHUB" ;;
    "repos/$repository/releases/tags/"*)
      tag=${1##*/}
      response=$(jq --raw-output ".releases[] | select(.tag_name == \"$tag\" and (.draft | not)) | $3" "$FAKE_GITHUB")
      [ -n "$response" ] || fail 1 'Not Found (HTTP 404)'
      echo "$response"
      ;;
    *) fail 2 "unknown path $1" ;;
  esac
}

create_release() {
  local tag=$1 url=https://github.com/$repository/releases/tag/untagged-$1 releases
  shift
  [ "$*" = "--repo $repository --draft --verify-tag --title $tag --notes-file -" ] || fail 2 "unexpected options $*"
  releases=$(jq --arg tag "$tag" --arg url "$url" --rawfile notes /dev/stdin \
    '.releases += [{tag_name: $tag, draft: true, immutable: false, html_url: $url, body: $notes}]' "$FAKE_GITHUB")
  echo "$releases" >"$FAKE_GITHUB"
  echo "$url"
}

[ -n "${GH_TOKEN:-}" ] || fail 4 'set the GH_TOKEN environment variable'
case "$1 $2" in
  'api --paginate') api "${@:3}" ;;
  'api '*) api "${@:2}" ;;
  'release create') create_release "${@:3}" ;;
  *) fail 2 "unknown command $*" ;;
esac
