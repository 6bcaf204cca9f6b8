import type { OrderFacts } from '../ubl/facts.ts';

/** Notes a day of delivery of an order or a line of it; of several of one kind the last counts: until then it is in time. */
export function noteDelivery(
  facts: Pick<OrderFacts, 'promised' | 'requested'>,
  kind: 'promised' | 'requested' | undefined,
  date: string | undefined,
): void {
  if (!kind || !date) return;
  const known = facts[kind]?.[0]?.end;
  facts[kind] = [{ end: known !== undefined && known > date ? known : date }];
}
