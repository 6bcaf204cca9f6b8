import { decimal, type Money, minorDigits } from '@clearhold/kernel';

/** An amount as refusals and reasons name it: grouped by thousands, point, currency last: `5,000.00 EUR`. */
export function formatMoney(value: Money): string {
  const [whole = '0', fraction] = decimal(value.amount).toFixed(minorDigits(value.currency)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${fraction ? `.${fraction}` : ''} ${value.currency}`;
}
