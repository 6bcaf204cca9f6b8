/** A kind of event that webhooks are told of: what the log notes, by the name that it has outside. */
export interface ToldEvent {
  readonly type: string;
  readonly title: string;
  /** What of the log's details goes with it. Reasons and other words of people stay: they may name persons or accounts. */
  readonly fields: readonly string[];
  /** A partner may hear of it for his tenants: which, and what it was about by its id, and nothing of its contents. */
  readonly forPartners: boolean;
}

const PREFIX = 'com.clearhold.';

const told = (action: string, title: string, fields = '', forPartners = false): [string, ToldEvent] => [
  action,
  { type: PREFIX + action, title, fields: fields.split(' ').filter(Boolean), forPartners },
];

/** By the log's action. Documents, lines, names and bank details are fetched over the API by whoever may, never sent. */
export const TOLD_EVENTS: Readonly<Record<string, ToldEvent>> = Object.fromEntries([
  told('document.received', 'Document received', 'sha256 size channel', true),
  told('document.processed', 'Document processed', 'format problems', true),
  told('document.rejected', 'Document rejected', 'format problems', true),
  told('case.opened', 'Case opened', 'number codes amountAtRisk currency', true),
  told('case.assigned', 'Case assigned', 'to'),
  told('case.closed', 'Case closed', 'number resolution', true),
  told('case.overridden', 'Case overridden', 'role amount'),
  told('exception.overridden', 'Exception overridden', 'exceptionId code'),
  told('approval.given', 'Release approved', 'taskId step outcome'),
  told('approval.refused', 'Release refused', 'taskId step outcome'),
  told('supplier.asked', 'Supplier asked', 'supplierId mailed'),
  told('supplier.answered', 'Supplier answered', 'answerId action files'),
  told('effect.done', 'ERP acted', 'action attempts'),
  told('effect.refused', 'ERP refused', 'action attempts'),
  told('effect.givenUp', 'ERP did not answer', 'action attempts', true),
  told('policy.published', 'Policy published', 'version', true),
  told('connection.away', 'Connection away', 'failures', true),
  told('connection.back', 'Connection back', 'awaySince', true),
  told('connection.paused', 'Connection paused', '', true),
  told('connection.takenUp', 'Connection taken up', '', true),
  told('connection.closed', 'Connection closed', '', true),
]);

/** What a webhook is sent when somebody tries it. */
export const TEST_TYPE = `${PREFIX}webhook.tested`;

const ACTIONS = new Map(Object.entries(TOLD_EVENTS).map(([action, { type }]) => [type, action]));

/** The log's action of an event's type; undefined for a type that nobody is told of. */
export const actionOf = (type: string): string | undefined => ACTIONS.get(type);

/** The types that a tenant's own webhook, or a partner's, may ask for. */
export const typesFor = (isPartner: boolean): readonly ToldEvent[] =>
  Object.values(TOLD_EVENTS).filter(({ forPartners }) => forPartners || !isPartner);
