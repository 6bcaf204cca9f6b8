import { answer, type Output, Trouble, table } from '../output.ts';

/** What holds at a space, and how each value came about. */
export async function explain(options: Output & { tenant: string; key?: string }): Promise<void> {
  const [{ House }, { effectiveSetting, PolicyService }, { isSettingKey, SETTING_KEYS }] = await Promise.all([
    import('../house.ts'),
    import('../../features/policies/index.ts'),
    import('@clearhold/policy'),
  ]);
  const { key } = options;
  if (key !== undefined && !isSettingKey(key))
    throw new Trouble(`There is no setting "${key}". See docs/reference/settings.md.`, 1);
  const settings = await House.during(async (house) => {
    const { ctx } = await house.space(options.tenant);
    return house.database.read(ctx, async (tx) => {
      const service = house.get(PolicyService);
      const policy = await service.effective(tx);
      const own = (await service.layers(tx)).find((layer) => layer.scope.id === ctx.tenantId);
      return (key ? [key] : SETTING_KEYS).map((one) => effectiveSetting(policy, one, own));
    });
  });
  const [only] = settings;
  answer(options, key ? only : settings, () =>
    key
      ? inFull(only!)
      : table(
          ['setting', 'value', 'set by'],
          settings.map((one) => [one.key, shorten(one.display), one.sourceName]),
        ),
  );
}

type Shown = ReturnType<typeof import('../../features/policies/index.ts').effectiveSetting>;

const shorten = (text: string) => (text.length > 70 ? `${text.slice(0, 69)}…` : text);

function inFull(setting: Shown): string[] {
  const { key, title, meaning, display, sourceName, ring, version, setBy, reason, lockedBy, clamped, trail } = setting;
  return [
    `${title} (${key})`,
    meaning,
    '',
    `${display}, set by ${sourceName}${ring ? `, ${ring} ring` : ''}${version ? `, version ${version}` : ''}${setBy ? `, ${setBy}` : ''}${reason ? `: ${reason}` : ''}`,
    ...(lockedBy ? [`Locked by ${lockedBy}.`] : []),
    ...(clamped ? [clamped] : []),
    '',
    ...table(
      ['scope', 'mode', 'value', 'took', 'why'],
      trail.map((step) => [
        step.ring ? `${step.scopeName} (${step.ring} ring)` : step.scopeName,
        step.mode,
        shorten(step.display),
        step.took ? 'yes' : 'no',
        step.why,
      ]),
    ),
  ];
}
