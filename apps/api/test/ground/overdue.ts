/** A package that is named here, as it was looked through; days are ISO 8601, empty where there is none. */
export interface Seen {
  readonly name: string;
  readonly version: string;
  readonly released: string;
  readonly newerSince: string;
  readonly lastRelease: string;
}

export interface PutOff {
  readonly package: string;
  readonly reason: string;
  readonly until: string;
}

export interface Fault {
  readonly id: string;
  readonly package: string;
  readonly mended: string;
  readonly weight: 'critical' | 'high' | 'medium' | 'low';
  readonly published: string;
  readonly ruledOut?: string;
}

/** The times of docs/dependencies.md, in days. */
export const DAYS = { critical: 2, high: 7, medium: 30, low: 92, newer: 365, quiet: 730 } as const;

const daysBetween = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / 86_400_000;

/** What of the named packages is older on a day than was written down, in words. */
export function outdated(seen: readonly Seen[], putOff: readonly PutOff[], day: string): string[] {
  const allowed = new Set(putOff.filter(({ until }) => until >= day).map((one) => one.package));
  return seen.flatMap(({ name, version, released, newerSince, lastRelease }) => {
    if (allowed.has(name)) return [];
    if (newerSince && daysBetween(newerSince, day) > DAYS.newer)
      return [`${name} ${version}: a newer one is there since ${newerSince}`];
    const last = lastRelease || released;
    return daysBetween(last, day) > DAYS.quiet ? [`${name} ${version}: had no release since ${last}`] : [];
  });
}

/** The faults that are in what is locked, by name and version, on a day by which they were to be mended, in words. */
export function unmended(
  locked: readonly (readonly [string, string])[],
  faults: readonly Fault[],
  day: string,
): string[] {
  return faults.flatMap((fault) => {
    if (fault.ruledOut || daysBetween(fault.published, day) <= DAYS[fault.weight]) return [];
    const held = locked.filter(([name, version]) => name === fault.package && isBelow(version, fault.mended));
    return held.map(([name, version]) => `${name} ${version}: ${fault.id} is mended in ${fault.mended}`);
  });
}

function isBelow(version: string, other: string): boolean {
  const [one, two] = [version, other].map((text) => text.split(/[-+]/)[0]!.split('.').map(Number)) as [
    number[],
    number[],
  ];
  const at = one.findIndex((number, index) => number !== two[index]);
  return at >= 0 && one[at]! < two[at]!;
}
