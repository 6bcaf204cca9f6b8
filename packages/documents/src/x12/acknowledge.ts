import type { Acknowledgement, Issue } from '../acknowledgement.ts';
import { Problems } from '../edi/problems.ts';
import type { ReadLimits } from '../limits.ts';
import { checkInterchanges, checkSet } from './check-envelope.ts';
import type { Group, Interchange, TransactionSet } from './interchange.ts';
import { parseX12 } from './parse.ts';
import { readSet } from './read-set.ts';
import { element } from './segment.ts';

// Our ids as codes of data element 718 (AK502) and 716 (AK905).
const SET_ERRORS: Readonly<Record<string, string>> = {
  'DOC-NOT-FOR-US': '1',
  'X12-SE-MISSING': '2',
  'X12-SE-CONTROL': '3',
  'X12-SE-COUNT': '4',
};
const SEGMENTS_IN_ERROR = '5';
const GROUP_ERRORS: Readonly<Record<string, string>> = {
  'X12-GE-MISSING': '3',
  'X12-GE-CONTROL': '4',
  'X12-GE-COUNT': '5',
};

/** A 997 for each group of the first interchange of a file; undefined where there is no group to answer. */
export function x12Acknowledgement(bytes: Uint8Array, issue: Issue, limits: ReadLimits): Acknowledgement | undefined {
  const file = parseX12(bytes, limits);
  const [interchange] = file.interchanges;
  if (!interchange || interchange.groups.length === 0) return undefined;
  const envelope = new Problems(limits.problemsMax);
  checkInterchanges(file, envelope);
  const answers = interchange.groups.map((group) => {
    const path = [`GS[${group.nth}]`, `GE[${group.nth}]`];
    const codes = envelope.list.filter((one) => path.includes(one.path ?? '')).map((one) => one.code);
    return groupAnswer(group, codes, limits);
  });
  return { format: 'x12-997', contentType: 'application/EDI-X12', text: enveloped(interchange, answers, issue) };
}

type Lines = string[][];

function groupAnswer(group: Group, codes: readonly string[], limits: ReadLimits): Lines {
  const sets = group.sets.map((set) => ({ set, ...judged(set, limits) }));
  const rejected = sets.filter((one) => one.verdict === 'R').length;
  const errors = [...new Set(codes.flatMap((code) => GROUP_ERRORS[code] ?? []))];
  const accepted = sets.length - rejected;
  const verdict =
    rejected === sets.length
      ? 'R'
      : rejected > 0
        ? 'P'
        : errors.length > 0 || sets.some((one) => one.verdict === 'E')
          ? 'E'
          : 'A';
  const said = element(group.trail, 1) ?? String(sets.length);
  return [
    ['AK1', element(group.head, 1) ?? '', element(group.head, 6) ?? ''],
    ...sets.flatMap(({ set, verdict: own, errors: found }) => [
      ['AK2', set.type, set.control],
      ['AK5', own, ...found],
    ]),
    ['AK9', verdict, said, String(sets.length), String(accepted), ...errors],
  ];
}

/** A set that can be read is accepted, with errors or without; one that has no meaning here is rejected. */
function judged(set: TransactionSet, limits: ReadLimits): { verdict: 'A' | 'E' | 'R'; errors: string[] } {
  const problems = new Problems(limits.problemsMax);
  checkSet(set, problems);
  const result = readSet(set, problems, limits);
  const own = result.problems.filter((one) => one.severity === 'fatal' && /^(X12-|DOC-NOT|DOC-NO-)/.test(one.code));
  const errors = [...new Set(own.map((one) => SET_ERRORS[one.code] ?? SEGMENTS_IN_ERROR))].slice(0, 5);
  if (result.status === 'rejected') return { verdict: 'R', errors };
  return { verdict: errors.length > 0 ? 'E' : 'A', errors };
}

function enveloped(interchange: Interchange, answers: readonly Lines[], { at, control }: Issue): string {
  const { head, separators, groups } = interchange;
  const stamp = at.toISOString().replace(/\D/g, '');
  const [day, time] = [stamp.slice(0, 8), stamp.slice(8, 12)];
  const number = String(control).padStart(9, '0');
  const fixed = (text: string | undefined, width: number): string => (text ?? '').padEnd(width).slice(0, width);
  const old = head.elements;
  const isa = ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10)];
  const parties = [fixed(old[7], 2), fixed(old[8], 15), fixed(old[5], 2), fixed(old[6], 15)];
  const rest = [
    day.slice(2),
    time,
    fixed(old[11], 1),
    fixed(old[12], 5),
    number,
    '0',
    fixed(old[15], 1),
    separators.component,
  ];
  const [first] = groups;
  const gs = [
    'GS',
    'FA',
    element(first?.head, 3) ?? '',
    element(first?.head, 2) ?? '',
    day,
    time,
    String(control),
    'X',
  ];
  const sets = answers.flatMap((lines, at) => {
    const own = String(at + 1).padStart(4, '0');
    return [['ST', '997', own], ...lines, ['SE', String(lines.length + 2), own]];
  });
  const segments = [
    [...isa, ...parties, ...rest],
    [...gs, element(first?.head, 8) ?? '004010'],
    ...sets,
    ['GE', String(answers.length), String(control)],
    ['IEA', '1', number],
  ];
  return segments.map((one) => one.join(separators.element) + separators.terminator).join('');
}
