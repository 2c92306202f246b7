#!/usr/bin/env bash
# scripts/check-install.sh [NODE_BIN_DIR]: checks that npm installs ably-jwt from a tarball and from git, and that npx
# runs it from git. Each starts with an empty prefix and an empty cache, contacts no registry, installs one package and
# prints no warning. From git, the last commit is installed.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$(node -p 'require("./package.json").version')
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
path=${1:+$1:}$PATH

fail() {
  echo "$1" >&2
  exit 1
}

# run NAME COMMAND...: runs a command in a clean environment, with its own home and prefix. It must not print to stderr.
run() {
  local home=$folder/$1
  mkdir -p "$home/prefix"
  (cd "$home" && env -i HOME="$home" PATH="$home/prefix/bin:$path" npm_config_prefix="$home/prefix" npm_config_offline=true \
    ABLY_API_KEY=demoApp.demoKey:a-made-up-secret "${@:2}") 2>"$home/stderr" || fail "$1: $(cat "$home/stderr")"
  [ ! -s "$home/stderr" ] || fail "$1: $(cat "$home/stderr")"
}

# works NAME COMMAND...: the command prints its version and a token.
works() {
  local token
  [ "$(run "$@" --version)" = "$version" ] || fail "$1: not version $version"
  token=$(run "$@" --token-only)
  [[ $token =~ ^eyJ[^.]+\.[^.]+\.[^.]+$ ]] || fail "$1: no token"
  echo "$1: ably-jwt $version"
}

# single NAME FOLDER: node_modules in the folder contains one package.
single() {
  local packages
  packages=$(find "$2" -path '*/node_modules/*' -name package.json -not -path '*/ably-jwt-action/dist/*')
  [ "$(wc -l <<<"$packages")" = 1 ] || fail "$1: not one package: $packages"
}

# installs NAME PACKAGE: a global install has one package, whose command works.
installs() {
  run "$1" npm install --global --loglevel warn "$2" >/dev/null
  single "$1" "$folder/$1/prefix/lib"
  works "$1" ably-jwt
}

git clone --quiet . "$folder/clone"
run pack npm pack --loglevel warn --pack-destination "$folder" "$PWD" >/dev/null
installs tarball "$(echo "$folder"/*.tgz)"
installs git "git+file://$folder/clone"
works npx npx --yes "git+file://$folder/clone"
single npx "$folder/npx/.npm/_npx"
