import { z } from 'zod';
import { FAULTS, type FaultPlan } from './faults.ts';
import { jsonReply, problemReply, type Reply } from './reply.ts';
import type { EmulatorStore } from './store.ts';
import { TAX_MODES, type TaxMode } from './tax.ts';

const seed = z.object({
  companyCode: z.string().min(1).max(4),
  fiscalYear: z.string().regex(/^\d{4}$/),
  documentNumber: z.string().min(1).max(10).optional(),
  supplierInvoiceNumber: z.string().min(1).max(16),
  supplierId: z.string().max(10).optional(),
  currency: z.string().length(3).optional(),
  grossAmount: z
    .string()
    .regex(/^-?\d{1,11}(\.\d{1,3})?$/)
    .optional(),
  block: z.string().max(1).optional(),
  posted: z.boolean().optional(),
});

const block = z.object({ documentNumber: z.string(), fiscalYear: z.string(), block: z.string().max(1) });

const tax = z.object({ mode: z.enum(TAX_MODES) });

const plan = z.object({
  script: z.array(z.enum([...FAULTS, 'none'])).optional(),
  rates: z.partialRecord(z.enum(FAULTS), z.number().min(0).max(1)).optional(),
  seed: z.string().optional(),
  on: z.enum(['read', 'write', 'all']).optional(),
  slowMs: z.number().optional(),
  lateMs: z.number().optional(),
  retryAfterSeconds: z.number().optional(),
});

/** What the paths below `/emulator/` act on. */
export interface AdminTarget {
  readonly store: EmulatorStore;
  setFaults(plan: FaultPlan): void;
  setTax(mode: TaxMode): void;
}

/**
 * Answers `/emulator/…`, which SAP does not have: `PUT|POST invoices` (one or a list; unknown ones are added, posted and
 * blocked), `PUT|POST block`, `PUT|POST faults`, `PUT|POST tax` (its mode), `GET state`.
 */
export function answerAdmin(target: AdminTarget, method: string, path: string, body: string): Reply {
  if (method === 'GET' && path === 'state') return jsonReply(200, target.store.state());
  if (method !== 'PUT' && method !== 'POST') return wrong('use GET state, or PUT invoices, block or faults');
  const value = json(body);
  if (path === 'invoices') {
    const parsed = z.union([z.array(seed), seed.transform((one) => [one])]).safeParse(value);
    if (!parsed.success) return wrong(z.prettifyError(parsed.error));
    return jsonReply(200, { invoices: parsed.data.map((one) => target.store.seed(one)) });
  }
  if (path === 'block') {
    const parsed = block.safeParse(value);
    if (!parsed.success) return wrong(z.prettifyError(parsed.error));
    const { documentNumber, fiscalYear } = parsed.data;
    const found = target.store.setBlock(documentNumber, fiscalYear, parsed.data.block);
    return jsonReply(found ? 200 : 404, { found });
  }
  if (path === 'faults') {
    const parsed = plan.safeParse(value);
    if (!parsed.success) return wrong(z.prettifyError(parsed.error));
    target.setFaults(parsed.data);
    return jsonReply(200, parsed.data);
  }
  if (path === 'tax') {
    const parsed = tax.safeParse(value);
    if (!parsed.success) return wrong(z.prettifyError(parsed.error));
    target.setTax(parsed.data.mode);
    return jsonReply(200, parsed.data);
  }
  return wrong('no such path');
}

const wrong = (text: string): Reply => problemReply({ status: 400, code: 'EMULATOR', text });

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
