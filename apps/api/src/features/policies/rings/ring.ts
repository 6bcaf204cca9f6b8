import type { Refusal } from '@clearhold/kernel';

/** One of a partner's rings. A version goes from the first to the last, which is all of its tenants. */
export interface Ring {
  readonly key: string;
  readonly name: string;
}

/** What every partner begins with. */
export const FIRST_RINGS: readonly Ring[] = [
  { key: 'pilot', name: 'Pilot' },
  { key: 'early', name: 'Early' },
  { key: 'all', name: 'All' },
];

const RINGS_MAX = 6;

/** The ring itself and those before it; `all` for the last, undefined for one that there is not. */
export function reachOf(rings: readonly Ring[], key: string): readonly Ring[] | 'all' | undefined {
  const place = rings.findIndex((ring) => ring.key === key);
  if (place < 0) return undefined;
  return place === rings.length - 1 ? 'all' : rings.slice(0, place + 1);
}

/** The ring of a tenant whose row says `key`; one that there is no more is the last. */
export const ringOf = (rings: readonly Ring[], key: string | null): Ring =>
  rings.find((ring) => ring.key === key) ?? rings.at(-1)!;

const refusal = (code: string, message: string, hint?: string): Refusal => ({
  ...{ code, message, hint },
  path: 'input.rings',
});

/** What is wrong with a list of rings. */
export function checkRings(rings: readonly Ring[]): Refusal | undefined {
  if (rings.length < 2 || rings.length > RINGS_MAX)
    return refusal('RINGS_COUNT', `There are 2 to ${RINGS_MAX} rings.`, 'The last one is all tenants.');
  if (rings.some(({ key }) => !/^[a-z][a-z0-9-]{0,29}$/.test(key)))
    return refusal('RING_KEY', 'A ring’s key is of small letters, digits and hyphens.', 'Such as "pilot".');
  if (rings.some(({ name }) => name.trim().length < 2 || name.trim().length > 40))
    return refusal('RING_NAME', 'A ring’s name has 2 to 40 letters.');
  const twice = (values: string[]) => new Set(values).size < values.length;
  if (twice(rings.map(({ key }) => key)) || twice(rings.map(({ name }) => name.trim().toLowerCase())))
    return refusal('RING_TWICE', 'Two rings have one key or name.');
  return undefined;
}
