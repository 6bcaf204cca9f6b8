import { Budget } from '../edi/budget.ts';
import { Problems } from '../edi/problems.ts';
import { type EdiSource, ediSource } from '../edi/source.ts';
import { skipWhite, unwrapped } from '../edi/white.ts';
import type { ReadLimits } from '../limits.ts';
import { ReadRefusal } from '../refusal.ts';
import type { Group, Interchange, TransactionSet } from './interchange.ts';
import { element, type Segment } from './segment.ts';
import { isCutIntoLines, openingAt, type Separators, separatorsOfSet } from './separators.ts';

/** What a file of X12 holds. */
export interface X12File {
  readonly source: EdiSource;
  readonly interchanges: Interchange[];
  readonly groups: Group[];
  readonly sets: TransactionSet[];
  /** Segments that stand in no transaction set. */
  readonly problems: Problems;
}

/** Reads a file of one or more interchanges, or of transaction sets without an envelope (X12.5, X12.6). Throws ReadRefusal. */
export function parseX12(bytes: Uint8Array, limits: ReadLimits): X12File {
  const source = ediSource(bytes, () => 'iso-8859-1');
  const isCut = isCutIntoLines(source.raw, skipWhite(source.raw, 0));
  return new Parser(isCut ? { ...source, raw: unwrapped(source.raw) } : source, limits).parse();
}

// These stand beside the groups, and none of them carries a document (X12.6: security and delivery notes).
const SERVICE_TAGS = new Set(['ISB', 'ISE', 'TA3', 'S1A', 'S1E', 'SVA', 'S2A', 'S2E', 'S3A', 'S3E', 'S4A', 'S4E']);

class Parser {
  readonly #source: EdiSource;
  readonly #limits: ReadLimits;
  readonly #budget: Budget;
  readonly #problems: Problems;
  readonly #interchanges: Interchange[] = [];
  readonly #groups: Group[] = [];
  readonly #sets: TransactionSet[] = [];
  #separators: Separators | undefined;
  #interchange: Interchange | undefined;
  #group: Group | undefined;
  #set: TransactionSet | undefined;
  #at = 0;

  constructor(source: EdiSource, limits: ReadLimits) {
    this.#source = source;
    this.#limits = limits;
    this.#budget = new Budget(limits);
    this.#problems = new Problems(limits.problemsMax);
  }

  parse(): X12File {
    const { raw } = this.#source;
    for (this.#at = skipWhite(raw, 0); this.#at < raw.length; this.#at = skipWhite(raw, this.#at)) {
      if (!this.#interchange && raw.startsWith('ISA', this.#at)) this.#open();
      else this.#take(this.#next());
    }
    const [interchanges, groups, sets] = [this.#interchanges, this.#groups, this.#sets];
    return { source: this.#source, interchanges, groups, sets, problems: this.#problems };
  }

  #open(): void {
    const opening = openingAt(this.#source.raw, this.#at);
    if (!opening) {
      const words = 'The interchange header (ISA) does not have its 16 elements, so the separators cannot be told.';
      throw new ReadRefusal('X12-ISA', words, `ISA[${this.#interchanges.length + 1}]`);
    }
    this.#budget.spend(opening.elements.length);
    const elements = opening.elements.map((one) => this.#source.text(one));
    const head: Segment = { tag: 'ISA', elements, start: this.#at, end: opening.next, closed: true };
    const { separators, isFixed } = opening;
    this.#separators = separators;
    this.#at = opening.next;
    const nth = this.#interchanges.length + 1;
    this.#interchange = { nth, head, isFixed, separators, groups: [], notes: [] };
    this.#interchanges.push(this.#interchange);
    this.#group = undefined;
    this.#set = undefined;
  }

  #next(): Segment {
    const { raw, text } = this.#source;
    this.#separators ??= separatorsOfSet(raw, this.#at);
    if (!this.#separators) {
      throw new ReadRefusal(
        'X12-ISA-MISSING',
        'The file has no interchange header (ISA), so nothing can be told apart.',
      );
    }
    const { terminator, element: separator } = this.#separators;
    const start = this.#at;
    const found = raw.indexOf(terminator, start);
    const stop = found < 0 ? raw.length : found;
    const most = this.#limits.textCharactersMax;
    const elements = raw
      .slice(start, stop)
      .split(separator)
      .map((one) => text(unwrapped(one.slice(0, most))));
    this.#budget.spend(1 + elements.length);
    this.#at = found < 0 ? raw.length : found + terminator.length;
    const tag = (elements[0] ?? '').trim();
    if (tag === 'IT1' || tag === 'PO1') this.#budget.line();
    return { tag, elements, start, end: this.#at, closed: found >= 0 };
  }

  #take(segment: Segment): void {
    if (segment.tag === 'GS') this.#openGroup(segment);
    else if (segment.tag === 'GE') this.#closeGroup(segment);
    else if (segment.tag === 'ST') this.#begin(segment);
    else if (segment.tag === 'SE') this.#end(segment);
    else if (segment.tag === 'IEA') this.#close(segment);
    else if (segment.tag === 'TA1' && this.#interchange) this.#interchange.notes.push(segment);
    else if (this.#set) this.#content(this.#set, segment);
    else if (!SERVICE_TAGS.has(segment.tag)) this.#astray(segment);
  }

  #openGroup(head: Segment): void {
    const interchange = this.#interchange;
    this.#group = { nth: this.#groups.length + 1, head, sets: [], interchange };
    this.#set = undefined;
    this.#groups.push(this.#group);
    interchange?.groups.push(this.#group);
  }

  #closeGroup(trail: Segment): void {
    if (!this.#group) return void this.#astray(trail);
    this.#group.trail = trail;
    this.#group = undefined;
    this.#set = undefined;
  }

  #begin(head: Segment): void {
    const set: TransactionSet = {
      type: element(head, 1) ?? '',
      control: element(head, 2) ?? '',
      nth: this.#sets.length + 1,
      head,
      group: this.#group,
      interchange: this.#interchange,
      segments: [],
      separators: this.#separators as Separators,
      end: head.end,
    };
    this.#set = set;
    this.#sets.push(set);
    this.#group?.sets.push(set);
  }

  #end(trail: Segment): void {
    if (!this.#set) return void this.#astray(trail);
    this.#set.trail = trail;
    this.#set.end = trail.end;
    this.#set = undefined;
  }

  #close(trail: Segment): void {
    if (!this.#interchange) return void this.#astray(trail);
    this.#interchange.trail = trail;
    this.#interchange = undefined;
    this.#group = undefined;
    this.#set = undefined;
  }

  #content(set: TransactionSet, segment: Segment): void {
    set.segments.push(segment);
    set.end = segment.end;
  }

  #astray({ tag }: Segment): void {
    const words = `The segment "${tag.slice(0, 20)}" stands outside of any transaction set, so it was not read.`;
    this.#problems.add(
      'fatal',
      'X12-SEGMENT',
      words,
      this.#group ? `GS[${this.#group.nth}]` : `ISA[${Math.max(1, this.#interchanges.length)}]`,
    );
  }
}
