import { buttonClass, cx, Logo, Money, ThemeScope } from '@clearhold/ui';
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
          className="flex h-80 flex-col gap-3 bg-surface p-3 text-[0.6875rem]"
          style={{ fontFamily: familyOf(form) }}
        >
          <div className="flex h-7 items-center overflow-hidden border-b border-line pb-2">
            <Logo name={form.name} src={form.logo || undefined} />
          </div>
          <p className="text-row leading-snug font-semibold">Your invoice INV-20114 waits for an answer</p>
          <div className="rounded-md border border-line p-2">
            <p className="text-muted">Received 14 March</p>
            <p className="text-row font-medium">
              <Money amount="12450.00" currency="EUR" shown="code" />
            </p>
          </div>
          <p>
            You billed <b>9.75</b> a piece; the order says <b>9.50</b>, on 3 lines.
          </p>
          <span className={cx(buttonClass('primary'), 'w-full')}>Correct the price</span>
          <span className={cx(buttonClass('secondary'), 'w-full')}>Say why it is right</span>
          <span className="text-brand-text underline">Ask a question</span>
        </div>
      </div>
    </ThemeScope>
  );
}

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
            <dd className="truncate font-medium">Invoice INV-20114: one question</dd>
          </dl>
          <div className="flex flex-col gap-2.5 p-3">
            <div className="flex h-6 items-center">
              <Logo name={form.name} src={form.logo || undefined} />
            </div>
            <p>Good morning,</p>
            <p>your invoice INV-20114 over EUR 12,450.00 waits: the unit price differs from the order on 3 lines.</p>
            <span className={cx(buttonClass('primary', 'small'), 'self-start')}>Answer in three clicks</span>
            <p className="text-muted">
              {form.supportEmail ? `Questions: ${form.supportEmail}. ` : ''}Sent by {form.productName || form.name}.
            </p>
            {form.mailFooter && (
              <p className="border-t border-line pt-2 whitespace-pre-line text-muted">{form.mailFooter}</p>
            )}
          </div>
        </div>
      </div>
    </ThemeScope>
  );
}
