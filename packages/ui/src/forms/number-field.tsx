import { useEffect, useState } from 'react';
import { isDecimalInput, readDecimal, showDecimal } from '../format/read-decimal.ts';
import { useLocale } from '../locale/ui-provider.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** Props of `NumberField`: the value is decimal text with a point, `''` when empty, whatever the locale writes. */
export interface NumberFieldProps
  extends Omit<TextFieldProps, 'value' | 'onChange' | 'defaultValue' | 'type' | 'inputMode'> {
  value: string;
  onChange: (decimalText: string) => void;
  /** Most digits after the point; 6 unless told. */
  digits?: number;
  /** Whether minus is allowed; it is not unless told. */
  allowNegative?: boolean;
}

/** A number typed in the person's locale and handed on as exact decimal text; no floats on the way. */
export function NumberField({ value, onChange, digits = 6, allowNegative = false, ...rest }: NumberFieldProps) {
  const { locale } = useLocale();
  const [text, setText] = useState(() => showDecimal(value, locale));
  useEffect(() => {
    setText((shown) => (readDecimal(shown, locale) === value ? shown : showDecimal(value, locale)));
  }, [value, locale]);
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      inputClassName="text-end"
      value={text}
      onChange={(next) => {
        if (!isDecimalInput(next, locale, digits, allowNegative)) return;
        setText(next);
        onChange(readDecimal(next, locale));
      }}
      onBlur={(event) => {
        setText(showDecimal(value, locale));
        rest.onBlur?.(event);
      }}
    />
  );
}

/** Props of `MoneyField`. */
export interface MoneyFieldProps extends Omit<NumberFieldProps, 'after'> {
  /** ISO 4217; sets the digits and stands after the amount. */
  currency: string;
}

/** An amount in one currency, as exact decimal text. */
export function MoneyField({ currency, digits, ...rest }: MoneyFieldProps) {
  const minor = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
  return <NumberField {...rest} digits={digits ?? minor ?? 2} after={currency} />;
}
