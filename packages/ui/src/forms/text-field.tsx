import type { ReactNode } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Group,
  Input,
} from 'react-aria-components';
import { cx } from '../actions/class-names.ts';
import { FieldFoot, type FieldFrame, FieldLabel, FRAME, INPUT } from './field.tsx';

type Rest = Omit<AriaTextFieldProps, 'children' | 'className' | 'style'>;

/** Props of `TextField`. */
export interface TextFieldProps extends Rest, FieldFrame {
  placeholder?: string;
  /** An icon or words inside the control, before the text. */
  before?: ReactNode;
  /** Inside, after the text: a unit or a key. */
  after?: ReactNode;
  inputClassName?: string;
}

/** One line of text. `value` and `onChange(text)` or `name` in a form. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, hint, error, aside, className, placeholder, before, after, inputClassName, ...rest } =
    props;
  return (
    <AriaTextField {...rest} isInvalid={rest.isInvalid ?? Boolean(error)} className={cx(FRAME, className)}>
      <FieldLabel label={label} hideLabel={hideLabel} aside={aside} />
      {before || after ? (
        <Group className={cx(INPUT, 'flex items-center gap-2')}>
          {before && <span className="flex shrink-0 items-center text-muted">{before}</span>}
          <Input
            placeholder={placeholder}
            className={cx('min-w-0 flex-1 bg-transparent outline-none placeholder:text-faint', inputClassName)}
          />
          {after && <span className="flex shrink-0 items-center text-label text-muted">{after}</span>}
        </Group>
      ) : (
        <Input placeholder={placeholder} className={cx(INPUT, inputClassName)} />
      )}
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  );
}

/** Props of `TextArea`. */
export interface TextAreaProps extends Rest, FieldFrame {
  placeholder?: string;
  /** Lines shown; 3 unless told. */
  rows?: number;
}

/** Several lines of text; grows with its content. */
export function TextArea({
  label,
  hideLabel,
  hint,
  error,
  aside,
  className,
  placeholder,
  rows = 3,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField {...rest} isInvalid={rest.isInvalid ?? Boolean(error)} className={cx(FRAME, className)}>
      <FieldLabel label={label} hideLabel={hideLabel} aside={aside} />
      <AriaTextArea
        rows={rows}
        placeholder={placeholder}
        className={cx(INPUT, 'h-auto! max-h-72 field-sizing-content py-1.5 wrap-anywhere')}
        style={{ minHeight: `${rows * 1.3 + 1}rem` }}
      />
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  );
}
