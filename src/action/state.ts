import { getState, saveState } from '@actions/core';

/** What the post step needs beside the key, which it reads from its input again. None of it is secret. */
export interface ToRevoke {
  readonly revocationKey: string;
  /** `appId.keyId` of the key that signed. */
  readonly keyName: string;
  /** As the user gave it; empty for Ably's default. */
  readonly endpoint: string;
}

/** Hands over to the post step, which looks for the revocation key: it comes last, so that the rest is there then. */
export function saveToRevoke({ revocationKey, keyName, endpoint }: ToRevoke): void {
  saveState('endpoint', endpoint);
  saveState('keyName', keyName);
  saveState('revocationKey', revocationKey);
}

/** What the main step handed over. */
export function savedToRevoke(): ToRevoke {
  return { revocationKey: getState('revocationKey'), keyName: getState('keyName'), endpoint: getState('endpoint') };
}
