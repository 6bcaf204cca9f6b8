import { unwrapped } from '../edi/white.ts';

/** The delimiters of an interchange, each of one character, be it of several bytes. */
export interface Separators {
  readonly element: string;
  readonly component: string;
  /** ISA11 from version 00402 on; empty before, where it stands for something else. */
  readonly repetition: string;
  readonly terminator: string;
}

// Where the element separators stand in an ISA segment of 106 characters (X12.5).
const FIXED = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103];
const ISA_LENGTH = 106;

export interface Opening {
  readonly separators: Separators;
  /** ISA01 to ISA16, at the positions of the standard; `elements[0]` is the tag. */
  readonly elements: string[];
  /** Behind the terminator. */
  readonly next: number;
  /** False where the fields have other widths than the standard's. */
  readonly isFixed: boolean;
}

/** Reads the interchange header at a position; undefined where its sixteen elements cannot be told apart. */
export function openingAt(raw: string, at: number): Opening | undefined {
  const element = characterAt(raw, at + 3);
  if (element === '' || /[A-Za-z0-9\s]/.test(element)) return undefined;
  const isFixed = FIXED.every((position) => raw[at + position] === element) && raw.length > at + ISA_LENGTH - 1;
  const component = isFixed ? at + 104 : afterElements(raw, at, element);
  if (component === undefined) return undefined;
  const componentCharacter = characterAt(raw, component);
  const terminator = characterAt(raw, skipBlanks(raw, component + componentCharacter.length));
  if (terminator === '' || /[A-Za-z0-9]/.test(terminator) || terminator === element) return undefined;
  const elements = raw.slice(at, component).split(element).slice(0, 16);
  const version = Number(elements[12]);
  const repetition = version >= 402 && /^[^A-Za-z0-9\s]$/.test(elements[11] ?? '') ? (elements[11] as string) : '';
  const separators = { element, component: componentCharacter, repetition, terminator };
  const next = raw.indexOf(terminator, component + componentCharacter.length) + terminator.length;
  return { separators, elements: [...elements, componentCharacter], next, isFixed };
}

/** True where the header has its widths only once the line breaks in it are taken out: a file in lines of one length. */
export function isCutIntoLines(raw: string, at: number): boolean {
  const head = raw.slice(at, at + 2 * ISA_LENGTH);
  const element = head[3] ?? '';
  if (FIXED.every((position) => head[position] === element)) return false;
  const joined = unwrapped(head);
  return joined.length >= ISA_LENGTH && FIXED.every((position) => joined[position] === element);
}

/** For a transaction set without an envelope: its first segment is `ST*850*0001` and what ends it. */
export function separatorsOfSet(raw: string, at: number): Separators | undefined {
  const element = raw[at + 2] ?? '';
  const head = raw.slice(at + 3, at + 100);
  const terminator = Array.from(head).find((one) => one !== element && !/[A-Za-z0-9 .-]/.test(one));
  return terminator ? { element, component: '>', repetition: '', terminator } : undefined;
}

const ELEMENTS_BEFORE_COMPONENT = 16;
const HEADER_MAX = 400;

function afterElements(raw: string, at: number, element: string): number | undefined {
  let next = at;
  for (let counted = 0; counted < ELEMENTS_BEFORE_COMPONENT; counted += 1) {
    const found = raw.indexOf(element, next);
    if (found < 0 || found - at > HEADER_MAX) return undefined;
    next = found + element.length;
  }
  return next;
}

// Blanks at the ends of lines, where the lines end the segments.
function skipBlanks(raw: string, at: number): number {
  let next = at;
  while (raw[next] === ' ') next += 1;
  return raw[next] === '\r' || raw[next] === '\n' ? next : at;
}

// One byte, or the bytes of one character in UTF-8.
function characterAt(raw: string, at: number): string {
  const first = raw.charCodeAt(at);
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
  const bytes = raw.slice(at, at + length);
  return length > 1 && /^.[\u0080-\u00bf]+$/.test(bytes) ? bytes : (raw[at] ?? '');
}
