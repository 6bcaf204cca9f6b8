import type { EffectAction, EffectInput } from '../sdk/connector.ts';
import type { SapS4Config } from './config.ts';

/**
 * The headers by which SAP Gateway recognises a repeated request and answers with the first result ("idempotent
 * services", SAP Gateway Foundation): a 32-character id and the instant of the first try. Both come from the effect
 * alone, so every try sends the same. None when switched off or when `claimedAt` is unknown.
 */
export async function repeatableHeaders(
  config: SapS4Config,
  action: EffectAction,
  input: EffectInput,
): Promise<Record<string, string>> {
  if (!config.repeatableRequests || input.claimedAt === undefined) return {};
  const bytes = new TextEncoder().encode(`clearhold sap-s4 ${action} ${input.effectKey}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 16);
  const id = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { requestid: id.toUpperCase(), repeatabilitycreation: new Date(input.claimedAt).toUTCString() };
}
