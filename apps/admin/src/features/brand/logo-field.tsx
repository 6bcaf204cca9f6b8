import { Button, FileDrop } from '@clearhold/ui';
import { useState } from 'react';
import { dataUrl, LOGO_TYPES, logoFault } from './logo.ts';

/** The logo as it is shown on light and dark, and the way to another. */
export function LogoField(props: { value: string; name: string; error?: string; onChange: (logo: string) => void }) {
  const { value, name, error, onChange } = props;
  const [fault, setFault] = useState<string>();
  const take = async ([file]: File[]) => {
    if (!file) return;
    const wrong = logoFault(file);
    setFault(wrong);
    if (!wrong) onChange(await dataUrl(file));
  };
  return (
    <div className="flex flex-col gap-2">
      <FileDrop
        label="Logo"
        hint="PNG, SVG or WebP, 200 kB at most; shown 24 pixels high"
        accept={LOGO_TYPES}
        error={fault ?? error}
        files={[]}
        onChange={(files) => void take(files)}
      />
      {value && (
        <div className="flex flex-wrap items-center gap-3">
          {(['light', 'dark'] as const).map((mode) => (
            <span key={mode} data-theme={mode} className="flex h-10 items-center rounded-md border border-line px-3">
              <img src={value} alt={`Logo of ${name} on ${mode}`} className="h-6 max-w-40 object-contain" />
            </span>
          ))}
          <Button size="small" onPress={() => onChange('')}>
            Remove logo
          </Button>
        </div>
      )}
    </div>
  );
}
