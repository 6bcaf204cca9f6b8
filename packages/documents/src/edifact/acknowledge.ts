import type { Acknowledgement, Issue } from '../acknowledgement.ts';
import type { Problem } from '../canonical.ts';
import { Problems } from '../edi/problems.ts';
import type { ReadLimits } from '../limits.ts';
import { checkInterchanges, checkMessage } from './check-envelope.ts';
import type { Interchange, Message } from './interchange.ts';
import { parseEdifact } from './parse.ts';
import { readMessage } from './read-message.ts';
import { part, type Segment } from './segment.ts';

// Code list 0083: this level rejected, acknowledged, interchange received (its messages are answered each).
const REJECTED = '4';
const ACKNOWLEDGED = '7';
const RECEIVED = '8';

// Our ids as codes of list 0085; anything else is 18, unspecified.
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/-COUNT$/, '29'],
  [/-REFERENCE$/, '28'],
  [/-REPEATED$/, '26'],
  [/-MISSING$/, '13'],
  [/^EDIFACT-(NUMBER|DATE)$/, '12'],
  [/^EDIFACT-(TAG|SEGMENT)$/, '15'],
  [/^DOC-NOT-FOR-US$/, '14'],
];

/** A CONTRL for the first interchange of a file; undefined where it has no header to answer to. */
export function edifactAcknowledgement(
  bytes: Uint8Array,
  issue: Issue,
  limits: ReadLimits,
): Acknowledgement | undefined {
  const file = parseEdifact(bytes, limits);
  const [interchange] = file.interchanges;
  if (!interchange?.head) return undefined;
  const envelope = new Problems(limits.problemsMax);
  checkInterchanges(file, envelope);
  const own = envelope.list.filter((one) => /^UN[BZE]\[1\]$/.test(one.path ?? ''));
  const answers = interchange.messages.map((message) => messageAnswer(message, limits));
  const text = enveloped(interchange, own, answers, issue);
  return { format: 'edifact-contrl-d3', contentType: 'application/EDIFACT', text };
}

function messageAnswer(message: Message, limits: ReadLimits): string[] {
  const problems = new Problems(limits.problemsMax);
  checkMessage(message, problems);
  const result = readMessage(message, problems, limits);
  const broken = result.problems.filter((one) => one.severity === 'fatal' && /^(EDIFACT-|DOC-NO)/.test(one.code));
  const identifier = [1, 2, 3, 4, 5].map((component) => part(message.head, 2, component) ?? '');
  const action = result.status === 'rejected' ? REJECTED : ACKNOWLEDGED;
  const reference = message.reference.replace(/[?+:']/g, '?$&');
  return ['UCM', reference, identifier.join(':').replace(/(?<!:):+$/, ''), action, ...errorOf(broken)];
}

function errorOf([first]: readonly Problem[]): string[] {
  return first ? [ERRORS.find(([id]) => id.test(first.code))?.[1] ?? '18'] : [];
}

function enveloped(
  interchange: Interchange,
  own: readonly Problem[],
  answers: string[][],
  { at, control }: Issue,
): string {
  const { head } = interchange;
  const composite = (element: number): string => compositeOf(head, element);
  const reference = compositeOf(head, 5);
  const stamp = at.toISOString().replace(/\D/g, '');
  const uci = ['UCI', reference, composite(2), composite(3), RECEIVED, ...errorOf(own)];
  const segments = [
    ['UNB', composite(1), composite(3), composite(2), `${stamp.slice(2, 8)}:${stamp.slice(8, 12)}`, String(control)],
    ['UNH', '1', 'CONTRL:D:3:UN'],
    uci,
    ...answers,
    ['UNT', String(answers.length + 3), '1'],
    ['UNZ', '1', String(control)],
  ];
  return segments.map((one) => `${one.join('+')}'`).join('');
}

// The answer is written with the usual separators, whatever the interchange used.
function compositeOf(head: Segment | undefined, element: number): string {
  const components = head?.elements[element] ?? [];
  return components
    .map((one) => one.trim().replace(/[?+:']/g, '?$&'))
    .join(':')
    .replace(/(?<!:):+$/, '');
}
