const WORK: Record<string, string> = {
  'document.process': 'Read a document',
  'invoice.match': 'Match an invoice',
  'invoice.recheck': 'Check an invoice again',
  'mail.send': 'Send a mail',
  'password.mail': 'Mail a password link',
  'signIn.link': 'Mail a sign-in link',
  'case.timer': 'Act on a term that ended',
  'case.event': 'Bring news to a case',
  'case.heardBefore': 'Look whether an event came before it was waited for',
  'case.raise': 'Open a case about a case',
  'answer.due': 'Let an answer take effect',
  'effect.perform': 'Write to the ERP',
  'erp.mirror': 'Show a hold in the ERP',
  'supplier.ask': 'Ask a supplier',
  'people.notify': 'Tell people',
  'delegation.weigh': 'Weigh delegations',
  'policy.publish': 'Publish a policy',
  'rehearsal.spread': 'Begin a rehearsal',
  'rehearsal.slice': 'Rehearse',
  'pack.make': 'Pack evidence',
  'pack.expire': 'Remove a pack',
  'tenant.make': 'Make a tenant',
  'report.mail': 'Mail a report',
  'retention.run': 'Remove what is over its time',
  'figures.refresh': 'Count figures',
  'audit.seal': 'Seal the log',
};

/** What a kind of work does, in words; the kind itself where it has none. */
export const workWords = (kind: string): string => WORK[kind] ?? kind;

const ACTS: Record<string, string> = {
  FAILED: 'failed for good',
  MENDED: 'mended it',
  REPLAYED: 'ran it again',
  DISCARDED: 'laid it aside',
};

/** What was done, after a name. */
export const actWords = (act: string): string => ACTS[act] ?? act;

const FIELDS: Record<string, string> = { role: 'Role that is told', title: 'Question', dueAt: 'Answer wanted by' };

/** A field of what work carries, as its label. */
export const fieldWords = (field: string): string => FIELDS[field] ?? field;

/** A letter's state as the list shows it. */
export const LETTER_STATES = {
  OPEN: { label: 'Waits', tone: 'waiting' },
  REPLAYED: { label: 'Run again', tone: 'good' },
  DISCARDED: { label: 'Laid aside', tone: 'neutral' },
} as const;
