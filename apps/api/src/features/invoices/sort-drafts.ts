import { type CaseDraft, type DetectedException, exceptionKey, groupIntoCases } from '@clearhold/exceptions';
import { keyOf, type Open } from './as-opened.ts';

/** A cause that has its case already. */
export interface StandingDraft {
  readonly draft: CaseDraft;
  readonly caseId: string;
}

/**
 * Sorts what a new look at a held invoice found by the cases that it has open. One cause is one case: what comes to a cause
 * joins its case, also where it takes the place of what has gone, as too few goods do when the first of them arrive. A case
 * that was decided takes nothing more in; what came since was not decided on and is a case of its own.
 */
export function sortDrafts(drafts: readonly CaseDraft[], open: readonly Open[]) {
  const known = new Set(open.map(keyOf));
  const standing: StandingDraft[] = [];
  const joining: { exception: DetectedException; caseId: string }[] = [];
  const fresh: CaseDraft[] = [];
  for (const draft of drafts) {
    const cases = open.filter((row) => row.cause_key === draft.causeKey);
    const came = draft.exceptions.filter((exception) => !known.has(exceptionKey(exception)));
    const caseId = cases.find((row) => !row.decided)?.case_id;
    if (caseId) {
      standing.push({ draft, caseId });
      joining.push(...came.map((exception) => ({ exception, caseId })));
    } else fresh.push(...(cases.length ? groupIntoCases(came) : [draft]));
  }
  return { standing, joining, fresh };
}
