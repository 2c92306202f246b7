#!/usr/bin/env bash
# Installs the npm package and issues a token with it: try-package.sh PACKAGE INTEGRITY
# PACKAGE is a file, or a version in the registry such as ably-jwt@1.2.3. No other package may be installed with it.
set -euo pipefail
package=${1:?usage: try-package.sh PACKAGE INTEGRITY}
integrity=${2:?usage: try-package.sh PACKAGE INTEGRITY}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
name=$package
[ ! -f "$package" ] || package=$(realpath "$package")
cd "$folder"

refuse() {
  echo "::error::$name: $1"
  exit 1
}

# The registry can need some time to show a new version everywhere.
attempts=6
until npm install --ignore-scripts --prefer-online "$package"; do
  attempts=$((attempts - 1))
  [ "$attempts" -gt 0 ] || refuse 'npm cannot install it.'
  sleep 20
done
installed=$(jq --raw-output '.packages | del(.[""]) | to_entries[] | "\(.key) \(.value.integrity)"' package-lock.json)
[ "$installed" = "node_modules/ably-jwt $integrity" ] ||
  refuse "not the package that was tested, or not alone. Expected $integrity. Installed: $installed"

version=$(jq --raw-output .version node_modules/ably-jwt/package.json)
[ "$(node_modules/.bin/ably-jwt --version)" = "$version" ] || refuse "it does not print its version, $version."
token=$(ABLY_API_KEY=demoApp.demoKey:a-made-up-secret node_modules/.bin/ably-jwt --token-only)
[[ $token =~ ^eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$ ]] || refuse 'it does not print a token.'
echo "$name: version $version issues a token. Its integrity is $integrity."
