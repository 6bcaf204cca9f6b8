import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { seal, unseal } from '../../../../platform/auth/secrets.ts';
import type { Tx } from '../../../../platform/database/tx.ts';

const YEARS = 10;
const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 3072,
};

/** The key that a space signs its requests with: both as PEM. */
export interface RequestKey {
  readonly privateKey: string;
  readonly certificate: string;
}

/** A key with a certificate of its own making, which names the space's host and nobody else. */
export async function makeRequestKey(host: string, now: Date): Promise<RequestKey> {
  const keys = (await webcrypto.subtle.generateKey(RSA, true, ['sign', 'verify'])) as CryptoKeyPair;
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + YEARS);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    { name: [{ CN: [host] }], notBefore: now, notAfter, signingAlgorithm: RSA, keys },
    webcrypto as Crypto,
  );
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  const privateKey = `-----BEGIN PRIVATE KEY-----\n${pkcs8.match(/.{1,64}/g)!.join('\n')}\n-----END PRIVATE KEY-----\n`;
  return { privateKey, certificate: certificate.toString('pem') };
}

export const findRequestKey = async (tx: Tx, secret: Buffer): Promise<RequestKey | undefined> => {
  const text = 'SELECT sealed_key AS "sealedKey", certificate FROM sign_on_key WHERE tenant_id = $1';
  const [row] = await tx.query<{ sealedKey: Buffer; certificate: string }>(text, [tx.ctx.tenantId]);
  return row && { privateKey: unseal(secret, row.sealedKey), certificate: row.certificate };
};

/** Keeps a space's first key; one that is there stays, since providers know it. */
export async function keepRequestKey(tx: Tx, secret: Buffer, { privateKey, certificate }: RequestKey): Promise<void> {
  const text = `
    INSERT INTO sign_on_key (tenant_id, sealed_key, certificate, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`;
  await tx.run(text, [tx.ctx.tenantId, seal(secret, privateKey), certificate, tx.at]);
}
