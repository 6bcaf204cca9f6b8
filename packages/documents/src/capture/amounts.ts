import type { Word } from './word.ts';

/** How a document writes the decimal sign. */
export type DecimalSign = ',' | '.';

const SYMBOLS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  rs: 'INR',
  'rs.': 'INR',
  zł: 'PLN',
  us$: 'USD',
  $: 'USD',
  '¥': 'JPY',
  kč: 'CZK',
  ft: 'HUF',
};
const CODES = new Set(
  'EUR USD GBP CHF PLN SEK NOK DKK CZK HUF RON BGN INR AUD CAD NZD JPY CNY HKD SGD ZAR BRL MXN TRY ISK AED'.split(' '),
);

/** The currency that a word names, or carries at an end. */
export function currencyIn(text: string): string | undefined {
  const bare = text.replace(/[\d.,'\s:;()+-]/g, '');
  return CODES.has(bare) ? bare : SYMBOLS[bare.toLowerCase()];
}

const AMOUNT = /^[(+-]?(?:\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+|\d{1,12})(?:[.,]\d{1,4})?-?\)?$/;

/** Whether a document's amounts end in a comma or a point and two digits; by the most of them. */
export function decimalSignOf(words: readonly Word[]): DecimalSign {
  let commas = 0;
  for (const { text } of words) {
    const sign = /\d([.,])\d\d(?:\D{0,3})$/.exec(text)?.[1];
    if (sign) commas += sign === ',' ? 1 : -1;
  }
  return commas > 0 ? ',' : '.';
}

/** The amount that a word is, as decimal text; undefined for one that is none. A currency may stand at its ends. */
export function amountOf(text: string, sign: DecimalSign): string | undefined {
  const bare = stripped(text);
  if (!AMOUNT.test(bare) || /%$/.test(text)) return undefined;
  const isNegative = /^[(-]|-$/.test(bare);
  const digits = bare.replace(/[^\d.,]/g, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const behind = digits.length - last - 1;
  const isThousands = last >= 0 && behind === 3 && digits[last] !== sign;
  const whole = last < 0 || isThousands ? digits : digits.slice(0, last);
  const part = last < 0 || isThousands ? '' : digits.slice(last + 1);
  const plain = `${whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '') || '0'}${part ? `.${part}` : ''}`;
  return isNegative && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

function stripped(text: string): string {
  return text
    .replace(/^(?:[€£$₹¥]|US\$|Rs\.?|[A-Z]{3})/, '')
    .replace(/(?:[€£$₹¥]|zł|[A-Z]{3})$/, '')
    .replace(/[:;*]$/, '');
}

/** Whether an amount has the two places of most currencies: far likelier money than a count. */
export const hasCents = (amount: string): boolean => /\.\d\d$/.test(amount);
