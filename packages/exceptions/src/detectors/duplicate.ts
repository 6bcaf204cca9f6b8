import { type DetectionContext, type Detector, report } from '../context.ts';
import type { DetectedException } from '../detection.ts';
import { type Likeness, likenessesOf } from '../duplicates/compare-invoices.ts';
import { referenceKey } from '../matching/reference.ts';

/** AP.DUP.EXACT and, where there is none, AP.DUP.SUSPECTED: at most one of them, with all earlier invoices in question. */
export const detectDuplicates: Detector = (context) => {
  const likenesses = likenessesOf(context.facts);
  const exact = likenesses.filter((likeness) => isExact(context, likeness));
  if (exact.length > 0) return [duplicate(context, 'AP.DUP.EXACT', exact)];
  const suspected = likenesses.filter((likeness) => isSuspected(context, likeness));
  return suspected.length > 0 ? [duplicate(context, 'AP.DUP.SUSPECTED', suspected)] : [];
};

// The very same file, or the number again within a calendar year: number series start anew each year.
function isExact({ invoice }: DetectionContext, { sameFile, number, candidate }: Likeness): boolean {
  if (sameFile) return true;
  if (number !== 'identical' || corrects(invoice.precedingInvoice, candidate.number)) return false;
  const [year, other] = [invoice.issueDate?.slice(0, 4), candidate.issueDate?.slice(0, 4)];
  return year === undefined || other === undefined || year === other;
}

function isSuspected({ policy, invoice }: DetectionContext, likeness: Likeness): boolean {
  const { strictness, confidencePercent, lookbackDays } = policy.duplicates;
  const { number, daysApart, sameAmount, candidate } = likeness;
  if (strictness === 'exact' || (daysApart ?? 0) > lookbackDays) return false;
  if (number === 'different' && (strictness !== 'wide' || !sameAmount)) return false;
  if (number === 'sequence' || (number === 'year' && (daysApart ?? 0) > 31)) return false;
  if (number === 'identical' && !sameAmount) return corrects(invoice.precedingInvoice, candidate.number);
  return likeness.confidencePercent >= confidencePercent;
}

function corrects(preceding: string | undefined, number: string): boolean {
  return referenceKey(preceding) !== undefined && referenceKey(preceding) === referenceKey(number);
}

function duplicate(context: DetectionContext, code: string, found: Likeness[]): DetectedException {
  const { candidate, agree, sameFile, confidencePercent } = found[0]!;
  const summary = sameFile
    ? `The same file was received before as ${candidate.number}`
    : code === 'AP.DUP.EXACT'
      ? `Number ${candidate.number} was received from this supplier before`
      : `Resembles ${candidate.number}: same ${agree.join(', ')}`;
  return report(context, code, {
    summary,
    amount: context.amount,
    exposure: { on: 'document' },
    evidence: {
      confidence: code === 'AP.DUP.EXACT' ? '1' : (confidencePercent / 100).toFixed(2),
      candidates: found.slice(0, 5).map((likeness) => ({
        id: likeness.candidate.id,
        number: likeness.candidate.number,
        issueDate: likeness.candidate.issueDate,
        gross: likeness.candidate.gross,
        status: likeness.candidate.status,
        agree: likeness.agree,
        numberRelation: likeness.number,
        confidence: (likeness.confidencePercent / 100).toFixed(2),
        corrects: corrects(context.invoice.precedingInvoice, likeness.candidate.number),
      })),
    },
    causeKey: 'duplicate',
  });
}
