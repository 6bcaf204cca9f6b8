import { answer, type Output, Trouble } from '../output.ts';
import { planInWords } from './plan.ts';
import { readFile, spaceOf } from './read-file.ts';

export async function applyBlueprint(name: string, options: Output & { ring?: string }): Promise<void> {
  const file = await readFile(name);
  const [{ House }, { KeepVersion, PlanBlueprint }] = await Promise.all([
    import('../house.ts'),
    import('../../features/onboarding/index.ts'),
  ]);
  await House.during(async (house) => {
    const ctx = await spaceOf(house, file);
    const done = await house.database.inTenant(ctx, async (tx) => {
      const planned = await house.get(PlanBlueprint).plan(tx, file);
      if (planned.refusals.length) throw new Trouble(planInWords(file.key, planned).join('\n'), 1);
      if (planned.differences.length === 0) return planned;
      const keeping = house.get(KeepVersion);
      const latest = await keeping.latest(tx, file.key);
      if (file.version !== undefined && latest && latest.version !== file.version)
        throw new Trouble(
          `${name} was written from version ${file.version}, and version ${latest.version} is there. Export it, take over what changed, apply again.`,
          1,
        );
      const { key, title, summary, definition } = file;
      return keeping.next(tx, latest, { key, title, summary, definition, ring: options.ring }, { from: 'file' });
    });
    if ('differences' in done)
      return answer(options, { key: file.key, version: done.currentVersion, applied: false }, () =>
        planInWords(file.key, done),
      );
    if ('refused' in done) throw new Trouble([done.refused.message, done.refused.hint].filter(Boolean).join(' '), 1);
    const { key, version } = done.saved;
    answer(options, { key, version, applied: true }, () => [
      `${key} is version ${version} now.${options.ring ? ` The followers in ring ${options.ring} are offered it first.` : ''}`,
    ]);
  });
}
