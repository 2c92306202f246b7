import { type StandIn, startAbly } from './server.mjs';

/** Runs a part of a test against a stand-in for Ably, which is closed whatever happens. */
export async function withAbly<T>(
  options: Parameters<typeof startAbly>[0],
  part: (ably: StandIn) => Promise<T>,
): Promise<T> {
  const ably = await startAbly(options);
  try {
    return await part(ably);
  } finally {
    await ably.close();
  }
}
