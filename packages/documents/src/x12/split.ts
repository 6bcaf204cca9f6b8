import type { DocumentPart } from '../canonical.ts';
import { bytesOf } from '../edi/source.ts';
import type { TransactionSet } from './interchange.ts';
import type { X12File } from './parse.ts';
import { element, type Segment } from './segment.ts';

/** Each transaction set of a file in an envelope of its own, which is that of its interchange with the counts set to one. */
export function x12Parts(file: X12File): DocumentPart[] {
  return file.sets.map((set) => ({
    name: [set.type || 'transaction set', set.control || String(set.nth)].join(' '),
    filename: `${set.nth}-${/^\d{3}$/.test(set.type) ? set.type : 'unknown'}.x12`,
    contentType: 'application/EDI-X12',
    bytes: bytesOf(enveloped(file, set)),
  }));
}

function enveloped({ source }: X12File, set: TransactionSet): string {
  const { interchange, group, separators } = set;
  const raw = (segment: Segment | undefined): string => (segment ? source.raw.slice(segment.start, segment.end) : '');
  const ending = (tag: string, control: string | undefined): string =>
    [tag, '1', control ?? ''].join(separators.element) + separators.terminator;
  const opened = raw(interchange?.head) + raw(group?.head) + source.raw.slice(set.head.start, set.end);
  const groupEnd = group ? ending('GE', element(group.head, 6)) : '';
  return opened + groupEnd + (interchange ? ending('IEA', element(interchange.head, 13)) : '');
}
