import type { Playbook } from '@clearhold/cases/playbook';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Note } from '../feedback/banner.tsx';
import { DateField } from '../forms/date-field.tsx';
import { useNow } from '../locale/ui-provider.tsx';
import { askSimulation, type Simulation } from '../playbooks/documents.ts';
import { SimulationTable } from './simulation-table.tsx';

const DAY = 86_400_000;

/** A company whose past cases a playbook can be tried on. */
export interface Company {
  readonly id: string;
  readonly name: string;
}

/** What a playbook as it is written would have done with past cases: each company's in turn, figures only. */
export function SimulationView(props: {
  scope: string;
  draft: Playbook;
  companies: readonly Company[];
  /** Something keeps the playbook from running. */
  isBarred: boolean;
}) {
  const { scope, draft, companies, isBarred } = props;
  const now = useNow();
  const [from, setFrom] = useState(() => dayOf(now.getTime() - 90 * DAY));
  const [until, setUntil] = useState(() => dayOf(now.getTime()));
  const [done, setDone] = useState<readonly Simulation[]>([]);
  const run = useMutation({
    mutationFn: async () => {
      setDone([]);
      const period = { from: `${from}T00:00:00Z`, until: new Date(Date.parse(until) + DAY).toISOString() };
      for (const { id } of companies) {
        const one = await askSimulation({ scope, key: draft.key, definition: draft, over: id, ...period });
        setDone((before) => [...before, one]);
      }
    },
  });
  if (companies.length === 0)
    return <p className="text-row text-muted">There is no company here whose cases it could be tried on.</p>;
  const cases = done.reduce((sum, { after }) => sum + after.cases, 0);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-row text-muted">
        Closed cases of the period go through the playbook once more: each step takes the time and the answer that it
        had in the case, or what is usual for such a step. Nothing is saved.
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <DateField label="Cases opened from" max={until} value={from} onChange={setFrom} />
        <DateField label="until" min={from} value={until} onChange={setUntil} />
        <Button
          kind="primary"
          isDisabled={isBarred || !from || !until || from > until}
          isPending={run.isPending}
          onPress={() => run.mutate()}
        >
          Simulate
        </Button>
      </div>
      {isBarred && <Note tone="waiting" title="It cannot run as it is written; mend what is wrong first." />}
      <RefusalNote error={run.error} />
      <div aria-live="polite" className="flex flex-col gap-4">
        {run.isPending && (
          <p className="text-row text-muted">
            {done.length} of {companies.length} {companies.length === 1 ? 'company' : 'companies'} played
          </p>
        )}
        {run.isSuccess && cases === 0 && (
          <Note tone="info" title="No closed case of that period would follow this playbook.">
            Choose a longer period.
          </Note>
        )}
        {done
          .filter(({ after, leftOut }) => after.cases + leftOut > 0)
          .map((one) => (
            <SimulationTable key={one.tenantName} simulation={one} />
          ))}
      </div>
    </div>
  );
}

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);
