import { decimal, minorDigits } from '@clearhold/kernel';
import type { AppliedTolerance, LimitSource } from './detection.ts';

/** What absolute limits are counted in: a currency for money, `undefined` for quantities. */
export type AbsoluteIn = string | undefined;

/**
 * The tolerance in words, each limit with who set it: `1 % (set by Acme) and EUR 5.00 (set by partner Meridian); the
 * lesser counts`. A tolerance saved before both were kept names who set the limit that counted.
 */
export function toleranceInWords(tolerance: AppliedTolerance, currency: AbsoluteIn): string {
  const { percent, absolute, allowed, combine } = tolerance;
  if (allowed === undefined) return `no limit is set (${setBy(tolerance)})`;
  if (decimal(allowed).isZero()) return `no difference is allowed (${setBy(tolerance)})`;
  const limits = [
    percent === undefined
      ? undefined
      : { text: `${percent} %`, by: tolerance.percentSource ?? counted(tolerance, true) },
    absolute === undefined
      ? undefined
      : { text: inUnit(absolute, currency), by: tolerance.absoluteSource ?? counted(tolerance, false) },
  ].filter((limit) => limit !== undefined);
  const words = limits.map(({ text, by }) => (by ? `${text} (${setBy(by)})` : text)).join(' and ');
  return combine ? `${words}; the ${combine} counts` : words;
}

// The setting that counted tells which of the two limits an older tolerance's one scope belongs to.
function counted({ scope, settingKey }: LimitSource, percent: boolean): LimitSource | undefined {
  return /percent$/i.test(settingKey) === percent ? { scope, settingKey } : undefined;
}

function inUnit(amount: string, currency: AbsoluteIn): string {
  if (!currency) return amount;
  const exact = decimal(amount);
  return `${currency} ${exact.toFixed(Math.max(minorDigits(currency), exact.decimalPlaces()))}`;
}

function setBy({ scope }: LimitSource): string {
  return scope === 'declared default' ? 'by default' : `set by ${scope.replace(/^tenant /, '')}`;
}
