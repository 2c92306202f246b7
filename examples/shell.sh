#!/bin/sh
# Publishes a message from any POSIX shell (bash, zsh, dash), with a token that allows nothing else.
# Change: the channel in both places, the message, the version. First, export ABLY_API_KEY without typing the key on a
# command line. In bash and zsh: read -rs ABLY_API_KEY && export ABLY_API_KEY
set -eu
: "${ABLY_API_KEY:?must be an Ably API key, appId.keyId:secret}"

# The quotes keep zsh from reading # as a pattern. npx needs git. Without npx, and pinned to a commit:
#   git clone https://github.com/org/ably-jwt-action && git -C ably-jwt-action checkout <SHA>
#   node ably-jwt-action/dist/cli/index.js --token-only …
ABLY_TOKEN="$(npx --yes 'github:org/ably-jwt-action#v1.0.0' --token-only --ttl 5m --capability '{"shell-events":["publish"]}')"
unset ABLY_API_KEY # nothing below needs it

curl --silent --show-error --fail-with-body https://main.realtime.ably.net/channels/shell-events/messages \
  -H "Authorization: Bearer $ABLY_TOKEN" -H "Content-Type: application/json" -d '{"name":"greeting","data":"hello"}'
