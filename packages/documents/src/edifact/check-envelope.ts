import type { Problems } from '../edi/problems.ts';
import type { Interchange, Message } from './interchange.ts';
import type { EdifactFile } from './parse.ts';
import { part, type Segment } from './segment.ts';

/** Checks the envelopes of a file: counts, references, and what is missing or sent twice (ISO 9735-1, section 8). */
export function checkInterchanges(file: EdifactFile, problems: Problems): void {
  const seen = new Set<string>();
  for (const interchange of file.interchanges) {
    checkHead(interchange, problems);
    checkTrail(interchange, problems);
    checkGroups(interchange, problems);
    checkRepeated(interchange, problems);
    const key = [1, 2, 3, 5].map((element) => part(interchange.head, element) ?? '').join('\n');
    if (interchange.head && seen.has(key))
      problems.add(
        'fatal',
        'EDIFACT-UNB-REPEATED',
        'This interchange is in the file twice.',
        `UNB[${interchange.nth}]`,
      );
    seen.add(key);
  }
}

/** Checks one message's own envelope: its header, its trailer, its count of segments, and the tags inside. */
export function checkMessage(message: Message, problems: Problems): void {
  const path = `UNH[${message.nth}]`;
  const { head, trail, segments } = message;
  if (!head) problems.add('fatal', 'EDIFACT-UNH-MISSING', 'The message has no header (UNH).', path);
  else if (!message.type)
    problems.add('fatal', 'EDIFACT-UNH', 'The header (UNH) does not name the type of message.', path);
  const strange = segments.find((segment) => !/^[A-Z][A-Z0-9]{2}$/.test(segment.tag));
  if (strange) problems.add('fatal', 'EDIFACT-TAG', `"${strange.tag.slice(0, 20)}" is not the tag of a segment.`, path);
  if ((segments.at(-1) ?? head)?.closed === false)
    problems.add('fatal', 'EDIFACT-CUT', 'The file ends in the middle of a segment.', path);
  if (!trail) {
    problems.add('fatal', 'EDIFACT-UNT-MISSING', 'The message has no end (UNT). A part of it may be missing.', path);
    return;
  }
  const counted = segments.length + (head ? 2 : 1);
  compareCount(trail, counted, 'segments', 'EDIFACT-UNT-COUNT', `${path}/UNT[1]`, problems);
  compareReference(trail, message.reference, 'EDIFACT-UNT-REFERENCE', `${path}/UNT[1]`, problems);
}

function checkHead({ head, nth }: Interchange, problems: Problems): void {
  const path = `UNB[${nth}]`;
  if (!head) {
    problems.add('fatal', 'EDIFACT-UNB-MISSING', 'The interchange has no header (UNB): nobody says who sent it.', path);
    return;
  }
  const missing = [
    [part(head, 2), 'sender'],
    [part(head, 3), 'receiver'],
    [part(head, 5), 'reference'],
  ].flatMap(([value, word]) => (value === undefined ? [word] : []));
  if (missing.length > 0)
    problems.add('fatal', 'EDIFACT-UNB', `The header (UNB) does not give: ${missing.join(', ')}.`, path);
}

function checkTrail({ head, trail, nth, groups, messages, packages }: Interchange, problems: Problems): void {
  const path = `UNZ[${nth}]`;
  if (!trail) {
    if (head)
      problems.add(
        'fatal',
        'EDIFACT-UNZ-MISSING',
        'The interchange has no end (UNZ). A part may be missing.',
        `UNB[${nth}]`,
      );
    return;
  }
  const counted = groups.length > 0 ? groups.length : messages.length + packages;
  const what = groups.length > 0 ? 'groups' : 'messages';
  // Some count the attachments along with the messages, some do not.
  if (part(trail, 1) !== String(messages.length) || groups.length > 0)
    compareCount(trail, counted, what, 'EDIFACT-UNZ-COUNT', path, problems);
  if (head) compareReference(trail, part(head, 5) ?? '', 'EDIFACT-UNZ-REFERENCE', path, problems);
}

function checkGroups({ groups, messages }: Interchange, problems: Problems): void {
  for (const [at, { head, trail }] of groups.entries()) {
    const path = `UNE[${at + 1}]`;
    if (!trail) {
      problems.add('fatal', 'EDIFACT-UNE-MISSING', 'The group has no end (UNE). A part may be missing.', path);
      continue;
    }
    const counted = messages.filter((message) => message.group === head).length;
    compareCount(trail, counted, 'messages', 'EDIFACT-UNE-COUNT', path, problems);
    compareReference(trail, part(head, 5) ?? '', 'EDIFACT-UNE-REFERENCE', path, problems);
  }
}

function checkRepeated({ messages }: Interchange, problems: Problems): void {
  const seen = new Set<string>();
  for (const { head, group, reference, nth } of messages) {
    if (!head) continue;
    const key = `${group?.start ?? ''} ${reference}`;
    const words = `Two messages of the interchange have the reference "${reference.slice(0, 40)}".`;
    if (seen.has(key)) problems.add('fatal', 'EDIFACT-UNH-REPEATED', words, `UNH[${nth}]`);
    seen.add(key);
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
  const said = part(trail, 1) ?? '';
  if (/^\d{1,9}$/.test(said) && Number(said) === counted) return;
  problems.add('fatal', code, `${trail.tag} counts "${said.slice(0, 20)}" ${what}, but there are ${counted}.`, path);
}

function compareReference(trail: Segment, expected: string, code: string, path: string, problems: Problems): void {
  const said = part(trail, 2) ?? '';
  if (said === expected) return;
  const words = `${trail.tag} ends "${said.slice(0, 40)}", but "${expected.slice(0, 40)}" was begun.`;
  problems.add('fatal', code, words, path);
}
