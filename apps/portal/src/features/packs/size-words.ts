const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A number of bytes, given as decimal text, to two digits: `1.4 MB`. */
export function sizeWords(bytes: string): string {
  let size = Number(bytes);
  let unit = 0;
  for (; size >= 1000 && unit < UNITS.length - 1; unit++) size /= 1000;
  return `${unit === 0 || size >= 10 ? Math.round(size) : size.toFixed(1)} ${UNITS[unit]}`;
}
