import { upsertReceipts } from '../../../apps/api/src/features/masterdata/index.ts';
import { saveOrdered } from '../../../apps/api/src/seed/demo-documents.ts';
import { type Purchase, receiptOf } from '../../../apps/api/src/seed/purchase.ts';
import type { Simulated } from './simulated.ts';

/** What becomes of a purchase's invoice: it passes, is released by a person, or heals when the goods arrive. */
export const KINDS = ['passes', 'released', 'heals'] as const;
export type Kind = (typeof KINDS)[number];

/** One purchase and what is still to happen to it, in this order. */
export interface Story {
  readonly kind: Kind;
  readonly purchase: Purchase;
  step: number;
}

let turns = 0;

/** Numbers so unlike each other that none is taken for another one mistyped. */
export function storyOf(world: Simulated, kind: Kind): Story {
  const turn = turns++;
  const line = { item: 0, ordered: '10', agreed: '10.00', received: '10', billed: '10', price: '10.00' };
  const odd = { passes: {}, released: { agreed: '9.00' }, heals: { received: '0' } }[kind];
  const number = `${'ABCDEFGHKLMNPRSTUVWX'[turn % 20]}${(turn * 7919) % 99_991}-${'ZYXWVUTSRP'[turn % 10]}${turn}`;
  const purchase: Purchase = {
    tenant: world.tenant,
    scene: { supplier: 0, ordered: true, lines: [{ ...line, ...odd }] },
    turn: 0,
    order: `PO-${number}`,
    invoice: number,
    ordered: '2026-10-01',
    delivered: '2026-10-20',
    billed: '2026-11-16',
  };
  return { kind, purchase, step: 0 };
}

/** The next thing that happens from outside; undefined where nothing does, or not yet. */
export async function nextOf(world: Simulated, story: Story): Promise<(() => Promise<unknown>) | undefined> {
  const { kind, purchase, step } = story;
  if (step === 0) return () => world.database.inTenant(world.ctx, (tx) => saveOrdered(tx, purchase));
  if (step === 1) return () => world.documents.bill(world.ctx, purchase);
  if (kind === 'passes') return undefined;
  const open = await world.openCase(purchase.invoice);
  if (!open) return undefined;
  if (kind === 'released') return () => release(world, open);
  return step === 2 ? () => receive(world, purchase) : undefined;
}

async function receive({ database, ctx }: Simulated, purchase: Purchase): Promise<void> {
  const scene = { ...purchase.scene, lines: purchase.scene.lines.map((line) => ({ ...line, received: '10' })) };
  const canonical = receiptOf(purchase, scene)!;
  await database.inTenant(ctx, (tx) =>
    upsertReceipts(tx, [{ sourceId: canonical.number, sourceVersion: 1, canonical }]),
  );
}

function release({ releases, controller }: Simulated, caseId: string): Promise<unknown> {
  return releases.release(controller, { caseId, reason: 'Seen the letter.' });
}
