import { ReadRefusal } from '../../refusal.ts';
import { CELL_CHARACTERS_MAX } from '../table.ts';
import type { PackageParts } from './package-parts.ts';

const STRINGS_MAX = 1_000_000;

/** The texts that cells name by their place (ECMA-376-1, 18.4.9), without the readings that East Asian texts carry. */
export async function sharedStrings(parts: PackageParts, name: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  await parts.read(name, {
    open(tag) {
      if (tag === 'si') text = '';
      if (tag === 'rPh') isReading = true;
      isText = tag === 't';
    },
    text(more) {
      if (isText && !isReading && text.length < CELL_CHARACTERS_MAX) text += more;
    },
    close(tag) {
      if (tag === 't') isText = false;
      if (tag === 'rPh') isReading = false;
      if (tag === 'si' && strings.push(text) > STRINGS_MAX)
        throw new ReadRefusal('DOC-TOO-LARGE-UNPACKED', `The workbook holds more than ${STRINGS_MAX} texts.`);
    },
  });
  return strings;
}
