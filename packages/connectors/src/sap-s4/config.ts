import { z } from 'zod';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const baseUrl = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .transform((text) => text.replace(/\/{1,20}$/, ''));

const auth = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('basic'), user: z.string().min(1).max(64), password: z.string().min(1).max(256) }),
  z.object({
    kind: z.literal('bearer'),
    token: z
      .string()
      .min(16)
      .max(8192)
      .regex(/^[\x21-\x7e]+$/),
  }),
]);

/** The settings of one SAP S/4HANA system. Secrets are in `auth` alone. */
export const sapS4ConfigSchema = z
  .object({
    /** Scheme and host, with a path prefix if a gateway has one; no query. */
    baseUrl,
    auth,
    /** SAP client (Mandant), three digits; the system's default when absent. */
    client: z
      .string()
      .regex(/^\d{3}$/, { message: 'three digits' })
      .optional(),
    /** Payment blocks that an approval may lift. R: set by invoice verification. Others belong to somebody else. */
    releasableBlocks: z
      .array(z.string().regex(/^[0-9A-Z]$/, { message: 'each a digit or a capital' }))
      .min(1)
      .default(['R']),
    /** Reversal reason for rejecting; 01 is "reversal in the current period" as SAP delivers it. */
    reversalReason: z
      .string()
      .regex(/^[0-9A-Z]{1,2}$/, { message: 'one or two digits and capitals' })
      .default('01'),
    /** Path of the system's own service that takes account assignments (see `sendCoding`); none when absent. */
    codingService: z
      .string()
      .max(300)
      .regex(/^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/, { message: 'a path such as /sap/opu/odata/sap/ZCODING' })
      .optional(),
    /** Whether a release moves the discount days to the day of release. */
    shiftDiscountDays: z.boolean().default(false),
    /** Sends RequestID and RepeatabilityCreation; only for systems where idempotent services are set up (SPRO). */
    repeatableRequests: z.boolean().default(false),
    /** Each call ends within this time. */
    timeoutMs: z.int().min(50).max(120_000).default(30_000),
    /** Allows http to a host that is not loopback. */
    plainHttp: z.boolean().default(false),
  })
  .superRefine((config, context) => {
    if (!URL.canParse(config.baseUrl)) return;
    const url = new URL(config.baseUrl);
    if (url.protocol === 'http:' && !config.plainHttp && !LOOPBACK.has(url.hostname)) {
      context.addIssue({ code: 'custom', path: ['baseUrl'], message: 'https is needed' });
    }
    if (url.username || url.password || url.search || url.hash) {
      context.addIssue({ code: 'custom', path: ['baseUrl'], message: 'no sign-in, query or fragment here' });
    }
  });

/** What `sapS4ConfigSchema` gives. */
export type SapS4Config = z.output<typeof sapS4ConfigSchema>;
