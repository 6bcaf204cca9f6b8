import type { ReactNode } from 'react';
import { cx } from '../actions/class-names.ts';
import { TONE, ToneIcon } from '../feedback/tone.tsx';
import { Money, Percent } from '../figures/money.tsx';
import { useLocale } from '../locale/ui-provider.tsx';

/** One of the things compared: invoice, order, receipt. */
export interface CompareSource {
  id: string;
  label: string;
  /** Its number or date, under the name. */
  note?: ReactNode;
}

/** What differs in a field and by which rule it was judged. */
export interface CompareDifference {
  /** Decimal text, in the table's currency. */
  amount?: string;
  /** In place of an amount, e.g. `+3 pcs` for quantities. */
  text?: ReactNode;
  /** Decimal text of percent. */
  percent?: string;
  verdict: 'within' | 'beyond';
  /** What the difference is of, where that is not the cells' own figures: "billed so far 1,000 of 500 ordered". */
  basis?: ReactNode;
  /** "2 % or 5.00 EUR". */
  tolerance?: ReactNode;
  /** The level that set the tolerance: "Tenant policy". */
  level?: ReactNode;
}

/** One field of a line over all sources. */
export interface CompareField {
  id: string;
  label: string;
  cells: Readonly<Record<string, ReactNode>>;
  /** Ids of the sources whose value stands apart; marked. */
  differs?: readonly string[];
  difference?: CompareDifference;
}

/** One line of the documents, aligned by match. */
export interface CompareLine {
  id: string;
  title: ReactNode;
  fields: readonly CompareField[];
}

/** Props of `CompareTable`. */
export interface CompareTableProps {
  label: string;
  sources: readonly CompareSource[];
  lines: readonly CompareLine[];
  /** ISO 4217; said once, in the head. */
  currency: string;
  /** Sum of the differences at the foot: decimal text. */
  total?: { label: string; amount: string; note?: ReactNode };
}

function Difference({ difference, currency }: { difference: CompareDifference; currency: string }) {
  const { say } = useLocale();
  const beyond = difference.verdict === 'beyond';
  return (
    <>
      <span
        className={cx('inline-flex items-center justify-end gap-1.5 font-medium', beyond ? 'text-risk' : 'text-muted')}
      >
        {beyond && <ToneIcon tone="risk" size={14} label={say('beyond')} />}
        {difference.amount !== undefined && (
          <Money amount={difference.amount} currency={currency} shown="none" signed className="text-inherit!" />
        )}
        {difference.text}
        {difference.percent !== undefined && (
          <span className="font-normal">
            (<Percent value={difference.percent} digits={2} signed />)
          </span>
        )}
      </span>
      {difference.basis && <span className="block text-label text-ink">{difference.basis}</span>}
    </>
  );
}

function Rule({ difference }: { difference: CompareDifference }) {
  const { say } = useLocale();
  if (!difference.tolerance && !difference.level) return null;
  return (
    <span className="block text-label text-muted">
      {difference.verdict === 'beyond' ? say('tolerance') : say('within')} {difference.tolerance}
      {difference.level && <> · {difference.level}</>}
    </span>
  );
}

function FieldRow({
  field,
  sources,
  currency,
}: {
  field: CompareField;
  sources: readonly CompareSource[];
  currency: string;
}) {
  const quiet = !field.difference;
  const beyond = field.difference?.verdict === 'beyond';
  const row = (
    <tr className="border-t border-line align-top">
      <th
        scope="row"
        className="bg-surface py-1.5 ps-4 pe-2 text-start font-normal whitespace-nowrap text-muted sm:ps-8 sm:pe-3"
      >
        {field.label}
      </th>
      {sources.map((source) => {
        const marked = field.differs?.includes(source.id);
        return (
          <td key={source.id} className="px-1 py-1 text-end tabular-nums">
            <span
              className={cx(
                'inline-block rounded-sm px-1.5 py-0.5',
                quiet && 'text-muted',
                marked &&
                  (beyond ? cx(TONE.risk.tint, 'font-medium text-risk ring-1 ring-risk-line') : 'bg-press text-ink'),
              )}
            >
              {field.cells[source.id] ?? <span className="text-faint">–</span>}
            </span>
          </td>
        );
      })}
      <td className="py-1.5 ps-3 pe-4 text-end max-sm:hidden sm:pe-6">
        {field.difference && <Difference difference={field.difference} currency={currency} />}
      </td>
    </tr>
  );
  if (!field.difference) return row;
  return (
    <>
      {row}
      <BelowRow difference={field.difference} currency={currency} columns={sources.length + 2} />
    </>
  );
}

// The rule is a sentence: it gets the width of the table. On a phone the difference stands here too.
function BelowRow(props: { difference: CompareDifference; currency: string; columns: number }) {
  const { difference, currency, columns } = props;
  const says = Boolean(difference.tolerance || difference.level);
  return (
    <tr className={cx(!says && 'sm:hidden')}>
      <td colSpan={columns} className="px-4 pb-2 text-end sm:ps-8 sm:pe-6">
        <span className="sm:hidden">
          <Difference difference={difference} currency={currency} />
        </span>
        <Rule difference={difference} />
      </td>
    </tr>
  );
}

/** Lines of several documents side by side. Agreeing cells are quiet; differing ones carry amount, percent, tolerance and level. */
export function CompareTable({ label, sources, lines, currency, total }: CompareTableProps) {
  const { say } = useLocale();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="overflow-x-auto outline-offset-[-2px]">
      <table className="w-full border-collapse text-row">
        <thead className="text-label text-muted">
          <tr>
            <td className="py-1.5 ps-4 pe-2 align-bottom sm:ps-6">{currency}</td>
            {sources.map((source) => (
              <th
                key={source.id}
                scope="col"
                className="px-2.5 py-1.5 text-end align-bottom font-medium whitespace-nowrap text-ink"
              >
                {source.label}
                {source.note && <span className="block font-normal text-muted max-sm:sr-only">{source.note}</span>}
              </th>
            ))}
            <th
              scope="col"
              className="py-1.5 ps-3 pe-4 text-end align-bottom font-medium text-ink max-sm:hidden sm:pe-6"
            >
              {say('difference')}
            </th>
          </tr>
        </thead>
        {lines.map((line) => (
          <tbody key={line.id}>
            <tr className="border-t border-line-strong">
              <th
                scope="rowgroup"
                colSpan={sources.length + 2}
                className="px-4 pt-2 pb-1 text-start font-medium sm:px-6"
              >
                {line.title}
              </th>
            </tr>
            {line.fields.map((field) => (
              <FieldRow key={field.id} field={field} sources={sources} currency={currency} />
            ))}
          </tbody>
        ))}
        {total && (
          <tfoot>
            <tr className="border-y border-line-strong">
              <th scope="row" colSpan={sources.length} className="px-4 py-2 text-start font-medium sm:ps-6">
                {total.label}
                {total.note && <span className="font-normal text-muted max-sm:block sm:ms-2">{total.note}</span>}
              </th>
              <td colSpan={2} className="py-2 ps-3 pe-4 text-end sm:pe-6">
                <Money amount={total.amount} currency={currency} shown="code" signed strong />
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
