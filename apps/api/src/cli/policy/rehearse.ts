import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house.ts';
import { Trouble } from '../output.ts';
import type { PlannedFile } from './planned-file.ts';

type Shown = ReturnType<typeof import('../../features/rehearsals/index.ts').rehearsalView>;
export type Rehearsed = Pick<Shown, 'id' | 'state' | 'from' | 'until' | 'figures'>;

const DAY_MS = 86_400_000;
const LOOK_MS = 250;
const LONGEST_MS = 600_000;

/** Tries a file's changes over the invoices of the last days, by the installation's own workers; waits for the end. */
export async function rehearse(house: House, { name, place, changes }: PlannedFile, days: number): Promise<Rehearsed> {
  const { BeginRehearsal, rehearsalView, RehearsalsRepository } = await import('../../features/rehearsals/index.ts');
  const begun = await house.get(BeginRehearsal).run(place, { changes, from: new Date(Date.now() - days * DAY_MS) });
  if (!begun.ok) throw new Trouble(`${name}: ${'why' in begun ? begun.why.message : 'policy above refuses it.'}`, 1);
  const { id } = begun.rehearsal;
  const repository = house.get(RehearsalsRepository);
  for (const until = Date.now() + LONGEST_MS; ; await pause(LOOK_MS)) {
    const row = (await house.database.read(place.ctx, (tx) => repository.find(tx, id))) ?? begun.rehearsal;
    const shown = rehearsalView(row, await repository.parts(place.ctx, [id]));
    if (shown.state !== 'RUNNING') return shown;
    if (Date.now() > until)
      throw new Trouble(`${name}: after ten minutes the rehearsal is not at its end. Is a worker running?`, 1);
  }
}

/** What a rehearsal says to people. */
export function rehearsedInWords({ figures }: Rehearsed): string[] {
  const { done, stoppedBefore, stoppedAfter, casesBefore, casesAfter, effects, leftOut } = figures;
  return [
    `  past invoices: ${done}; stopped ${stoppedBefore} → ${stoppedAfter}, cases ${casesBefore} → ${casesAfter}`,
    ...effects.map(
      ({ effect, code, count, atRisk }) =>
        `    ${WORDS[effect] ?? effect} ${count} × ${code}${atRisk.map(({ amount, currency }) => `, ${amount} ${currency}`).join('')}`,
    ),
    ...(leftOut ? [`    ${leftOut} older ones cannot be tried`] : []),
  ];
}

const WORDS: Record<string, string> = {
  OPENS: 'opens',
  VANISHES: 'ends',
  CHANGES: 'other money on',
  APPROVER: 'other approvers for',
  DUE: 'another time for',
  STEPS: 'other steps for',
};
