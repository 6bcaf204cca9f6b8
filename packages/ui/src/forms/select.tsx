import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  Button,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { cx } from '../actions/class-names.ts';
import { useLocale } from '../locale/ui-provider.tsx';
import { FLOATING, ITEM } from '../overlays/floating.ts';
import { FieldFoot, type FieldFrame, FieldLabel, FRAME, INPUT } from './field.tsx';

/** One choice. */
export interface Option {
  id: string;
  label: string;
  /** A second, quieter line. */
  note?: string;
  icon?: ReactNode;
  disabled?: boolean;
}

function optionLine(option: Option) {
  return (
    <ListBoxItem key={option.id} id={option.id} textValue={option.label} isDisabled={option.disabled} className={ITEM}>
      {({ isSelected }) => (
        <>
          {option.icon && <span className="shrink-0 text-muted">{option.icon}</span>}
          <span className="min-w-0 flex-1">
            <span className="block truncate">{option.label}</span>
            {option.note && <span className="block text-label text-muted">{option.note}</span>}
          </span>
          {isSelected && <Check size={16} className="shrink-0 text-brand-text" aria-hidden />}
        </>
      )}
    </ListBoxItem>
  );
}

const LIST = 'max-h-[inherit] overflow-auto p-1 outline-none';
const FLOAT = cx(FLOATING, 'min-w-(--trigger-width) max-h-80!');

/** Props of `Select`. */
export interface SelectProps
  extends Omit<AriaSelectProps<Option>, 'children' | 'className' | 'style' | 'value' | 'onChange' | 'selectionMode'>,
    FieldFrame {
  options: readonly Option[];
  value: string | null;
  onChange: (id: string) => void;
}

/** One of a known list; typing jumps to it. */
export function Select({
  label,
  hideLabel,
  hint,
  error,
  aside,
  className,
  options,
  value,
  onChange,
  ...rest
}: SelectProps) {
  return (
    <AriaSelect
      {...rest}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      isInvalid={Boolean(error)}
      className={cx(FRAME, className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} aside={aside} />
      <Button className={cx(INPUT, 'flex items-center gap-2 text-start')}>
        <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-faint">
          {({ selectedItems, isPlaceholder, defaultChildren }) =>
            isPlaceholder
              ? defaultChildren
              : (options.find((option) => option.id === value)?.label ?? String(selectedItems.length))
          }
        </SelectValue>
        <ChevronDown size={16} className="shrink-0 text-muted" aria-hidden />
      </Button>
      <FieldFoot hint={hint} error={error} />
      <Popover offset={4} className={FLOAT}>
        <ListBox className={LIST}>{options.map(optionLine)}</ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** Props of `ComboBox`. */
export interface ComboBoxProps
  extends Omit<AriaComboBoxProps<Option>, 'children' | 'className' | 'style' | 'value' | 'onChange' | 'selectionMode'>,
    FieldFrame {
  options: readonly Option[];
  value: string | null;
  onChange: (id: string | null) => void;
  placeholder?: string;
}

/** One of a long list, found by typing. For choices that come from a server give `inputValue` and `onInputChange`. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hideLabel, hint, error, aside, className, options, value, onChange, placeholder, ...rest } = props;
  const { say } = useLocale();
  return (
    <AriaComboBox
      menuTrigger="focus"
      allowsEmptyCollection
      {...rest}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={Boolean(error)}
      className={cx(FRAME, className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} aside={aside} />
      <Group className={cx(INPUT, 'flex items-center gap-2 pe-1!')}>
        <Input
          placeholder={placeholder}
          className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-faint"
        />
        <Button className="flex size-6 shrink-0 items-center justify-center rounded-sm text-muted data-hovered:bg-hover">
          <ChevronDown size={16} aria-hidden />
        </Button>
      </Group>
      <FieldFoot hint={hint} error={error} />
      <Popover offset={4} className={FLOAT}>
        <ListBox
          className={LIST}
          renderEmptyState={() => (
            <p className="px-2 py-1.5 text-row text-muted">{say('nothingFound', { query: rest.inputValue ?? '' })}</p>
          )}
        >
          {options.map(optionLine)}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
