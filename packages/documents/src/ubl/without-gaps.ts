/** A copy of the record without the keys that hold nothing, so that "not given" reads the same everywhere. */
export function withoutGaps<T extends object>(record: T): T {
  const copy = {} as T;
  for (const key in record) if (record[key] !== undefined) copy[key] = record[key];
  return copy;
}
