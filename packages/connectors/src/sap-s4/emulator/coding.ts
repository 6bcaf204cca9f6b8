import { z } from 'zod';
import { jsonReply, problemReply, type Reply } from './reply.ts';
import type { EmulatorStore } from './store.ts';

/** Where the emulator takes account assignments, as a customer's own service would. */
export const CODING_SERVICE = '/sap/opu/odata/sap/ZSUPPLIER_INVOICE_CODING/Coding';

const coding = z.object({
  CompanyCode: z.string(),
  SupplierInvoice: z.string(),
  FiscalYear: z.string(),
  Items: z.array(z.object({ SupplierLine: z.string(), GLAccount: z.string().min(1), CostCenter: z.string() })).min(1),
});

/** Answers a call of the coding service. Accounts that begin with X are closed there. */
export function answerCoding(store: EmulatorStore, method: string, body: string): Reply {
  if (method !== 'POST') return problemReply({ status: 405, code: '/IWFND/CM_MGW/405', text: 'Method not allowed' });
  const parsed = coding.safeParse(json(body));
  if (!parsed.success) return problemReply({ status: 400, code: 'ZCODING/001', text: 'The body is not a coding' });
  const { SupplierInvoice, FiscalYear, Items } = parsed.data;
  const problem = store.assign(SupplierInvoice, FiscalYear, Items);
  return problem ? problemReply(problem) : jsonReply(200, { d: { Success: true } });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
