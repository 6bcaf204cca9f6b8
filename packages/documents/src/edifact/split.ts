import type { DocumentPart } from '../canonical.ts';
import { bytesOf } from '../edi/source.ts';
import type { Message } from './interchange.ts';
import type { EdifactFile } from './parse.ts';
import { part, type Segment } from './segment.ts';

/** Each message of a file in an envelope of its own, which is that of its interchange with the counts set to one. */
export function edifactParts(file: EdifactFile): DocumentPart[] {
  return file.messages.map((message) => ({
    name: [message.type || 'message', message.reference || String(message.nth)].join(' '),
    filename: `${message.nth}-${(message.type || 'message').toLowerCase()}.edi`,
    contentType: 'application/EDIFACT',
    bytes: bytesOf(enveloped(file, message)),
  }));
}

function enveloped({ source }: EdifactFile, message: Message): string {
  const { interchange, head, group, segments } = message;
  const { separators, advice } = interchange;
  const raw = (segment: Segment | undefined): string => (segment ? source.raw.slice(segment.start, segment.end) : '');
  const ending = (tag: string, reference: string | undefined): string =>
    [tag, '1', reference ? escaped(reference) : ''].join(separators.element) + separators.terminator;
  const escaped = (text: string): string =>
    Array.from(text, (one) => (Object.values(separators).includes(one) ? separators.release + one : one)).join('');
  const first = head ?? segments[0];
  const own = source.raw.slice(first?.start ?? message.end, message.end);
  const opened = advice + raw(interchange.head) + raw(group) + own;
  const groupEnd = group ? ending('UNE', part(group, 5)) : '';
  return opened + groupEnd + (interchange.head ? ending('UNZ', part(interchange.head, 5)) : '');
}
