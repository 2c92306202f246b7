/** The version. The build replaces the root package.json with dist/package.json (`scripts/package.mjs`). */
export async function version(): Promise<string> {
  const { default: packageJson } = await import('../../package.json');
  return packageJson.version;
}
