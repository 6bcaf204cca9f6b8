import type { DuplicateCandidate } from '../facts.ts';
import type { NumberRelation } from './relate-numbers.ts';
import type { SupplierRelation } from './same-supplier.ts';

/** How like an earlier invoice the new one is. */
export interface Likeness {
  candidate: DuplicateCandidate;
  sameFile: boolean;
  number: NumberRelation;
  supplier: SupplierRelation;
  /** Fields that agree, in words. */
  agree: string[];
  /** Fields that differ though they would agree in a copy, in words. */
  differ: string[];
  sameAmount: boolean;
  sameCurrency: boolean;
  /** It says that it replaces the other, and asks for about the same. */
  replaces: boolean;
  daysApart?: number;
  /** Hundredths from 0 to 100. */
  confidencePercent: number;
  /** The other invoices that together with this candidate make up the same amount. */
  together?: readonly DuplicateCandidate[];
  /** What people said about such likenesses, where that lowered the confidence. */
  learned?: { reason: string; times: number; loweredPercent: number };
}
