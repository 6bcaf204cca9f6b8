import type { Grouping } from './edi-scope.ts';
import type { HintedList, Hints } from './scope.ts';

const LINES = ['IT1', 'PO1', 'POC', 'RCD'];

/** How the segments of X12 transaction sets belong together. */
export const X12_GROUPING: Grouping = {
  lines: new Set([...LINES, 'HL']),
  linesEnd: new Set(['TDS', 'CTT']),
  parties: { N1: new Set(['N2', 'N3', 'N4', 'REF', 'PER']) },
  entries: { SAC: new Set(), TXI: new Set() },
  lineEntries: new Set(['SAC']),
  isLine: (kind) => !kind.startsWith('HL+') || kind === 'HL+I',
  kindAt: { HL: 3 },
};

function party(field: string, ...roles: string[]): Record<string, readonly string[]> {
  const at = (...ends: string[]) => ends.flatMap((end) => roles.map((role) => `N1+${role}${end}`));
  return {
    [`${field}.name`]: at('#2'),
    [`${field}.legalName`]: at('#2'),
    [`${field}.endpoint.id`]: at('#4'),
    [`${field}.taxId`]: at('#4', '/REF'),
    [`${field}.registrationId`]: at('#4'),
    [`${field}.country`]: at('/N4#4'),
  };
}

const ALLOWANCES: HintedList = {
  at: ['SAC'],
  hints: {
    fields: { reason: ['SAC#15'], reasonCode: ['SAC#2'], amount: ['SAC#5%', 'SAC#5'], percent: ['SAC#7'] },
    lists: {},
  },
};

/** The elements of a segment from one on to another. */
const elements = (tag: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${tag}#${from + at}`);

const ITEM = [
  ...elements('IT1', 7, 25),
  ...elements('PO1', 7, 25),
  ...elements('POC', 9, 27),
  ...elements('LIN', 3, 31),
];

const LINE: Hints = {
  fields: {
    id: ['IT1#1', 'PO1#1', 'POC#1', 'RCD#1', 'LIN#1'],
    status: ['POC#2', 'ACK#1'],
    name: ['PID#5'],
    description: ['PID#5'],
    sellerItemId: ITEM,
    buyerItemId: ITEM,
    standardItemId: ITEM,
    quantity: ['IT1#2', 'PO1#2', 'POC#3', 'RCD#2', 'SN1#2', 'ACK#2'],
    rejectedQuantity: ['RCD#4', 'RCD#6'],
    unit: ['IT1#3', 'PO1#3', 'POC#5', 'RCD#3', 'SN1#3'],
    price: ['IT1#4', 'PO1#4', 'POC#6', 'CTP#3'],
    orderReference: ['PRF#1', 'REF+PO', ...ITEM, 'BAK#3', 'BCA#3', 'BCH#3'],
    orderLineReference: ['REF+LI', 'REF+PL', ...ITEM, 'PO1#1', 'POC#1'],
    'tax.percent': ['TXI#3'],
  },
  lists: { allowances: ALLOWANCES, charges: ALLOWANCES },
};

/** Where X12 transaction sets write the fields of the canonical documents. */
export const X12_HINTS: Hints = {
  fields: {
    number: ['BIG#2', 'BEG#3', 'BCH#3', 'BAK#3', 'BCA#3', 'BSN#2', 'BRA#1'],
    typeCode: ['BIG#7'],
    issueDate: ['BIG#1', 'BEG#5', 'BCH#6', 'BAK#4', 'BCA#6', 'BSN#3', 'BRA#2'],
    dueDate: ['ITD#6'],
    currency: ['CUR#2'],
    note: ['NTE#2'],
    terms: ['ITD#12'],
    ...party('supplier', 'SE', 'SU', 'VN', 'II', 'RI', 'RE', 'SF', 'SH'),
    ...party('customer', 'BY', 'BT', 'SO', 'OB', 'PR', 'ST'),
    ...party('payee', 'RE', 'RI', 'PE'),
    orderReference: ['BIG#4', 'REF+PO', 'PRF#1', 'BAK#3', 'BCA#3', 'BCH#3'],
    buyerReference: ['REF+CR', 'REF+CO'],
    contractReference: ['REF+CT'],
    despatchReference: ['REF+PK', 'REF+SI'],
    precedingInvoice: ['REF+OI'],
    'payment.terms': ['ITD#12'],
    'totals.tax': ['TXI#2', 'SAC#5%'],
    'totals.gross': ['TDS#1%', 'TDS#1', 'AMT+TT'],
    'totals.payable': ['TDS#1%', 'TDS#1'],
  },
  lists: {
    lines: { at: [...LINES, 'HL+I'], hints: LINE },
    taxes: {
      at: ['TXI'],
      hints: { fields: { percent: ['TXI#3'], taxable: ['TXI#8'], amount: ['TXI#2'] }, lists: {} },
    },
    allowances: ALLOWANCES,
    charges: ALLOWANCES,
  },
};
