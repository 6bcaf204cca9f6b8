import { Money, Quantity } from '@clearhold/ui';
import { Field } from './invoice-field.tsx';
import { type InvoiceLine, type InvoicePicture, unitWords } from './invoice-shape.ts';

const SHOWN = 200;

function NarrowLine({ line, currency, asked }: { line: InvoiceLine; currency: string; asked: ReadonlySet<string> }) {
  return (
    <li className="flex flex-col gap-0.5 border-t border-line py-2 text-row">
      <span className="break-words">
        <span className="text-muted">{line.id} · </span>
        {line.description}
      </span>
      <span className="flex justify-between gap-3 text-muted">
        <span>
          <Field asked={asked} name={`${line.id}:QUANTITY`}>
            <Quantity value={line.quantity} unit={unitWords(line.unit)} />
          </Field>
          {' × '}
          <Field asked={asked} name={`${line.id}:PRICE`}>
            <Money amount={line.price} currency={currency} shown="none" showZero />
          </Field>
        </span>
        <span className="text-ink">
          <Field asked={asked} name={`${line.id}:NET`}>
            <Money amount={line.net} currency={currency} shown="none" showZero />
          </Field>
        </span>
      </span>
    </li>
  );
}

function WideLine({ line, currency, asked }: { line: InvoiceLine; currency: string; asked: ReadonlySet<string> }) {
  return (
    <tr className="border-t border-line align-top">
      <td className="py-1.5 pe-3 text-muted">{line.id}</td>
      <td className="py-1.5 pe-3 break-words">
        {line.description}
        {line.sellerItemId && <span className="block text-label text-muted">{line.sellerItemId}</span>}
      </td>
      <td className="py-1.5 pe-3 text-end">
        <Field asked={asked} name={`${line.id}:QUANTITY`}>
          <Quantity value={line.quantity} unit={unitWords(line.unit)} />
        </Field>
      </td>
      <td className="py-1.5 pe-3 text-end">
        <Field asked={asked} name={`${line.id}:PRICE`}>
          <Money amount={line.price} currency={currency} shown="none" showZero />
        </Field>
      </td>
      <td className="py-1.5 text-end">
        <Field asked={asked} name={`${line.id}:NET`}>
          <Money amount={line.net} currency={currency} shown="none" showZero />
        </Field>
      </td>
    </tr>
  );
}

/** The invoice's lines: a table, or one under the other where there is little room. */
export function InvoiceLines(props: { invoice: InvoicePicture; asked: ReadonlySet<string>; narrow?: boolean }) {
  const { invoice, asked, narrow } = props;
  const lines = invoice.lines.slice(0, SHOWN);
  const rest = invoice.lines.length - lines.length;
  const { currency } = invoice;
  return (
    <div>
      {narrow ? (
        <ul aria-label="Lines">
          {lines.map((line) => (
            <NarrowLine key={line.id} line={line} currency={currency} asked={asked} />
          ))}
        </ul>
      ) : (
        <table className="w-full border-collapse text-row">
          <thead className="text-label text-muted">
            <tr>
              <th scope="col" className="py-1 pe-3 text-start font-normal">
                Line
              </th>
              <th scope="col" className="py-1 pe-3 text-start font-normal">
                Item
              </th>
              <th scope="col" className="py-1 pe-3 text-end font-normal">
                Quantity
              </th>
              <th scope="col" className="py-1 pe-3 text-end font-normal">
                Price
              </th>
              <th scope="col" className="py-1 text-end font-normal">
                Net
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <WideLine key={line.id} line={line} currency={currency} asked={asked} />
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && <p className="pt-2 text-label text-muted">{rest} more lines in the original.</p>}
    </div>
  );
}
