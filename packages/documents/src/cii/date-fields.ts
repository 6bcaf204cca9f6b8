import { type Field, type Fields, group, inNamespace, isCalendarDate, leaf, setOnce } from '../xml/fields.ts';

// UNTDID 2379: a date is written as 20260331. Other forms of it are still understood, but reported.
const dateOf = (key: string): Field =>
  leaf((target, value, place) => {
    if (value === '') return;
    const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T[\d:.Z+-]{0,20}|\d{4}|\d{6})?$/.exec(value) ?? [];
    const iso = `${year}-${month}-${day}`;
    if (!year || !isCalendarDate(iso)) {
      const words = `"${value.slice(0, 40)}" is not a date. Write year, month and day together: 20260331.`;
      place.problem('DOC-DATE', 'fatal', words);
      return;
    }
    const format = place.attribute('format')?.trim() ?? '102';
    if (value.length !== 8 || format !== '102') {
      place.problem('DOC-DATE-FORMAT', 'warning', 'A date is written as 20260331, with the format 102.');
    }
    setOnce(target, key, iso, place);
  });

/** The children of an element that holds a calendar date. */
export const dateFields = (key: string): Fields => ({
  DateTimeString: inNamespace('udt', dateOf(key)),
  DateString: inNamespace('udt', dateOf(key)),
});

/** An element that holds a calendar date in one of the forms of UNTDID 2379. */
export const dateIn = (key: string): Field => group(dateFields(key));

/** The same where the date lies in the namespace of the qualified data types. */
export const qualifiedDateIn = (key: string): Field => group({ DateTimeString: inNamespace('qdt', dateOf(key)) });
