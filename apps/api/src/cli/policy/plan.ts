import { answer, type Output } from '../output.ts';
import { fails, planFile, planInWords, wouldChange } from './planned-file.ts';
import { rehearse, rehearsedInWords } from './rehearse.ts';

const CHANGES = 3;

interface PlanOptions extends Output {
  /** Days of past invoices to try the changes on. */
  readonly rehearse?: number;
}

export async function plan(names: string[], options: PlanOptions): Promise<void> {
  const { House } = await import('../house.ts');
  const files = await House.during(async (house) => {
    const planned = [];
    for (const name of names) {
      const file = await planFile(house, name);
      const tried = options.rehearse && file.changes.length && !fails(file);
      planned.push({ ...file, rehearsal: tried ? await rehearse(house, file, options.rehearse!) : undefined });
    }
    return planned;
  });
  const shown = files.map(({ place: _, ...file }) => file);
  answer(options, shown, () =>
    files.flatMap((file) => [...planInWords(file), ...(file.rehearsal ? rehearsedInWords(file.rehearsal) : [])]),
  );
  if (files.some(fails)) process.exitCode = 1;
  else if (files.some(wouldChange)) process.exitCode = CHANGES;
}
