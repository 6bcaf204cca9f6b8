import type { Meaning } from '../edi/kinds.ts';
import type { CanonicalNotice, NoticeReason } from '../notice.ts';
import { element, type Segment } from './segment.ts';

const ANSWERS: Readonly<Record<string, string>> = { A: 'AP', E: 'CA', P: 'CA' };
const WORDS: Readonly<Record<string, string>> = {
  A: 'was accepted',
  E: 'was accepted, with errors',
  P: 'was accepted in part',
  R: 'was rejected',
};

/** 997 and 999: which group of ours was received, whether it was accepted, and what was wrong in which set. */
export function readAcknowledgement(segments: readonly Segment[], control: string): Meaning {
  const group = segments.find(({ tag }) => tag === 'AK1');
  const verdict = segments.findLast(({ tag }) => tag === 'AK9');
  const reference = element(group, 2);
  const code = element(verdict, 1) ?? 'R';
  const notice: CanonicalNotice = {
    ...blank(`997 ${control}`),
    responseCode: ANSWERS[code] ?? 'RE',
    note: `Group ${reference ?? 'without a number'} ${WORDS[code] ?? WORDS.R}.`,
    references: reference ? [{ number: reference }] : [],
    reasons: [...setReasons(segments), ...codesOf(verdict, 5, 'X12 716')],
  };
  return { canonical: notice, problems: [] };
}

/** 824: which document of ours was accepted (TA, IA), or why it was not (OTI and the TED below it). */
export function readAdvice(segments: readonly Segment[], control: string): Meaning {
  const begin = segments.find(({ tag }) => tag === 'BGN');
  const items = segments.filter(({ tag }) => tag === 'OTI');
  const rejected = items.filter((one) => /[RE]$/.test(element(one, 1) ?? '')).length;
  const reasons = segments.flatMap((one): NoticeReason[] =>
    one.tag === 'TED' ? [{ code: element(one, 1), list: 'X12 647', text: element(one, 2) }] : [],
  );
  const notice: CanonicalNotice = {
    ...blank(element(begin, 2) ?? `824 ${control}`),
    responseCode: rejected === 0 ? 'AP' : rejected === items.length ? 'RE' : 'CA',
    references: items.flatMap((one) => {
      const number = element(one, 3);
      return number ? [{ number }] : [];
    }),
    reasons,
  };
  return { canonical: notice, problems: [] };
}

const blank = (number: string): CanonicalNotice => ({
  kind: 'ApplicationResponse',
  number,
  supplier: {},
  customer: {},
  reasons: [],
  references: [],
  lines: [],
  totals: {},
});

function setReasons(segments: readonly Segment[]): NoticeReason[] {
  let set = '';
  return segments.flatMap((one): NoticeReason[] => {
    if (one.tag === 'AK2') set = `${element(one, 1) ?? ''} ${element(one, 2) ?? ''}`.trim();
    if (one.tag === 'AK3' || one.tag === 'IK3')
      return [
        {
          code: element(one, 4),
          list: 'X12 720',
          text: `Set ${set}: segment ${element(one, 1)} at ${element(one, 2)}.`,
        },
      ];
    if ((one.tag !== 'AK5' && one.tag !== 'IK5') || element(one, 1) === 'A') return [];
    return [{ code: element(one, 2), list: 'X12 718', text: `Set ${set} ${WORDS[element(one, 1) ?? ''] ?? WORDS.R}.` }];
  });
}

function codesOf(segment: Segment | undefined, from: number, list: string): NoticeReason[] {
  return [0, 1, 2, 3, 4].flatMap((step) => {
    const code = element(segment, from + step);
    return code ? [{ code, list }] : [];
  });
}
