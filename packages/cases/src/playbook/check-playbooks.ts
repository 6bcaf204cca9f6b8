import { type EffectiveTaxonomy, effectiveTaxonomy, TAXONOMY } from '@clearhold/exceptions';
import type { Refusal } from '@clearhold/kernel';
import { isSettingKey, type PolicyLayer, resolvePolicy } from '@clearhold/policy';
import { type Composed, composePlaybooks, playbookChanges, type Shelf } from './compose.ts';
import { type Playbook, settingsOf } from './definition.ts';
import { checkKeptSteps } from './kept-steps.ts';

const KEYS = ['playbooks.definition', 'playbooks.step'];

/**
 * What stands against a draft's playbooks beyond the shape of its settings: a playbook that could not run (the codes of
 * `validatePlaybook`, with the step named), PLAYBOOK_UNKNOWN, TYPE_UNKNOWN, STEP_LOCKED, SETTING_UNKNOWN, and PLAYBOOK_STRICT below the
 * platform. `base` are the playbooks that the scope has without policy. Only what the draft itself says is looked at.
 */
export function checkPlaybooks(
  base: Shelf,
  ancestors: readonly PolicyLayer[],
  draft: PolicyLayer,
  keys: readonly string[] = Object.keys(draft.values),
): Refusal[] {
  const mine = KEYS.filter((key) => keys.includes(key) && Object.hasOwn(draft.values, key)).flatMap((key) =>
    Object.keys(draft.values[key]!.value as object).map((entry) => ({ key, entry })),
  );
  if (mine.length === 0) return [];
  const policy = resolvePolicy([...ancestors, draft]);
  const composed = composePlaybooks(base, playbookChanges(policy) ?? { definitions: {}, steps: {} });
  return composed.flatMap((one) => {
    const said = mine.find(({ entry }) => entry.split('.', 1)[0] === one.key);
    if (!said) return [];
    const path = `values.${said.key}.value.${said.entry}`;
    const refusals = [
      ...one.refusals.map((refusal) => ({ ...refusal, message: `${one.key}: ${refusal.message}` })),
      ...(draft.scope.kind === 'platform' ? [] : strictness(one)),
      ...(one.playbook ? outside(one.playbook, effectiveTaxonomy(policy)) : []),
      ...(one.playbook ? checkKeptSteps(base, ancestors, one.playbook) : []),
    ];
    return refusals.map((refusal) => ({ ...refusal, path }));
  });
}

/** True for a playbook that is the control of a strictly controlled exception type. */
export const isStrict = ({ appliesTo }: Pick<Playbook, 'appliesTo'>): boolean =>
  TAXONOMY.some(({ code, controlSensitivity }) => controlSensitivity === 'strict' && appliesTo.includes(code));

function strictness({ key, playbook, base }: Composed): Refusal[] {
  if (![playbook, base].some((one) => one && isStrict(one))) return [];
  return [
    {
      code: 'PLAYBOOK_STRICT',
      message: `${key} is the control of a strictly controlled exception type; below the platform it stays as it is.`,
      hint: 'Write a playbook for types whose control sensitivity is lower.',
    },
  ];
}

/** Names that lead out of a playbook: exception types and settings. */
function outside(playbook: Playbook, taxonomy: EffectiveTaxonomy): Refusal[] {
  const types = playbook.appliesTo.filter((code) => code !== '*' && !taxonomy.has(code));
  const settings = settingsOf(playbook).filter((key) => !isSettingKey(key));
  return [
    ...types.map((code) => ({ code: 'TYPE_UNKNOWN', message: `${playbook.key}: there is no exception type ${code}.` })),
    ...settings.map((key) => ({ code: 'SETTING_UNKNOWN', message: `${playbook.key}: there is no setting ${key}.` })),
  ];
}
