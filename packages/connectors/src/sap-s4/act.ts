import { classifyFailure, classifyWrite } from '../sdk/classify.ts';
import type { ConnectorContext, EffectAction, EffectInput, LineCoding } from '../sdk/connector.ts';
import { HttpFailure, type HttpResponse } from '../sdk/http.ts';
import { type EffectOutcome, type Refused, refused, unknown } from '../sdk/outcome.ts';
import type { SapS4Config } from './config.ts';
import { findInvoice } from './find-invoice.ts';
import { done, judge } from './goals.ts';
import { parseAnswer, parseProblem, type SapInvoice } from './invoice.ts';
import { repeatableHeaders } from './repeatable.ts';
import { sendCoding } from './send-coding.ts';
import { SapSession, tokenLapsed } from './session.ts';
import { functionUrl, literal } from './urls.ts';

/** One try: what it is about and the session it runs in. */
interface Try {
  readonly context: ConnectorContext<SapS4Config>;
  readonly session: SapSession;
  readonly action: EffectAction;
  readonly input: EffectInput;
}

/**
 * Reads the invoice, and where the wanted state is not there yet, calls SAP's function once, bound to the version that
 * was read (If-Match, where SAP gives an ETag), and reads the state again. What people coded goes there before a release.
 */
export async function act(
  context: ConnectorContext<SapS4Config>,
  action: EffectAction,
  input: EffectInput,
): Promise<EffectOutcome> {
  const coding = (action === 'releaseHold' && input.coding) || [];
  const outcome = await bringAbout({ context, session: new SapSession(context), action, input }, coding);
  const isUntold = coding.length > 0 && !context.config.codingService;
  if (outcome.kind !== 'done' || !isUntold) return outcome;
  return { ...outcome, confirmation: { ...outcome.confirmation, codingUntold: true } };
}

async function bringAbout(one: Try, coding: readonly LineCoding[]): Promise<EffectOutcome> {
  const { context, action, input } = one;
  let found = await findInvoice(context, one.session, input.invoice);
  if (found.kind !== 'found') return found;
  const judged = judge(action, found.invoice, context.config, context.now());
  if (judged.kind !== 'absent') return judged;
  if (coding.length > 0 && context.config.codingService) {
    const stopped = await sendCoding(context, one.session, found.invoice, coding);
    if (stopped) return stopped;
    found = await findInvoice(context, one.session, input.invoice);
    if (found.kind !== 'found') return found;
  }
  return call(one, found.invoice);
}

async function call(one: Try, invoice: SapInvoice): Promise<EffectOutcome> {
  const { context, input } = one;
  const headers = await headersOf(one, invoice);
  const url = callUrl(one, invoice);
  try {
    let response = await one.session.invoke(url, headers);
    if (tokenLapsed(response)) {
      const again = await findInvoice(context, one.session, input.invoice);
      if (again.kind !== 'found') return again;
      response = await one.session.invoke(url, headers);
    }
    return await conclude(one, invoice, response);
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    return classifyFailure(error, 'write');
  }
}

function callUrl({ context, action }: Try, invoice: SapInvoice): string {
  const { config } = context;
  const key = { SupplierInvoice: literal(invoice.documentNumber), FiscalYear: literal(invoice.fiscalYear) };
  if (action === 'releaseHold') {
    return functionUrl(config, 'Release', { ...key, DiscountDaysHaveToBeShifted: String(config.shiftDiscountDays) });
  }
  const day = context.now().toISOString().slice(0, 10);
  return functionUrl(config, 'Cancel', {
    ...key,
    PostingDate: `datetime'${day}T00:00:00'`,
    ReversalReason: literal(config.reversalReason),
  });
}

async function headersOf({ context, action, input }: Try, invoice: SapInvoice): Promise<Record<string, string>> {
  const headers: Record<string, string> = {
    'x-correlationid': input.effectKey,
    ...(await repeatableHeaders(context.config, action, input)),
  };
  if (invoice.etag !== undefined) headers['if-match'] = invoice.etag;
  return headers;
}

async function conclude(one: Try, before: SapInvoice, response: HttpResponse): Promise<EffectOutcome> {
  const meaning = classifyWrite(response, one.context.now());
  if (meaning.kind === 'refused') {
    return settle(one, refused(meaning.code, sapText(one.session, response) ?? meaning.message));
  }
  if (meaning.kind !== 'ok') return meaning;
  const answer = parseAnswer(one.action === 'releaseHold' ? 'Release' : 'Cancel', response.body);
  if (!answer) return unknown('MALFORMED_REPLY', 'SAP answered with something that cannot be read');
  if (!answer.Success) {
    return settle(one, refused('NOT_DONE', 'SAP carried out the call and reports that nothing was done'));
  }
  const after = await findInvoice(one.context, one.session, one.input.invoice);
  if (after.kind !== 'found') return done(withAnswer(before, one.action, answer), 'reply', one.context.now());
  const judged = judge(one.action, after.invoice, one.context.config, one.context.now());
  if (judged.kind === 'done') return done(after.invoice, 'reply', one.context.now());
  // SAP confirmed it, yet the record shows otherwise: acting again could undo what a person did since.
  return refused(
    'CONFIRMED_BUT_NOT_SEEN',
    'SAP confirmed the call, but the invoice does not show it; look at it there',
  );
}

// After a refusal the state decides: another delivery of the same effect may have come first.
async function settle(one: Try, refusal: Refused): Promise<EffectOutcome> {
  const after = await findInvoice(one.context, one.session, one.input.invoice);
  if (after.kind === 'retry') return unknown(refusal.code, `${refusal.message}; the state could not be read`);
  if (after.kind !== 'found') return refusal;
  const judged = judge(one.action, after.invoice, one.context.config, one.context.now());
  return judged.kind === 'done' ? judged : refusal;
}

function withAnswer(
  before: SapInvoice,
  action: EffectAction,
  answer: { ReverseDocument?: string | undefined; FiscalYear?: string | undefined },
): SapInvoice {
  if (action === 'releaseHold') return { ...before, block: null };
  return { ...before, state: 'reversed', reversedBy: `${answer.ReverseDocument ?? ''}/${answer.FiscalYear ?? ''}` };
}

function sapText(session: SapSession, response: HttpResponse): string | undefined {
  const problem = parseProblem(response.body);
  return problem && session.clean(`SAP: ${problem.text} (${problem.code}, ${response.status})`);
}
