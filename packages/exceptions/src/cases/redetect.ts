import type { DetectedException } from '../detection.ts';
import { baseCode } from '../taxonomy/refined-code.ts';

/** What a new look at changed facts means for the exceptions known before. */
export interface Redetection {
  resolved: DetectedException[];
  /** Same discrepancy, other figures. */
  changed: { before: DetectedException; after: DetectedException }[];
  unchanged: DetectedException[];
  new: DetectedException[];
}

/** What makes an exception the same one at the next look: the published code it is counted under, line and cause. */
export function exceptionKey({ code, line, causeKey }: Pick<DetectedException, 'code' | 'line' | 'causeKey'>): string {
  return JSON.stringify([baseCode(code), line ?? null, causeKey]);
}

/** Compares two detections of one document. Changed means: money, summary or severity differ. */
export function redetect(before: readonly DetectedException[], after: readonly DetectedException[]): Redetection {
  const old = new Map(before.map((exception) => [exceptionKey(exception), exception]));
  const result: Redetection = { resolved: [], changed: [], unchanged: [], new: [] };
  for (const exception of after) {
    const key = exceptionKey(exception);
    const known = old.get(key);
    old.delete(key);
    if (!known) result.new.push(exception);
    else if (same(known, exception)) result.unchanged.push(exception);
    else result.changed.push({ before: known, after: exception });
  }
  result.resolved.push(...old.values());
  return result;
}

function same(a: DetectedException, b: DetectedException): boolean {
  return (
    a.amountAtRisk.amount === b.amountAtRisk.amount &&
    a.amountAtRisk.currency === b.amountAtRisk.currency &&
    a.summary === b.summary &&
    a.severity === b.severity
  );
}
