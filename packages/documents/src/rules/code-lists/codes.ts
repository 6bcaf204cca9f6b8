/** A list of codes out of a text that has blanks between them. */
export function codes(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
