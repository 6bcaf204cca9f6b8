import {
  ACTION_WORDS,
  type BookRole,
  pairsOf,
  pairText,
  ROLES,
  SUBJECT_WORDS,
  SUBJECTS,
  type Subject,
} from '@clearhold/access';

const GROUPS: readonly (readonly [title: string, subjects: readonly Subject[]])[] = [
  ['Invoices and cases', ['Document', 'Invoice', 'Case', 'Exception', 'Task', 'Comment', 'Event']],
  ['Approvals', ['Approval', 'Delegation']],
  [
    'Suppliers and orders',
    ['Supplier', 'SupplierBankAccount', 'SupplierLink', 'PurchaseOrder', 'GoodsReceipt', 'Mail'],
  ],
  ['People and access', ['Person', 'RoleGrant', 'Session', 'ApiKey', 'SignOn', 'Directory', 'ActAs']],
  ['Rules and look', ['Policy', 'Playbook', 'Taxonomy', 'Brand', 'Blueprint', 'Tenant', 'Connection', 'Agreement']],
  ['Figures and records', ['Metrics', 'Insight', 'Report', 'Audit', 'SavedView', 'DeadLetter']],
];

/** One right on one kind of thing; `text` as a definition has it. */
export interface Right {
  readonly text: string;
  /** `decide (as Approver)` */
  readonly verb: string;
  readonly subject: Subject;
}

/** The kinds of things in the order of pages, in groups; whatever is in none stands last. */
export function groupsOfSubjects(): { title: string; subjects: Subject[] }[] {
  const named = new Set(GROUPS.flatMap(([, subjects]) => subjects));
  const rest = SUBJECTS.filter((subject) => !named.has(subject));
  const groups = GROUPS.map(([title, subjects]) => ({ title, subjects: [...subjects] }));
  return rest.length > 0 ? [...groups, { title: 'More', subjects: rest }] : groups;
}

/** What a kind of thing is called as the object of a verb: `invoices`. */
export const thingsOf = (subject: Subject): string => SUBJECT_WORDS[subject][1];

/** The rights that roles have, each once. */
export function rightsOf(roles: readonly Pick<BookRole, 'permits'>[]): Right[] {
  const found = new Map<string, Right>();
  for (const pair of roles.flatMap(({ permits }) => pairsOf(permits))) {
    const as = pair.as ? ` (as ${ROLES[pair.as].title})` : '';
    const text = pairText(pair);
    found.set(text, { text, subject: pair.subject, verb: `${ACTION_WORDS[pair.action]}${as}` });
  }
  return [...found.values()];
}

/** What a role may do with one kind of thing, as words: `see, assign, release`. */
export function verbsOn(role: Pick<BookRole, 'permits'>, subject: Subject): string {
  return rightsOf([role])
    .filter((right) => right.subject === subject)
    .map(({ verb }) => verb.replace(/ the supplier about$/, ' the supplier'))
    .join(', ');
}
