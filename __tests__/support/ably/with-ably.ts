import { type FakeAbly, startAbly } from './server.mjs';

/** Runs a function with a fake Ably server, which is closed even if the function throws. */
export async function withAbly<T>(
  options: Parameters<typeof startAbly>[0],
  use: (ably: FakeAbly) => Promise<T>,
): Promise<T> {
  const ably = await startAbly(options);
  try {
    return await use(ably);
  } finally {
    await ably.close();
  }
}
