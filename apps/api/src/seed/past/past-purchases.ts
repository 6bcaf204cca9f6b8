import { dayAfter, type Purchase } from '../purchase.ts';
import type { Scene, SceneLine } from '../scene.ts';
import { SUPPLIERS } from '../scenes.ts';
import type { DemoTenant } from '../spaces.ts';
import { chance } from './chance.ts';

/** A purchase of the past: when its invoice came, and when goods were booked in that were still missing then. */
export interface PastPurchase {
  readonly purchase: Purchase;
  readonly at: Date;
  readonly lateReceipt?: { readonly at: Date; readonly scene: Scene };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// What each supplier sells, at which price.
const GOODS = [
  { supplier: 0, item: 0, price: '9.40' },
  { supplier: 1, item: 5, price: '85.00' },
  { supplier: 2, item: 2, price: '0.62' },
  { supplier: 3, item: 3, price: '41.20' },
  { supplier: 0, item: 1, price: '14.00' },
] as const;

/** What came in on the working days of a past of so many days that ends before `today`; the same for the same tenant and days. */
export function pastPurchases(tenant: DemoTenant, days: number, today: Date): PastPurchase[] {
  const random = chance([...tenant.slug].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), days));
  const begin = Date.parse(today.toISOString().slice(0, 10)) - days * DAY;
  const purchases: PastPurchase[] = [];
  for (let day = 0; day < days; day++) {
    const midnight = begin + day * DAY;
    if ([0, 6].includes(new Date(midnight).getUTCDay())) continue;
    const many = 2 + Math.floor(random() * 3);
    for (let n = 0; n < many; n++) {
      const at = new Date(midnight + (7 + random() * 8) * HOUR);
      purchases.push(onePurchase(tenant, purchases.length, at, random));
    }
  }
  return purchases.sort((one, other) => one.at.getTime() - other.at.getTime());
}

function onePurchase(tenant: DemoTenant, turn: number, at: Date, random: () => number): PastPurchase {
  const day = at.toISOString().slice(0, 10);
  const { supplier, item, price } = GOODS[Math.floor(random() * GOODS.length)]!;
  const quantity = String(20 + Math.floor(random() * 900));
  const plain: SceneLine = { item, ordered: quantity, agreed: price, received: quantity, billed: quantity, price };
  const which = random();
  const line = which < 0.09 ? dearer(plain, random) : plain;
  const missing = which >= 0.09 && which < 0.17;
  const scene: Scene = {
    supplier,
    ordered: true,
    orderNamed: which < 0.97,
    lines: [missing ? { ...line, received: '0' } : line],
  };
  const purchase: Purchase = {
    tenant,
    scene,
    turn,
    order: `${tenant.companyCode}-44${String(turn).padStart(5, '0')}`,
    // Far apart from each other, so that none is taken for another one with two digits changed round.
    invoice: `${SUPPLIERS[supplier]!.prefix}-${(200_000 + ((turn * 7_919) % 99_991) * 8).toString()}`,
    ordered: dayAfter(day, -20),
    delivered: dayAfter(day, -2),
    billed: dayAfter(day, -1),
  };
  if (!missing) return { purchase, at };
  return {
    purchase,
    at,
    lateReceipt: { at: new Date(at.getTime() + (4 + random() * 30) * HOUR), scene: { ...scene, lines: [plain] } },
  };
}

function dearer(line: SceneLine, random: () => number): SceneLine {
  const cents = Number(line.price.replace('.', ''));
  const raised = Math.round(cents * (1.03 + random() * 0.09));
  return { ...line, price: `${Math.floor(raised / 100)}.${String(raised % 100).padStart(2, '0')}` };
}
