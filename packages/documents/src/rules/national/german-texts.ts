const DISCOUNT = /^#SKONTO#TAGE=\d{1,9}#PROZENT=\d{1,9}\.\d{2}(?:#BASISBETRAG=-?\d{1,30}\.\d{2})?#$/;

/**
 * True for payment terms whose lines that start with # are discounts as XRechnung writes them (BR-DE-18), each line ended
 * by a line break.
 */
export function isDiscountWellFormed(terms: string): boolean {
  const lines = terms.split(/\r?\n/);
  const discounts = lines.filter((line) => line.trim().startsWith('#'));
  if (discounts.length === 0) return true;
  return discounts.every((line) => DISCOUNT.test(line.trim())) && !(lines.at(-1) ?? '').trim().startsWith('#');
}

/** True where there are three digits at least (BR-DE-27). */
export const isPhoneNumber = (text: string): boolean => (text.match(/\d/g)?.length ?? 0) >= 3;

const LOCAL = /^[\w!#$%&"*+/=?^`{|}~-]+$/;
const LABEL = /^[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?$/;

/** True for one @ with names on both sides that have dots only between their parts (BR-DE-28). */
export function isMailAddress(text: string): boolean {
  const [local = '', domain = '', ...others] = text.split('@');
  const labels = domain.split('.');
  if (others.length > 0 || labels.length < 2 || text.length > 320) return false;
  return local.split('.').every((part) => LOCAL.test(part)) && labels.every((label) => LABEL.test(label));
}
