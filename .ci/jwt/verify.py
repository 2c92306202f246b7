"""Verifies a token from standard input with PyJWT, and prints its header and claims as JSON. ABLY_SECRET is the secret."""

import json
import os
import sys

import jwt

token = sys.stdin.read().strip()
claims = jwt.decode(token, os.environ["ABLY_SECRET"], algorithms=["HS256"], options={"require": ["exp", "iat", "jti"]})
json.dump({"header": jwt.get_unverified_header(token), "claims": claims}, sys.stdout, sort_keys=True)
