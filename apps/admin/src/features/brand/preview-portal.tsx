import { Badge, buttonClass, cx, Logo, type Mode, Money, StateDot, ThemeScope, type Tone } from '@clearhold/ui';
import { Inbox, Truck, Users } from 'lucide-react';
import { familyOf, type ShownForm } from './form.ts';

const ROWS: readonly { tone: Tone; name: string; what: string; amount: string }[] = [
  { tone: 'risk', name: 'Holz & Söhne', what: 'Billed 9.75, ordered 9.50', amount: '1250.00' },
  { tone: 'waiting', name: 'Kestrel Logistics', what: 'Receipt missing', amount: '840.20' },
  { tone: 'info', name: 'Papierwerk Nord', what: 'Looks like an earlier one', amount: '96.40' },
];
const PLACES = [
  ['Mine', Inbox],
  ['Team', Users],
  ['Supplier', Truck],
] as const;

/** The team's portal in a brand, small: rail, rows, link and primary action. A picture, not a page. */
export function PreviewPortal({ form, primary, mode }: { form: ShownForm; primary: string; mode: Mode }) {
  return (
    <ThemeScope mode={mode} primary={primary} className="overflow-hidden rounded-lg border border-line">
      <div role="img" aria-label={`The portal in this brand, ${mode}`}>
        <div inert className="flex h-64 text-[0.6875rem]" style={{ fontFamily: familyOf(form) }}>
          <div className="flex w-2/5 max-w-32 shrink-0 flex-col gap-1 border-e border-line bg-ground p-2">
            <div className="flex h-8 items-center overflow-hidden">
              <Logo
                name={form.productName || form.name}
                src={(mode === 'dark' && form.logoDark) || form.logo || undefined}
              />
            </div>
            {PLACES.map(([label, Icon], at) => (
              <span
                key={label}
                className={cx(
                  'flex h-6 items-center gap-1.5 rounded-md px-1.5',
                  at === 0 ? 'bg-press font-medium text-ink' : 'text-muted',
                )}
              >
                <Icon size={12} className={at === 0 ? 'text-brand-text' : ''} aria-hidden />
                {label}
              </span>
            ))}
          </div>
          <div className="flex min-w-0 flex-1 flex-col bg-surface">
            <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-3 py-2">
              <span className="text-row font-semibold">Mine</span>
              <span className={cx(buttonClass('primary', 'small'))}>Release invoice</span>
            </div>
            {ROWS.map((row, at) => (
              <div
                key={row.name}
                className={cx(
                  'flex h-9 items-center gap-2 border-b border-line px-3',
                  at === 0 && 'bg-brand-tint shadow-[inset_2px_0_0_var(--brand-line)]',
                )}
              >
                <StateDot tone={row.tone} label={row.tone} />
                <span className="min-w-0 flex-1 truncate">
                  <span className="font-medium text-ink">{row.name}</span>{' '}
                  <span className="text-muted">{row.what}</span>
                </span>
                <Money amount={row.amount} currency="EUR" shown="none" />
              </div>
            ))}
            <div className="flex items-center gap-2 px-3 py-2">
              <span className="text-brand-text underline">INV-20114</span>
              <Badge tone="waiting">Waiting for supplier</Badge>
            </div>
          </div>
        </div>
      </div>
    </ThemeScope>
  );
}
