const OLDEST = 20;

/** Ends the process on a Node that cannot run the rest, which must not have been loaded yet. */
if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  console.error(`ably-jwt: Node ${process.versions.node} is too old. Use Node ${OLDEST} or later.`);
  process.exit(2);
}
