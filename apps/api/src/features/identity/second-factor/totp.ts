import { createHmac, randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { renderSVG } from 'uqr';

const STEP_SECONDS = 30;
const RECOVERY_CODES = 10;
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** What an authenticator app is given: the secret to type, and the same as a picture. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
  /** SVG; dark on light, whatever the page's theme. */
  readonly qr: string;
}

export function newEnrolment(issuer: string, label: string): Enrolment {
  const secret = generateSecret();
  const uri = generateURI({ issuer, label, secret });
  return { secret, uri, qr: renderSVG(uri, { border: 2 }) };
}

/** The time step of a right code later than `after`; undefined for any other. A clock may be half a minute off either way. */
export function stepOf(secret: string, code: string, after: number, at: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(at.getTime() / 1000);
  // The library refuses to be told of steps yet to come: what was taken early counts as the present one.
  const now = Math.floor(epoch / STEP_SECONDS) + 1;
  const found = verifySync({
    secret,
    token: code,
    epoch,
    epochTolerance: STEP_SECONDS,
    afterTimeStep: Math.min(after, now),
  });
  return found.valid && 'timeStep' in found ? found.timeStep : undefined;
}

/** Ten codes of 49 bits, each good once, for who has lost the app. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = [...randomBytes(10)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });
}

/** What is kept of a recovery code: keyed, since 49 bits could be tried out by who reads the table. */
export const recoveryHash = (key: Buffer, personId: string, code: string): string =>
  createHmac('sha256', key)
    .update(`${personId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
    .digest('base64url');
