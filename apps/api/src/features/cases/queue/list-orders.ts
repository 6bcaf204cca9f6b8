import { isDecimalText } from '@clearhold/kernel';
import { z } from 'zod';
import type { CaseRow } from '../engine/case-row.ts';

// Each order ends with the id, so that a page's end is one place, whatever else is equal.
export const ORDERS = {
  PRIORITY: { by: 'c.priority', type: 'int', direction: 'DESC', value: (row: CaseRow) => row.priority },
  DUE: {
    by: `coalesce(c.due_at, 'infinity'::timestamptz)`,
    type: 'timestamptz',
    direction: 'ASC',
    value: (row: CaseRow) => row.due_at?.toISOString() ?? 'infinity',
  },
  AMOUNT: { by: 'c.amount_at_risk', type: 'numeric', direction: 'DESC', value: (row: CaseRow) => row.amount_at_risk },
  OPENED: {
    by: 'c.opened_at',
    type: 'timestamptz',
    direction: 'DESC',
    value: (row: CaseRow) => row.opened_at.toISOString(),
  },
  // Of those alone that are closed.
  CLOSED: {
    by: 'c.closed_at',
    type: 'timestamptz',
    direction: 'DESC',
    value: (row: CaseRow) => row.closed_at?.toISOString() ?? '',
  },
} as const;
export type CaseOrder = keyof typeof ORDERS;

const instant = z.iso.datetime();
const cursorOf = (order: CaseOrder, value: z.ZodType) =>
  z.tuple([z.literal(order), value, z.uuid(), z.string().max(2_000).nullable()]);

// A cursor is the order, the last row's place in it, its id, and the place of its group where the list is grouped.
export const CURSORS = {
  PRIORITY: cursorOf('PRIORITY', z.int32()),
  DUE: cursorOf('DUE', z.union([instant, z.literal('infinity')])),
  AMOUNT: cursorOf('AMOUNT', z.string().refine(isDecimalText)),
  OPENED: cursorOf('OPENED', instant),
  CLOSED: cursorOf('CLOSED', instant),
};
