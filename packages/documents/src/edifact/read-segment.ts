import type { EdiSource } from '../edi/source.ts';
import { unwrapped } from '../edi/white.ts';
import { ReadRefusal } from '../refusal.ts';
import type { Segment } from './segment.ts';
import type { Separators } from './separators.ts';

/** The widest segment of a directory has about a hundred. */
const VALUES_MAX = 10_000;

/** Reads the segment that begins at a position, up to its terminator or the end of the file. Throws ReadRefusal. */
export function readSegment(source: EdiSource, start: number, separators: Separators, charactersMax: number): Segment {
  const { raw } = source;
  const { component, element, release, repetition, terminator } = separators;
  const elements: string[][] = [];
  let current: string[] = [];
  let text = '';
  let from = start;
  let at = start;
  let isRepeat = false;
  let values = 0;
  const endComponent = (): void => {
    values += 1;
    if (values > VALUES_MAX)
      throw new ReadRefusal('DOC-TOO-MANY-NODES', `A segment of the file has more than ${VALUES_MAX} values.`);
    const value = text + raw.slice(from, at);
    if (!isRepeat) current.push(source.text(value.length > charactersMax ? value.slice(0, charactersMax) : value));
    text = '';
    from = at + 1;
  };
  for (; at < raw.length; at += 1) {
    const character = raw[at] as string;
    if (character === release) {
      text += raw.slice(from, at);
      from = at + 1;
      at += 1;
    } else if (character === component) endComponent();
    else if (character === element || character === terminator) {
      endComponent();
      elements.push(current);
      current = [];
      isRepeat = false;
      if (character === terminator) break;
    } else if (character === repetition) {
      endComponent();
      isRepeat = true;
    }
  }
  const closed = at < raw.length;
  if (!closed) {
    at = raw.length;
    endComponent();
    elements.push(current);
  }
  const tag = unwrapped(elements[0]?.[0] ?? '').trim();
  return {
    tag,
    elements: tag === 'FTX' ? elements : elements.map(onOneLine),
    start,
    end: closed ? at + 1 : at,
    closed,
  };
}

const onOneLine = (components: readonly string[]): readonly string[] => components.map(unwrapped);
