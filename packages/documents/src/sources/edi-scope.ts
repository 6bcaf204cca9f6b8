import { Tally } from '../edi/tally.ts';
import type { WrittenSegment } from './edi-text.ts';
import type { Leaf, Range, Scope } from './scope.ts';

/** How the segments of a syntax belong together. */
export interface Grouping {
  /** Segments that paths count anew from, and those that end this. */
  readonly lines: ReadonlySet<string>;
  readonly linesEnd: ReadonlySet<string>;
  /** By the segment that begins a party: those that are still about it. */
  readonly parties: Readonly<Record<string, ReadonlySet<string>>>;
  /** By the segment that begins an entry of a list (an allowance, a tax): those that are still about it. */
  readonly entries: Readonly<Record<string, ReadonlySet<string>>>;
  /** Those of them that a line has as well; others are values of the line. */
  readonly lineEntries: ReadonlySet<string>;
  /** Segments of `lines`, with their kind, that begin no line of the document: levels of a shipment. */
  readonly isLine: (kind: string) => boolean;
  /** Which element says what kind a segment is of, where it is not the first. */
  readonly kindAt: Readonly<Record<string, number>>;
}

/** What the segments of a document hold, and where each of them stands by the path that problems name it by: `UNH[1]/LIN[2]/QTY[1]`. */
export function ediScopes(
  segments: readonly WrittenSegment[],
  grouping: Grouping,
): { scope: Scope; elements: ReadonlyMap<string, Range> } {
  const walker = new Walker(grouping);
  for (const segment of segments) walker.take(segment);
  return walker;
}

class Walker {
  readonly scope: Scope = { name: '', leaves: [], scopes: [] };
  readonly elements = new Map<string, Range>();
  readonly #envelope = new Map<string, number>();
  readonly #tallies = new Map<string, Tally>();
  #line: Scope | undefined;
  #entry: { tag: string; scope: Scope } | undefined;
  #party: { tag: string; name: string } | undefined;

  constructor(private readonly grouping: Grouping) {}

  take(segment: WrittenSegment): void {
    const place = segment.message === undefined ? this.#inEnvelope(segment) : this.#inMessage(segment);
    this.elements.set(place, { place, start: segment.start, end: segment.end });
    const scope = this.#scopeOf(segment);
    const prefix = this.#party ? `${this.#party.name}/` : '';
    for (const leaf of leavesOf(segment, place, this.#kindOf(segment), prefix)) scope.leaves.push(leaf);
  }

  #inEnvelope({ tag }: WrittenSegment): string {
    const nth = (this.#envelope.get(tag) ?? 0) + 1;
    this.#envelope.set(tag, nth);
    return `${tag}[${nth}]`;
  }

  #inMessage({ tag, message = '' }: WrittenSegment): string {
    if (message.startsWith(`${tag}[`)) return message;
    const tally = this.#tallies.get(message) ?? new Tally(message);
    this.#tallies.set(message, tally);
    if (this.grouping.linesEnd.has(tag)) tally.leave();
    if (this.grouping.lines.has(tag)) tally.begin(tag);
    else tally.step(tag);
    return tally.path;
  }

  #scopeOf(segment: WrittenSegment): Scope {
    const { tag } = segment;
    const { lines, linesEnd, entries, lineEntries, parties } = this.grouping;
    if (lines.has(tag)) {
      const kind = this.#kindOf(segment);
      this.#line = this.grouping.isLine(kind) ? this.#opened(this.scope, kind) : undefined;
      this.#entry = undefined;
      this.#party = undefined;
      return this.#line ?? this.scope;
    }
    if (linesEnd.has(tag)) this.#line = undefined;
    const around = this.#line ?? this.scope;
    if (this.#entry && !entries[this.#entry.tag]?.has(tag)) this.#entry = undefined;
    if (this.#party && !parties[this.#party.tag]?.has(tag)) this.#party = undefined;
    if (parties[tag]) this.#party = { tag, name: this.#kindOf(segment) };
    if (!this.#entry && entries[tag] && (!this.#line || lineEntries.has(tag)))
      this.#entry = { tag, scope: this.#opened(around, tag) };
    return this.#entry?.scope ?? around;
  }

  #opened(around: Scope, name: string): Scope {
    const made: Scope = { name, leaves: [], scopes: [] };
    around.scopes.push(made);
    return made;
  }

  #kindOf({ tag, parts }: WrittenSegment): string {
    const at = this.grouping.kindAt[tag] ?? (this.grouping.lines.has(tag) ? 0 : 1);
    const kind = parts.find(({ element, component }) => element === at && component === 1)?.value;
    return kind === undefined ? tag : `${tag}+${kind}`;
  }
}

function leavesOf({ tag, parts }: WrittenSegment, place: string, kind: string, prefix: string): Leaf[] {
  return parts.map(({ element, component, value, start, end }) => {
    const own = [`${kind}#${element}`, kind, `${tag}#${element}`, tag];
    const aliases = prefix && !prefix.startsWith(`${kind}/`) ? own.flatMap((name) => [prefix + name, name]) : own;
    return { path: own[0] as string, aliases, place: `${place}/${element}.${component}`, value, start, end };
  });
}
