import {
  APPROVAL_ROLES,
  type EffectivePolicy,
  factsOf,
  MAIL_KINDS,
  type PolicyLayer,
  SETTINGS,
  type Setting,
  type SettingKey,
  type Source,
} from '@clearhold/policy';
import { HOUSE } from '../../platform/brand/product-name.ts';
import { settingInWords } from './in-words.ts';
import { rolesUnder } from './roles-under.ts';

const NOBODY = `${HOUSE}’s default`;
const kindOf = (source: Source) => (source === 'declared default' ? null : source.kind.toUpperCase());
const nameOf = (source: Source) => (source === 'declared default' ? NOBODY : source.name);

/** The words of a written scale; yes and no are no words. */
const choicesOf = (strictness: Setting['strictness']): string[] =>
  typeof strictness === 'object' && 'scale' in strictness
    ? strictness.scale.filter((step) => typeof step === 'string')
    : [];

/** The roles of one's own that a row of the approval matrix can name, each `key as role` for the highest that it counts as. */
function ownChoices(policy: EffectivePolicy): string[] {
  const { book } = rolesUnder(policy);
  return book.all().flatMap(({ key, isOwn }) => {
    const as = book.countsAs(key);
    const highest = APPROVAL_ROLES.findLast((role) => as.includes(role));
    return isOwn && highest ? [`${key} as ${highest}`] : [];
  });
}

/** Kinds of mail, each `key: title (facts)`; openings and closings have one for every kind besides. */
function mailChoices(key: SettingKey): string[] {
  const shown = (kind: string, title: string) =>
    `${kind}: ${title} (${factsOf(kind)
      .map((fact) => `{${fact}}`)
      .join(', ')})`;
  const kinds = Object.entries(MAIL_KINDS).map(([kind, { title }]) => shown(kind, title));
  return key === 'mails.subject' ? kinds : [shown('default', 'Every kind without words of its own'), ...kinds];
}

function choicesAt(policy: EffectivePolicy, key: SettingKey): string[] {
  if (key === 'approval.thresholds') return ownChoices(policy);
  return key.startsWith('mails.') ? mailChoices(key) : choicesOf(SETTINGS[key].strictness);
}

/** One setting as the schema shows it: the value in force, where it comes from, what bounds it. */
export function effectiveSetting(policy: EffectivePolicy, key: SettingKey, own: PolicyLayer | undefined) {
  const { title, group, meaning, unit, strictness, order } = SETTINGS[key];
  const found = policy.explain(key);
  const { source, clamped } = found;
  return {
    ...{ key, title, group, meaning, unit },
    strictness:
      strictness === 'none'
        ? 'NONE'
        : order.bound === 'ceiling'
          ? 'LOWER'
          : order.bound === 'floor'
            ? 'HIGHER'
            : 'NONE',
    choices: choicesAt(policy, key),
    value: found.value,
    display: settingInWords(key, found.value),
    sourceKind: kindOf(source),
    sourceId: source === 'declared default' ? null : source.id,
    sourceName: nameOf(source),
    version: found.version,
    ring: found.ring ?? null,
    mode: source === 'declared default' ? null : found.mode,
    setBy: found.setBy ?? null,
    setAt: found.setAt ? new Date(found.setAt) : null,
    reason: found.reason ?? null,
    lockedBy: found.lockedBy?.name ?? null,
    bounds: found.bounds.map((bound) => ({
      scopeName: bound.scope.name,
      mode: bound.mode,
      display: settingInWords(key, bound.value),
    })),
    own: own !== undefined && Object.hasOwn(own.values, key),
    clamped: clamped
      ? `${settingInWords(key, clamped.wanted)} was wanted; ${clamped.by.name} allows ${settingInWords(key, clamped.to)}.`
      : null,
    trail: found.trail.map((step) => ({
      scopeKind: kindOf(step.scope) ?? 'PLATFORM',
      scopeName: nameOf(step.scope),
      mode: step.scope === 'declared default' ? null : step.mode,
      display: settingInWords(key, step.value),
      ring: step.ring ?? null,
      took: step.took,
      why: step.why,
    })),
  };
}
