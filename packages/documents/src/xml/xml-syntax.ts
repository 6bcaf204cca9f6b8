import type { CanonicalDocument, Problem, ReadResult } from '../canonical.ts';
import { CII_KINDS } from '../cii/kinds.ts';
import { CXML_KINDS } from '../cxml/kinds.ts';
import type { ReadLimits } from '../limits.ts';
import { POST_AWARD_KINDS } from '../postaward/kinds.ts';
import { ReadRefusal } from '../refusal.ts';
import type { Syntax } from '../syntax.ts';
import { type Kind, KINDS as UBL_KINDS } from '../ubl/kinds.ts';
import { decodeXml } from './decode.ts';
import { type Walked, walkXml } from './walk.ts';

const KINDS: readonly Kind[] = [...UBL_KINDS, ...POST_AWARD_KINDS, ...CII_KINDS, ...CXML_KINDS];

/** Documents in XML, bare or inside a StandardBusinessDocument envelope; which one the root element says. */
export const XML: Syntax = { recognises: (head) => head === '' || head.startsWith('<'), read };

function read(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  const source = decodeXml(bytes);
  if (!/\S/.test(source)) throw new ReadRefusal('DOC-EMPTY', 'The file contains nothing but blanks.');
  try {
    return interpret(walkXml(source, limits, KINDS), limits);
  } catch (error) {
    if (error instanceof ReadRefusal) error.format ??= 'unknown-xml';
    throw error;
  }
}

function interpret(walked: Walked, limits: ReadLimits): ReadResult {
  const kind = walked.root as Kind;
  const { canonical, problems, format = kind.format } = kind.interpret(walked, limits.problemsMax + 1);
  const all = bounded([...walked.problems, ...problems], limits.problemsMax);
  if (!isMeaningless(canonical)) return { status: 'read', format, canonical, problems: all };
  const words = `The ${kind.local} has neither a number nor any line, so nothing can be done with it.`;
  const refusal: Problem = { code: 'DOC-NO-CONTENT', severity: 'fatal', message: words, path: walked.rootPath };
  return { status: 'rejected', format, problems: [refusal, ...all] };
}

function isMeaningless(document: CanonicalDocument): boolean {
  return document.number === '' && document.lines.length === 0;
}

function bounded(problems: Problem[], most: number): Problem[] {
  if (problems.length <= most) return problems;
  const message = `More problems were found than the ${most} that are listed.`;
  return [...problems.slice(0, most), { code: 'DOC-MORE-PROBLEMS', severity: 'warning', message }];
}
