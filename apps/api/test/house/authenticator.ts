import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What a forger may change about an answer. */
export interface Twist {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly crossOrigin?: boolean;
  /** The bits of the authenticator's flags: present 1, verified 4, may sync 8, synced 16. */
  readonly flags?: number;
  readonly counter?: number;
  readonly handle?: string;
  readonly credentialId?: string;
  /** Signs with a key of somebody else's. */
  readonly foreignKey?: boolean;
}

const PRESENT_AND_VERIFIED = 0b101;
const HAS_KEY = 0b1000000;

/** A device that keeps passkeys, as a browser would ask it: makes and uses one, honestly or with a twist. */
export class Authenticator {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly id = randomBytes(32).toString('base64url');
  #handle = '';
  #counter = 0;

  constructor(readonly origin: string) {}

  // biome-ignore lint/suspicious/noExplicitAny: as JSON carries it
  make(options: any, twist: Twist = {}) {
    this.#handle = options.user.id;
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 255]);
    const held = Buffer.concat([Buffer.alloc(16), length, id, this.#coseKey()]);
    const data = this.#data(options.rp.id, 0, { flags: PRESENT_AND_VERIFIED, ...twist }, held);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      bytes(data),
    ]);
    const clientDataJSON = this.#said('webauthn.create', options.challenge, twist);
    return this.#answer({ clientDataJSON, attestationObject: attestation.toString('base64url'), transports: ['usb'] });
  }

  // biome-ignore lint/suspicious/noExplicitAny: as JSON carries it
  use(options: any, twist: Twist = {}) {
    const data = this.#data(options.rpId, ++this.#counter, { flags: PRESENT_AND_VERIFIED, ...twist });
    const clientDataJSON = this.#said('webauthn.get', options.challenge, twist);
    const over = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const key: KeyObject = twist.foreignKey
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
      : this.#keys.privateKey;
    const signature = sign('sha256', Buffer.concat([data, over]), key).toString('base64url');
    const userHandle = twist.handle ?? this.#handle;
    const authenticatorData = data.toString('base64url');
    return this.#answer({ clientDataJSON, authenticatorData, signature, userHandle }, twist.credentialId);
  }

  #answer(response: object, id = this.id) {
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  #said(type: string, challenge: string, twist: Twist): string {
    const { origin = this.origin, crossOrigin = false } = twist;
    const said = { type: twist.type ?? type, challenge: twist.challenge ?? challenge, origin, crossOrigin };
    return Buffer.from(JSON.stringify(said)).toString('base64url');
  }

  #data(rpId: string, counter: number, twist: Twist & { flags: number }, held?: Buffer): Buffer {
    const place = createHash('sha256')
      .update(twist.rpId ?? rpId)
      .digest();
    const count = Buffer.alloc(4);
    count.writeUInt32BE(twist.counter ?? counter);
    const flags = Buffer.from([held ? twist.flags | HAS_KEY : twist.flags]);
    return Buffer.concat([place, flags, count, held ?? Buffer.alloc(0)]);
  }

  // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
  #coseKey(): Buffer {
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' });
    const [left, right] = [x, y].map((part) => bytes(Buffer.from(part!, 'base64url')));
    const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]);
    return Buffer.concat([head, left!, Buffer.from([0x22]), right!]);
  }
}

// CBOR (RFC 8949), each length in its shortest form.
const text = (word: string) => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
const bytes = (data: Buffer) => {
  const { length } = data;
  return Buffer.concat([Buffer.from(length < 256 ? [0x58, length] : [0x59, length >> 8, length & 255]), data]);
};
