import { createHmac } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWTPayload } from 'jose';
import { CLIENT, type Forge } from './provider.ts';

const with_ =
  (change: (claims: JWTPayload) => JWTPayload): Forge =>
  (claims, provider) =>
    provider.sign(change(claims));
const without =
  (name: string): Forge =>
  ({ [name]: _, ...rest }, provider) =>
    provider.sign(rest);
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned =
  (alg: string): Forge =>
  (claims) =>
    `${part({ alg, typ: 'JWT' })}.${part(claims)}.`;
const hmac = (claims: JWTPayload, key: string | Buffer) => {
  const body = `${part({ alg: 'HS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`;
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
};
const stranger = await generateKeyPair('RS256', { extractable: true });
const curve = await generateKeyPair('ES256', { extractable: true });
const now = () => Math.floor(Date.now() / 1000);

/** ID tokens that nobody may believe, by what is wrong with them. */
export const FORGED_TOKENS: Record<string, Forge> = {
  'another issuer': with_((claims) => ({ ...claims, iss: 'https://accounts.evil.example' })),
  'the issuer with a path behind it': with_((claims) => ({ ...claims, iss: `${claims.iss}/evil` })),
  'the issuer in capitals': with_((claims) => ({ ...claims, iss: claims.iss!.toUpperCase() })),
  'no issuer': without('iss'),
  'another client’s audience': with_((claims) => ({ ...claims, aud: 'another-client' })),
  'no audience': without('aud'),
  'an empty audience': with_((claims) => ({ ...claims, aud: [] })),
  'several audiences without us': with_((claims) => ({ ...claims, aud: ['one', 'two'] })),
  'several audiences, given to another': with_((claims) => ({ ...claims, aud: [CLIENT.id, 'two'], azp: 'two' })),
  'several audiences, given to nobody': with_((claims) => ({ ...claims, aud: [CLIENT.id, 'two'] })),
  'another nonce': with_((claims) => ({ ...claims, nonce: 'n0nce' })),
  'no nonce': without('nonce'),
  'an expired token': with_((claims) => ({ ...claims, exp: now() - 120 })),
  'a token without an end': without('exp'),
  'an end in words': with_((claims) => ({ ...claims, exp: 'tomorrow' as never })),
  'no time of issue': without('iat'),
  'a token of the future': with_((claims) => ({ ...claims, nbf: now() + 3600 })),
  'no subject': without('sub'),
  'an empty subject': with_((claims) => ({ ...claims, sub: '' })),
  'a subject that is a number': with_((claims) => ({ ...claims, sub: 7 as never })),
  'no signature (none)': unsigned('none'),
  'no signature (None)': unsigned('None'),
  'no signature (RS256)': unsigned('RS256'),
  'a public key used as a secret': async (claims, provider) => hmac(claims, await provider.publicPem()),
  'the modulus used as a secret': async (claims, provider) =>
    hmac(claims, Buffer.from((await exportJWK(provider.publicKey)).n!, 'base64url')),
  'the client’s secret as a key': (claims) => hmac(claims, CLIENT.secret),
  'an empty secret': (claims) => hmac(claims, ''),
  'another key under the same name': (claims, provider) => provider.sign(claims, {}, stranger.privateKey),
  'a key that nobody knows': (claims, provider) => provider.sign(claims, { kid: 'two' }, stranger.privateKey),
  'a key of its own in the header': async (claims, provider) =>
    provider.sign(claims, { jwk: await exportJWK(stranger.publicKey) }, stranger.privateKey),
  'a place for keys in the header': (claims, provider) =>
    provider.sign(claims, { jku: 'https://evil.example/jwks' }, stranger.privateKey),
  'another algorithm': (claims, provider) => provider.sign(claims, { alg: 'ES256' }, curve.privateKey),
  'words swapped after signing': async (claims, provider) => {
    const [head, , signature] = (await provider.sign(claims)).split('.');
    return `${head}.${part({ ...claims, sub: 'somebody-else' })}.${signature}`;
  },
  'a signature cut short': async (claims, provider) => (await provider.sign(claims)).slice(0, -12),
  'no three parts': async (claims, provider) => `${await provider.sign(claims)}.more.parts`,
  'not a token': () => 'believe me',
};
