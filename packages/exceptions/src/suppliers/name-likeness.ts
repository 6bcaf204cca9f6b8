import { type CompanyName, companyName } from './company-name.ts';
import { editDistance } from './edit-distance.ts';
import { TRADE_WORDS } from './legal-forms.ts';

/** From this likeness on, two names may stand for one company. */
export const SAME_NAME = 0.8;

// A word more tells a branch or a sister company from its mother: `Mexico`, `II`.
const MOST_WITH_MORE = 0.75;

/**
 * How like two company names are, from 0 to 1: the weight of the words that agree, within a typing slip, over the weight of
 * all words. Numbers must agree in full. Two stated kinds of company that differ lower it: they are two companies by law.
 */
export function nameLikeness(first: string, second: string): number {
  const [a, b] = [companyName(first), companyName(second)];
  if (a.words.length === 0 || b.words.length === 0) return 0;
  const alike = isSame(a, b) ? 1 : Math.max(wordLikeness(a.words, b.words), slipLikeness(a, b));
  return contradict(a, b) ? alike * 0.78 : alike;
}

const isSame = (a: CompanyName, b: CompanyName) =>
  a.key === b.key || a.joined === b.joined || a.whole === b.whole || a.joined === b.whole || a.whole === b.joined;

// One letter wrong in the whole name, wherever its words begin and end; numbers and numerals must agree.
function slipLikeness(a: CompanyName, b: CompanyName): number {
  const [first, second] = [a.words.join(''), b.words.join('')];
  const longest = Math.max(first.length, second.length);
  if (longest < 5 || numerals(a) !== numerals(b) || editDistance(first, second, 1) > 1) return 0;
  return 1 - 1 / longest;
}

const numerals = ({ words }: CompanyName) => words.filter((word) => /\d|^[ivx]+$/.test(word)).join(' ');

function contradict(a: CompanyName, b: CompanyName): boolean {
  return a.forms.size > 0 && b.forms.size > 0 && [...a.forms].every((form) => !b.forms.has(form));
}

function wordLikeness(a: readonly string[], b: readonly string[]): number {
  const open = new Set(b.keys());
  let agreed = 0;
  let extra = false;
  for (const word of a) {
    const best = bestOf(word, b, open);
    if (!best) {
      if (!TRADE_WORDS.has(word)) extra = true;
      continue;
    }
    open.delete(best.at);
    agreed += best.likeness * (weight(word) + weight(b[best.at]!));
  }
  const all = [...a, ...b].reduce((sum, word) => sum + weight(word), 0);
  const left = [...open].some((at) => !TRADE_WORDS.has(b[at]!));
  return extra || left ? Math.min(agreed / all, MOST_WITH_MORE) : agreed / all;
}

function bestOf(word: string, among: readonly string[], open: ReadonlySet<number>) {
  let best: { at: number; likeness: number } | undefined;
  for (const at of open) {
    const likeness = likenessOfWords(word, among[at]!);
    if (likeness > (best?.likeness ?? 0)) best = { at, likeness };
  }
  return best;
}

function likenessOfWords(a: string, b: string): number {
  if (a === b) return 1;
  if (/\d/.test(a) || /\d/.test(b)) return 0;
  const longest = Math.max(a.length, b.length);
  const allowed = longest >= 8 ? 2 : longest >= 5 ? 1 : 0;
  const distance = editDistance(a, b, allowed);
  return distance > allowed ? 0 : 1 - distance / longest;
}

const weight = (word: string) => (TRADE_WORDS.has(word) ? 0.6 : /^\d+$|^[ivx]+$/.test(word) ? 1.2 : 1);
