import { type DetectionContext, type Detector, type JudgedLine, report } from '../context.ts';
import type { DetectedException } from '../detection.ts';

/**
 * AP.CODING.ACCOUNT: a line that names no order bears no account assignment (EN 16931 BT-133) where policy requires one, or a line bears
 * one that policy blocks. What an order is coded to, its own lines say.
 */
export const detectCoding: Detector = (context) => {
  const { required, blocked } = context.policy.coding;
  if (!required && blocked.length === 0) return [];
  return context.lines.flatMap((one) => wrongCoding(context, one) ?? []);
};

function wrongCoding(context: DetectionContext, { match }: JudgedLine): DetectedException | undefined {
  const { required, blocked } = context.policy.coding;
  if (match.net.isZero()) return undefined;
  const account = match.line.accountingCost?.trim();
  const rule = account ? blocked.find((entry) => fits(account, entry)) : undefined;
  const missing = !account && required && match.orderReference === undefined && !context.invoice.orderReference?.trim();
  if (!rule && !missing) return undefined;
  return report(context, 'AP.CODING.ACCOUNT', {
    line: match.id,
    summary: rule
      ? `Line ${match.id} is coded to ${account}, which is not to be used`
      : `Line ${match.id} has no order and no account`,
    amount: match.net,
    exposure: { on: 'units', units: '1', of: '1' },
    evidence: { account, blockedBy: rule, description: match.line.description ?? match.line.name },
    causeKey: 'coding',
  });
}

/** True for the account itself, and for one that begins with an entry that ends in a star. Letter case does not count. */
export function fits(account: string, entry: string): boolean {
  const [given, wanted] = [account.toUpperCase(), entry.toUpperCase()];
  return wanted.endsWith('*') ? given.startsWith(wanted.slice(0, -1)) : given === wanted;
}
