import { signaturesOf } from '../../apps/api/src/features/webhooks/signing/standard-signature.ts';
import type { SignedRequest } from './signed-request.ts';

/** What a forger has: a request that was signed truly, chance, another tenant's key, and for what is too old the right one. */
export interface Forger {
  readonly given: SignedRequest;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly other: string;
  readonly own: string;
}

const below = ({ random }: Forger, length: number) => Math.floor(random() * length);
const signed = (key: string, { id, timestamp, body }: SignedRequest) =>
  signaturesOf([key], { id, seconds: Number(timestamp), body });
const macOf = ({ signature }: SignedRequest) => Buffer.from(signature.slice(3), 'base64');
const written = (mac: Buffer) => `v1,${mac.toString('base64')}`;
const sign = (forger: Forger) => (forger.random() < 0.5 ? -1 : 1);
const moved = ({ given }: Forger, seconds: number) => ({
  ...given,
  timestamp: String(Number(given.timestamp) + seconds),
});

function flipped(forger: Forger, bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const place = below(forger, changed.length);
  changed[place] = changed[place]! ^ (1 << below(forger, 8));
  return changed;
}

/** Ways to make another request of a signed one. None may be accepted. */
export const FORGERIES: Readonly<Record<string, (forger: Forger) => SignedRequest>> = {
  'a bit of the body': (by) => ({ ...by.given, body: flipped(by, by.given.body) }),
  'a body cut off': (by) => ({ ...by.given, body: by.given.body.subarray(0, below(by, by.given.body.length)) }),
  'a longer body': (by) => ({ ...by.given, body: Buffer.concat([by.given.body, Buffer.alloc(1 + below(by, 9), ' ')]) }),
  'a bit of the signature': (by) => ({ ...by.given, signature: written(flipped(by, macOf(by.given))) }),
  'a signature cut off': (by) => ({ ...by.given, signature: written(macOf(by.given).subarray(0, below(by, 32))) }),
  'letters of it missing': ({ given, ...by }) => ({
    ...given,
    signature: given.signature.slice(0, 1 + Math.floor(by.random() * (given.signature.length - 1))),
  }),
  'another version': (by) => ({
    ...by.given,
    signature: `${['v1a', 'v2', 'V1', 'v', ''][below(by, 5)]},${by.given.signature.slice(3)}`,
  }),
  'a longer id': (by) => ({ ...by.given, id: `${by.given.id}${below(by, 1000)}` }),
  'a shorter id': (by) => ({ ...by.given, id: by.given.id.slice(0, 1 + below(by, by.given.id.length - 1)) }),
  'a moved time': (by) => moved(by, sign(by) * (1 + below(by, 299))),
  'a time written otherwise': (by) => ({
    ...by.given,
    timestamp: `${'0'.repeat(1 + below(by, 2))}${by.given.timestamp}`,
  }),
  'no time': (by) => ({ ...by.given, timestamp: ['now', '-1', '1e9', 'NaN', '9'.repeat(40)][below(by, 5)]! }),
  'another tenant’s key': (by) => ({ ...by.given, signature: signed(by.other, by.given) }),
  'another tenant’s key, often': (by) => ({
    ...by.given,
    signature: Array(1 + below(by, 8))
      .fill(signed(by.other, by.given))
      .join(' '),
  }),
  'too old or not yet': (by) => {
    const late = moved(by, sign(by) * (310 + below(by, 1_000_000)));
    return { ...late, signature: signed(by.own, late) };
  },
};
