import { sapS4 } from '@clearhold/connectors';
import type { Refusal } from '@clearhold/kernel';
import { z } from 'zod';

const NAMES: Readonly<Record<string, string>> = { baseUrl: 'url', auth: 'signIn' };
const WORDS: Readonly<Record<string, string>> = {
  baseUrl: 'The address',
  auth: 'The sign-in',
  companyCode: 'The company code',
  client: 'The client',
  releasableBlocks: 'The payment blocks',
  reversalReason: 'The reversal reason',
  codingService: 'The service for account coding',
};

/** How Clearhold signs in there: a technical user, or a token. */
export interface SignIn {
  readonly user?: string | null;
  readonly password?: string | null;
  readonly token?: string | null;
}

/** What of a connection is no secret and no address. */
export const erpConfigSchema = z.strictObject({
  companyCode: z
    .string()
    .regex(/^[0-9A-Z]{1,4}$/, { message: 'a company code of 1 to 4 digits and capitals' })
    .default('1000'),
  client: z.string().optional(),
  releasableBlocks: z.array(z.string()).optional(),
  reversalReason: z.string().optional(),
  codingService: z.string().optional(),
  shiftDiscountDays: z.boolean().optional(),
  repeatableRequests: z.boolean().optional(),
  timeoutMs: z.int().optional(),
});
export type ErpConfig = z.output<typeof erpConfigSchema>;

export type SapConfig = ReturnType<typeof sapS4.configSchema.parse>;

/** The sign-in as the connector wants it; undefined where none is given. */
export const authOf = ({ user, password, token }: SignIn): unknown =>
  token ? { kind: 'bearer', token } : user || password ? { kind: 'basic', user, password } : undefined;

/** A connection's whole settings, or what is wrong with them and in which field of the input. */
export function checkErp(
  url: string,
  config: unknown,
  auth: unknown,
): { config: ErpConfig; whole: SapConfig } | Refusal {
  const own = erpConfigSchema.safeParse(config);
  if (!own.success) return fault(own.error.issues[0]!, 'config.');
  const { companyCode: _, ...rest } = own.data;
  const whole = sapS4.configSchema.safeParse({ ...rest, baseUrl: url, auth });
  if (!whole.success) return fault(whole.error.issues[0]!);
  return { config: own.data, whole: whole.data };
}

function fault({ path: [head, ...rest], message }: z.core.$ZodIssue, before = ''): Refusal {
  const name = NAMES[String(head)];
  const field = name ?? ['config', head, ...rest].filter((part) => part !== undefined).join('.');
  return {
    code: 'CONNECTION_INVALID',
    message: `${WORDS[String(head)] ?? String(head ?? 'The settings')}: ${message}.`,
    hint: name === 'signIn' ? 'A technical user and its password, or a token of 16 letters at least.' : undefined,
    path: `input.${before && !field.startsWith('config') ? before : ''}${field}`,
  };
}
