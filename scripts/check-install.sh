#!/usr/bin/env bash
# scripts/check-install.sh [NODE_BIN_DIR]: checks that npm installs ably-jwt from a tarball and from git, and that npx
# runs it from git. No registry is contacted. From git, the last commit is installed.
# scripts/check-install.sh NODE_BIN_DIR REGISTRY BIN_DIR: the same from a registry, also with pnpm and yarn of BIN_DIR.
# Each starts with an empty home, prefix and cache, installs one package and prints nothing to stderr, such as a warning.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$(node -p 'require("./package.json").version')
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
registry=${2:-}
path=${1:+$1:}${3:+$3:}$PATH

fail() {
  echo "$1" >&2
  exit 1
}

# run NAME COMMAND...: runs a command in a clean environment, with its own home and prefix. It must not print to stderr.
run() {
  local home=$folder/$1
  mkdir -p "$home/prefix"
  # In files, because pnpm does not read npm_config_registry.
  if [ -n "$registry" ]; then
    echo "registry=$registry" >"$home/.npmrc"
    printf '%s\n' "npmRegistryServer: $registry" 'unsafeHttpWhitelist: [127.0.0.1]' 'npmMinimalAgeGate: 0' \
      'enableTelemetry: false' >"$home/.yarnrc.yml"
  else
    echo 'offline=true' >"$home/.npmrc"
  fi
  (cd "$home" && env -i HOME="$home" PATH="$home/prefix/bin:$path" npm_config_prefix="$home/prefix" \
    ABLY_API_KEY=demoApp.demoKey:a-made-up-secret "${@:2}") 2>"$home/stderr" || fail "$1: $(cat "$home/stderr")"
  [ ! -s "$home/stderr" ] || fail "$1: $(cat "$home/stderr")"
}

# works NAME COMMAND...: the command prints its version and a token, and nothing else.
works() {
  local printed token
  # In statements of their own, so that a failure of run ends the script.
  printed=$(run "$@" --version)
  token=$(run "$@" --token-only)
  [ "$printed" = "$version" ] || fail "$1: not version $version"
  [[ $token =~ ^eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$ ]] || fail "$1: not only a token"
  echo "$1: ably-jwt $version"
}

# single NAME FOLDER: node_modules in the folder contains one package.
single() {
  local packages
  packages=$(find "$2" -path '*/node_modules/*' -name package.json -not -path '*/ably-jwt/dist/*')
  [ "$(wc -l <<<"$packages")" = 1 ] || fail "$1: not one package: $packages"
}

# installs NAME PACKAGE: a global install has one package, whose command works.
installs() {
  run "$1" npm install --global --loglevel warn "$2" >/dev/null
  single "$1" "$folder/$1/prefix/lib"
  works "$1" ably-jwt
}

# executes PACKAGE: npx runs one package.
executes() {
  works npx npx --yes "$1"
  single npx "$folder/npx/.npm/_npx"
}

if [ -n "$registry" ]; then
  installs registry "ably-jwt@$version"
  executes "ably-jwt@$version"
  works pnpm pnpm --loglevel warn dlx "ably-jwt@$version"
  works yarn yarn dlx --quiet "ably-jwt@$version"
else
  git clone --quiet . "$folder/clone"
  run pack npm pack --loglevel warn --pack-destination "$folder" "$PWD" >/dev/null
  installs tarball "$(echo "$folder"/*.tgz)"
  installs git "git+file://$folder/clone"
  executes "git+file://$folder/clone"
fi
