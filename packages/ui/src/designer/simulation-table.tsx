import type { ReactNode } from 'react';
import type { Simulation } from '../playbooks/documents.ts';
import { minutesWords, roleWords } from './step-words.ts';

/** One company's figures: as the cases went, as they would go now, and as they would go as it is written. */
export function SimulationTable({ simulation }: { simulation: Simulation }) {
  const { tenantName, recorded, before, after, leftOut, more } = simulation;
  const roles = [...new Set([...before.load, ...after.load].map(({ role }) => role))].sort();
  const of = (load: typeof before.load, role: string) => load.find((one) => one.role === role);
  return (
    <section>
      <h3 className="pb-1 text-row font-semibold">{tenantName}</h3>
      <div className="overflow-x-auto">
        <table className="w-full min-w-96 border-collapse text-row tabular-nums">
          <thead>
            <tr className="border-b border-line text-label text-muted">
              <th scope="col" className="py-1.5 pe-3 text-start font-medium">
                {after.cases === 1 ? '1 case' : `${after.cases} cases`}
              </th>
              {['As they went', 'As it holds now', 'As written here'].map((name) => (
                <th key={name} scope="col" className="py-1.5 ps-3 text-end font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Line name="Time to the end, half of them within">
              {[recorded, before, after].map(({ medianMinutes }) => minutesWords(medianMinutes))}
            </Line>
            <Line name="Nine in ten within">
              {[recorded, before, after].map(({ ninthMinutes }) => minutesWords(ninthMinutes))}
            </Line>
            <Line name="Ended after they were due">{[recorded, before, after].map(({ breaches }) => breaches)}</Line>
            {roles.map((role) => (
              <Line key={role} name={`Tasks of the ${roleWords(role)}`}>
                {['–', ...[before, after].map(({ load }) => loadWords(of(load, role)))]}
              </Line>
            ))}
          </tbody>
        </table>
      </div>
      {leftOut > 0 && (
        <p className="pt-1 text-label text-muted">
          {leftOut === 1 ? 'One more case comes' : `${leftOut} more cases come`} to no end by what is known; left out.
        </p>
      )}
      {more && <p className="pt-1 text-label text-muted">The newest ones of the period; there are more.</p>}
    </section>
  );
}

const loadWords = (load: { tasks: number; medianMinutes: number } | undefined): string =>
  load ? `${load.tasks}, ${minutesWords(load.medianMinutes)} each` : '0';

function Line({ name, children }: { name: string; children: readonly ReactNode[] }) {
  const [recorded, before, after] = children;
  return (
    <tr className="border-b border-line last:border-b-0">
      <th scope="row" className="py-1.5 pe-3 text-start font-normal text-muted">
        {name}
      </th>
      <td className="py-1.5 ps-3 text-end">{recorded}</td>
      <td className="py-1.5 ps-3 text-end">{before}</td>
      <td className="py-1.5 ps-3 text-end font-medium">{after}</td>
    </tr>
  );
}
