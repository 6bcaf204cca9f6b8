import { isDecimalText, isId } from '@clearhold/kernel';
import { z } from 'zod';
import type { CaseFilter } from './case-filter.ts';
import { VIEWS } from './queue-views.ts';

const id = z.string().refine(isId, 'is not the id of anything');
const day = z.iso.date().nullish();
const some = z.array(z.string().max(100)).max(20);

// What a view keeps is run at every count of the rail: one that cannot run would take the whole rail with it.
const FILTER = z.strictObject({
  view: z.enum([...Object.keys(VIEWS), 'closed']).nullish(),
  state: some.nullish(),
  code: some.nullish(),
  ownerId: id.nullish(),
  supplierId: id.nullish(),
  unitId: id.nullish(),
  search: z.string().max(200).nullish(),
  amountMin: z
    .string()
    .refine((text) => isDecimalText(text), 'is not an amount')
    .nullish(),
  openedFrom: day,
  openedTo: day,
  closedFrom: day,
  closedTo: day,
});

/** A filter as a view may keep it, or which part of it cannot be kept and why. */
export function keptFilter(filter: unknown): { filter: CaseFilter } | { path: string; why: string } {
  const read = FILTER.safeParse(filter);
  if (read.success) return { filter: read.data };
  const [issue] = read.error.issues;
  return { path: ['filter', ...(issue?.path ?? [])].join('.'), why: issue?.message ?? '' };
}
