import type { EdifactFile } from '../edifact/parse.ts';
import type { X12File } from '../x12/parse.ts';
import type { FoundSegment, Signs } from './edi-text.ts';

interface Placed {
  readonly start: number;
  readonly end: number;
}

const all = (segments: readonly (Placed | undefined)[], signs: Signs, message?: string): FoundSegment[] =>
  segments.flatMap((one) => (one ? [{ start: one.start, end: one.end, signs, message }] : []));

/** Every segment of an EDIFACT file that its parser gave a place in it. */
export function edifactSegments({ interchanges }: EdifactFile): FoundSegment[] {
  return interchanges.flatMap(({ head, trail, groups, messages, separators }) => [
    ...all([head, ...groups.flatMap((group) => [group.head, group.trail]), trail], separators),
    ...messages.flatMap((one) => all([one.head, ...one.segments, one.trail], separators, `UNH[${one.nth}]`)),
  ]);
}

/** Every segment of an X12 file that its parser gave a place in it. */
export function x12Segments({ interchanges, groups, sets }: X12File): FoundSegment[] {
  const signsOf = (separators: Omit<Signs, 'release'> | undefined): Signs => ({ ...(separators ?? NONE), release: '' });
  const signs = signsOf(sets[0]?.separators ?? interchanges[0]?.separators);
  return [
    ...interchanges.flatMap((one) => all([one.head, ...one.notes, one.trail], signsOf(one.separators))),
    ...groups.flatMap((one) => all([one.head, one.trail], signs)),
    ...sets.flatMap((one) => all([one.head, ...one.segments, one.trail], signsOf(one.separators), `ST[${one.nth}]`)),
  ];
}

const NONE = { element: '*', component: ':', repetition: '', terminator: '~' };
