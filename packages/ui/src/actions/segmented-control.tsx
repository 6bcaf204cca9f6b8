import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from './class-names.ts';

/** Props of `SegmentedControl`. */
export interface SegmentedControlProps<T extends string> {
  /** Spoken name of the choice. */
  label: string;
  options: readonly { id: T; label: string; icon?: ReactNode; count?: number }[];
  value: T;
  onChange: (value: T) => void;
  /** Shows icons alone; the labels are spoken. */
  iconsOnly?: boolean;
}

/** Two to five choices side by side, of which one holds. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, options, value, onChange, iconsOnly } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [next] = keys;
        if (next !== undefined) onChange(next as T);
      }}
      className="inline-flex h-control max-w-full items-center gap-0.5 overflow-x-auto rounded-md bg-press p-0.5"
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          aria-label={iconsOnly ? option.label : undefined}
          className={cx(
            'inline-flex h-full items-center justify-center gap-1.5 rounded-sm text-row text-muted transition-colors whitespace-nowrap',
            iconsOnly ? 'px-2' : 'px-2.5',
            'data-hovered:text-ink data-selected:bg-raised data-selected:font-medium data-selected:text-ink data-selected:ring-1 data-selected:ring-line',
          )}
        >
          {option.icon}
          {!iconsOnly && option.label}
          {option.count !== undefined && <span className="text-label text-muted">{option.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
