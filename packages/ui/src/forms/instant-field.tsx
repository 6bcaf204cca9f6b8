import { now, parseAbsolute } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components';
import { Button } from '../actions/button.tsx';
import { cx } from '../actions/class-names.ts';
import { useLocale } from '../locale/ui-provider.tsx';
import { SEGMENT } from './date-field.tsx';
import { FieldFoot, type FieldFrame, FieldLabel, FRAME, INPUT } from './field.tsx';

/** Props of `InstantField`: instants are ISO 8601 in UTC (`2026-03-14T09:30:00.000Z`) or `''`. */
export interface InstantFieldProps extends FieldFrame {
  value: string;
  /** `''` until day and time are whole. */
  onChange: (instant: string) => void;
  /** True where only what has happened can be meant. */
  isPast?: boolean;
  /** True where only what lies ahead can be meant; there is no "now" then. */
  isAhead?: boolean;
  /** IANA zone in which it is typed and shown; the person's own unless told. */
  timeZone?: string;
}

/** A day and a time, typed part by part in a zone that is shown; or now. */
export function InstantField(props: InstantFieldProps) {
  const { label, hideLabel, hint, error, aside, className, value, onChange, isPast, isAhead } = props;
  const { timeZone: ownZone, say } = useLocale();
  const timeZone = props.timeZone ?? ownZone;
  const present = now(timeZone);
  return (
    <AriaDateField
      value={value ? parseAbsolute(value, timeZone) : null}
      onChange={(next) => onChange(next?.toAbsoluteString() ?? '')}
      placeholderValue={present}
      minValue={isAhead ? present : undefined}
      maxValue={isPast ? present : undefined}
      granularity="minute"
      isInvalid={error ? true : undefined}
      className={cx(FRAME, className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} aside={aside} />
      <span className="flex items-center gap-2">
        <DateInput className={cx(INPUT, 'flex items-center overflow-x-auto')}>
          {(segment) => <DateSegment segment={segment} className={SEGMENT} />}
        </DateInput>
        {!isAhead && (
          <Button kind="quiet" onPress={() => onChange(present.set({ second: 0, millisecond: 0 }).toAbsoluteString())}>
            {say('now')}
          </Button>
        )}
      </span>
      <FieldFoot hint={hint} error={error} />
    </AriaDateField>
  );
}
