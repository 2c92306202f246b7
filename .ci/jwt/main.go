// Verifies a token from standard input with golang-jwt, and prints its header and claims as JSON. ABLY_SECRET is the secret.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

func main() {
	text, _ := io.ReadAll(os.Stdin)
	secret := func(*jwt.Token) (any, error) { return []byte(os.Getenv("ABLY_SECRET")), nil }
	token, err := jwt.Parse(strings.TrimSpace(string(text)), secret, jwt.WithValidMethods([]string{"HS256"}), jwt.WithIssuedAt(), jwt.WithExpirationRequired())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	json.NewEncoder(os.Stdout).Encode(map[string]any{"header": token.Header, "claims": token.Claims})
}
