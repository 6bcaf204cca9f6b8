import { z } from 'zod';

const base64url = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(most);
const any = z.object({
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
});

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
const transport = z.string().max(40);

/** What a browser answers where a passkey was made (`RegistrationResponseJSON` of WebAuthn 3). */
export const madeAnswer = any.extend({
  response: z.object({
    clientDataJSON: base64url(4_000),
    attestationObject: base64url(40_000),
    transports: z
      .array(transport)
      .max(20)
      .default([])
      .transform((given) => TRANSPORTS.filter((one) => given.includes(one))),
  }),
});

/** What a browser answers where a passkey was used (`AuthenticationResponseJSON`). */
export const usedAnswer = any.extend({
  response: z.object({
    clientDataJSON: base64url(4_000),
    authenticatorData: base64url(4_000),
    signature: base64url(4_000),
    userHandle: base64url(100)
      .nullish()
      .transform((handle) => handle ?? undefined),
  }),
});

const clientData = z.object({ challenge: base64url(200), crossOrigin: z.boolean().default(false) });

/** The challenge that an answer is to. Undefined where it cannot be read, or was given inside a page of somebody else's. */
export function challengeOf({ response }: { response: { clientDataJSON: string } }): string | undefined {
  try {
    const text = Buffer.from(response.clientDataJSON, 'base64url').toString('utf8');
    const said = clientData.parse(JSON.parse(text));
    return said.crossOrigin ? undefined : said.challenge;
  } catch {
    return undefined;
  }
}
