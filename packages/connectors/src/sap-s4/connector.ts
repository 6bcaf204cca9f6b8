import { classifyFailure, classifyRead } from '../sdk/classify.ts';
import type { Connector, ConnectorContext, EffectInput, Health, InvoiceRef, ReadOutcome } from '../sdk/connector.ts';
import { HttpFailure } from '../sdk/http.ts';
import { type LookupOutcome, unknown } from '../sdk/outcome.ts';
import { act } from './act.ts';
import { type SapS4Config, sapS4ConfigSchema } from './config.ts';
import { findInvoice } from './find-invoice.ts';
import { judge } from './goals.ts';
import { SapSession } from './session.ts';
import { serviceUrl } from './urls.ts';

/**
 * SAP S/4HANA through its supplier-invoice service (OData V2, `API_SUPPLIERINVOICE_PROCESS_SRV`). A hold is the payment
 * block of a posted invoice; releasing is the function `Release`, rejecting is the reversal by `Cancel`.
 */
export const sapS4: Connector<SapS4Config> = {
  key: 'sap-s4',
  title: 'SAP S/4HANA',
  configSchema: sapS4ConfigSchema,
  capabilities: { actions: ['readBlock', 'releaseHold', 'rejectInvoice'], exactlyOnce: 'state' },
  actions: {
    readBlock,
    releaseHold: (context, input) => act(context, 'releaseHold', input),
    rejectInvoice: (context, input) => act(context, 'rejectInvoice', input),
  },
  health,
  lookupEffect,
};

const FINAL = new Set(['INVOICE_NOT_FOUND', 'INVOICE_AMBIGUOUS']);

async function readBlock(context: ConnectorContext<SapS4Config>, ref: InvoiceRef): Promise<ReadOutcome> {
  const found = await findInvoice(context, new SapSession(context), ref);
  if (found.kind !== 'found') return found;
  const { isReversal: _isReversal, etag: _etag, ...invoice } = found.invoice;
  return { kind: 'read', invoice, at: context.now().toISOString() };
}

async function lookupEffect(
  context: ConnectorContext<SapS4Config>,
  action: 'releaseHold' | 'rejectInvoice',
  input: EffectInput,
): Promise<LookupOutcome> {
  const found = await findInvoice(context, new SapSession(context), input.invoice);
  if (found.kind === 'retry') return unknown(found.code, found.message, found.afterMs);
  // A sign-in that no longer works says nothing about what an earlier try has done.
  if (found.kind === 'refused') return FINAL.has(found.code) ? found : unknown(found.code, found.message);
  return judge(action, found.invoice, context.config, context.now());
}

async function health(context: ConnectorContext<SapS4Config>): Promise<Health> {
  const at = context.now().toISOString();
  try {
    const meaning = classifyRead(await new SapSession(context).read(serviceUrl(context.config)), context.now());
    if (meaning.kind === 'ok') return { status: 'up', code: 'OK', message: 'SAP answers', at };
    const status = meaning.kind === 'retry' ? 'down' : 'misconfigured';
    return { status, code: meaning.code, message: meaning.message, at };
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    const { code, message } = classifyFailure(error, 'read');
    return { status: 'down', code, message, at };
  }
}
