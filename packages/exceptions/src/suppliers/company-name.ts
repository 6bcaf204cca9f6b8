import anyAscii from 'any-ascii';
import { FORM_KINDS, LONGEST_FORM, STOP_WORDS } from './legal-forms.ts';

/** A company's name taken apart for comparison. */
export interface CompanyName {
  /** The words that name it, in their order, folded to lower-case Latin letters and digits. */
  readonly words: readonly string[];
  /** The words without blanks, in alphabetical order of words: equal for names that differ in what does not count. */
  readonly key: string;
  /** All words but the legal form, as they come, without blanks. */
  readonly joined: string;
  /** All words, the legal form too, without blanks. */
  readonly whole: string;
  /** Kinds of company that it states: `limited`, `stock`, `partnership` … */
  readonly forms: ReadonlySet<string>;
}

const MOST_KNOWN = 50_000;
const known = new Map<string, CompanyName>();

/** Takes a name apart: script and accents folded, legal form and joining words set aside. Remembers those seen lately. */
export function companyName(name: string): CompanyName {
  const there = known.get(name);
  if (there) return there;
  const all = foldedWords(name);
  const { words, forms } = withoutForms(all);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  const kept = telling.length > 0 ? telling : words;
  const parsed = { words: kept, key: [...kept].sort().join(''), joined: words.join(''), whole: all.join(''), forms };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, parsed);
  return parsed;
}

function foldedWords(name: string): string[] {
  const latin = anyAscii(
    name
      .slice(0, 200)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[äöüåø]/g, spelledOut),
  ).toLowerCase();
  return latin
    .replace(/['`]/g, '')
    .replace(/&|\+/g, ' and ')
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)|(?<=\b[a-z])\./g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => SPELLINGS[word] ?? word.replace(/([aou])e/g, '$1'));
}

// Written with or without the dots that stand for an e: Müller, Mueller, Muller.
const spelledOut = (letter: string) => ({ ä: 'a', ö: 'o', ü: 'u', å: 'a', ø: 'o' })[letter]!;

const SPELLINGS: Readonly<Record<string, string>> = {
  ...{ one: '1', first: '1', '1st': '1', two: '2', second: '2', '2nd': '2', three: '3', third: '3', '3rd': '3' },
  ...{ four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10' },
  ...{
    intl: 'international',
    bros: 'brothers',
    assoc: 'association',
    dept: 'department',
    govt: 'government',
    svcs: 'services',
  },
  ...{
    organisation: 'organization',
    mfg: 'manufacturing',
    ctr: 'centre',
    center: 'centre',
    univ: 'university',
    natl: 'national',
  },
};

function withoutForms(words: readonly string[]): { words: string[]; forms: Set<string> } {
  const rest: string[] = [];
  const forms = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const length = formAt(words, at);
    if (length === 0) rest.push(words[at]!);
    else forms.add(FORM_KINDS.get(words.slice(at, at + length).join(' '))!);
    at += length || 1;
  }
  return rest.length > 0 ? { words: rest, forms } : { words: [...words], forms };
}

function formAt(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_FORM, words.length - at); length > 0; length--) {
    if (FORM_KINDS.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}
