import { useState } from 'react';
import { Button, DateField, Select, useLocale } from '../index.ts';
import { monthsTo, periodName, weeksTo } from './periods.ts';

const OWN = 'own';

/** Chooses a month, a week, or days of one's own. */
export function PeriodPicker(props: {
  today: string;
  period: string;
  /** Whether days of one's own choice can be reported on. */
  anyDays: boolean;
  onChange: (period: string) => void;
}) {
  const { today, period, anyDays, onChange } = props;
  const { wordsLocale } = useLocale();
  const [choosing, setChoosing] = useState(false);
  const known = [...monthsTo(today), ...weeksTo(today)];
  const listed = known.includes(period) ? known : [period, ...known];
  const options = listed.map((id) => ({ id, label: periodName(id, wordsLocale) }));
  if (anyDays) options.push({ id: OWN, label: 'Other days' });
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        label="Period"
        className="w-56"
        options={options}
        value={choosing ? OWN : period}
        onChange={(id) => {
          setChoosing(id === OWN);
          if (id && id !== OWN) onChange(id);
        }}
      />
      {choosing && (
        <OwnDays
          today={today}
          onChoose={(days) => {
            setChoosing(false);
            onChange(days);
          }}
        />
      )}
    </div>
  );
}

function OwnDays({ today, onChoose }: { today: string; onChoose: (period: string) => void }) {
  const [first, setFirst] = useState(`${today.slice(0, 8)}01`);
  const [last, setLast] = useState(today);
  return (
    <>
      <DateField label="From" max={today} value={first} onChange={setFirst} />
      <DateField label="Until" value={last} onChange={setLast} />
      <Button
        isDisabled={!first || !last || first > last || first > today}
        onPress={() => onChoose(`${first}/${last}`)}
      >
        Show these days
      </Button>
    </>
  );
}
