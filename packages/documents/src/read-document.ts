import type { CanonicalDocument, Problem, ReadResult } from './canonical.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { ReadRefusal } from './refusal.ts';
import { sniff } from './sniff.ts';
import { KINDS, type Kind } from './ubl/kinds.ts';
import { decodeXml } from './xml/decode.ts';
import { type Walked, walkXml } from './xml/walk.ts';

/**
 * Reads one document by its content alone: a UBL 2.0 or 2.1 Invoice, CreditNote, Order, DespatchAdvice or
 * ReceiptAdvice, bare or inside a StandardBusinessDocument envelope. Never throws for what the bytes hold: what has no
 * meaning is `rejected` with a `DOC-*` problem, everything else is `read` with every broken rule in `problems`.
 */
export function readDocument(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): ReadResult {
  const bounds: ReadLimits = { ...DEFAULT_LIMITS, ...limits };
  let format = 'unknown';
  try {
    checkSize(bytes, bounds);
    sniff(bytes);
    const source = decodeXml(bytes);
    if (!/\S/.test(source)) throw new ReadRefusal('DOC-EMPTY', 'The file contains nothing but blanks.');
    format = 'unknown-xml';
    const walked = walkXml(source, bounds, KINDS);
    format = walked.root.format;
    return interpret(walked, bounds);
  } catch (error) {
    if (error instanceof ReadRefusal) return { status: 'rejected', format, problems: [error.problem] };
    throw error;
  }
}

function checkSize(bytes: Uint8Array, limits: ReadLimits): void {
  if (bytes.length === 0) throw new ReadRefusal('DOC-EMPTY', 'The file is empty.');
  if (bytes.length > limits.bytesMax) {
    const words = `The file has ${bytes.length} bytes; at most ${limits.bytesMax} are accepted.`;
    throw new ReadRefusal('DOC-TOO-LARGE', words);
  }
}

function interpret(walked: Walked, limits: ReadLimits): ReadResult {
  const kind = walked.root as Kind;
  const { canonical, problems } = kind.interpret(walked, limits.problemsMax + 1);
  const all = bounded([...walked.problems, ...problems], limits.problemsMax);
  if (!isMeaningless(canonical)) return { status: 'read', format: kind.format, canonical, problems: all };
  const words = `The ${kind.local} has neither a number nor any line, so nothing can be done with it.`;
  const refusal: Problem = { code: 'DOC-NO-CONTENT', severity: 'fatal', message: words, path: walked.rootPath };
  return { status: 'rejected', format: kind.format, problems: [refusal, ...all] };
}

function isMeaningless(document: CanonicalDocument): boolean {
  return document.number === '' && document.lines.length === 0;
}

function bounded(problems: Problem[], most: number): Problem[] {
  if (problems.length <= most) return problems;
  const message = `More problems were found than the ${most} that are listed.`;
  return [...problems.slice(0, most), { code: 'DOC-MORE-PROBLEMS', severity: 'warning', message }];
}
