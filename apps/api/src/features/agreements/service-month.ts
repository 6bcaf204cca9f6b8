import type { AgreementTerms, Assessment, ObjectiveKind, Party, TimeByParty } from '@clearhold/cases';

/** One version of what is promised; terms of null end it from its month on. */
export interface AgreementRow {
  readonly version: number;
  /** `YYYY-MM`, the first month that it holds for. */
  readonly fromMonth: string;
  readonly terms: AgreementTerms | null;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
}

/** How a month was served. */
export interface ServiceMonth {
  /** `YYYY-MM` in its time zone. */
  readonly month: string;
  readonly timeZone: string;
  readonly agreementVersion: number | null;
  /** Null where nothing was promised for it. */
  readonly result: Assessment | null;
  /** Hex, over the terms and every item that was measured. */
  readonly inputsSha256: string;
  readonly measuredAt: Date;
  /** Null while the month runs. */
  readonly closedAt: Date | null;
}

/** Something that was late. */
export interface Breach {
  readonly kind: ObjectiveKind;
  /** A case's or document's id, or a write-back's key. */
  readonly subjectId: string;
  readonly caseId: string | null;
  readonly startedAt: Date;
  readonly deadline: Date;
  /** Null where it was still open when the month was measured. */
  readonly endedAt: Date | null;
  readonly cause: Party;
  /** Business minutes by whose they were. */
  readonly minutes: TimeByParty;
}

/** What was put right about a closed month. */
export interface Correction {
  readonly id: string;
  readonly month: string;
  /** Decimal text; below zero takes credit back. */
  readonly credit: string;
  readonly currency: string;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
}
