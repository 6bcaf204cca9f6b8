import { cx, Logo, Money, ThemeScope } from '@clearhold/ui';
import type { ReactNode } from 'react';
import { familyOf, type ShownForm } from './form.ts';

/** The supplier's page on a phone, and the mail that leads there, in a brand. Pictures, not pages. */
export function PreviewPhone({ form, primary }: { form: ShownForm; primary: string }) {
  return (
    <ThemeScope
      mode="light"
      primary={primary}
      className="mx-auto w-56 max-w-full overflow-hidden rounded-[1.25rem] border-4 border-line-strong"
    >
      <div role="img" aria-label="The supplier’s page in this brand, on a phone">
        <div
          inert
          className="flex min-h-80 flex-col gap-3 bg-surface p-3 text-[0.6875rem]"
          style={{ fontFamily: familyOf(form) }}
        >
          <div className="flex h-7 items-center overflow-hidden border-b border-line pb-2">
            <Logo name={form.name} src={form.logo || undefined} />
          </div>
          <p className="text-row leading-snug font-semibold">Invoice INV-20114</p>
          <Block title="What we received">
            <Fact name="From" value="Papierwerk Nord" />
            <Fact name="Total" value={<Money amount="12450.00" currency="EUR" shown="code" />} />
          </Block>
          <Block title="What is wrong">
            <p className="font-medium">Line 1 · Unit price</p>
            <Fact name="You billed" value="9.75" />
            <Fact name="We expected" value="9.50" />
          </Block>
          <Block title="What you can do">
            {['You are right, we correct it', 'We send a document', 'The invoice is right'].map((way, at) => (
              <span
                key={way}
                className={cx(
                  'rounded-md border px-2 py-1',
                  at === 0 ? 'border-brand-line bg-brand-tint' : 'border-line',
                )}
              >
                {way}
              </span>
            ))}
          </Block>
        </div>
      </div>
    </ThemeScope>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <p className="font-semibold">{title}</p>
      {children}
    </div>
  );
}

const Fact = ({ name, value }: { name: string; value: ReactNode }) => (
  <p className="flex justify-between gap-2">
    <span className="text-muted">{name}</span>
    <span>{value}</span>
  </p>
);

/** The mail as a mail program shows it: on white, with the sender's name and address. */
export function PreviewMail({ form, primary }: { form: ShownForm; primary: string }) {
  return (
    <ThemeScope mode="light" primary={primary} className="overflow-hidden rounded-lg border border-line">
      <div role="img" aria-label="A mail to a supplier in this brand">
        <div inert className="flex flex-col bg-surface text-[0.6875rem]">
          <dl className="grid grid-cols-[3rem_1fr] gap-x-2 gap-y-0.5 border-b border-line bg-ground px-3 py-2">
            <dt className="text-muted">From</dt>
            <dd className="truncate">
              <span className="font-medium">{form.senderName}</span>{' '}
              <span className="text-muted">&lt;{form.senderAddress}&gt;</span>
            </dd>
            <dt className="text-muted">Subject</dt>
            <dd className="truncate font-medium">Invoice INV-20114: Billed 9.75, ordered 9.50 per unit</dd>
          </dl>
          <div className="flex flex-col gap-2.5 p-3">
            <p>{form.name} has a question about your invoice INV-20114 over EUR 12,450.00.</p>
            <p>Billed 9.75, ordered 9.50 per unit. Please tell us which is right.</p>
            <p>
              Please answer here, without an account: <span className="text-brand-text underline">https://…/s/…</span>
            </p>
            <p>The link works until 29 November 2026 at 10:08 UTC.</p>
            {form.mailFooter && (
              <p className="border-t border-line pt-2 whitespace-pre-line text-muted">{form.mailFooter}</p>
            )}
          </div>
        </div>
      </div>
    </ThemeScope>
  );
}
