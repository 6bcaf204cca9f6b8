import { decimal, type Money, minorDigits } from '@clearhold/kernel';

/** An amount as refusals and reasons name it: grouped by thousands, point, currency last: `5,000.00 EUR`. */
export function formatMoney(value: Money): string {
  const [whole = '0', fraction] = decimal(value.amount).toFixed(minorDigits(value.currency)).split('.');
  return `${grouped(whole)}${fraction ? `.${fraction}` : ''} ${value.currency}`;
}

// From the right, in one pass: a pattern that looks ahead from every digit takes the square of their number.
function grouped(whole: string): string {
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return sign + groups.join(',');
}
