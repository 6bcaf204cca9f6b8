import { BrandLinks, ButtonLink, brandQuery, Kbd, PageHeader, Section } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { KEY_GROUPS } from '../../lib/key-map.ts';

const WORDS: [term: string, words: string][] = [
  ['Case', 'The work on one or more discrepancies with one cause. It has an owner, a deadline and a way to its end.'],
  ['At risk', 'The money that would be paid wrongly, or lost, if nobody looked.'],
  ['Due', 'Counts on your company’s business calendar: it stands still at night, at weekends and on holidays.'],
  [
    'Discount at risk',
    'A view of the queue: the invoice’s payment terms offer a discount for paying early, its last day is near, and the case is still open. The view says up to which day it looks ahead.',
  ],
  [
    'Period close',
    'A view of the queue: open cases of invoices dated in this month or before, shown in the month’s last business days. They must be decided for the invoice to be posted in the month.',
  ],
  ['Hold', 'The stop on the invoice in your ERP. Only a release under authority ends it.'],
  ['Approval', 'A decision with authority. Nobody approves what they prepared, whatever roles they hold.'],
  [
    'Override',
    'A recorded departure from policy, with a reason. Prices and quantities of an invoice are never edited to fit.',
  ],
];

/** Whom to ask, as the brand says it. */
function BrandHelp() {
  const brand = useQuery(brandQuery).data;
  if (!brand?.supportEmail && !brand?.helpUrl && !brand?.imprintUrl && !brand?.privacyUrl) return null;
  return (
    <Section title={`Help from ${brand.name}`}>
      <div className="flex flex-col gap-2 text-body">
        {brand.supportEmail && (
          <p>
            Write to{' '}
            <a className="text-brand-text underline" href={`mailto:${brand.supportEmail}`}>
              {brand.supportEmail}
            </a>
          </p>
        )}
        <BrandLinks brand={brand} />
      </div>
    </Section>
  );
}

/** The short help: the words and the keys. */
export function HelpPage() {
  return (
    <>
      <PageHeader
        title="Help"
        meta={<span>The words and the keys of this portal</span>}
        actions={<ButtonLink href="/">Go to the queue</ButtonLink>}
      />
      <div className="max-w-3xl">
        <BrandHelp />
        <Section title="A day’s work">
          <ol className="ms-4 flex list-decimal flex-col gap-1 text-body marker:text-muted">
            <li>Open a queue; the top row is the one that matters most now, and says why.</li>
            <li>Read what is wrong in the comparison: the differing cells carry the amount and the tolerance.</li>
            <li>Take the next best action, or another way out. Each says what it will do before it does it.</li>
            <li>The ERP is told once; its confirmation closes the case.</li>
          </ol>
        </Section>
        <Section title="Words">
          <dl className="flex flex-col">
            {WORDS.map(([term, words]) => (
              <div key={term} className="flex flex-wrap gap-x-4 border-b border-line py-2 text-body last:border-b-0">
                <dt className="w-28 shrink-0 font-medium">{term}</dt>
                <dd className="min-w-40 flex-1 text-muted">{words}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section title="Searching">
          <p className="text-body text-muted">
            Type a number, a supplier, an amount or a code. Narrow with{' '}
            <code className="font-mono">state:supplier</code>, <code className="font-mono">code:AP.MATCH.PRICE</code> or{' '}
            <code className="font-mono">&gt;1000</code>.
          </p>
        </Section>
        <Section title="Keys">
          <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
            {KEY_GROUPS.map((group) => (
              <section key={group.label} aria-label={group.label}>
                <h3 className="pb-1 text-label font-medium text-muted">{group.label}</h3>
                <dl>
                  {group.items.map((item) => (
                    <div
                      key={item.keys}
                      className="flex min-h-8 items-center justify-between gap-4 border-b border-line text-row"
                    >
                      <dt>{item.label}</dt>
                      <dd>
                        <Kbd keys={item.keys} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Section>
      </div>
    </>
  );
}
