const HOUR = 3_600_000;

/** How late an approval is, in words: hours below two days, then whole days. */
export function lateWords({ due_at: due }: { readonly due_at: Date | null }, at: Date): string {
  const hours = Math.floor((at.getTime() - (due ?? at).getTime()) / HOUR);
  const since =
    hours < 1
      ? 'less than an hour'
      : hours < 48
        ? `${hours} hour${hours === 1 ? '' : 's'}`
        : `${Math.floor(hours / 24)} days`;
  return `The approval was due ${(due ?? at).toISOString().slice(0, 16).replace('T', ' ')} UTC and has not been given; found ${since} after`;
}
