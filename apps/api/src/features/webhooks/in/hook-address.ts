/** The last part of a source's address: the tenant and the source, so that no other tenant need be looked through for it. */
export const hookKey = (tenantId: string, sourceId: string): string =>
  Buffer.from((tenantId + sourceId).replaceAll('-', ''), 'hex').toString('base64url');

/** Which source is meant; undefined for what no source's address can be. */
export function parseHookKey(key: string): { tenantId: string; sourceId: string } | undefined {
  if (!/^[A-Za-z0-9_-]{43}$/.test(key)) return undefined;
  const bytes = Buffer.from(key, 'base64url');
  // The last letter has bits to spare: one source has one address.
  if (bytes.toString('base64url') !== key) return undefined;
  const hex = bytes.toString('hex');
  return { tenantId: dashed(hex.slice(0, 32)), sourceId: dashed(hex.slice(32)) };
}

const dashed = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
