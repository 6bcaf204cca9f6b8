import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { cx } from '../actions/class-names.ts';
import { FLOATING } from '../overlays/floating.ts';
import { FieldFoot, type FieldFrame, FieldLabel, FRAME, INPUT } from './field.tsx';

/** Props of `DateField`: days are ISO 8601 (`2026-03-14`) or `''`. */
export interface DateFieldProps extends FieldFrame {
  value: string;
  onChange: (day: string) => void;
  /** First and last day allowed. */
  min?: string;
  max?: string;
  name?: string;
  isDisabled?: boolean;
  isRequired?: boolean;
}

/** The look of one part of a day or a time. */
export const SEGMENT =
  'rounded-sm px-px outline-none data-focused:bg-brand data-focused:text-on-brand data-placeholder:text-faint data-focused:data-placeholder:text-on-brand';
const STEP = 'flex size-7 items-center justify-center rounded-md text-muted data-hovered:bg-hover';
const DAY = cx(
  'flex size-8 items-center justify-center rounded-md text-row outline-none data-hovered:bg-hover',
  'data-selected:bg-brand data-selected:text-on-brand data-outside-month:hidden data-disabled:opacity-40 data-unavailable:line-through',
  'data-focus-visible:outline-2 data-focus-visible:outline-brand-line',
);

function day(text: string | undefined) {
  return text && /^\d{4}-\d\d-\d\d$/.test(text) ? parseDate(text) : null;
}

/** A day, typed part by part in the locale's order or picked from a calendar. */
export function DateField(props: DateFieldProps) {
  const { label, hideLabel, hint, error, aside, className, value, onChange, min, max, ...rest } = props;
  return (
    <DatePicker
      {...rest}
      value={day(value)}
      onChange={(next) => onChange(next?.toString() ?? '')}
      minValue={day(min) ?? undefined}
      maxValue={day(max) ?? undefined}
      isInvalid={Boolean(error)}
      className={cx(FRAME, className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} aside={aside} />
      <Group className={cx(INPUT, 'flex items-center gap-2 pe-1!')}>
        <DateInput className="flex min-w-0 flex-1">
          {(segment) => <DateSegment segment={segment} className={SEGMENT} />}
        </DateInput>
        <Button className="flex size-6 shrink-0 items-center justify-center rounded-sm text-muted data-hovered:bg-hover">
          <CalendarDays size={16} aria-hidden />
        </Button>
      </Group>
      <FieldFoot hint={hint} error={error} />
      <Popover offset={4} className={FLOATING}>
        <Dialog className="p-3 outline-none">
          <Calendar>
            <header className="flex items-center gap-1 pb-2">
              <Button slot="previous" className={STEP}>
                <ChevronLeft size={16} className="rtl:rotate-180" aria-hidden />
              </Button>
              <Heading className="flex-1 text-center text-row font-medium" />
              <Button slot="next" className={STEP}>
                <ChevronRight size={16} className="rtl:rotate-180" aria-hidden />
              </Button>
            </header>
            <CalendarGrid>
              <CalendarGridHeader>
                {(name) => (
                  <CalendarHeaderCell className="pb-1 text-label font-normal text-muted">{name}</CalendarHeaderCell>
                )}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className={DAY} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
