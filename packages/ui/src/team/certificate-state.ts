import type { Tone } from '../index.ts';
import type { SignOnRow } from './sign-ons.ts';

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

/** What is to be said of a provider's certificates: the one that lasts longest counts. Nothing while it lasts. */
export function certificateState(
  saml: { certificates: readonly { endsAt: string }[] } | null | undefined,
  now: Date,
): { word: string; tone: Tone } | undefined {
  const [last] = (saml?.certificates ?? []).map(({ endsAt }) => endsAt).sort((a, b) => Date.parse(b) - Date.parse(a));
  const left = last === undefined ? Number.POSITIVE_INFINITY : Date.parse(last) - now.getTime();
  if (last === undefined || left > SOON_DAYS * DAY_MS) return undefined;
  return left <= 0 ? { word: 'Certificate ended', tone: 'risk' } : { word: 'Certificate ends soon', tone: 'waiting' };
}

/** The words for a kind of sign-on. */
export const KIND_WORDS: Record<SignOnRow['kind'], string> = { OIDC: 'OpenID Connect', SAML: 'SAML' };
