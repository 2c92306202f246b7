/** The version in `dist/package.json`, which takes the place of the package's own (`scripts/package.mjs`). */
export async function version(): Promise<string> {
  const { default: packageJson } = await import('../../package.json');
  return packageJson.version;
}
