import { z } from 'zod';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';

/** Facts around an invoice changed: judge it again. The subject is the invoice. */
export const recheckInvoiceJob = defineJob({
  kind: 'invoice.recheck',
  lane: LANE.normal,
  attempts: 8,
  batch: 50,
  alone: true,
  payload: z.object({
    cause: z.enum(['receiptPosted', 'orderChanged', 'supplierChanged', 'creditNote', 'billingChanged']),
    sourceId: z.string(),
    sourceVersion: z.string(),
  }),
});
export type Recheck = z.infer<typeof recheckInvoiceJob.payload>;
