import { byWay, type WayOptions } from '../by-way.ts';
import { answer, type Output } from '../output.ts';
import { readFiles } from './read-files.ts';
import { type Plan, WAYS } from './way.ts';

const CHANGES = 3;

interface PlanOptions extends Output, WayOptions {
  /** Days of past invoices to try the changes on. */
  readonly rehearse?: number;
}

export async function plan(names: string[], options: PlanOptions): Promise<void> {
  const [files, { fails, wouldChange }, { planInWords, rehearsedInWords }] = await Promise.all([
    readFiles(names),
    import('../../features/policy-files/index.ts'),
    import('./in-words.ts'),
  ]);
  const plans = await byWay(options, WAYS, async (way) => {
    const made = [];
    for (const file of files) {
      const one: Plan = await way.plan(file);
      const tried = options.rehearse && one.planned.changes.length && !fails(one.planned);
      made.push({ ...one, rehearsal: tried ? await way.rehearse(one, options.rehearse!) : undefined });
    }
    return made;
  });
  const shown = plans.map(({ from: { name }, planned, rehearsal }) => ({ name, ...planned, rehearsal }));
  answer(options, shown, () =>
    plans.flatMap((one) => [...planInWords(one), ...(one.rehearsal ? rehearsedInWords(one.rehearsal) : [])]),
  );
  if (plans.some(({ planned }) => fails(planned))) process.exitCode = 1;
  else if (plans.some(({ planned }) => wouldChange(planned))) process.exitCode = CHANGES;
}
