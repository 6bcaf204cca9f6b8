import { useState } from 'react';
import {
  Badge,
  Button,
  ButtonLink,
  brandTheme,
  Link,
  Note,
  PageHeader,
  SegmentedControl,
  ThemeScope,
  ThemeToggle,
  useDensity,
  useTheme,
} from '../src/index.ts';
import { Actions, Feedback } from './part-actions.tsx';
import { Figures } from './part-figures.tsx';
import { Forms } from './part-forms.tsx';

const BRANDS = ['#3b4fd1', '#0f766e', '#ffd400', '#e11d48', '#111827', '#f5f5f5'];

function BrandPreview({ primary }: { primary: string }) {
  return (
    <div className="grid grid-cols-2 overflow-hidden rounded-lg border border-line">
      {(['light', 'dark'] as const).map((mode) => (
        <ThemeScope key={mode} mode={mode} primary={primary} className="flex flex-col items-start gap-2 p-3">
          <span className="text-label text-muted">
            {primary}, {mode}
          </span>
          <Button kind="primary">Release invoice</Button>
          <Link href="#">A link</Link>
          <Badge>Note</Badge>
          <span className="w-full bg-brand-tint px-2 py-1 text-row shadow-[inset_2px_0_0_var(--brand-line)]">
            Selected row
          </span>
        </ThemeScope>
      ))}
    </div>
  );
}

export function Components() {
  const [theme, setTheme] = useTheme('gallery-theme');
  const [density, setDensity] = useDensity('gallery-density');
  const [primary, setPrimary] = useState('#ffd400');
  const { corrections } = brandTheme({ primary }, 'light');
  return (
    <main className="mx-auto max-w-5xl bg-surface pb-24">
      <PageHeader
        title="Components"
        meta="Every component, in both modes and any brand"
        actions={
          <>
            <SegmentedControl
              label="Density"
              value={density}
              onChange={setDensity}
              options={[
                { id: 'compact', label: 'Compact' },
                { id: 'normal', label: 'Normal' },
                { id: 'roomy', label: 'Roomy' },
              ]}
            />
            <ThemeToggle value={theme} onChange={setTheme} />
          </>
        }
      />
      <section aria-label="Brands" className="flex flex-col gap-4 px-4 py-6 sm:px-6">
        <div className="flex flex-wrap gap-2">
          {BRANDS.map((colour) => (
            <Button key={colour} size="small" onPress={() => setPrimary(colour)}>
              {colour}
            </Button>
          ))}
          <ButtonLink size="small" kind="quiet" href="?page=queue">
            Queue
          </ButtonLink>
          <ButtonLink size="small" kind="quiet" href="?page=case">
            Case
          </ButtonLink>
        </div>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {[primary, ...BRANDS.filter((colour) => colour !== primary)].map((colour) => (
            <BrandPreview key={colour} primary={colour} />
          ))}
        </div>
        {corrections.map((c) => (
          <Note key={c.variable} tone="info" title={`${c.variable}: ${c.wanted} becomes ${c.used}`}>
            {c.why} Contrast is now {c.ratio}:1.
          </Note>
        ))}
      </section>
      <Actions />
      <Forms />
      <Figures />
      <Feedback />
    </main>
  );
}
