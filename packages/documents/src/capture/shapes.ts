import { amountOf, hasCents } from './amounts.ts';
import { dateAt, type FoundDate } from './dates.ts';
import { normal, without } from './normal.ts';
import type { Pages } from './page.ts';
import type { Shape } from './values.ts';
import type { Word } from './word.ts';

/** A date, see `dateAt`. */
export const dateShape =
  ({ dayOrder }: Pages): Shape<FoundDate> =>
  (words) => {
    const texts = words.slice(0, 6).map(({ text }) => text);
    const found = dateAt(texts, dayOrder);
    return found && { value: found, words: words.slice(0, found.words) };
  };

/** A number of a document: letters and digits with a digit among them, and no date. A short prefix may stand before it. */
export const numberShape =
  ({ dayOrder }: Pages): Shape<string> =>
  (words) => {
    const [first, second] = words.slice(0, 2).map(({ text }) => without(text, (sign) => '#:,;.'.includes(sign)));
    if (!first || dateAt([first], dayOrder)) return undefined;
    const joined = second && /^[A-Z]{1,3}$/.test(first) && isNumber(second) ? `${first} ${second}` : undefined;
    if (joined) return { value: joined, words: words.slice(0, 2) };
    return isNumber(first) ? { value: first, words: words.slice(0, 1) } : undefined;
  };

const isNumber = (text: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9/_.#-]{1,39}$/.test(text) && /\d/.test(text) && !/^\d+[.,]\d\d$/.test(text);

/** An amount of money; of two digits behind the sign unless a currency stands beside it. */
export const amountShape =
  ({ decimalSign }: Pages): Shape<string> =>
  (words) => {
    const [first, second] = words;
    if (!first || second?.text.startsWith('%')) return undefined;
    const groups = groupsOf(words);
    if (groups.length > 1) {
      const value = amountOf(groups.map(({ text }) => text).join(''), decimalSign);
      return value === undefined ? undefined : { value, words: groups };
    }
    const amount = amountOf(first.text, decimalSign);
    return amount !== undefined && (hasCents(amount) || /[€£$₹]/.test(first.text) || isAlone(words.length))
      ? { value: amount, words: words.slice(0, 1) }
      : undefined;
  };

// "1 234 567,89": three digits each behind a blank, up to those with the decimal sign; the first alone where it is not so.
function groupsOf(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex((word, at) => at > 0 && /^\d{3}[.,]\d\d\D*$/.test(word.text));
  const groups = words.slice(0, end + 1);
  const isOne = groups.every((word, at) => {
    const before = groups[at - 1];
    const isClose = !before || word.x - (before.x + before.width) < word.height;
    return isClose && (at === end || (at === 0 ? /^[€£$]?\d{1,3}$/ : /^\d{3}$/).test(word.text));
  });
  return end > 0 && isOne ? groups : words.slice(0, 1);
}

// The last of its row: "Grand Total Rs 1939".
const isAlone = (left: number): boolean => left === 1;

const LEGAL_FORMS =
  /^(gmbh|ag|kg|ug|ohg|gbr|ltd|limited|plc|llc|llp|inc|corp|sarl|sas|sasu|sa|eurl|bv|b\.v|nv|n\.v|srl|s\.r\.l|spa|s\.p\.a|sl|s\.l|slu|s\.a|sp|akcyjna|aps|a\/s|oy|ab|asa|pty|pvt)$/;

/** Whether a company's legal form is among the words. */
export const hasLegalForm = (texts: readonly string[]): boolean =>
  texts.slice(1).some((text) => LEGAL_FORMS.test(normal(text)));
