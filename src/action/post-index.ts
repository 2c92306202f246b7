// Most steps have nothing to revoke: then nothing is loaded, and nothing is said.
if (process.env['STATE_revocationKey']) {
  import('./post.ts').then(({ runPost }) => runPost(process.env)).finally(() => process.exit(0));
}
