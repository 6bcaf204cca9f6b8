import type { CanonicalDocument, Problem } from '../canonical.ts';
import { EDIFACT } from '../edifact/edifact-syntax.ts';
import { parseEdifact } from '../edifact/parse.ts';
import type { ReadLimits } from '../limits.ts';
import { ReadRefusal } from '../refusal.ts';
import { headOf } from '../sniff.ts';
import { parseX12 } from '../x12/parse.ts';
import { X12 } from '../x12/x12-syntax.ts';
import { decodeXml } from '../xml/decode.ts';
import { CII_HINTS } from './cii-hints.ts';
import { CXML_HINTS } from './cxml-hints.ts';
import { ediScopes, type Grouping } from './edi-scope.ts';
import { ediText } from './edi-text.ts';
import { EDIFACT_GROUPING, EDIFACT_HINTS } from './edifact-hints.ts';
import { findSources } from './find-sources.ts';
import { linesOf } from './line-of.ts';
import type { Hints, Range, Scope } from './scope.ts';
import { edifactSegments, x12Segments } from './segments-of.ts';
import { UBL_HINTS } from './ubl-hints.ts';
import { X12_GROUPING, X12_HINTS } from './x12-hints.ts';
import { elementKey, xmlScopes } from './xml-scope.ts';

/** A field of the canonical document in the text it was read from. */
export interface TextPlace {
  /** `totals.payable`, `lines[0].net`. */
  field: string;
  /** An XPath, or segment, element and component: `UNH[1]/LIN[2]/QTY[1]/1.2`. */
  place: string;
  /** UTF-16 units of the text, from 0. */
  start: number;
  end: number;
  /** Both from 1. */
  line: number;
  column: number;
}

/** Where a problem stands, by its number in the list; `field` where that is a field's own place. */
export interface ProblemPlace {
  problem: number;
  start: number;
  end: number;
  line: number;
  field?: string;
}

/** A document as text, with the places of what was read from it. */
export interface TextView {
  syntax: 'XML' | 'EDIFACT' | 'X12';
  /** XML as it came; EDIFACT and X12 with a segment a line. */
  text: string;
  fields: TextPlace[];
  problems: ProblemPlace[];
}

/** What was made of a document when it was read. */
export interface KnownDocument {
  canonical?: CanonicalDocument;
  problems: readonly Problem[];
}

/** The text of a document, and where its fields and problems stand; undefined for bytes that are no text of a known syntax. */
export async function textView(
  bytes: Uint8Array,
  known: KnownDocument,
  limits: ReadLimits,
): Promise<TextView | undefined> {
  const head = headOf(bytes);
  try {
    if (head.startsWith('<')) return await xmlView(decodeXml(bytes), known);
    if (EDIFACT.recognises(head)) {
      const file = parseEdifact(bytes, limits);
      return await ediView(
        'EDIFACT',
        ediText(file.source, edifactSegments(file)),
        known,
        EDIFACT_GROUPING,
        EDIFACT_HINTS,
      );
    }
    if (!X12.recognises(head)) return undefined;
    const file = parseX12(bytes, limits);
    return await ediView('X12', ediText(file.source, x12Segments(file)), known, X12_GROUPING, X12_HINTS);
  } catch (error) {
    if (error instanceof ReadRefusal) return undefined;
    throw error;
  }
}

async function xmlView(text: string, known: KnownDocument): Promise<TextView> {
  const keys = known.problems.map(({ path }) => path && elementKey(path));
  const wanted = new Set(keys.flatMap((key) => (key ? withParents(key) : [])));
  let hints: Hints = UBL_HINTS;
  const { scope, elements, secrets } = await xmlScopes(
    text,
    (root) => {
      hints = /^CrossIndustry/.test(root) ? CII_HINTS : /^cxml$/i.test(root) ? CXML_HINTS : UBL_HINTS;
      return hints;
    },
    wanted,
  );
  return viewOf({ syntax: 'XML', text: without(secrets, text) }, known, scope, hints, (path) =>
    nearest(elementKey(path), elements),
  );
}

/** The text with dots in the place of secrets, so that all else stays where it is. */
function without(secrets: readonly { start: number; end: number }[], text: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of secrets) {
    shown += text.slice(at, start) + '•'.repeat(end - start);
    at = end;
  }
  return shown + text.slice(at);
}

type Written = ReturnType<typeof ediText>;

function ediView(
  syntax: 'EDIFACT' | 'X12',
  { text, segments }: Written,
  known: KnownDocument,
  grouping: Grouping,
  hints: Hints,
): Promise<TextView> {
  const { scope, elements } = ediScopes(segments, grouping);
  return viewOf({ syntax, text }, known, scope, hints, (path) => nearest(path, elements));
}

async function viewOf(
  shown: Pick<TextView, 'syntax' | 'text'>,
  { canonical, problems }: KnownDocument,
  scope: Scope,
  hints: Hints,
  rangeOf: (path: string) => Range | undefined,
): Promise<TextView> {
  const placeAt = linesOf(shown.text);
  const found = canonical ? await findSources(canonical, scope, hints) : [];
  const fields = Array.from(found, ([field, { place, start, end }]): TextPlace => {
    return { field, place, start, end, ...placeAt(start) };
  });
  const placed = problems.flatMap(({ path }, problem): ProblemPlace[] => {
    const range = path ? rangeOf(path) : undefined;
    if (!range) return [];
    const { start, end } = range;
    const field = onlyFieldIn(fields, range);
    return [{ problem, start, end, line: placeAt(start).line, ...(field ? { field } : {}) }];
  });
  return { ...shown, fields, problems: placed };
}

/** The field that a part of the text is about; undefined where it holds none, or several that stand apart. */
function onlyFieldIn(fields: readonly TextPlace[], { start, end }: Range): string | undefined {
  const within = fields.filter((one) => one.start >= start && one.end <= end);
  return within.every((one) => one.start === within[0]?.start) ? within[0]?.field : undefined;
}

/** A path and those above it: what a rule misses is shown at what should hold it. */
function withParents(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, at) => steps.slice(0, steps.length - at).join('/'));
}

function nearest(path: string, elements: ReadonlyMap<string, Range>): Range | undefined {
  const found = withParents(path).find((one) => elements.has(one));
  return found === undefined ? undefined : elements.get(found);
}
