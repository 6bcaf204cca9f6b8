// UN/ECE Recommendation 20 codes for a single countable thing that trade uses for one another.
const EACH = new Set(['C62', 'EA', 'H87', 'PCE', 'PCS', 'PC', 'NAR', 'NMB', 'ST', 'XPP', 'ZZ']);

/** True when quantities in these units may be compared: the same code, codes for "one piece", or one not given. */
export function sameUnit(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return true;
  const [left, right] = [a.trim().toUpperCase(), b.trim().toUpperCase()];
  return left === right || (EACH.has(left) && EACH.has(right));
}
