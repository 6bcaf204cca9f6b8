import { exceptionKey, groupIntoCases } from '@clearhold/exceptions';
import type { Judged } from './judge-invoices.ts';

/** An exception that a case works on. */
export interface Open {
  readonly id: string;
  readonly code: string;
  readonly line: string | null;
  readonly cause_key: string;
  readonly case_id: string;
  readonly invoice_id: string;
  /** Its case was decided; the ERP has the word. */
  readonly decided: boolean;
  /** What the case put at risk when it was looked at last, in the invoice's currency. */
  readonly at_risk: string;
}

export const keyOf = (row: Open): string =>
  exceptionKey({ code: row.code, line: row.line ?? undefined, causeKey: row.cause_key });

/**
 * A verdict in the words of the cases that are open already: what one of them works on keeps its code, and stands there
 * though its type has been given a child or been switched off since. Only a discrepancy that is gone clears a case.
 */
export function asOpened(one: Judged, open: readonly Open[]): Judged {
  const codes = new Map(open.map((row) => [keyOf(row), row.code]));
  if (codes.size === 0) return one;
  const isOpen = (exception: Judged['measured'][number]) => codes.has(exceptionKey(exception));
  const exceptions = [...one.detection.exceptions, ...one.measured.filter(isOpen)].map((exception) => ({
    ...exception,
    code: codes.get(exceptionKey(exception)) ?? exception.code,
  }));
  const measured = one.measured.filter((exception) => !isOpen(exception));
  return { ...one, detection: { ...one.detection, exceptions }, measured, drafts: groupIntoCases(exceptions) };
}
