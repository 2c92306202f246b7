# shellcheck shell=bash
# For in-act.sh: what the release workflow needs in act. Reads the variables node_bin, act and repository.
work=$(mktemp -d)
fake_npm=$repository/__tests__/release/fake-npm.sh real_npm=$(readlink -f "$(command -v npm)")
home=$work/home project=$work/home/project remote=$work/remote.git log=$work/log

stop_servers() {
  local server
  sed -n 's/.*The fake Ably server is process \([0-9]*\)\..*/\1/p' "$log" |
    while read -r server; do kill "$server" || true; done
}
trap 'stop_servers; rm -rf "$work"' EXIT
: >"$log"

mkdir -p "$home" "$work/bin"
printf 'GITHUB_TOKEN=%s\nRELEASE_DEPLOY_KEY=%s\n' not-a-github-credential not-a-private-key >"$work/secrets"
echo '{"ref":"refs/tags/v99.0.1"}' >"$work/event.json"
export GIT_CONFIG_GLOBAL=$home/.gitconfig GIT_CONFIG_NOSYSTEM=1
git config --global user.name Test
git config --global user.email test@example.invalid
git config --global "url.$remote.insteadOf" git@github.com:org/ably-jwt-action.git

# npm ci downloads nothing: Node finds the packages in a parent folder, through this link.
ln -s "$repository/node_modules" "$home/node_modules"

# replace_action NAME INPUT COMMAND: an action that only runs a command, with one of its inputs in VALUE.
replace_action() {
  mkdir -p "$work/$1"
  cat >"$work/$1/action.yml" <<ACTION
name: x
description: x
inputs:
  $2:
    description: x
runs:
  using: composite
  steps:
    - run: $3
      shell: bash
      env:
        VALUE: \${{ inputs.$2 }}
ACTION
}
replace_action setup-node node-version 'true'
replace_action attest subject-checksums "sed 's/^/ATTESTED /' \"\$VALUE\""
# The artifact is a file beside the repository.
replace_action upload path 'cp "$VALUE" "$ARTIFACTS"'

# pin ACTION: the action as the workflow names it.
pin() {
  sed -n "s|.*uses: \($1@[0-9a-f]*\).*|\1|p" "$repository/.github/workflows/release.yml" | sort --unique
}

# commit_version VERSION: commits all that a release needs, and tags it.
commit_version() {
  local file
  for file in package.json package-lock.json dist/package.json; do
    jq --arg version "$1" '.version = $version' "$file" >"$work/json"
    cp "$work/json" "$file"
  done
  printf '# Changelog\n\n## %s - 2026-01-31\n\n- New.\n' "$1" >CHANGELOG.md
  git add --all
  git commit --quiet --message "Version $1"
  git tag "v$1"
}

# prepare: the repository, GitHub and the npm registry, with v99.0.0 released and v99 pointing to it.
prepare() {
  cd "$work"
  rm -rf "$project" "$remote" "$work/registry" "$work/artifacts"
  mkdir "$work/registry" "$work/artifacts"
  ln -sf "$fake_npm" "$work/bin/npm"
  replace_action download path 'cp -R "$ARTIFACTS" "$VALUE"'
  git clone --quiet "$repository" "$project"
  git init --quiet --bare --initial-branch main "$remote"
  cd "$project"
  git checkout --quiet -B main
  git remote set-url origin "$remote"
  echo 'exit 0' >.ci/run
  commit_version 99.0.0
  git tag v99
  mv "$(npm pack --ignore-scripts --silent)" "$work/registry"
  # A maintainer publishes the draft: here that happens at once.
  cat >"$work/bin/gh" <<GH
#!/usr/bin/env bash
set -euo pipefail
'$repository/__tests__/release/fake-gh.sh' "\$@"
published=\$(jq '.releases[] |= (.draft = false | .immutable = true)' "\$FAKE_GITHUB")
echo "\$published" >"\$FAKE_GITHUB"
GH
  chmod +x "$work/bin/gh"
  echo '{"releases":[{"tag_name":"v99.0.0","draft":false,"immutable":true}],"ssh_keys":["ssh-ed25519 AAAA"]}' \
    >"$work/github.json"
}

# run_workflow: pushes v99.0.1 and runs the workflow for it.
run_workflow() {
  commit_version 99.0.1
  git push --quiet origin main v99 v99.0.0 v99.0.1
  git fetch --quiet origin
  rm -rf "$work/major"
  mkdir "$work/major"
  cp -R action.yml revoke dist "$work/major"
  env -i HOME="$home" PATH="$work/bin:$node_bin:/usr/bin:/bin" timeout 300 "$act" push \
    -W .github/workflows/release.yml -e "$work/event.json" -P ubuntu-latest=-self-hosted --no-cache-server --rm \
    --local-repository "org/ably-jwt-action@v1=$work/major" \
    --local-repository "$(pin actions/setup-node)=$work/setup-node" \
    --local-repository "$(pin actions/attest-build-provenance)=$work/attest" \
    --local-repository "$(pin actions/upload-artifact)=$work/upload" \
    --local-repository "$(pin actions/download-artifact)=$work/download" \
    --env "REAL_NPM=$real_npm" --env "FAKE_REGISTRY=$work/registry" --env "ARTIFACTS=$work/artifacts" \
    --env "FAKE_GITHUB=$work/github.json" --env GITHUB_REPOSITORY=org/ably-jwt-action \
    --env-file /dev/null --secret-file "$work/secrets" </dev/null >"$log" 2>&1 || true
  stop_servers
}
