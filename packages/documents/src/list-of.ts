/** The list that a record keeps under a name; begun when it is first asked for. */
export function listOf<T extends object, K extends keyof T>(record: T, key: K): NonNullable<T[K]> {
  const list = record[key] ?? ([] as unknown as NonNullable<T[K]>);
  record[key] = list;
  return list;
}
