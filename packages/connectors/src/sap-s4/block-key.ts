import type { SapS4Config } from './config.ts';

/**
 * The payment block under which SAP holds an invoice for an exception: the first of SAP's names for it that is a block key
 * (one letter or digit) and that an approval may lift again, else the first key that it may lift. What no approval could
 * lift is never set.
 */
export function blockKeyOf(
  names: readonly string[],
  { releasableBlocks }: Pick<SapS4Config, 'releasableBlocks'>,
): string {
  return names.find((name) => releasableBlocks.includes(name)) ?? releasableBlocks[0]!;
}
