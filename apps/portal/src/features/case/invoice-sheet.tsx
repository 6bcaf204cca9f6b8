import { cx, DateTime, Money, Percent } from '@clearhold/ui';
import type { ReactNode } from 'react';
import { Field } from './invoice-field.tsx';
import { InvoiceLines } from './invoice-lines.tsx';
import type { InvoicePicture, Party } from './invoice-shape.ts';

interface PartyBlockProps {
  label: string;
  name: 'SUPPLIER' | 'CUSTOMER';
  party?: Party;
  asked: ReadonlySet<string>;
}

function PartyBlock({ label, name, party, asked }: PartyBlockProps) {
  if (!party) return null;
  return (
    <div className="min-w-0">
      <dt className="text-label text-muted">{label}</dt>
      <dd className="text-row break-words">
        <Field asked={asked} name={`:${name}`}>
          <span className="font-medium">{party.name}</span>
        </Field>
        <span className="block text-label text-muted">
          <Field asked={asked} name={`:${name}_TAX_ID`}>
            {party.taxId ?? party.registrationId}
          </Field>
          {party.country && ` ${party.country}`}
        </span>
      </dd>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-3">
      <dt className="shrink-0 text-muted">{label}</dt>
      <dd className="text-end">{children}</dd>
    </div>
  );
}

function Totals({ invoice, asked }: { invoice: InvoicePicture; asked: ReadonlySet<string> }) {
  const { totals = {}, taxes = [], currency, allowances = [], charges = [] } = invoice;
  const money = (amount?: string) => <Money amount={amount} currency={currency} shown="none" showZero />;
  return (
    <dl className="ms-auto flex w-full max-w-72 flex-col gap-1 text-row">
      {(allowances.length > 0 || charges.length > 0) && <Fact label="Lines">{money(totals.lines)}</Fact>}
      {allowances.map((extra, index) => (
        <Fact key={`a${index}`} label={extra.reason ?? 'Allowance'}>
          {money(extra.amount && `-${extra.amount}`)}
        </Fact>
      ))}
      {charges.map((extra, index) => (
        <Fact key={`c${index}`} label={extra.reason ?? 'Charge'}>
          {money(extra.amount)}
        </Fact>
      ))}
      <Fact label="Net">{money(totals.net)}</Fact>
      {taxes.map((tax, index) => (
        <Fact key={`t${index}`} label={`Tax${tax.percent ? '' : tax.category ? ` ${tax.category}` : ''}`}>
          {tax.percent && (
            <span className="me-2 text-muted">
              <Percent value={tax.percent} />
            </span>
          )}
          <Field asked={asked} name=":TAX">
            {money(tax.amount)}
          </Field>
        </Fact>
      ))}
      {totals.prepaid && Number(totals.prepaid) !== 0 && <Fact label="Prepaid">{money(`-${totals.prepaid}`)}</Fact>}
      {totals.withheld && <Fact label="Tax kept back">{money(totals.withheld)}</Fact>}
      <div className="flex justify-between gap-3 border-t border-line-strong pt-1 font-medium">
        <dt>To pay</dt>
        <dd>
          <Field asked={asked} name=":TOTAL">
            <Money amount={totals.payable} currency={currency} showZero />
          </Field>
        </dd>
      </div>
    </dl>
  );
}

/** The document as it arrived, drawn as an invoice; what is in question is outlined. */
export function InvoiceSheet(props: { invoice: InvoicePicture; asked: ReadonlySet<string>; narrow?: boolean }) {
  const { invoice, asked, narrow } = props;
  const { payment } = invoice;
  return (
    <article
      aria-label={`${invoice.kind === 'CreditNote' ? 'Credit note' : 'Invoice'} ${invoice.number}`}
      className="flex flex-col gap-4 rounded-md border border-line bg-surface p-4 shadow-[0_1px_2px_rgb(0_0_0/0.04)]"
    >
      <header className="flex items-baseline justify-between gap-3">
        <p className="text-body font-semibold">{invoice.kind === 'CreditNote' ? 'Credit note' : 'Invoice'}</p>
        <p className="text-row font-medium">
          <Field asked={asked} name=":NUMBER">
            {invoice.number}
          </Field>
        </p>
      </header>
      <dl className={cx('grid gap-3', narrow ? 'grid-cols-1' : 'sm:grid-cols-2')}>
        <PartyBlock label="From" name="SUPPLIER" party={invoice.supplier} asked={asked} />
        <PartyBlock label="To" name="CUSTOMER" party={invoice.customer} asked={asked} />
      </dl>
      <dl className={cx('grid gap-x-6 gap-y-1 text-row', narrow ? 'grid-cols-1' : 'sm:grid-cols-2')}>
        {invoice.issueDate && (
          <Fact label="Date">
            <Field asked={asked} name=":DATE">
              <DateTime as="date" value={invoice.issueDate} />
            </Field>
          </Fact>
        )}
        {invoice.dueDate && (
          <Fact label="Due">
            <DateTime as="date" value={invoice.dueDate} />
          </Fact>
        )}
        <Fact label="Order">
          <Field asked={asked} name=":ORDER">
            {invoice.orderReference ?? <span className="text-faint">none</span>}
          </Field>
        </Fact>
        <Fact label="Currency">
          <Field asked={asked} name=":CURRENCY">
            {invoice.currency}
          </Field>
        </Fact>
        {invoice.precedingInvoice && (
          <Fact label="Corrects">
            <Field asked={asked} name=":CORRECTS">
              {[invoice.precedingInvoice, ...(invoice.alsoPreceding ?? [])].join(', ')}
            </Field>
          </Fact>
        )}
      </dl>
      <InvoiceLines invoice={invoice} asked={asked} narrow={narrow} />
      <Totals invoice={invoice} asked={asked} />
      {payment && (payment.iban || payment.terms) && (
        <dl className="flex flex-col gap-1 border-t border-line pt-3 text-row">
          {payment.iban && (
            <Fact label="Pay to">
              <Field asked={asked} name=":BANK">
                <span className="text-label">{payment.iban.replace(/(.{4})(?=.)/g, '$1 ')}</span>
              </Field>
            </Fact>
          )}
          {payment.terms && (
            <Fact label="Terms">
              <Field asked={asked} name=":TERMS">
                {payment.terms}
              </Field>
            </Fact>
          )}
        </dl>
      )}
    </article>
  );
}
