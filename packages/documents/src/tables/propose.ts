import { FIELD_WORDS } from './field-words.ts';
import { FIELD_NAMES, shapeOf, type TableField } from './fields.ts';
import type { DateOrder, TableMapping } from './mapping.ts';
import type { Cell } from './table.ts';

/** A mapping that the names of the columns and the first rows below them speak for; a person looks at it before it counts. */
export function proposeMapping(header: readonly string[], samples: readonly (readonly Cell[])[]): TableMapping {
  const columns: Partial<Record<TableField, number>> = {};
  const names = header.map((name) => [plain(name), plain(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))]);
  for (const exactly of [true, false])
    for (const field of FIELD_NAMES) {
      if (columns[field] !== undefined) continue;
      const column = names.findIndex(
        (both, index) =>
          both.some((name) => speaksFor(name, field, exactly)) && !Object.values(columns).includes(index + 1),
      );
      if (column >= 0) columns[field] = column + 1;
    }
  const textsOf = (type: string) =>
    FIELD_NAMES.filter((field) => shapeOf(field).type === type && columns[field]).flatMap((field) =>
      samples.flatMap((row) => row[columns[field]! - 1]?.text ?? []),
    );
  return {
    header,
    columns,
    constants: {},
    dateOrder: orderOf(textsOf('date')),
    decimalSign: signOf(textsOf('amount')),
    fillDown: columns.number !== undefined && samples.some((row) => row[columns.number! - 1]?.text === ''),
  };
}

function speaksFor(name: string, field: TableField, exactly: boolean): boolean {
  const words = FIELD_WORDS[field];
  if (exactly) return words.includes(name);
  return words.some((word) => word.length >= 6 && ` ${name} `.includes(` ${word} `));
}

/** A column's name as it is compared: without case, accents and signs. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[øö]/g, 'o')
    .replace(/[æ]/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

// A number above twelve is a day: it tells which of both comes first.
function orderOf(texts: readonly string[]): DateOrder {
  if (texts.some((text) => /^\d{4}\D/.test(text)) && !texts.some((text) => /^\d{1,2}\D/.test(text))) return 'YMD';
  const monthFirst = texts.filter((text) => Number(/^\d{1,2}\D(\d{1,2})\D/.exec(text)?.[1]) > 12).length;
  const dayFirst = texts.filter((text) => Number(/^(\d{1,2})\D\d{1,2}\D/.exec(text)?.[1]) > 12).length;
  return monthFirst > dayFirst ? 'MDY' : 'DMY';
}

function signOf(texts: readonly string[]): ',' | '.' {
  const endings = texts.map((text) => /\d([,.])\d{1,2}(?:\D{0,4})$/.exec(text)?.[1]);
  const count = (sign: string) => endings.filter((one) => one === sign).length;
  return count(',') > count('.') ? ',' : '.';
}
