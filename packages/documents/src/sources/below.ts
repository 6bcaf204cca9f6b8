/** The fields of a party below its own, each with the places that it has below the party's: `supplier.name`. */
export function below(
  field: string,
  places: readonly string[],
  fields: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  const entries = Object.entries(fields).map(([own, ends]): [string, readonly string[]] => [
    `${field}.${own}`,
    ends.flatMap((end) => places.map((place) => (end === '' ? place : `${place}/${end}`))),
  ]);
  return Object.fromEntries(entries);
}
