import type { Grouping } from './edi-scope.ts';
import type { HintedList, Hints } from './scope.ts';

/** How the segments of EDIFACT messages belong together. */
export const EDIFACT_GROUPING: Grouping = {
  lines: new Set(['LIN']),
  linesEnd: new Set(['UNS', 'CNT', 'CPS', 'UNT']),
  parties: { NAD: new Set(['RFF', 'CTA', 'COM', 'LOC', 'FII', 'DOC']) },
  entries: { ALC: new Set(['QTY', 'PCD', 'MOA', 'RTE', 'RNG', 'TAX']), TAX: new Set(['MOA']) },
  lineEntries: new Set(['ALC']),
  isLine: () => true,
  kindAt: {},
};

function party(field: string, ...roles: string[]): Record<string, readonly string[]> {
  const at = (...ends: string[]) => ends.flatMap((end) => roles.map((role) => `NAD+${role}${end}`));
  return {
    [`${field}.name`]: at('#4', '#3'),
    [`${field}.legalName`]: at('#4', '#3'),
    [`${field}.endpoint.id`]: at('#2'),
    [`${field}.taxId`]: at('/RFF+VA', '/RFF+AHP', '/RFF+FC'),
    [`${field}.registrationId`]: at('/RFF+GN', '/RFF+XA'),
    [`${field}.country`]: at('#9'),
  };
}

const moa = (...qualifiers: string[]): string[] => qualifiers.map((one) => `MOA+${one}`);

const ALLOWANCES: HintedList = {
  at: ['ALC'],
  hints: {
    fields: {
      reason: ['ALC#5', 'ALC#2'],
      reasonCode: ['ALC#5', 'ALC#2'],
      amount: moa('8', '23', '204', '131'),
      base: moa('25'),
      percent: ['PCD'],
      'tax.category': ['TAX#6'],
      'tax.percent': ['TAX#5'],
    },
    lists: {},
  },
};

const LINE: Hints = {
  fields: {
    id: ['LIN#1'],
    name: ['IMD'],
    description: ['IMD'],
    sellerItemId: ['PIA', 'LIN#3'],
    buyerItemId: ['PIA', 'LIN#3'],
    standardItemId: ['LIN#3', 'PIA'],
    quantity: ['QTY+47', 'QTY+46', 'QTY+194', 'QTY+48', 'QTY+12', 'QTY+21', 'QTY+1', 'QTY'],
    rejectedQuantity: ['QTY+195'],
    unit: ['QTY'],
    price: ['PRI'],
    priceBase: ['PRI'],
    net: moa('203', '66', '128', '38'),
    orderReference: ['RFF+ON'],
    orderLineReference: ['RFF+ON', 'RFF+LI', 'LIN#1'],
    accountingCost: ['RFF+AWQ'],
    'tax.category': ['TAX#6'],
    'tax.percent': ['TAX#5'],
  },
  lists: { allowances: ALLOWANCES, charges: ALLOWANCES },
};

/** Where EDIFACT messages write the fields of the canonical documents. */
export const EDIFACT_HINTS: Hints = {
  fields: {
    number: ['BGM#2', 'BGM'],
    typeCode: ['BGM#1'],
    customizationId: ['FTX+DOC'],
    issueDate: ['DTM+137', 'DTM+3', 'DTM+4', 'DTM+11', 'DTM+50'],
    dueDate: ['DTM+13', 'DTM+140', 'DTM+265'],
    taxPointDate: ['DTM+131'],
    currency: ['CUX', 'MOA'],
    taxCurrency: ['CUX+6'],
    note: ['FTX'],
    terms: ['FTX+AAB', 'PAT'],
    ...party('supplier', 'SE', 'SU', 'II', 'SH', 'CZ'),
    ...party('customer', 'BY', 'IV', 'BT', 'DP', 'ST', 'CN'),
    ...party('payee', 'PE'),
    orderReference: ['RFF+ON'],
    buyerReference: ['RFF+CR'],
    contractReference: ['RFF+CT'],
    receiptReference: ['RFF+ALO'],
    despatchReference: ['RFF+AAK', 'RFF+DQ'],
    precedingInvoice: ['RFF+IV', 'RFF+OI', 'RFF+DL'],
    'payment.meansCode': ['PAI'],
    'payment.iban': ['FII+RB#2', 'FII+BF#2'],
    'payment.bic': ['FII+RB#3', 'FII+BF#3'],
    'payment.reference': ['RFF+PQ'],
    'payment.terms': ['FTX+AAB', 'PAT'],
    'totals.lines': moa('79'),
    'totals.allowances': moa('260'),
    'totals.charges': moa('259'),
    'totals.net': moa('389', '125', '79'),
    'totals.tax': moa('176', '150', '124'),
    'totals.gross': moa('388', '39', '77', '128', '86'),
    'totals.prepaid': moa('113'),
    'totals.rounding': moa('366', '165'),
    'totals.payable': moa('9', '86', '388', '39', '77', '128'),
  },
  lists: {
    lines: { at: ['LIN'], hints: LINE },
    taxes: {
      at: ['TAX'],
      hints: {
        fields: { category: ['TAX#6'], percent: ['TAX#5'], taxable: moa('125'), amount: moa('124', '150') },
        lists: {},
      },
    },
    allowances: ALLOWANCES,
    charges: ALLOWANCES,
  },
};
