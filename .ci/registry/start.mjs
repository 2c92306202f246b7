// Starts an npm registry on loopback and prints its URL: node .ci/registry/start.mjs FOLDER
// It keeps its packages in the folder, lets anyone publish, and asks no other registry.
import { runServer } from 'verdaccio';

const [folder] = process.argv.slice(2);
const server = await runServer({
  self_path: folder,
  storage: `${folder}/storage`,
  auth: { htpasswd: { file: `${folder}/htpasswd`, max_users: -1 } },
  packages: { '**': { access: '$all', publish: '$all' } },
  log: { type: 'file', path: `${folder}/log`, level: 'http' },
  web: { enable: false },
});
server.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}/`));
