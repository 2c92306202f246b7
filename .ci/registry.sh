#!/usr/bin/env bash
# Publishes ably-jwt to a registry on loopback with the scripts of the release, then installs and runs it from there, as
# users do: .ci/registry.sh NODE_BIN_DIR... The registry has no other package, and asks no other registry.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'kill "${registry_pid:-}" 2>/dev/null; rm -rf "$work"' EXIT
tools=$PWD/.ci/registry/node_modules/.bin
version=$(node -p 'require("./package.json").version')

fail() {
  echo "$1: $(cat "$work/output")" >&2
  exit 1
}

# refuses TEXT COMMAND...: the command fails, and prints the text.
refuses() {
  if "${@:2}" >"$work/output" 2>&1; then fail "$2 did not fail"; fi
  grep --quiet --fixed-strings -- "$1" "$work/output" || fail "$2 does not say \"$1\""
}

# prints TEXT COMMAND...: the command succeeds, and prints the text.
prints() {
  "${@:2}" >"$work/output" 2>&1 || fail "$2 failed"
  grep --quiet --fixed-strings -- "$1" "$work/output" || fail "$2 does not say \"$1\""
}

npm ci --ignore-scripts --loglevel error --prefix .ci/registry >/dev/null
node .ci/registry/start.mjs "$work" >"$work/started" &
registry_pid=$!
until grep --quiet '^listening on ' "$work/started"; do
  kill -0 "$registry_pid"
  sleep 0.1
done
registry=$(sed -n 's/^listening on //p' "$work/started")

# Outside of GitHub, npm can neither sign in with the identity of the job nor sign the provenance.
mkdir "$work/bin"
printf '#!/usr/bin/env bash\nexec %q "${@/--provenance/--loglevel=warn}"\n' "$(command -v npm)" >"$work/bin/npm"
chmod +x "$work/bin/npm"
printf '%s\n' "registry=$registry" "${registry#http:}:_authToken=none" >"$work/npmrc"
export npm_config_userconfig=$work/npmrc npm_config_cache=$work/cache

publish() { PATH="$work/bin:$PATH" scripts/release/publish-package.sh "$@"; }
integrity=$(scripts/release/pack.sh "$work/ably-jwt.tgz")
prints "version $version issues a token" scripts/release/try-package.sh "$work/ably-jwt.tgz" "$integrity"
refuses 'if it has no such package' publish "$work/ably-jwt.tgz" "$integrity"

# The first version is published by hand.
mkdir "$work/first"
tar --extract --gzip --file "$work/ably-jwt.tgz" --directory "$work/first"
(cd "$work/first/package" && npm version --no-git-tag-version 0.0.1 && npm publish --access public) >/dev/null 2>&1

prints "+ ably-jwt@$version" publish "$work/ably-jwt.tgz" "$integrity"
prints "already has version $version with this integrity" publish "$work/ably-jwt.tgz" "$integrity"
prints "git+https://github.com/org/ably-jwt-action.git" npm view ably-jwt repository.url
prints "version $version issues a token" scripts/release/try-package.sh "ably-jwt@$version" "$integrity"

echo '# changed' >>"$work/first/package/README.md"
(cd "$work/first/package" && npm version --no-git-tag-version --allow-same-version "$version") >/dev/null
other=$(cd "$work/first/package" && npm pack --json | jq --raw-output '.[0].integrity')
refuses 'the file is not the one that was tested' publish "$work/first/package/ably-jwt-$version.tgz" "$integrity"
refuses 'the registry has another file' publish "$work/first/package/ably-jwt-$version.tgz" "$other"
echo "ably-jwt $version is published, and published only once"

unset npm_config_userconfig npm_config_cache
for node_bin; do
  echo "Node $("$node_bin/node" --version)"
  scripts/check-install.sh "$node_bin" "$registry" "$tools"
done
