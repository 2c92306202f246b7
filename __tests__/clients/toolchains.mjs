import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOrThrow } from './processes.mjs';

/**
 * How the snippets of a client are built and run.
 * @typedef {object} Toolchain
 * @property {string} heading of the client in docs/clients.md
 * @property {string} version
 * @property {boolean} [tls] whether the client cannot do without TLS
 * @property {(port: number) => string} [withKey] the options for a server with TLS, with an API key beside the token
 * @property {string} [asServer] the option with which the client declares itself a server
 * @property {(directory: string) => Promise<void>} install
 * @property {(directory: string, programs: Record<string, string>) => Promise<(name: string) => string[]>} build
 *   programs by name; resolves to the command that runs one
 */

/** No server checks it. */
const KEY = 'demoApp.demoKey:a-made-up-secret';
/** Java wants one, though the store holds only a certificate. */
const STORE_PASSWORD = 'changeit';

const read = (/** @type {string} */ file) => readFileSync(new URL(file, import.meta.url), 'utf8');
const path = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));
const version = (/** @type {string} */ file, /** @type {RegExp} */ pattern) => pattern.exec(read(file))?.[1] ?? '';

/**
 * A client whose programs are run as they are.
 * @param {string} extension
 * @param {(directory: string) => string[]} command
 * @returns {Toolchain['build']}
 */
function interpreted(extension, command) {
  return async (directory, programs) => {
    const file = (/** @type {string} */ name) => join(directory, `${name}.${extension}`);
    for (const [name, text] of Object.entries(programs)) writeFileSync(file(name), text);
    return (name) => [...command(directory), file(name)];
  };
}

/** This project's development dependency. */
const npm = {
  version: version('../../package.json', /"ably": "(.+)"/),
  install: async (/** @type {string} */ directory) =>
    symlinkSync(path('../../node_modules'), join(directory, 'node_modules')),
  build: interpreted('mjs', () => [process.execPath]),
  // As @ably/pubsub-server declares itself:
  // https://ably.com/docs/platform/errors/codes/40167-untrusted-client-type-declaration
  asServer: "agents: { 'ably-pubsub-server': '3.0.0' },",
};

/** @type {readonly Toolchain[]} */
export const toolchains = [
  {
    heading: 'curl',
    version: 'any',
    install: async () => {},
    build: interpreted('sh', () => ['bash', '-e']),
  },
  { heading: 'npm: ably, REST', ...npm },
  { heading: 'npm: ably, Realtime', ...npm },
  {
    heading: 'PyPI: ably',
    version: version('python/requirements.txt', /^ably==(.+)$/m),
    withKey: (port) => `endpoint="localhost", tls_port=${port}, key="${KEY}",`,
    install: async (directory) => {
      await runOrThrow('python3', ['-m', 'venv', join(directory, 'venv')]);
      const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps'];
      await runOrThrow(join(directory, 'venv/bin/python'), [...pip, '-r', path('python/requirements.txt')]);
    },
    build: interpreted('py', (directory) => [join(directory, 'venv/bin/python')]),
  },
  {
    heading: 'Go: ably-go',
    version: version('go/go.mod', /ably-go v(\S+)/),
    withKey: (port) => `ably.WithEndpoint("localhost"), ably.WithTLSPort(${port}), ably.WithKey("${KEY}"),`,
    install: async (directory) => {
      cpSync(path('go'), directory, { recursive: true });
      await runOrThrow('go', ['-C', directory, 'mod', 'download']);
    },
    build: async (directory, programs) => {
      for (const [name, text] of Object.entries(programs)) {
        mkdirSync(join(directory, name));
        writeFileSync(join(directory, name, 'main.go'), text);
      }
      mkdirSync(join(directory, 'bin'));
      await runOrThrow('go', ['-C', directory, 'build', '-mod=readonly', '-o', 'bin/', './...']);
      return (name) => [join(directory, 'bin', name)];
    },
  },
  {
    heading: 'Java: ably-java',
    version: version('java/pom.xml', /<version>(.+)<\/version>\s*<\/dependency>/),
    withKey: (port) => `options.restHost = "localhost"; options.tlsPort = ${port}; options.key = "${KEY}";`,
    install: async (directory) => {
      const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';
      const output = `-Dmdep.outputFile=${join(directory, 'classpath')}`;
      await runOrThrow('mvn', ['-q', '-B', '-f', path('java/pom.xml'), goal, output]);
      const store = ['-keystore', join(directory, 'trusted'), '-storepass', STORE_PASSWORD];
      const certificate = ['-importcert', '-noprompt', '-file', join(directory, '../cert.pem')];
      await runOrThrow('keytool', [...certificate, ...store]);
    },
    build: async (directory, programs) => {
      const classpath = readFileSync(join(directory, 'classpath'), 'utf8').trim();
      for (const [name, text] of Object.entries(programs)) {
        const folder = join(directory, name);
        mkdirSync(folder);
        writeFileSync(join(folder, 'Publish.java'), text);
        await runOrThrow('javac', ['-cp', classpath, join(folder, 'Publish.java')]);
      }
      const store = Object.entries({ trustStore: join(directory, 'trusted'), trustStorePassword: STORE_PASSWORD });
      const trust = store.map(([name, value]) => `-Djavax.net.ssl.${name}=${value}`);
      return (name) => ['java', ...trust, '-cp', `${classpath}:${join(directory, name)}`, 'Publish'];
    },
  },
  {
    heading: 'Rust: ably',
    version: version('rust/Cargo.toml', /ably = "=(.+)"/),
    tls: true,
    install: async (directory) => {
      cpSync(path('rust'), directory, { recursive: true });
      mkdirSync(join(directory, 'src/bin'), { recursive: true });
    },
    build: async (directory, programs) => {
      for (const [name, text] of Object.entries(programs))
        writeFileSync(join(directory, 'src/bin', `${name}.rs`), text);
      const target = process.env['CARGO_TARGET_DIR'] ?? join(directory, 'target');
      const paths = ['--manifest-path', join(directory, 'Cargo.toml'), '--target-dir', target];
      await runOrThrow('cargo', ['build', '--quiet', '--locked', ...paths]);
      return (name) => [join(target, 'debug', name)];
    },
  },
];
