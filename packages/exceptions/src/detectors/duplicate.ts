import { type DetectionContext, type Detector, report } from '../context.ts';
import type { DetectedException } from '../detection.ts';
import { corrects, likenessesOf } from '../duplicates/compare-invoices.ts';
import { unlearned } from '../duplicates/learned.ts';
import { startsAnew, yearsDiffer } from '../duplicates/legal-repeats.ts';
import type { Likeness } from '../duplicates/likeness.ts';

/** AP.DUP.EXACT and, where there is none, AP.DUP.SUSPECTED: at most one of them, with all earlier invoices in question. */
export const detectDuplicates: Detector = (context) => {
  const found = likenessesOf(context.facts);
  const likenesses = context.policy.duplicates.learns ? found : found.map(unlearned);
  const exact = likenesses.filter((likeness) => isExact(context, likeness));
  if (exact.length > 0) return [duplicate(context, 'AP.DUP.EXACT', exact)];
  const suspected = likenesses.filter((likeness) => isSuspected(context, likeness));
  return suspected.length > 0 ? [duplicate(context, 'AP.DUP.SUSPECTED', suspected)] : [];
};

// The very same file, or the number again within a calendar year: number series start anew each year.
function isExact({ invoice }: DetectionContext, likeness: Likeness): boolean {
  const { sameFile, number, candidate, supplier, sameCurrency } = likeness;
  if (sameFile) return true;
  if (number !== 'identical' || supplier !== 'same' || !sameCurrency) return false;
  if (corrects(invoice, candidate.number)) return false;
  const [year, other] = [invoice.issueDate?.slice(0, 4), candidate.issueDate?.slice(0, 4)];
  return year === undefined || other === undefined || year === other;
}

function isSuspected({ policy, invoice }: DetectionContext, likeness: Likeness): boolean {
  const { strictness, confidencePercent, lookbackDays } = policy.duplicates;
  const { number, daysApart = 0, sameAmount, replaces, together } = likeness;
  if (strictness === 'exact' || daysApart > lookbackDays) return false;
  if (number === 'identical' && !sameAmount && likeness.sameCurrency)
    return corrects(invoice, likeness.candidate.number);
  if (likeness.confidencePercent < confidencePercent) return false;
  if (together || replaces) return true;
  if (number === 'sequence' || (number === 'different' && (strictness !== 'wide' || !sameAmount))) return false;
  if (number === 'year') return daysApart <= 31 || !yearsDiffer(invoice.number, likeness.candidate.number);
  return !startsAnew(likeness);
}

function duplicate(context: DetectionContext, code: string, found: Likeness[]): DetectedException {
  const { candidate, sameFile, confidencePercent } = found[0]!;
  const summary = sameFile
    ? `The same file was received before as ${candidate.number}`
    : code === 'AP.DUP.EXACT'
      ? `Number ${candidate.number} was received from this supplier before`
      : resembles(found[0]!);
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
        differ: likeness.differ,
        numberRelation: likeness.number,
        confidence: (likeness.confidencePercent / 100).toFixed(2),
        together: likeness.together?.map(({ id, number, gross }) => ({ id, number, gross })),
        learned: likeness.learned,
        corrects: corrects(context.invoice, likeness.candidate.number),
      })),
    },
    causeKey: 'duplicate',
  });
}

// The number's difference is said with its agreement.
function resembles({ candidate, agree, differ, together }: Likeness): string {
  if (together) return `Bills ${candidate.number} again: same ${agree.join(', ')}`;
  const others = differ.filter((field) => /^(supplier|currency|amount|business)/.test(field));
  const but = others.length > 0 ? `; other ${others.join(', ')}` : '';
  return `Resembles ${candidate.number}: same ${agree.join(', ')}${but}`;
}
