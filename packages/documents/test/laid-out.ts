import type { Word } from '../src/capture/word.ts';

const LETTER = 1 / 100;
const LINE = 1 / 60;

/** Words of a text as a page shows it: a letter is a hundredth of the page wide, a line a sixtieth high. */
export function laidOut(text: string, confidence?: number): Word[] {
  return text.split('\n').flatMap((line, number) =>
    [...line.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      text: word,
      page: 1 + Math.floor(number / 60),
      x: index * LETTER,
      y: (number % 60) * LINE,
      width: word.length * LETTER,
      height: LINE * 0.7,
      ...(confidence === undefined ? {} : { confidence }),
    })),
  );
}
