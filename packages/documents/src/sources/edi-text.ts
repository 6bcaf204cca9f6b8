import type { EdiSource } from '../edi/source.ts';

/** What tells the parts of a segment apart; empty where there is none. */
export interface Signs {
  readonly element: string;
  readonly component: string;
  readonly repetition: string;
  readonly release: string;
  readonly terminator: string;
}

/** A segment of an interchange as its parser found it: where it stands in the source, and in which message. */
export interface FoundSegment {
  readonly start: number;
  readonly end: number;
  readonly signs: Signs;
  /** `UNH[1]`; undefined for the segments of envelopes. */
  readonly message?: string;
}

/** A segment in a text that has each on a line of its own. */
export interface WrittenSegment {
  readonly tag: string;
  readonly message?: string;
  readonly start: number;
  readonly end: number;
  /** Its elements from 1, each with its components from 1. */
  readonly parts: readonly Part[];
}

/** A component of a segment, without escapes. Offsets are those of the text. */
export interface Part {
  readonly element: number;
  readonly component: number;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The text of an interchange, a segment a line, whatever lines it came in; what belongs to no segment is kept between them. */
export function ediText(
  source: EdiSource,
  found: readonly FoundSegment[],
): { text: string; segments: WrittenSegment[] } {
  const segments: WrittenSegment[] = [];
  let text = '';
  let at = 0;
  const add = (raw: string): { start: number; piece: string } => {
    const piece = source.text(raw.trim());
    const start = text.length;
    if (piece !== '') text += `${piece}\n`;
    return { start, piece };
  };
  for (const one of [...found].sort((a, b) => a.start - b.start)) {
    add(source.raw.slice(at, one.start));
    const { start, piece } = add(source.raw.slice(one.start, one.end));
    segments.push(written(piece, start, one, source));
    at = one.end;
  }
  add(source.raw.slice(at));
  return { text, segments };
}

function written(piece: string, start: number, { signs, message }: FoundSegment, source: EdiSource): WrittenSegment {
  const { element, component, repetition, release, terminator } = signs;
  const [ofElement, ofComponent, ends] = [element, component, terminator].map((sign) => source.text(sign));
  const parts: Part[] = [];
  let place = { element: 0, component: 1 };
  let from = 0;
  let value = '';
  const take = (to: number): void => {
    const plain = value.trim();
    if (plain !== '') parts.push({ ...place, value: plain, start: start + from, end: start + to });
    value = '';
  };
  for (let at = 0; at < piece.length; at += 1) {
    const character = piece[at] as string;
    if (release && character === release) {
      value += piece[at + 1] ?? '';
      at += 1;
    } else if (character === ofElement || character === ends || (repetition && character === repetition)) {
      take(at);
      from = at + 1;
      place = character === ofElement ? { element: place.element + 1, component: 1 } : { ...place, component: 1 };
    } else if (ofComponent && character === ofComponent) {
      take(at);
      from = at + 1;
      place = { ...place, component: place.component + 1 };
    } else value += character;
  }
  take(piece.length);
  const tag = parts[0]?.element === 0 ? parts[0].value : '';
  return { tag, message, start, end: start + piece.length, parts: parts.filter((part) => part.element > 0) };
}
