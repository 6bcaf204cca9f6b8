/**
 * Milliseconds to wait from a Retry-After header (RFC 9110 §10.2.3): whole seconds or an HTTP date. Undefined when
 * absent or unreadable. Bounded to one day, so that a bad header cannot park an effect for ever.
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  const dayMs = 86_400_000;
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text) * 1000, dayMs);
  if (!/^[A-Za-z]{3,9},/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at - now.getTime(), 0), dayMs);
}
