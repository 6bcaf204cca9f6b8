import { classifyFailure, classifyWrite } from '../sdk/classify.ts';
import type { ConnectorContext, LineCoding } from '../sdk/connector.ts';
import { HttpFailure, type HttpResponse } from '../sdk/http.ts';
import { type Refused, type Retry, refused, retry } from '../sdk/outcome.ts';
import type { SapS4Config } from './config.ts';
import { parseProblem, type SapInvoice } from './invoice.ts';
import { type SapSession, tokenLapsed } from './session.ts';

/**
 * Sends the account assignment of an invoice's lines to the service that the system offers for it. The standard service cannot change
 * that of a document that is there: it is the customer's own, and sets what it is sent, so that sending twice is as once. Undefined when
 * it was taken; else why the release must not follow.
 */
export async function sendCoding(
  { config, now }: ConnectorContext<SapS4Config>,
  session: SapSession,
  { companyCode, documentNumber, fiscalYear }: SapInvoice,
  coding: readonly LineCoding[],
): Promise<Refused | Retry | undefined> {
  const client = config.client ? `?sap-client=${config.client}` : '';
  const url = `${config.baseUrl}${config.codingService}${client}`;
  const body = JSON.stringify({
    ...{ CompanyCode: companyCode, SupplierInvoice: documentNumber, FiscalYear: fiscalYear },
    Items: coding.map(({ line, account, costCentre }) => ({
      ...{ SupplierLine: line, GLAccount: account, CostCenter: costCentre ?? '' },
    })),
  });
  try {
    const response = await session.invoke(url, { 'content-type': 'application/json' }, body);
    if (tokenLapsed(response)) return retry('TOKEN_LAPSED', 'SAP wants its token anew');
    const meaning = classifyWrite(response, now());
    if (meaning.kind === 'ok') return undefined;
    if (meaning.kind === 'refused') return refused('CODING_REFUSED', textOf(session, response) ?? meaning.message);
    return retry(meaning.code, meaning.message, meaning.afterMs);
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    const { code, message } = classifyFailure(error, 'read');
    return retry(code, message);
  }
}

function textOf(session: SapSession, { body, status }: HttpResponse): string | undefined {
  const problem = parseProblem(body);
  return problem && session.clean(`SAP does not take the coding: ${problem.text} (${problem.code}, ${status})`);
}
