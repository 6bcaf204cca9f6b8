/** One value as it is written in a text, and where. Offsets count UTF-16 units of the text. */
export interface Leaf {
  /** Where it stands within its scope, by names alone: `LegalMonetaryTotal/PayableAmount`, `NAD+SU/RFF+VA#1`. */
  readonly path: string;
  /** Shorter names of the same place: `RFF+VA`, `RFF`. */
  readonly aliases?: readonly string[];
  /** Where it stands in the document, as people are told: an XPath, or segment and element. */
  readonly place: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A document, or a part of it that repeats (a line, a tax row), with the values that stand in it alone. */
export interface Scope {
  /** Which of the hints' lists it belongs to: the name that its element or segment was known by. */
  readonly name: string;
  readonly leaves: Leaf[];
  readonly scopes: Scope[];
}

/** A part of the text, and what it is called. */
export interface Range {
  readonly place: string;
  readonly start: number;
  readonly end: number;
}

/** Where a syntax writes the fields of the canonical documents, the likeliest place first. */
export interface Hints {
  /** By field: ends of paths; one that begins with `/` is the whole path. `%` at the end: two decimals are implied there. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** By list of the canonical document: the elements or segments that each begin one of its members. */
  readonly lists: Readonly<Record<string, HintedList>>;
}

/** A list whose members are scopes of their own. */
export interface HintedList {
  readonly at: readonly string[];
  readonly hints: Hints;
}

/** Whether a path of names is the one that a hint means. */
export function isAt(path: string, hint: string): boolean {
  if (hint.startsWith('/')) return path === hint.slice(1);
  return path === hint || path.endsWith(`/${hint}`);
}
