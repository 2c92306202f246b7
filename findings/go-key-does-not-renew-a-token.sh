#!/usr/bin/env bash
# Version:  github.com/ably/ably-go v1.4.1, Go 1.26
# Behavior: A REST client with both an API key and a token uses the token. Once Ably says that the token has expired
#           (HTTP 401 with Ably's code 40142), the client does not use its key to get another one. It sends one request,
#           and the publish fails with 40142.
# Output:   requests: 1
#           authorization: Bearer
#           code: 40142
# The server on loopback gives this response to every request, and stops after ten requests. This script fails if any of
# this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
export GOPATH=$folder/go GOFLAGS=-modcacherw

cat >main.go <<'GO'
package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"

	"github.com/ably/ably-go/ably"
)

func main() {
	requests, scheme := 0, ""
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		requests++
		scheme = strings.Split(r.Header.Get("Authorization"), " ")[0]
		if requests >= 10 {
			go listener.Close()
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(401)
		fmt.Fprint(w, `{"error":{"code":40142,"statusCode":401,"message":"token expired"}}`)
	})}
	go server.Serve(listener)

	client, err := ably.NewREST(
		ably.WithKey("demoApp.demoKey:a-made-up-secret"),
		ably.WithToken("an-expired-token"),
		ably.WithEndpoint("localhost"),
		ably.WithPort(listener.Addr().(*net.TCPAddr).Port),
		ably.WithTLS(false),
		ably.WithUseBinaryProtocol(false),
	)
	if err != nil {
		panic(err)
	}
	err = client.Channels.Get("ci-events").Publish(context.Background(), "released", "v1.2.3")
	var info *ably.ErrorInfo
	if !errors.As(err, &info) {
		panic(err)
	}
	fmt.Printf("requests: %d\nauthorization: %s\ncode: %d\n", requests, scheme, info.Code)
}
GO
cat >go.mod <<'MOD'
module finding

go 1.24

require github.com/ably/ably-go v1.4.1
MOD
go mod tidy >/dev/null 2>&1
output=$(go run . 2>errors) || { cat errors; exit 1; }
echo "$output"
[ "$output" = $'requests: 1\nauthorization: Bearer\ncode: 40142' ]
