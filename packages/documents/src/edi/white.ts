/** The first position from `at` on that holds neither blank nor line break nor zero byte. */
export function skipWhite(raw: string, at: number): number {
  let next = at;
  while (next < raw.length && isWhite(raw.charCodeAt(next))) next += 1;
  return next;
}

const isWhite = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0 || code === 26;

/** The text without the line breaks in it. */
export function unwrapped(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]/g, '') : text;
}

/**
 * True for a file cut into lines of one length, as mainframes send records: its line breaks mean nothing, wherever they fall.
 * The first two lines must be equally long and the first must not end where a segment ends.
 */
export function isWrapped(raw: string, terminator: string): boolean {
  const first = lineEnd(raw, 0);
  if (first.end < 60 || first.next >= raw.length) return false;
  const second = lineEnd(raw, first.next);
  if (second.next >= raw.length || second.end - first.next !== first.end) return false;
  return (
    !raw.slice(0, first.end).trimEnd().endsWith(terminator) || !raw.slice(first.next, second.end).endsWith(terminator)
  );
}

function lineEnd(raw: string, from: number): { end: number; next: number } {
  const feed = raw.indexOf('\n', from);
  if (feed < 0) return { end: raw.length, next: raw.length };
  return { end: raw[feed - 1] === '\r' ? feed - 1 : feed, next: feed + 1 };
}
