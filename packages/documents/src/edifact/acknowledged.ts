import type { Meaning } from '../edi/kinds.ts';
import type { CanonicalNotice, NoticeReason } from '../notice.ts';
import { part, type Segment } from './segment.ts';

const REJECTED = '4';

/** CONTRL: which interchange of ours was received, whether it was accepted, and what was wrong in which message. */
export function readReport(segments: readonly Segment[]): Meaning {
  const uci = segments.find(({ tag }) => tag === 'UCI');
  const answers = segments.filter(({ tag }) => tag === 'UCI' || tag === 'UCF' || tag === 'UCM');
  const rejected = answers.filter((one) => actionOf(one) === REJECTED);
  const reference = part(uci, 1);
  const reasons = rejected.map((one): NoticeReason => {
    const what = one.tag === 'UCI' ? 'The interchange' : `Message ${part(one, 1) ?? ''}`;
    return { code: part(one, one.tag === 'UCM' ? 4 : 5), list: 'UN/EDIFACT 0085', text: `${what} was rejected.` };
  });
  const all = uci !== undefined && actionOf(uci) === REJECTED;
  const responseCode = rejected.length === 0 ? 'AP' : all ? 'RE' : 'CA';
  return notice(`CONTRL ${reference ?? ''}`.trim(), responseCode, reasons, reference);
}

/** APERAK: which document of ours was accepted, or why it was not (ERC, and the FTX below it). */
export function readApplicationError(segments: readonly Segment[]): Meaning {
  const bgm = segments.find(({ tag }) => tag === 'BGM');
  const reference = segments.find(({ tag }) => tag === 'RFF');
  const reasons: NoticeReason[] = [];
  for (const segment of segments) {
    if (segment.tag === 'ERC') reasons.push({ code: part(segment, 1, 1), list: 'UN/EDIFACT 9321' });
    const last = reasons.at(-1);
    if (segment.tag === 'FTX' && last && !last.text) last.text = part(segment, 4, 1);
  }
  // BGM: 27 not accepted, as a function or, as some write it, as a name; an error without either speaks for itself.
  const isRejected = part(bgm, 3) === '27' || part(bgm, 1, 1) === '27' || reasons.length > 0;
  return notice(part(bgm, 2, 1) ?? '', isRejected ? 'RE' : 'AP', reasons, part(reference, 1, 2));
}

// 0083 stands behind sender and receiver in a UCI and UCF, behind the message's name in a UCM.
const actionOf = (segment: Segment): string | undefined => part(segment, segment.tag === 'UCM' ? 3 : 4);

function notice(number: string, responseCode: string, reasons: NoticeReason[], reference: string | undefined): Meaning {
  const canonical: CanonicalNotice = {
    kind: 'ApplicationResponse',
    number,
    supplier: {},
    customer: {},
    responseCode,
    reasons,
    references: reference ? [{ number: reference }] : [],
    lines: [],
    totals: {},
  };
  return { canonical, problems: [] };
}
