#!/usr/bin/env bash
# Publishes a message with a token and checks the status of the response: expect-publish.sh STATUS
# Reads ABLY_TOKEN, and ABLY_URL, the URL of the fake Ably server of the tests.
set -euo pipefail
expected=${1:?usage: expect-publish.sh STATUS}
status=$(curl --silent --show-error --output /dev/null --write-out '%{http_code}' \
  --header "Authorization: Bearer $ABLY_TOKEN" --header 'Content-Type: application/json' \
  --data '{"name":"released"}' "$ABLY_URL/channels/ci-events/messages")
echo "Publishing with the token: HTTP status $status, expected $expected."
[ "$status" = "$expected" ]
