import type { Connector, EffectAction, EffectInput } from './connector.ts';
import type { HttpClient } from './http.ts';
import { type EffectOutcome, refused, unknown } from './outcome.ts';

/** How `performEffect` is called. */
export interface PerformOptions {
  /** The connector's configuration, as stored; checked against its schema on every call. */
  readonly config: unknown;
  readonly http: HttpClient;
  readonly now: () => Date;
  /** 1 for the first try of this effect key, also across crashes: count the try before making it. */
  readonly attempt: number;
  /** How an earlier try of this key ended, when known. */
  readonly earlier?: EffectOutcome['kind'];
}

/**
 * Makes one try of an effect, safely. From the second try on, or when an earlier outcome is unknown, the effect is
 * looked up first, and nothing is sent unless the look-up says that it is surely absent. Never waits and never tries
 * twice by itself: see `nextAttempt`. Refuses (`CONFIG_INVALID`, `INPUT_INVALID`) before anything is sent.
 * Throws only on a bug; a caller that catches a throw must count the try as unknown.
 */
export async function performEffect<Config>(
  connector: Connector<Config>,
  action: EffectAction,
  input: EffectInput,
  options: PerformOptions,
): Promise<EffectOutcome> {
  if (!Number.isSafeInteger(options.attempt) || options.attempt < 1) throw new RangeError('attempt counts from 1');
  const invalid = inputProblem(input);
  if (invalid) return refused('INPUT_INVALID', invalid);
  const parsed = connector.configSchema.safeParse(options.config);
  if (!parsed.success) {
    const paths = parsed.error.issues.map((issue) => issue.path.join('.') || 'configuration');
    return refused('CONFIG_INVALID', `the connector's settings are not valid: ${[...new Set(paths)].join(', ')}`);
  }
  const context = { config: parsed.data, http: options.http, now: options.now };
  if (options.attempt > 1 || options.earlier === 'unknown') {
    const found = await connector.lookupEffect(context, action, input);
    if (found.kind === 'unknown') return unknown(found.code, found.message, found.afterMs);
    if (found.kind !== 'absent') return found;
  }
  return connector.actions[action](context, input);
}

function inputProblem({ effectKey, invoice, claimedAt }: EffectInput): string | undefined {
  if (!/^[A-Za-z0-9._:-]{8,128}$/.test(effectKey)) return 'effectKey must be 8 to 128 of letters, digits and ._:-';
  if (!/^\d{4}$/.test(invoice.fiscalYear)) return 'invoice.fiscalYear must be four digits';
  if (invoice.companyCode.trim() === '') return 'invoice.companyCode is missing';
  if (!invoice.documentNumber && !invoice.supplierInvoiceNumber) {
    return 'invoice.documentNumber or invoice.supplierInvoiceNumber is needed';
  }
  if (claimedAt !== undefined && Number.isNaN(Date.parse(claimedAt))) return 'claimedAt is not an instant';
  return undefined;
}
