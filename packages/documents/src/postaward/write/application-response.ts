import type { Party, Problem } from '../../canonical.ts';
import type { NoticeReason } from '../../notice.ts';
import { branch, leaf, type Xml } from './xml.ts';

/** Who answers whom about which document. Dates are ISO 8601. */
interface Envelope {
  /** Number of the answer itself. */
  number: string;
  issueDate: string;
  sender: Party;
  receiver: Party;
  /** The document answered; its type code is of UNCL 1001. */
  document: { number: string; issueDate?: string; typeCode?: string };
}

export interface MessageLevelResponse extends Envelope {
  /** False where the document could not be taken in at all. */
  isAccepted: boolean;
  problems: readonly Problem[];
}

/** The states of an invoice of UNCL 4343 as Peppol uses them. */
export type InvoiceResponseCode = 'AB' | 'IP' | 'UQ' | 'CA' | 'RE' | 'AP' | 'PD';

export interface InvoiceResponse extends Envelope {
  code: InvoiceResponseCode;
  effectiveDate?: string;
  /** Required for UQ, CA and RE: codes of OPStatusReason or OPStatusAction. */
  reasons: readonly NoticeReason[];
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
const ISSUES_MAX = 500;

/** A Peppol Message Level Response (T71, BIS 3): accepted, or rejected with each broken rule at its place. */
export function messageLevelResponse(said: MessageLevelResponse): Xml {
  const code = said.isAccepted ? 'AP' : 'RE';
  const words = said.isAccepted ? 'The document was taken in.' : 'The document could not be taken in.';
  const response = branch('cac:Response', leaf('cbc:ResponseCode', code), leaf('cbc:Description', words));
  return document(said, 'mlr', branch('cac:DocumentResponse', response, reference(said), ...issues(said)));
}

function issues({ problems }: MessageLevelResponse): Xml[] {
  return problems
    .slice(0, ISSUES_MAX)
    .map(({ code, severity, message, path }) =>
      branch(
        'cac:LineResponse',
        branch('cac:LineReference', leaf('cbc:LineID', path ?? 'NA')),
        branch(
          'cac:Response',
          leaf('cbc:ResponseCode', severity === 'fatal' ? 'RE' : 'AP'),
          leaf('cbc:Description', `[${code}] ${message}`),
          branch('cac:Status', leaf('cbc:StatusReasonCode', severity === 'fatal' ? fault(code) : 'BW')),
        ),
      ),
    );
}

// BV: a business rule is broken; SV: the syntax is.
const fault = (code: string): string => (code.startsWith('DOC-') ? 'SV' : 'BV');

/** A Peppol Invoice Response (T111, BIS 3): how far an invoice has come, and why. */
export function invoiceResponse(said: InvoiceResponse): Xml {
  const statuses = said.reasons.map((reason) =>
    branch(
      'cac:Status',
      leaf('cbc:StatusReasonCode', reason.code, { listID: reason.list }),
      leaf('cbc:StatusReason', reason.text),
    ),
  );
  const response = branch(
    'cac:Response',
    leaf('cbc:ResponseCode', said.code),
    leaf('cbc:EffectiveDate', said.effectiveDate),
    ...statuses,
  );
  return document(said, 'invoice_response', branch('cac:DocumentResponse', response, reference(said)));
}

function reference({ document: { number, issueDate, typeCode } }: Envelope): Xml {
  const parts = [leaf('cbc:ID', number), leaf('cbc:IssueDate', issueDate), leaf('cbc:DocumentTypeCode', typeCode)];
  return branch('cac:DocumentReference', ...parts);
}

function party(role: string, { endpoint, name, legalName }: Party): Xml {
  return branch(
    role,
    leaf('cbc:EndpointID', endpoint?.id, { schemeID: endpoint?.scheme }),
    branch('cac:PartyLegalEntity', leaf('cbc:RegistrationName', legalName ?? name)),
  );
}

function document(said: Envelope, specification: string, answer: Xml): Xml {
  const namespaces = `xmlns="${UBL}:ApplicationResponse-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2"`;
  const content = [
    leaf('cbc:CustomizationID', `urn:fdc:peppol.eu:poacc:trns:${specification}:3`),
    leaf('cbc:ProfileID', `urn:fdc:peppol.eu:poacc:bis:${specification}:3`),
    leaf('cbc:ID', said.number),
    leaf('cbc:IssueDate', said.issueDate),
    party('cac:SenderParty', said.sender),
    party('cac:ReceiverParty', said.receiver),
    answer,
  ].join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ApplicationResponse ${namespaces}>${content}</ApplicationResponse>\n`;
}
