import { type CompareField, type CompareLine, CompareTable, Money, Quantity, Section, useLocale } from '@clearhold/ui';
import { formatQuantity, formatSentence, isNegative } from '@clearhold/ui/format';
import type { ReactNode } from 'react';
import { isNothing } from '../../lib/money.ts';
import type { WholeCase } from './case-query.ts';
import { Findings } from './findings.tsx';

type Row = NonNullable<WholeCase['comparison']>['rows'][number];
type Cell = Row['cells'][number];

const LABELS: Record<string, string> = {
  QUANTITY: 'Quantity',
  RECEIVED: 'Received',
  PRICE: 'Unit price',
  NET: 'Net',
  UNIT: 'Unit',
  TAX: 'Tax',
  CURRENCY: 'Currency',
};
const IN_MONEY = new Set(['PRICE', 'NET', 'TAX']);

function shown(cell: Cell, value: string | null, currency: string): ReactNode {
  if (value === null || value === '') return undefined;
  if (cell.field === 'QUANTITY' || cell.field === 'RECEIVED') return <Quantity value={value} />;
  return IN_MONEY.has(cell.field) && /^-?\d/.test(value) && !value.includes('%') ? (
    <Money amount={value} currency={currency} shown="none" showZero />
  ) : (
    value
  );
}

/** The sources that stand apart: the invoice against what was ordered or received. */
export function standingApart(cell: Pick<Cell, 'invoice' | 'order' | 'receipt' | 'within' | 'difference'>): string[] {
  if (cell.within && isNothing(cell.difference)) return [];
  const apart = ['invoice'];
  if (cell.receipt !== null && cell.order !== null && cell.receipt !== cell.order) apart.push('receipt');
  return apart;
}

/** What all invoices billed together, where the invoice's own quantity is not what was judged. */
export function soFarOf(
  cell: Pick<Cell, 'billedSoFar' | 'order' | 'receipt' | 'field'>,
  locale: string,
): string | undefined {
  if (!cell.billedSoFar) return undefined;
  const received = cell.field === 'RECEIVED';
  const of = formatQuantity((received ? cell.receipt : cell.order) ?? '0', locale);
  return `billed so far ${formatQuantity(cell.billedSoFar, locale)} of ${of} ${received ? 'received' : 'ordered'}`;
}

function fieldOf(cell: Cell, currency: string, locale: string): CompareField {
  const apart = standingApart(cell);
  const far = formatQuantity(cell.difference ?? '', locale);
  const signed = cell.difference && !isNegative(cell.difference) ? `+${far}` : far;
  return {
    id: cell.field,
    label: LABELS[cell.field] ?? cell.field.toLowerCase(),
    cells: {
      invoice: shown(cell, cell.invoice, currency),
      order: shown(cell, cell.order, currency),
      receipt: shown(cell, cell.receipt, currency),
    },
    differs: apart,
    difference:
      apart.length === 0
        ? undefined
        : {
            ...(IN_MONEY.has(cell.field) && cell.difference ? { amount: cell.difference } : { text: signed }),
            percent: cell.percent ?? undefined,
            verdict: cell.within ? 'within' : 'beyond',
            tolerance: cell.tolerance ? formatSentence(cell.tolerance, locale) : undefined,
            basis: soFarOf(cell, locale),
          },
  };
}

function lineOf(row: Row, currency: string, locale: string): CompareLine {
  return {
    id: row.line,
    title: (
      <>
        {row.line}
        {row.description && ` · ${row.description}`}
        {row.orderNumber ? (
          <span className="font-normal text-muted">
            {' '}
            · order {row.orderNumber}
            {row.orderLine && `/${row.orderLine}`}
            {row.matchedBy && `, ${row.matchedBy}`}
          </span>
        ) : (
          <span className="font-normal text-muted"> · no order line found</span>
        )}
      </>
    ),
    fields: row.cells.map((cell) => fieldOf(cell, currency, locale)),
  };
}

/** A number in a narrow head: whole on hover. */
function Short({ children }: { children: string }) {
  return (
    <span title={children} className="ms-auto block max-w-24 truncate">
      {children}
    </span>
  );
}

function names(things: readonly unknown[]): ReactNode {
  const numbers = things.map((thing) => (thing as { number?: string } | null)?.number).filter(Boolean);
  if (numbers.length === 0) return undefined;
  return numbers.length > 2 ? `${numbers.length} of them` : <Short>{numbers.join(', ')}</Short>;
}

/** Invoice, order and receipt side by side; the difference is the content. */
export function Comparison({ found }: { found: WholeCase }) {
  const { comparison } = found;
  const { locale } = useLocale();
  if (!comparison || comparison.rows.length === 0) return <Findings found={found} />;
  const { currency, rows, difference } = comparison;
  const apart = rows.filter((row) => row.cells.some((cell) => !cell.within)).length;
  return (
    <>
      <Findings found={found} onHead={apart > 0} />
      <Section
        title="Comparison"
        aside={`${apart} of ${rows.length} ${rows.length === 1 ? 'line' : 'lines'} beyond tolerance`}
        flush
      >
        <CompareTable
          label="Invoice, order and receipt side by side"
          currency={currency}
          sources={[
            { id: 'invoice', label: 'Invoice', note: <Short>{found.invoiceNumber}</Short> },
            { id: 'order', label: 'Order', note: names(comparison.orders) },
            { id: 'receipt', label: 'Received', note: names(comparison.receipts) },
          ]}
          lines={rows.map((row) => lineOf(row, currency, locale))}
          total={{ label: 'Sum of the differences', amount: difference.amount, note: 'before tax' }}
        />
      </Section>
    </>
  );
}
