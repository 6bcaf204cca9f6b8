import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** A certificate with its key, as PEM. */
export interface Issued {
  readonly crt: string;
  readonly key: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
const AUTHORITY = 'CN=an authority of a test';

/** An authority of a test’s own: issues certificates of servers and clients by their common name. */
export class TestAuthority {
  private constructor(
    readonly crt: string,
    private readonly keys: CryptoKeyPair,
  ) {}

  static async make(): Promise<TestAuthority> {
    const keys = await newKeys();
    const made = await x509.X509CertificateGenerator.createSelfSigned({
      ...common(new Date(Date.now() + DAY_MS)),
      name: AUTHORITY,
      keys,
      extensions: [new x509.BasicConstraintsExtension(true, undefined, true)],
    });
    return new TestAuthority(made.toString('pem'), keys);
  }

  /** `address`: the IP address of the server that it is for. `ends`: in a day unless told. */
  async issue(name: string, { address, ends }: { address?: string; ends?: Date } = {}): Promise<Issued> {
    const keys = await newKeys();
    const made = await x509.X509CertificateGenerator.create({
      ...common(ends ?? new Date(Date.now() + DAY_MS)),
      subject: `CN=${name}`,
      issuer: AUTHORITY,
      publicKey: keys.publicKey,
      signingKey: this.keys.privateKey,
      extensions: address ? [new x509.SubjectAlternativeNameExtension([{ type: 'ip', value: address }])] : [],
    });
    const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
    const body = key.replace(/.{64}/g, '$&\n');
    return { crt: made.toString('pem'), key: `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n` };
  }
}

const newKeys = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

const common = (notAfter: Date) => ({
  serialNumber: `00${randomBytes(8).toString('hex')}`,
  notBefore: new Date(notAfter.getTime() - 30 * DAY_MS),
  notAfter,
  signingAlgorithm: ALGORITHM,
});
