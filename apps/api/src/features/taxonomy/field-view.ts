import { type EffectiveType, playbookFor } from '@clearhold/exceptions';
import { type EffectivePolicy, type PolicyLayer, type Provenance, type Source } from '@clearhold/policy';
import { entryInWords } from '../policies/index.ts';
import { FIELDS, type Field, readEntry, SPOKEN } from './fields.ts';

const SHOWN = (Object.keys(FIELDS) as Field[]).filter((field) => field !== 'native');
const TAXONOMY = 'The taxonomy';

const saidAt = (layer: PolicyLayer | undefined, field: Field): Record<string, unknown> =>
  (layer?.values[FIELDS[field]]?.value ?? {}) as Record<string, unknown>;

/** The fields that a scope itself says about a code, translations among them. */
export function ownFields(own: PolicyLayer | undefined, code: string): Field[] {
  return SHOWN.filter((field) => Object.keys(saidAt(own, field)).some((entry) => readEntry(entry).code === code));
}

/** Each field of a type with where it comes from, and each translation. */
export function fieldsOf(policy: EffectivePolicy, type: EffectiveType, own: PolicyLayer | undefined) {
  const shown = SHOWN.filter((field) => field !== 'child' || type.condition !== null);
  return shown.flatMap((field) => {
    const whole = fieldView(policy, type, own, field, type.code);
    if (!SPOKEN.includes(field)) return [whole];
    const entries = Object.keys(policy.explain(FIELDS[field]).entries ?? {});
    const translations = entries.filter((entry) => readEntry(entry).language && readEntry(entry).code === type.code);
    return [whole, ...translations.sort().map((entry) => fieldView(policy, type, own, field, entry))];
  });
}

function fieldView(
  policy: EffectivePolicy,
  type: EffectiveType,
  own: PolicyLayer | undefined,
  field: Field,
  entry: string,
) {
  const key = FIELDS[field];
  const found = explained(policy, field, entry);
  const value = found?.value ?? published(type, field);
  const words = (one: unknown) => (one === undefined || one === null ? 'none' : entryInWords(key, one));
  const isOwn = Object.hasOwn(saidAt(own, field), entry);
  return {
    field,
    language: readEntry(entry).language,
    value: field === 'enabled' ? type.enabled : value,
    display: words(field === 'enabled' ? type.enabled : value),
    ...sourceOf(found),
    own: isOwn,
    ownMode: isOwn ? (own!.values[key]!.modes?.[entry] ?? own!.values[key]!.mode) : null,
    lockedBy: found?.lockedBy?.name ?? policy.explain(key).lockedBy?.name ?? null,
    clamped: found?.clamped
      ? `${words(found.clamped.wanted)} was wanted; ${found.clamped.by.name} allows ${words(found.clamped.to)}.`
      : null,
    bounds: (found?.bounds ?? []).map((bound) => ({
      scopeName: bound.scope.name,
      mode: bound.mode,
      display: words(bound.value),
    })),
    trail: (found?.trail ?? []).map((step) => ({
      scopeKind: kindOf(step.scope) ?? 'PLATFORM',
      scopeName: nameOf(step.scope),
      mode: step.scope === 'declared default' ? null : step.mode,
      display: words(step.value),
      took: step.took,
      why: step.why,
    })),
  };
}

// Words hold for their own code alone; what is done with a code holds for those below it too.
function explained(policy: EffectivePolicy, field: Field, entry: string): Provenance | undefined {
  const whole = policy.explain(FIELDS[field]) as Provenance;
  if (SPOKEN.includes(field) || field === 'child') return whole.entries?.[entry];
  const found = policy.explain(FIELDS[field], entry) as Provenance;
  return found.entry === undefined ? undefined : found;
}

function published(type: EffectiveType, field: Field): unknown {
  if (field === 'name' || field === 'description') return type[field];
  if (field === 'owner') return type.ownerGroup;
  return field === 'playbook' ? playbookFor(type.code) : null;
}

function sourceOf(found: Provenance | undefined) {
  if (!found) return { sourceKind: null, sourceName: TAXONOMY, version: null };
  return { sourceKind: kindOf(found.source), sourceName: nameOf(found.source), version: found.version };
}

const kindOf = (source: Source) => (source === 'declared default' ? null : source.kind.toUpperCase());
const nameOf = (source: Source) => (source === 'declared default' ? TAXONOMY : source.name);
