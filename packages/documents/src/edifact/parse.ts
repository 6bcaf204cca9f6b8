import { Budget } from '../edi/budget.ts';
import { Problems } from '../edi/problems.ts';
import { type EdiSource, ediSource } from '../edi/source.ts';
import { isWrapped, skipWhite, unwrapped } from '../edi/white.ts';
import type { ReadLimits } from '../limits.ts';
import { ReadRefusal } from '../refusal.ts';
import { declaredEncoding } from './charsets.ts';
import { guessedType } from './guess-type.ts';
import type { Interchange, Message } from './interchange.ts';
import { readSegment } from './read-segment.ts';
import { part, type Segment } from './segment.ts';
import { LEVEL_A, type Separators, separatorsAt } from './separators.ts';

/** What a file of EDIFACT holds. */
export interface EdifactFile {
  readonly source: EdiSource;
  readonly interchanges: Interchange[];
  readonly messages: Message[];
  /** Segments that stand in no message. */
  readonly problems: Problems;
}

/** Reads a file of one or more interchanges, or of messages without an envelope (ISO 9735). Throws ReadRefusal. */
export function parseEdifact(bytes: Uint8Array, limits: ReadLimits): EdifactFile {
  return new Parser(wholeLines(ediSource(bytes, declaredEncoding)), limits).parse();
}

function wholeLines(source: EdiSource): EdiSource {
  const terminator = separatorsAt(source.raw, skipWhite(source.raw, 0))?.separators.terminator ?? LEVEL_A.terminator;
  return isWrapped(source.raw, terminator) ? { ...source, raw: unwrapped(source.raw) } : source;
}

class Parser {
  readonly #source: EdiSource;
  readonly #limits: ReadLimits;
  readonly #budget: Budget;
  readonly #problems: Problems;
  readonly #interchanges: Interchange[] = [];
  readonly #messages: Message[] = [];
  #separators: Separators = LEVEL_A;
  #advice = '';
  #interchange: Interchange | undefined;
  #message: Message | undefined;
  #at = 0;

  constructor(source: EdiSource, limits: ReadLimits) {
    this.#source = source;
    this.#limits = limits;
    this.#budget = new Budget(limits);
    this.#problems = new Problems(limits.problemsMax);
  }

  parse(): EdifactFile {
    const { raw } = this.#source;
    for (this.#at = skipWhite(raw, 0); this.#at < raw.length; this.#at = skipWhite(raw, this.#at)) {
      if (raw.startsWith('UNA', this.#at)) this.#takeAdvice();
      else this.#take(this.#next());
    }
    return {
      source: this.#source,
      interchanges: this.#interchanges,
      messages: this.#messages,
      problems: this.#problems,
    };
  }

  #next(): Segment {
    const segment = readSegment(this.#source, this.#at, this.#separators, this.#limits.textCharactersMax);
    this.#at = segment.end;
    let nodes = 1;
    for (const element of segment.elements) nodes += element.length;
    this.#budget.spend(nodes);
    if (segment.tag === 'LIN') this.#budget.line();
    return segment;
  }

  #takeAdvice(): void {
    const found = separatorsAt(this.#source.raw, this.#at);
    if (!found) {
      const words =
        'The service string advice (UNA) does not name six different separators, so nothing can be told apart.';
      throw new ReadRefusal('EDIFACT-UNA', words, `UNA[${this.#interchanges.length + 1}]`);
    }
    this.#separators = found.separators;
    this.#advice = this.#source.raw.slice(this.#at, found.next);
    this.#at = found.next;
  }

  #take(segment: Segment): void {
    if (segment.tag === 'UNB') this.#open(segment);
    else if (segment.tag === 'UNZ') this.#close(segment);
    else if (segment.tag === 'UNG') this.#inside().groups.push({ head: segment });
    else if (segment.tag === 'UNE') this.#endGroup(segment);
    else if (segment.tag === 'UNH' || segment.tag === 'UIH') this.#begin(segment);
    else if (segment.tag === 'UNT' || segment.tag === 'UIT') this.#end(segment);
    else if (segment.tag === 'UNO') this.#skipPackage(segment);
    else if (segment.tag === 'BGM' && !this.#message) this.#begin(segment);
    else this.#content(segment);
  }

  #open(head: Segment | undefined): Interchange {
    this.#message = undefined;
    const nth = this.#interchanges.length + 1;
    const separators = this.#separators;
    this.#interchange = { nth, advice: this.#advice, separators, head, groups: [], messages: [], packages: 0 };
    this.#interchanges.push(this.#interchange);
    return this.#interchange;
  }

  #inside(): Interchange {
    return this.#interchange ?? this.#open(undefined);
  }

  #close(trail: Segment): void {
    this.#inside().trail = trail;
    this.#interchange = undefined;
    this.#message = undefined;
    this.#separators = LEVEL_A;
    this.#advice = '';
  }

  #begin(segment: Segment): void {
    const interchange = this.#inside();
    const head = segment.tag === 'BGM' ? undefined : segment;
    const group = interchange.groups.at(-1);
    const message: Message = {
      type: head ? (part(head, 2, 1) ?? '').toUpperCase() : guessedType(segment),
      directory: directoryOf(head),
      reference: part(head, 1) ?? '',
      nth: this.#messages.length + 1,
      head,
      group: group?.trail ? undefined : group?.head,
      interchange,
      segments: head ? [] : [segment],
      end: segment.end,
    };
    this.#message = message;
    interchange.messages.push(message);
    this.#messages.push(message);
  }

  #end(trail: Segment): void {
    if (!this.#message) return void this.#astray(trail);
    this.#message.trail = trail;
    this.#message.end = trail.end;
    this.#message = undefined;
  }

  #endGroup(trail: Segment): void {
    const group = this.#inside().groups.at(-1);
    if (!group || group.trail) return void this.#astray(trail);
    group.trail = trail;
  }

  #content(segment: Segment): void {
    if (!this.#message) return void this.#astray(segment);
    this.#message.segments.push(segment);
    this.#message.end = segment.end;
  }

  #astray({ tag }: Segment): void {
    const words = `The segment "${tag.slice(0, 20)}" stands outside of any message, so it was not read.`;
    this.#problems.add('fatal', 'EDIFACT-SEGMENT', words, `UNB[${Math.max(1, this.#interchanges.length)}]`);
  }

  // The object itself follows, of the length that is said (ISO 9735-8); it may hold any character.
  #skipPackage(head: Segment): void {
    this.#inside().packages += 1;
    this.#message = undefined;
    const { raw } = this.#source;
    const said = this.#at + (Number(part(head, 4)) || 0);
    const trail = `UNP${this.#separators.element}`;
    const end = raw.startsWith(trail, said) ? said : raw.indexOf(trail, this.#at);
    if (end < 0) return;
    this.#at = end;
    this.#next();
  }
}

// `D` and `96A`; some write 0 for the D, and the release alone says enough.
function directoryOf(head: Segment | undefined): string {
  const release = part(head, 2, 3) ?? '';
  const version = /^\d\d[A-Z]$/i.test(release) ? 'D' : (part(head, 2, 2) ?? '');
  return (version + release).toLowerCase();
}
