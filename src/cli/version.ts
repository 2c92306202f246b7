import packageJson from '../../package.json';

/** The package's version, read when asked for: no bundle changes with a release. */
export function version(): string {
  return packageJson.version;
}
