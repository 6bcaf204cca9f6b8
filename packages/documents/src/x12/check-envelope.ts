import type { Problems } from '../edi/problems.ts';
import type { Group, Interchange, TransactionSet } from './interchange.ts';
import type { X12File } from './parse.ts';
import { element, type Segment } from './segment.ts';

/** Checks the envelopes of a file: counts, control numbers, and what is missing or sent twice (X12.5, X12.6). */
export function checkInterchanges(file: X12File, problems: Problems): void {
  const bare = file.sets.find((set) => !set.interchange);
  if (bare)
    problems.add(
      'fatal',
      'X12-ISA-MISSING',
      'The file has no interchange header (ISA): nobody says who sent it.',
      `ST[${bare.nth}]`,
    );
  const seen = new Set<string>();
  for (const interchange of file.interchanges) {
    checkInterchange(interchange, problems);
    const key = [5, 6, 7, 8, 13].map((number) => element(interchange.head, number) ?? '').join('\n');
    if (seen.has(key))
      problems.add('fatal', 'X12-ISA-REPEATED', 'This interchange is in the file twice.', `ISA[${interchange.nth}]`);
    seen.add(key);
  }
  for (const group of file.groups) checkGroup(group, problems);
  repeatedGroups(file, problems);
}

/** Checks one transaction set's own envelope: its trailer, its count of segments, and the tags inside. */
export function checkSet(set: TransactionSet, problems: Problems): void {
  const path = `ST[${set.nth}]`;
  const { head, trail, segments } = set;
  if (!/^\d{3}$/.test(set.type))
    problems.add('fatal', 'X12-ST', 'The header (ST) does not name a transaction set.', path);
  if (set.control === '') problems.add('fatal', 'X12-ST', 'The header (ST) has no control number.', path);
  const strange = segments.find((segment) => !/^[A-Z][A-Z0-9]{1,2}$/.test(segment.tag));
  if (strange) problems.add('fatal', 'X12-TAG', `"${strange.tag.slice(0, 20)}" is not the name of a segment.`, path);
  const last = segments.at(-1) ?? head;
  if (!last.closed) problems.add('fatal', 'X12-CUT', 'The file ends in the middle of a segment.', path);
  if (!trail) {
    const words = 'The transaction set has no end (SE). A part of it may be missing.';
    problems.add('fatal', 'X12-SE-MISSING', words, path);
    return;
  }
  compareCount(trail, segments.length + 2, 'segments', 'X12-SE-COUNT', `${path}/SE[1]`, problems);
  compareControl(trail, set.control, 'X12-SE-CONTROL', `${path}/SE[1]`, problems);
}

function checkInterchange({ head, trail, nth, groups, isFixed }: Interchange, problems: Problems): void {
  const path = `ISA[${nth}]`;
  if (!isFixed)
    problems.add('warning', 'X12-ISA-WIDTH', 'The fields of the header (ISA) do not have their fixed widths.', path);
  if (!trail) {
    problems.add('fatal', 'X12-IEA-MISSING', 'The interchange has no end (IEA). A part may be missing.', path);
    return;
  }
  compareCount(trail, groups.length, 'groups', 'X12-IEA-COUNT', `IEA[${nth}]`, problems);
  compareControl(trail, element(head, 13) ?? '', 'X12-IEA-CONTROL', `IEA[${nth}]`, problems);
}

function checkGroup({ head, trail, nth, sets, interchange }: Group, problems: Problems): void {
  const path = `GS[${nth}]`;
  if (!trail) {
    if (interchange?.trail)
      problems.add('fatal', 'X12-GE-MISSING', 'The group has no end (GE). A part of it may be missing.', path);
    return;
  }
  compareCount(trail, sets.length, 'transaction sets', 'X12-GE-COUNT', `GE[${nth}]`, problems);
  compareControl(trail, element(head, 6) ?? '', 'X12-GE-CONTROL', `GE[${nth}]`, problems);
  const seen = new Set<string>();
  for (const set of sets) {
    const words = `Two transaction sets of the group have the control number "${set.control.slice(0, 40)}".`;
    if (seen.has(set.control)) problems.add('fatal', 'X12-ST-REPEATED', words, `ST[${set.nth}]`);
    seen.add(set.control);
  }
}

function repeatedGroups({ interchanges }: X12File, problems: Problems): void {
  for (const { groups } of interchanges) {
    const seen = new Set<string>();
    for (const { head, nth } of groups) {
      const key = [1, 2, 3, 6].map((number) => element(head, number) ?? '').join('\n');
      const words = 'Two groups of the interchange have the same control number.';
      if (seen.has(key)) problems.add('fatal', 'X12-GS-REPEATED', words, `GS[${nth}]`);
      seen.add(key);
    }
  }
}

function compareCount(
  trail: Segment,
  counted: number,
  what: string,
  code: string,
  path: string,
  problems: Problems,
): void {
  const said = element(trail, 1) ?? '';
  if (/^\d{1,10}$/.test(said) && Number(said) === counted) return;
  problems.add('fatal', code, `${trail.tag} counts "${said.slice(0, 20)}" ${what}, but there are ${counted}.`, path);
}

// Control numbers are numbers: 263 and 000000263 are the same one.
function compareControl(trail: Segment, expected: string, code: string, path: string, problems: Problems): void {
  const said = element(trail, 2) ?? '';
  const plain = (text: string): string => (/^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text);
  if (plain(said) === plain(expected) && said !== '') return;
  const words = `${trail.tag} ends "${said.slice(0, 40)}", but "${expected.slice(0, 40)}" was begun.`;
  problems.add('fatal', code, words, path);
}
