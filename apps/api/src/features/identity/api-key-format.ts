import { newToken } from '../../platform/auth/secrets.ts';

/** `chk_<tenant and key id>.<secret>`: the key says itself which tenant it opens; only the secret's hash is kept. */
export function formatApiKey(tenantId: string, keyId: string, secret = newToken()): { key: string; secret: string } {
  return {
    key: `chk_${Buffer.from((tenantId + keyId).replaceAll('-', ''), 'hex').toString('base64url')}.${secret}`,
    secret,
  };
}

export function parseApiKey(key: string): { tenantId: string; keyId: string; secret: string } | undefined {
  const match = /^chk_([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/.exec(key);
  if (!match) return undefined;
  const hex = Buffer.from(match[1]!, 'base64url').toString('hex');
  return { tenantId: dashed(hex.slice(0, 32)), keyId: dashed(hex.slice(32)), secret: match[2]! };
}

const dashed = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
