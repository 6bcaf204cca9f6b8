import { Button, IconButton, TextField } from '@clearhold/ui';
import { Plus, X } from 'lucide-react';

interface Span {
  from: string;
  to: string;
}
/** Spans of time by weekday: `mon` to `sun`. */
export type Week = Readonly<Record<string, readonly Span[]>>;

const DAYS: readonly [string, string][] = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
];

/** When service-level clocks run, day by day. */
export function WeekField({ value, onChange }: { value: Week; onChange: (value: Week) => void }) {
  const set = (day: string, spans: readonly Span[]) => onChange({ ...value, [day]: spans });
  return (
    <div className="flex flex-col">
      {DAYS.map(([day, name]) => {
        const spans = value[day] ?? [];
        return (
          <div
            key={day}
            className="flex min-h-11 flex-wrap items-center gap-2 border-b border-line py-1 last:border-b-0"
          >
            <span className="w-24 text-row">{name}</span>
            {spans.length === 0 && <span className="text-row text-muted">off</span>}
            {spans.map((span, at) => (
              <span key={`${at}-${spans.length}`} className="inline-flex items-center gap-1">
                {(['from', 'to'] as const).map((end) => (
                  <TextField
                    key={end}
                    label={`${name} ${end}`}
                    hideLabel
                    className="w-32"
                    type="time"
                    value={span[end]}
                    onChange={(time) =>
                      set(
                        day,
                        spans.map((one, index) => (index === at ? { ...one, [end]: time } : one)),
                      )
                    }
                  />
                ))}
                <IconButton
                  size="small"
                  tooltip={false}
                  label={`Remove hours of ${name}`}
                  icon={<X size={14} aria-hidden />}
                  onPress={() =>
                    set(
                      day,
                      spans.filter((_, index) => index !== at),
                    )
                  }
                />
              </span>
            ))}
            <Button
              size="small"
              kind="quiet"
              aria-label={`Add hours on ${name}`}
              icon={<Plus size={14} aria-hidden />}
              onPress={() => set(day, [...spans, { from: '09:00', to: '17:00' }])}
            >
              Hours
            </Button>
          </div>
        );
      })}
    </div>
  );
}
