import { decimal } from '@clearhold/kernel';

/** A part of a whole in percent, one digit; null of nothing. */
export const share = (part: number, whole: number): string | null =>
  whole === 0 ? null : decimal(BigInt(part)).times('100').dividedBy(BigInt(whole)).toFixed(1);

/** A sum spread over so many, one digit; null over none. */
export const mean = (sum: number, over: number): string | null =>
  over === 0 ? null : decimal(BigInt(sum)).dividedBy(BigInt(over)).toFixed(1);

/** How far a number moved, as decimal text; null where one of them is missing. */
export const moved = (now: string | null, before: string | null | undefined): string | null =>
  now === null || before == null ? null : decimal(now).minus(before).toFixed(decimalsOf(now));

const decimalsOf = (value: string) => value.split('.')[1]?.length ?? 0;
