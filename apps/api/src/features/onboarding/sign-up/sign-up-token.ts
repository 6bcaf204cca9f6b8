import { z } from 'zod';
import { seal, unseal } from '../../../platform/auth/secrets.ts';

const asked = z.object({
  company: z.string(),
  slug: z.string(),
  name: z.string(),
  email: z.string(),
  expiresAt: z.string(),
});
/** Who asked for a partner's space, and until when that may be confirmed. */
export type AskedSignUp = z.infer<typeof asked>;

/** All that was asked for, sealed: what nobody confirms is kept nowhere. */
export const sealSignUp = (key: Buffer, given: AskedSignUp): string =>
  seal(key, JSON.stringify(given)).toString('base64url');

/** Undefined for a token that is not ours or was changed. */
export function openSignUp(key: Buffer, token: string): AskedSignUp | undefined {
  if (!/^[\w-]{60,2000}$/.test(token)) return undefined;
  try {
    return asked.parse(JSON.parse(unseal(key, Buffer.from(token, 'base64url'))));
  } catch {
    return undefined;
  }
}
