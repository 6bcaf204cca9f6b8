import type { CanonicalInvoice } from '@clearhold/documents';
import { decimal, isDecimalText, ZERO } from '@clearhold/kernel';
import { addUp, read } from '../numbers.ts';
import { companyName } from '../suppliers/company-name.ts';
import { normaliseNumber } from './normalise-number.ts';
import { numberCore } from './number-shape.ts';

/** What an invoice is looked up by. */
export interface InvoiceIdentity {
  readonly supplierId: string;
  readonly supplierName?: string;
  readonly taxId?: string;
  readonly account?: string;
  readonly number: string;
  readonly gross: string;
}

/** Why two invoices are worth comparing. */
export type KeyKind = 'core' | 'anyone' | 'taxId' | 'account' | 'name';

export interface BlockingKey {
  readonly kind: KeyKind;
  /** Equal texts mean: compare. Holds names and numbers in the clear; keep its hash. */
  readonly text: string;
}

/**
 * Keys beside supplier and number, and supplier and amount, that invoices which may be the same share: the core of the number
 * for one supplier; number and amount whoever bills; the amount with what tells a company under another record.
 */
export function blockingKeys(one: InvoiceIdentity): BlockingKey[] {
  const amount = isDecimalText(one.gross) ? decimal(one.gross).abs().toFixed() : '';
  const [tax, account] = [plain(one.taxId), plain(one.account)];
  const name = companyName(one.supplierName ?? '').key;
  const number = normaliseNumber(one.number);
  const keys: (BlockingKey | undefined)[] = [
    { kind: 'core', text: `core ${one.supplierId} ${numberCore(one.number)}` },
    number.length >= 3 ? { kind: 'anyone', text: `anyone ${number} ${amount}` } : undefined,
    tax ? { kind: 'taxId', text: `taxId ${tax} ${amount}` } : undefined,
    account ? { kind: 'account', text: `account ${account} ${amount}` } : undefined,
    name ? { kind: 'name', text: `name ${name} ${amount}` } : undefined,
  ];
  return keys.filter((key) => key !== undefined);
}

const plain = (text: string | undefined) => (text ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');

const MOST_SUMS = 60;
const LONGEST_RUN = 8;

/**
 * The net amounts that an earlier invoice has which this one bills again among others: those of its lines and of runs of
 * neighbouring lines, single lines first.
 */
export function amountsInside(invoice: CanonicalInvoice): string[] {
  if (invoice.lines.length < 2) return [];
  const nets = invoice.lines.slice(0, MOST_SUMS).map((line) => read(line.net) ?? ZERO);
  const sums = new Set<string>();
  for (let length = 1; length <= Math.min(LONGEST_RUN, nets.length - 1); length++) {
    for (let from = 0; from + length <= nets.length && sums.size < MOST_SUMS; from++) {
      sums.add(addUp(nets.slice(from, from + length)).toFixed());
    }
  }
  return [...sums];
}
