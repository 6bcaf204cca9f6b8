const DATE = /^(\d{4})-(\d{2})-(\d{2})/;

/** Days since 1970-01-01 of an ISO 8601 date or instant; undefined for anything else. */
export function dayNumber(text: string | undefined): number | undefined {
  const parts = DATE.exec(text ?? '');
  if (!parts) return undefined;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return Number.isNaN(time) ? undefined : Math.floor(time / 86_400_000);
}

/** Days from one date to another, negative when the second is earlier; undefined when either is no date. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const [first, second] = [dayNumber(from), dayNumber(to)];
  return first === undefined || second === undefined ? undefined : second - first;
}
