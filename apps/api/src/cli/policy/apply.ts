import { byWay, type WayOptions } from '../by-way.ts';
import { answer, type Output, Trouble } from '../output.ts';
import { readFiles } from './read-files.ts';
import { type Applied, type ApplyOptions, type Plan, WAYS } from './way.ts';

/** All files are planned before the first is applied: what cannot go keeps the others back too. */
export async function apply(names: string[], options: ApplyOptions & Output & WayOptions): Promise<void> {
  const [files, { fails }, { appliedInWords, planInWords }] = await Promise.all([
    readFiles(names),
    import('../../features/policy-files/index.ts'),
    import('./in-words.ts'),
  ]);
  const applied = await byWay(options, WAYS, async (way) => {
    const plans: Plan[] = [];
    for (const file of files) plans.push(await way.plan(file));
    const against = plans.filter(({ planned }) => fails(planned));
    if (against.length) throw new Trouble([...against.flatMap(planInWords), 'Nothing was applied.'].join('\n'), 1);
    const done: Applied[] = [];
    for (const one of plans) done.push(await way.apply(one, options));
    return done;
  });
  answer(options, applied, () => applied.map(appliedInWords));
}
