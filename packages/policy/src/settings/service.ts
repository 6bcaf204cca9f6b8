import { z } from 'zod';
import { defineSetting } from '../setting.ts';

const code = z.string().regex(/^(default|[A-Z][A-Z0-9_]*(\.[A-Z][A-Z0-9_]*)*)$/, {
  message: 'an exception type such as AP.MATCH.PRICE, a branch such as AP.MATCH, or default',
});
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'a time such as 08:30 is expected' });
const span = z.strictObject({ from: clock, to: clock }).refine((it) => it.from < it.to, { message: 'from before to' });
const day = z
  .array(span)
  .max(4)
  .refine((spans) => spans.every((it, index) => index === 0 || spans[index - 1]!.to <= it.from), {
    message: 'spans of a day follow each other and do not overlap',
  })
  .readonly();

// Zones that were found to exist; asking Intl anew for each resolution would cost more than the rest of it.
const zones = new Map<string, boolean>();

function isZone(name: string): boolean {
  const known = zones.get(name);
  if (known !== undefined) return known;
  let found = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    found = false;
  }
  if (zones.size < 1000) zones.set(name, found);
  return found;
}

/** How fast and how freely each exception type is worked, and on which calendar. */
export const SERVICE = [
  defineSetting({
    key: 'sla.hours',
    schema: z.record(code, z.int().min(1).max(2000)),
    unit: 'business hours per exception type',
    default: { default: 24, 'AP.DUP': 8, 'MD.BANK': 4, 'INT.WRITEBACK_UNCONFIRMED': 4 },
    title: 'Time to resolve',
    meaning:
      'How many business hours a case of this exception type may take. A branch such as AP.MATCH stands for all types below it, default for the rest.',
    acts: 'When a case is opened or gets another type: when it is due.',
    strictness: 'lower',
    merge: 'extend',
    group: 'Service levels',
  }),
  defineSetting({
    key: 'autonomy',
    schema: z.record(code, z.enum(['recommend', 'route', 'autoResolve'])),
    unit: 'choice per exception type',
    default: { default: 'recommend' },
    title: 'Autonomy',
    meaning:
      'What may happen without a person for this exception type: only recommend, also route to the right person, or resolve by itself where the playbook allows.',
    acts: 'Nowhere yet: nothing is done without a person.',
    strictness: { scale: ['recommend', 'route', 'autoResolve'], stricter: 'lower' },
    merge: 'extend',
    group: 'Service levels',
  }),
  defineSetting({
    key: 'calendar.region',
    schema: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, { message: 'an ISO 3166 code such as DE or DE-BY' }),
    unit: 'ISO 3166 code',
    default: 'DE',
    title: 'Holiday region',
    meaning: 'Whose public holidays do not count as business days.',
    acts: 'On due dates and the time limits of steps.',
    strictness: 'none',
    merge: 'replace',
    group: 'Calendar',
  }),
  defineSetting({
    key: 'calendar.timeZone',
    schema: z.string().max(60).refine(isZone, { message: 'an IANA zone such as Europe/Berlin is expected' }),
    unit: 'IANA time zone',
    default: 'Europe/Berlin',
    title: 'Time zone',
    meaning: 'The time zone in which working hours and cut-off are meant.',
    acts: 'On due dates and the time limits of steps.',
    strictness: 'none',
    merge: 'replace',
    group: 'Calendar',
  }),
  defineSetting({
    key: 'calendar.workingHours',
    schema: z
      .strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day })
      .refine((week) => Object.values(week).some((spans) => spans.length > 0), {
        message: 'at least one open span in the week is expected',
      }),
    unit: 'spans of time per weekday',
    default: {
      mon: [{ from: '09:00', to: '17:00' }],
      tue: [{ from: '09:00', to: '17:00' }],
      wed: [{ from: '09:00', to: '17:00' }],
      thu: [{ from: '09:00', to: '17:00' }],
      fri: [{ from: '09:00', to: '17:00' }],
      sat: [],
      sun: [],
    },
    title: 'Working hours',
    meaning: 'When service-level clocks run.',
    acts: 'On due dates and the time limits of steps.',
    strictness: 'none',
    merge: 'replace',
    group: 'Calendar',
  }),
  defineSetting({
    key: 'calendar.cutOff',
    schema: clock,
    unit: 'time of day',
    default: '16:00',
    title: 'Cut-off',
    meaning: 'What arrives after this time counts as arrived on the next business day.',
    acts: 'On due dates: work that comes in later starts on the next business day.',
    strictness: 'none',
    merge: 'replace',
    group: 'Calendar',
  }),
  defineSetting({
    key: 'reports.attachPdf',
    schema: z.boolean(),
    unit: 'yes or no',
    default: false,
    title: 'Reports in mails',
    meaning:
      'Whether a report that is sent by mail has the report itself with it, as PDF. If not, the mail only leads to it: whoever reads it signs in.',
    acts: 'When a report is sent by mail.',
    strictness: { scale: [true, false], stricter: 'higher' },
    merge: 'replace',
    group: 'Service levels',
  }),
] as const;
