import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

// Standard Webhooks 1.0: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
const PREFIX = 'whsec_';
const KEY_BYTES = 32;
const SHORTEST_KEY = 24;
export const TOLERANCE_SECONDS = 300;

/** What is signed: the message's id, when it is sent in whole seconds since 1970, and its very bytes. */
export interface Message {
  readonly id: string;
  readonly seconds: number;
  readonly body: string | Uint8Array;
}

/** The three headers of a signed request, as they came. */
export interface Signed {
  readonly id: string | undefined;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
}

/** Why a signed request is not taken. */
export type SignatureFault = 'headers' | 'signature' | 'time';

/** 256 random bits as the standard writes them: `whsec_` and Base64. */
export const newSigningSecret = (): string => PREFIX + randomBytes(KEY_BYTES).toString('base64');

/** Whether a text is a key as the standard writes it, of 24 to 64 bytes. */
export function isSigningSecret(text: string): boolean {
  const coded = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : '';
  const { length } = Buffer.from(coded, 'base64');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(coded) && length >= SHORTEST_KEY && length <= 64;
}

/** The value of `webhook-signature`: one signature for each key, the newest first. */
export const signaturesOf = (secrets: readonly string[], message: Message): string =>
  secrets.map((secret) => `v1,${macOf(secret, message).toString('base64')}`).join(' ');

/** What stands against a signed request at an instant; undefined where one of the keys signed it and it is of now. */
export function faultOf(
  secrets: readonly string[],
  { id, timestamp, signature }: Signed,
  body: Uint8Array,
  now: Date,
): SignatureFault | undefined {
  if (!id || !/^[!-~]{1,200}$/.test(id) || !timestamp || !/^\d{1,12}$/.test(timestamp) || !signature) return 'headers';
  const seconds = Number(timestamp);
  const given = signature.split(' ').slice(0, 10);
  if (!secrets.some((secret) => isAmong(macOf(secret, { id, seconds, body }, timestamp), given))) return 'signature';
  return Math.abs(now.getTime() / 1000 - seconds) > TOLERANCE_SECONDS ? 'time' : undefined;
}

/** Signed is the time as it was written, not as it is read. */
function macOf(secret: string, { id, seconds, body }: Message, written = String(seconds)): Buffer {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return createHmac('sha256', key).update(`${id}.${written}.`).update(body).digest();
}

// Every signature that is given is compared, each in the same time.
function isAmong(mac: Buffer, given: readonly string[]): boolean {
  let found = false;
  for (const one of given) {
    const coded = one.startsWith('v1,') ? one.slice(3) : '';
    const bytes = Buffer.from(coded, 'base64');
    // Base64 that is read generously would let one signature be written in many ways.
    const isTidy = bytes.toString('base64') === coded;
    if (bytes.length === mac.length && timingSafeEqual(bytes, mac) && isTidy) found = true;
  }
  return found;
}
