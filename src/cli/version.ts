/** The package's version, read when asked for: no bundle changes with a release. */
export async function version(): Promise<string> {
  const { default: packageJson } = await import('../../package.json');
  return packageJson.version;
}
