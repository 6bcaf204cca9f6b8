import { Button, FileDrop } from '@clearhold/ui';
import { useState } from 'react';
import { dataUrl, LOGO_TYPES, logoFault } from './logo.ts';

interface LogoFieldProps {
  label: string;
  hint?: string;
  value: string;
  name: string;
  /** The pages that it is shown on. */
  on: readonly ('light' | 'dark')[];
  isDisabled?: boolean;
  error?: string;
  onChange: (logo: string) => void;
}

/** A picture of the brand as it is shown, and the way to another. */
export function LogoField(props: LogoFieldProps) {
  const { label, hint, value, name, on, isDisabled, error, onChange } = props;
  const [fault, setFault] = useState<string>();
  const take = async ([file]: File[]) => {
    if (!file) return;
    const wrong = logoFault(file);
    setFault(wrong);
    if (!wrong) onChange(await dataUrl(file));
  };
  return (
    <div className="flex flex-col gap-2">
      {!isDisabled && (
        <FileDrop
          label={label}
          hint={hint ?? 'PNG, SVG or WebP, 200 kB at most'}
          accept={LOGO_TYPES}
          error={fault ?? error}
          files={[]}
          onChange={(files) => void take(files)}
        />
      )}
      {isDisabled && (
        <p className="text-label text-muted">
          {label}: {hint ?? (value ? '' : 'none')}
        </p>
      )}
      {value && (
        <div className="flex flex-wrap items-center gap-3">
          {on.map((mode) => (
            <span key={mode} data-theme={mode} className="flex h-10 items-center rounded-md border border-line px-3">
              <img src={value} alt={`${label} of ${name} on ${mode}`} className="h-6 max-w-40 object-contain" />
            </span>
          ))}
          {!isDisabled && (
            <Button size="small" onPress={() => onChange('')}>
              Remove {label.toLowerCase()}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
