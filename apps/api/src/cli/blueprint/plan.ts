import type { PlannedBlueprint } from '../../features/onboarding/index.ts';
import { answer, type Output } from '../output.ts';
import { readFile, spaceOf } from './read-file.ts';

export async function planBlueprint(name: string, options: Output): Promise<void> {
  const file = await readFile(name);
  const [{ House }, { PlanBlueprint }] = await Promise.all([
    import('../house.ts'),
    import('../../features/onboarding/index.ts'),
  ]);
  await House.during(async (house) => {
    const ctx = await spaceOf(house, file);
    const planned = await house.database.read(ctx, (tx) => house.get(PlanBlueprint).plan(tx, file));
    answer(options, { key: file.key, ...planned }, () => planInWords(file.key, planned));
    process.exitCode = planned.refusals.length ? 1 : planned.differences.length ? 3 : 0;
  });
}

/** What a plan says to people. */
export function planInWords(key: string, { currentVersion, differences, refusals }: PlannedBlueprint): string[] {
  const count = differences.length;
  return [
    `${key}, version ${currentVersion}: ${count ? `${count} change${count === 1 ? '' : 's'}` : 'nothing to change'}`,
    ...differences.map(({ what, before, after }) => `  ~ ${what}: ${before} → ${after}`),
    ...refusals.map(({ message, hint }) => `  ! ${[message, hint].filter(Boolean).join(' ')}`),
  ];
}
