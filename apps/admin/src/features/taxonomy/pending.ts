/** A change of one field of one type, as the API takes it. */
export interface Pending {
  field: string;
  /** The code, of a translation with its language; of a native code its system and code. */
  entry: string;
  value?: string | number | boolean;
  mode?: string;
  remove?: boolean;
}

const isSame = (a: Pending, b: Pending) => a.field === b.field && a.entry === b.entry;

/** The changes with one more; a newer one of the same field of the same type takes the place of the older. */
export function withPending(all: readonly Pending[], one: Pending): Pending[] {
  return [...all.filter((each) => !isSame(each, one)), one];
}

export function without(all: readonly Pending[], one: Pending): Pending[] {
  return all.filter((each) => !isSame(each, one));
}

/** What waits for a type: its own fields and its translations. */
export function pendingOf(all: readonly Pending[], code: string): Pending[] {
  return all.filter(
    ({ field, entry }) =>
      field !== 'native' &&
      (entry === code || (/^\.[a-z]{2,3}(-[A-Z]{2})?$/.test(entry.slice(code.length)) && entry.startsWith(code))),
  );
}
