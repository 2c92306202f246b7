#!/usr/bin/env bash
# Runs a command in which git connects to github.com with the deploy key: with-deploy-key.sh COMMAND...
# Reads DEPLOY_KEY, a private key in OpenSSH format; gh reads GH_TOKEN.
set -euo pipefail
if [ -z "${DEPLOY_KEY:-}" ]; then
  echo '::error::The secret RELEASE_DEPLOY_KEY of the environment "release" is empty. See docs/releasing.md.'
  exit 1
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

(umask 077 && printf '%s\n' "$DEPLOY_KEY" >"$folder/key")
unset DEPLOY_KEY
# From GitHub's API, so that no unverified host key has to be trusted.
gh api meta --jq '.ssh_keys[] | "github.com " + .' >"$folder/known_hosts"

options="-F /dev/null -o BatchMode=yes -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes"
export GIT_SSH_COMMAND="ssh $options -o UserKnownHostsFile='$folder/known_hosts' -i '$folder/key'"
"$@"
