import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { openPieces, sealPieces } from '../../platform/keys/sealed-bytes.ts';

const SIGN = 'retention-1.';
const RAW = 32;

/** A key pair for what the law keeps: the public half seals, the text opens. */
export interface RetentionKey {
  readonly publicHalf: Buffer;
  /** To be handed to a person and kept nowhere. */
  readonly text: string;
}

export function newRetentionKey(): RetentionKey {
  const { privateKey } = generateKeyPairSync('x25519');
  const { x, d } = privateKey.export({ format: 'jwk' });
  return { publicHalf: Buffer.from(x!, 'base64url'), text: `${SIGN}${d}` };
}

/** Seals a file for a retention key: once it is done, nobody without the other half opens it, not even who sealed it. */
export async function* sealFor(
  publicHalf: Buffer,
  about: string,
  plain: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const once = generateKeyPairSync('x25519');
  const own = Buffer.from(once.publicKey.export({ format: 'jwk' }).x!, 'base64url');
  yield own;
  yield* sealPieces(shared(once.privateKey, publicOf(publicHalf), own), about, plain);
}

/** Opens it with the text. Throws where that is another key's, or the file was changed. */
export async function* openWith(
  { text, publicHalf, about }: RetentionKey & { about: string },
  sealed: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  if (!text.startsWith(SIGN)) throw new Error(`a retention key begins with ${SIGN}`);
  const jwk = { kty: 'OKP', crv: 'X25519', d: text.slice(SIGN.length), x: publicHalf.toString('base64url') };
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  const pieces = sealed[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < RAW) {
    const next = await pieces.next();
    if (next.done) throw new Error('the file is cut off');
    head = Buffer.concat([head, next.value]);
  }
  const own = head.subarray(0, RAW);
  const rest = (async function* () {
    yield head.subarray(RAW);
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  })();
  yield* openPieces(shared(privateKey, publicOf(own), own), about, rest);
}

const publicOf = (raw: Buffer): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: raw.toString('base64url') }, format: 'jwk' });

const shared = (privateKey: KeyObject, publicKey: KeyObject, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), salt, 'clearhold retained 1', 32));
