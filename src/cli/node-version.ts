const MIN_VERSION = 20;

/** Exits on an unsupported Node version, before any module that needs a newer one is loaded. */
if (Number.parseInt(process.versions.node, 10) < MIN_VERSION) {
  console.error(`ably-jwt: Node ${process.versions.node} is too old. Use Node ${MIN_VERSION} or later.`);
  process.exit(2);
}
