import type { Refusal } from '@clearhold/kernel';
import { readIdentity, type UnitIdentity } from './unit-identity.ts';

/** A business unit as somebody fills it in. */
export interface UnitInput {
  readonly name: string;
  readonly identities?: readonly { readonly kind: string; readonly value: string }[] | null;
}

export interface CheckedUnit {
  readonly name: string;
  readonly identities: readonly UnitIdentity[];
}

const IDENTITIES_MAX = 50;

/** The unit with its identities in their kept form, or the first thing that is wrong. */
export function checkUnit(input: UnitInput): CheckedUnit | Refusal {
  const name = input.name.trim();
  if (name.length < 2 || name.length > 100)
    return { code: 'INPUT_INVALID', message: 'A name of 2 to 100 letters is needed.', path: 'input.name' };
  const written = input.identities ?? [];
  if (written.length > IDENTITIES_MAX)
    return {
      code: 'TOO_MANY_IDENTITIES',
      message: `A unit has ${IDENTITIES_MAX} identities at most.`,
      path: 'input.identities',
    };
  const identities = new Map<string, UnitIdentity>();
  for (const [index, one] of written.entries()) {
    const read = readIdentity(one, `input.identities.${index}.value`);
    if ('code' in read) return read;
    identities.set(`${read.kind} ${read.value}`, read);
  }
  return { name, identities: [...identities.values()] };
}

/** What stands against a unit's short name: the one that `X-Unit` names. */
export function checkUnitSlug(slug: string): Refusal | undefined {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug) && slug.length >= 2 && slug.length <= 40) return undefined;
  return {
    code: 'SLUG_INVALID',
    message: `"${slug.slice(0, 60)}" cannot be a short name.`,
    hint: 'Use 2 to 40 lower-case letters, digits and single hyphens, beginning with a letter: acme-berlin.',
    path: 'input.slug',
  };
}
