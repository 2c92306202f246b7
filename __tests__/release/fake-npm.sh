#!/usr/bin/env bash
# A test double for npm and its registry. The registry is the folder that FAKE_REGISTRY names, with a packed file for each
# version of ably-jwt. It answers the calls of scripts/release to the registry. REAL_NPM does what needs no registry.
set -euo pipefail

fail() {
  printf 'npm error code %s\n' "$1" >&2
  exit 1
}

# packed PACKAGE: the packed file of a version, such as ably-jwt@1.2.3.
packed() {
  local file=$FAKE_REGISTRY/${1/@/-}.tgz
  [ -f "$file" ] || fail E404
  echo "$file"
}

versions() {
  local files=("$FAKE_REGISTRY"/*.tgz)
  [ -f "${files[0]}" ] || fail E404
  printf '%s\n' "${files[@]}" | sed 's/.*-\(.*\)\.tgz$/\1/'
}

manifest() { tar --extract --gzip --to-stdout --file "$1" package/package.json; }
integrity() { echo "sha512-$(openssl dgst -sha512 -binary "$1" | base64 --wrap=0)"; }

case $* in
  --version) echo "${FAKE_NPM_VERSION:-11.5.1}" ;;
  # As npm does it, one version is a string.
  'view ably-jwt versions --json') versions | jq --raw-input . | jq --slurp 'if length == 1 then .[0] else . end' ;;
  'view ably-jwt repository.url')
    newest=$(versions | tail -n 1)
    file=$(packed "ably-jwt@$newest")
    manifest "$file" | jq --raw-output .repository.url
    ;;
  'view ably-jwt@'*' dist.integrity')
    file=$(packed "$2")
    integrity "$file"
    ;;
  'publish '*' --provenance --ignore-scripts --access public')
    [ $# = 6 ] || fail EUSAGE
    version=$(manifest "$2" | jq --raw-output .version)
    cp --no-clobber "$2" "$FAKE_REGISTRY/ably-jwt-$version.tgz"
    ;;
  'install --ignore-scripts --prefer-online ably-jwt@'*)
    file=$(packed "$4")
    "$REAL_NPM" install --offline --ignore-scripts "$file"
    ;;
  'install --ignore-scripts --prefer-online '*) "$REAL_NPM" "$@" ;;
  'pack '*) "$REAL_NPM" "$@" ;;
  # Node finds the packages in a parent folder.
  'ci '*) ;;
  *) fail "unknown command $*" ;;
esac
