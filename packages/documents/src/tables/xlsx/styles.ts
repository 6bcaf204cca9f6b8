import type { PackageParts } from './package-parts.ts';

/** What a cell's style makes of its number: a day, or as it stands with leading zeros to this length. */
export interface CellStyle {
  readonly isDay: boolean;
  readonly digitsMin: number;
}

/** The styles that cells name by their place (ECMA-376-1, 18.8). */
export async function cellStyles(parts: PackageParts, name: string): Promise<CellStyle[]> {
  const formats = new Map<number, string>();
  const styles: CellStyle[] = [];
  let isInCells = false;
  await parts.read(name, {
    open(tag, attributes) {
      if (tag === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (tag === 'cellXfs') isInCells = true;
      if (tag === 'xf' && isInCells) styles.push(styleOf(Number(attributes.numFmtId ?? 0), formats));
    },
    close(tag) {
      if (tag === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** As long as a program lets a format be; a file may hold any text in its place. */
const FORMAT_MAX = 255;

function styleOf(id: number, formats: ReadonlyMap<number, string>): CellStyle {
  const code = formats.get(id);
  if (code === undefined) return { isDay: isBuiltInDay(id), digitsMin: 0 };
  const plain = code
    .slice(0, FORMAT_MAX)
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return { isDay: /[dy]/i.test(plain), digitsMin: /^0+$/.test(plain) ? plain.length : 0 };
}

// 18.8.30: the formats that need no code; 27 to 36 and 50 to 58 are days in East Asian locales.
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
