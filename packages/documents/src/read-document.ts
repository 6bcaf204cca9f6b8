import type { ReadResult } from './canonical.ts';
import { EDIFACT } from './edifact/edifact-syntax.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { ReadRefusal } from './refusal.ts';
import { headOf, unreadable } from './sniff.ts';
import type { Syntax } from './syntax.ts';
import { X12 } from './x12/x12-syntax.ts';
import { XML } from './xml/xml-syntax.ts';

/** Every syntax that is read, in the order of asking. */
const SYNTAXES: readonly Syntax[] = [XML, EDIFACT, X12];

/**
 * Reads one document by its content alone, whatever its name: a Cross Industry Invoice
 * (UN/CEFACT D16B, ZUGFeRD 1), a UBL 2.0 or 2.1 Invoice, CreditNote, Order, DespatchAdvice
 * or ReceiptAdvice, bare or inside a StandardBusinessDocument envelope. Never throws for what the bytes hold: what has no
 * meaning is `rejected` with a `DOC-*` problem, everything else is `read` with every broken rule in `problems`.
 */
export function readDocument(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): ReadResult {
  const bounds: ReadLimits = { ...DEFAULT_LIMITS, ...limits };
  try {
    checkSize(bytes, bounds);
    const head = headOf(bytes);
    const syntax = SYNTAXES.find((one) => one.recognises(head));
    if (!syntax) throw unreadable(head);
    return syntax.read(bytes, bounds);
  } catch (error) {
    if (error instanceof ReadRefusal)
      return { status: 'rejected', format: error.format ?? 'unknown', problems: [error.problem] };
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
