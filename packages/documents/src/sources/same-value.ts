const NUMBER = /^[+-]?(\d[\d.,]*|[.,]\d+)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A text of this length that is found within a longer one is meant by it: notes are put together from several. */
const TELLING_CHARACTERS = 8;

/** Whether a value of the canonical document is what is written: dates, signs, decimal signs and blanks are written in many ways. */
export function isSameValue(value: string, written: string, hasImpliedDecimals = false): boolean {
  const text = oneLine(written);
  const told = oneLine(value);
  if (hasImpliedDecimals && NUMBER.test(text) && !text.includes('.')) return plainest(told) === plainest(shifted(text));
  if (told.toLowerCase() === text.toLowerCase()) return true;
  if (DAY.test(told)) return isSameDay(told, text);
  if (NUMBER.test(told) && NUMBER.test(text)) return readings(text).includes(plainest(told));
  return text.length >= TELLING_CHARACTERS && told.includes(text);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function isSameDay(day: string, written: string): boolean {
  const digits = day.replaceAll('-', '');
  const found = written.replace(/T.*$/, '').replaceAll('-', '');
  return found.startsWith(digits) || (found.length === 6 && found === digits.slice(2));
}

// `1,500` is one and a half in EDIFACT, and fifteen hundred in cXML.
const readings = (written: string): string[] => [
  plainest(written.replace(',', '.')),
  plainest(written.replaceAll(',', '')),
];

/** Without sign and without zeros that say nothing: a credit is written with a minus in some syntaxes, and without in others. */
function plainest(number: string): string {
  const [whole = '', fraction = ''] = number.replace(/^[+-]/, '').split('.');
  let digits = fraction.length;
  while (digits > 0 && fraction[digits - 1] === '0') digits -= 1;
  return `${whole.replace(/^0+/, '') || '0'}.${fraction.slice(0, digits)}`;
}

function shifted(cents: string): string {
  const digits = cents.replace(/^[+-]/, '').padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
