#!/usr/bin/env bash
# Publishes the packed file to the npm registry if it is the one that was tested: publish-package.sh FILE INTEGRITY
# npm signs in with the identity of the job (trusted publishing). Publishes nothing if the registry has the file already.
set -euo pipefail
file=${1:?usage: publish-package.sh FILE INTEGRITY}
tested=${2:?usage: publish-package.sh FILE INTEGRITY}
# https://docs.npmjs.com/trusted-publishers. Node 24.5 was the first to bring it.
minimum=11.5.1

refuse() {
  echo "::error::ably-jwt was not published: $1"
  exit 1
}

integrity=sha512-$(openssl dgst -sha512 -binary "$file" | base64 --wrap=0)
[ "$integrity" = "$tested" ] || refuse "the file is not the one that was tested. Expected $tested, found $integrity."
version=$(tar --extract --gzip --to-stdout --file "$file" package/package.json | jq --exit-status --raw-output .version)

found=$(npm --version)
[ "$(printf '%s\n' "$minimum" "$found" | sort --version-sort | head -n 1)" = "$minimum" ] ||
  refuse "trusted publishing needs npm $minimum or later, found $found. Fix: use a newer Node version in this job."

# Trusted publishing cannot create a package.
versions=$(npm view ably-jwt versions --json) ||
  refuse 'its versions cannot be read from the registry. Fix: if it has no such package, see "Set up once" in docs/releasing.md.'
# With one version, npm prints a string.
if jq --exit-status --arg version "$version" '[.] | flatten | index($version)' <<<"$versions" >/dev/null; then
  published=$(npm view "ably-jwt@$version" dist.integrity)
  [ "$published" = "$tested" ] ||
    refuse "the registry has another file as version $version ($published). Fix: release the next version."
  echo "The registry already has version $version with this integrity."
  exit
fi
npm publish "$file" --provenance --ignore-scripts --access public
