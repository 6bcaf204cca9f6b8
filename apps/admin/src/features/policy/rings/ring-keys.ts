/** A ring as it is edited; a new one has no key yet. */
export interface NamedRing {
  readonly key: string;
  readonly name: string;
}

export const RINGS_MAX = 6;

/** Gives new rings a key of their name, unlike those that are there. A known ring keeps its own, whatever it is called. */
export function keyed(rings: readonly NamedRing[]): NamedRing[] {
  const taken = new Set(rings.map(({ key }) => key).filter(Boolean));
  return rings.map(({ key, name }) => {
    if (key) return { key, name };
    const plain = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|(?<!-)-+$/g, '');
    const stem = plain.slice(0, 26) || 'ring';
    let own = stem;
    for (let at = 2; taken.has(own); at++) own = `${stem}-${at}`;
    taken.add(own);
    return { key: own, name };
  });
}
