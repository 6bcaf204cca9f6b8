/** A cell of a spreadsheet that no program takes for a formula: one that would start a formula gets a leading apostrophe. */
export function safeCell(value: string | number | null | undefined): string {
  const text = value == null ? '' : String(value);
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  const guarded = !isNumber && /^[\s]*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\n\r;]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Rows as CSV (RFC 4180) with a head, in UTF-8 with a mark so that spreadsheets read it as such. */
export function toCsv(
  head: readonly string[],
  rows: readonly (readonly (string | number | null | undefined)[])[],
): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(safeCell).join(',')).join('\r\n')}\r\n`;
}
