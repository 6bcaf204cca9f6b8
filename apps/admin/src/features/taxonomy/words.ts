import { toCsv } from '@clearhold/ui';
import type { Board, Entry, Native } from './documents.ts';

/** The fields of a type as a person calls them. */
export const FIELD_WORDS: Record<string, string> = {
  name: 'Name',
  description: 'Description',
  group: 'Group',
  enabled: 'Opens cases',
  owner: 'Owner',
  playbook: 'Playbook',
  sla: 'Time to resolve',
  autonomy: 'Autonomy',
  child: 'Condition',
  native: 'Native code',
};

export const AUTONOMY_WORDS: Record<string, string> = {
  recommend: 'Recommend only',
  route: 'Route to the right person',
  autoResolve: 'Resolve by itself',
};

/** Which bound lets the levels below only tighten a field. */
const BOUNDS: Record<string, string> = { sla: 'ceiling', autonomy: 'ceiling', enabled: 'floor' };

/** How a field may bind the levels below; nothing is below a unit. */
export function modesOf(field: string, scopeKind: string): { id: string; label: string }[] {
  if (scopeKind === 'UNIT' || field === 'child') return [];
  const open = { id: 'default', label: 'Levels below may change it' };
  const lock = { id: 'lock', label: 'Locked: levels below keep it' };
  const bound = BOUNDS[field];
  return [open, lock, ...(bound ? [{ id: bound, label: 'A bound: levels below may only be stricter' }] : [])];
}

const SYSTEM_WORDS: Record<string, string> = {
  sap: 'SAP',
  oraclePayables: 'Oracle Payables',
  oracleGeneralLedger: 'Oracle General Ledger',
  oracleCashManagement: 'Oracle Cash Management',
  dynamics365: 'Dynamics 365',
  netsuite: 'NetSuite',
  coupa: 'Coupa',
  serviceNow: 'ServiceNow',
  iso20022: 'ISO 20022',
  nacha: 'NACHA',
  peppolInvoiceResponse: 'Peppol Invoice Response',
  other: 'Other',
};
export const systemWords = (system: string): string => SYSTEM_WORDS[system] ?? system;

/** A role as the scope calls it. */
export const roleWords = (role: string, { ownerRoles }: Pick<Board, 'ownerRoles'>): string =>
  ownerRoles.find((one) => one.role === role)?.title ?? role;

const CATEGORIES: Record<string, string> = {
  'AP.MATCH': 'Invoice against order and receipt',
  'AP.REF': 'References to orders and receipts',
  'AP.DUP': 'Duplicates',
  'AP.TAX': 'Tax',
  'AP.DOC': 'Documents',
  'AP.CODING': 'Coding',
  'AP.APPR': 'Approvals',
  'AP.HOLD': 'Holds',
  'AP.DISPUTE': 'Disputes',
  'MD.VENDOR': 'Suppliers',
  'MD.BANK': 'Bank details',
  'PAY.REJECT': 'Rejected payments',
  PAY: 'Payments',
  'AR.CASH': 'Incoming cash',
  AR: 'Receivables',
  GL: 'Ledger',
  REC: 'Reconciliation',
  INT: 'Integration',
};

/** The heading a type stands under: the scope's own group, else its branch in words. */
export const headingOf = ({ type }: Entry): string => type.group ?? CATEGORIES[type.category] ?? type.category;

/** Types under their headings, in the order of the taxonomy. */
export function underHeadings(entries: readonly Entry[]): { heading: string; entries: Entry[] }[] {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) found.set(headingOf(entry), [...(found.get(headingOf(entry)) ?? []), entry]);
  return [...found].map(([heading, inside]) => ({ heading, entries: inside }));
}

export type Shown = 'all' | 'own' | 'children' | 'off';

/** The types that answer words and choice. */
export function typesShown(entries: readonly Entry[], words: string, shown: Shown): Entry[] {
  const needle = words.trim().toLowerCase();
  return entries.filter((entry) => {
    const { type, own } = entry;
    if (!`${type.name} ${type.code} ${type.description} ${headingOf(entry)}`.toLowerCase().includes(needle))
      return false;
    if (shown === 'own') return own.length > 0;
    if (shown === 'children') return type.parent !== null;
    return shown === 'all' || !type.enabled;
  });
}

/** A type whose work is nobody's: a role that no active person of the tenant holds. */
export const isOrphan = ({ holders }: Entry): boolean => holders === 0;

/** The ownership matrix as CSV. */
export function ownersCsv(entries: readonly Entry[], board: Pick<Board, 'ownerRoles'>): string {
  return toCsv(
    [
      'Code',
      'Counts as',
      'Name',
      'Group',
      'Owner',
      'People in that role',
      'Opens cases',
      'Time to resolve (business hours)',
      'Playbook',
      'Autonomy',
      'Control',
    ],
    entries.map((entry) => {
      const { type, holders, slaHours, playbook, autonomy } = entry;
      const people = holders === null ? '' : holders;
      const opens = type.enabled ? 'yes' : 'no';
      return [
        type.code,
        type.base,
        type.name,
        headingOf(entry),
        roleWords(type.ownerGroup, board),
        people,
        opens,
        slaHours,
        playbook,
        AUTONOMY_WORDS[autonomy] ?? autonomy,
        type.controlSensitivity,
      ];
    }),
  );
}

/** The native codes as CSV. */
export function nativeCsv(rows: readonly Native[], nameOf: (code: string) => string): string {
  return toCsv(
    ['System', 'Native code', 'Exception type', 'Name', 'Whose', 'Documented'],
    rows.map((row) => [
      systemWords(row.system),
      row.code,
      row.canonical,
      nameOf(row.canonical),
      row.sourceName ?? 'The taxonomy',
      row.confirmed ? 'yes' : 'no',
    ]),
  );
}

/** A file's name from a title, a scope and the day. */
export const fileName = (title: string, scope: string, now: Date): string =>
  `${title}-${scope.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-${now.toISOString().slice(0, 10)}.csv`;
