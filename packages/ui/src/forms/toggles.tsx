import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  Switch as AriaSwitch,
  type SwitchProps as AriaSwitchProps,
  Radio,
} from 'react-aria-components';
import { cx } from '../actions/class-names.ts';
import { FieldFoot, type FieldFrame, FieldLabel, FRAME } from './field.tsx';

const RING =
  'group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-1 group-data-focus-visible:outline-brand-line';

/** Props of `Checkbox`; give `label` to speak it without showing words. */
export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> {
  label?: string;
  note?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** A box to tick; `isSelected`, `onChange(ticked)`, `isIndeterminate`. */
export function Checkbox({ label, note, className, children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      aria-label={label}
      className={cx('group relative flex items-start gap-2 text-body data-disabled:opacity-50', className)}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span
            className={cx(
              'mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border transition-colors',
              isSelected || isIndeterminate ? 'border-brand-line bg-brand text-on-brand' : 'border-control bg-raised',
              'group-data-invalid:border-risk',
              RING,
            )}
          >
            {isIndeterminate ? (
              <Minus size={12} strokeWidth={3} aria-hidden />
            ) : (
              isSelected && <Check size={12} strokeWidth={3} aria-hidden />
            )}
          </span>
          {children && (
            <span className="min-w-0">
              {children}
              {note && <span className="block text-label text-muted">{note}</span>}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}

/** Props of `Switch`. */
export interface SwitchProps extends Omit<AriaSwitchProps, 'children' | 'className' | 'style'> {
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A setting that takes hold at once; `isSelected`, `onChange(on)`. */
export function Switch({ note, className, children, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className={cx('group relative flex items-start gap-2.5 text-body data-disabled:opacity-50', className)}
    >
      <span
        className={cx(
          'mt-px flex h-[1.125rem] w-8 shrink-0 items-center rounded-full border border-control bg-press p-0.5 transition-colors',
          'group-data-selected:border-brand-line group-data-selected:bg-brand',
          RING,
        )}
      >
        <span className="size-3 rounded-full bg-control transition-transform group-data-selected:translate-x-3.5 group-data-selected:bg-on-brand rtl:group-data-selected:-translate-x-3.5" />
      </span>
      <span className="min-w-0">
        {children}
        {note && <span className="block text-label text-muted">{note}</span>}
      </span>
    </AriaSwitch>
  );
}

/** Props of `RadioGroup`. */
export interface RadioGroupProps extends Omit<AriaRadioGroupProps, 'children' | 'className' | 'style'>, FieldFrame {
  options: readonly { id: string; label: ReactNode; note?: ReactNode; disabled?: boolean }[];
}

/** One of a few, all in sight; `value`, `onChange(id)`. */
export function RadioGroup({ label, hideLabel, hint, error, aside, className, options, ...rest }: RadioGroupProps) {
  return (
    <AriaRadioGroup {...rest} isInvalid={Boolean(error)} className={cx(FRAME, className)}>
      <FieldLabel label={label} hideLabel={hideLabel} aside={aside} />
      {options.map((option) => (
        <Radio
          key={option.id}
          value={option.id}
          isDisabled={option.disabled}
          className="group relative flex items-start gap-2 py-0.5 text-body data-disabled:opacity-50"
        >
          <span
            className={cx(
              'mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-control bg-raised transition-colors',
              'group-data-selected:border-brand-line group-data-selected:bg-brand group-data-invalid:border-risk',
              RING,
            )}
          >
            <span className="hidden size-1.5 rounded-full bg-on-brand group-data-selected:block" />
          </span>
          <span className="min-w-0">
            {option.label}
            {option.note && <span className="block text-label text-muted">{option.note}</span>}
          </span>
        </Radio>
      ))}
      <FieldFoot hint={hint} error={error} />
    </AriaRadioGroup>
  );
}
