import { signaturesOf } from '../../apps/api/src/features/webhooks/signing/standard-signature.ts';

/** A signed request before it is sent: everything of it that a forger can change. */
export interface SignedRequest {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: Buffer;
}

/** A request that a key signs truly, at an instant. */
export function signedRequest(secret: string, id: string, event: object, at = new Date()): SignedRequest {
  const body = Buffer.from(JSON.stringify(event));
  const seconds = Math.floor(at.getTime() / 1000);
  return { id, timestamp: String(seconds), signature: signaturesOf([secret], { id, seconds, body }), body };
}

export const headersOf = ({ id, timestamp, signature }: SignedRequest): Record<string, string> => ({
  ...{ 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp },
  'webhook-signature': signature,
});
