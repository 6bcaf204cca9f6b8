import { parseArgs } from 'node:util';
import { detect, detectionPolicy, type Facts } from '@clearhold/exceptions';
import { resolvePolicy } from '@clearhold/policy';
import { quantile, seeded } from './report.ts';
import { type Bill, candidateOf, invoiceOf, isoDay } from './world/duplicates/bill.ts';
import { historyOf } from './world/duplicates/history.ts';
import { isTest, type Labelled, labelledSet } from './world/duplicates/labelled.ts';
import { searchAmong } from './world/duplicates/million.ts';
import { Search } from './world/duplicates/search.ts';
import { readSpend, spendFolder } from './world/duplicates/spend.ts';
import { hardware } from './world/instance.ts';

// How many duplicates are found among real payments, and how many legal repeats are held for one: the half of the suppliers on
// which nothing was tuned, unless --train asks for the other.
const { values } = parseArgs({
  options: {
    among: { type: 'string', default: '1000000' },
    searches: { type: 'string', default: '2000' },
    size: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '42' },
    train: { type: 'boolean', default: false },
    show: { type: 'string', default: '' },
  },
});

const folder = spendFolder();
if (!folder) {
  process.stdout.write(
    'duplicates skipped: no published spending (set CLEARHOLD_CORPUS to the folder of real files)\n',
  );
  process.exit(0);
}
// The tests' variable: the product would refuse to start with one that it does not know.
delete process.env.CLEARHOLD_CORPUS;
const random = seeded(Number(values.seed));
const history = historyOf(readSpend(folder), random);
const all = labelledSet(history, Number(values.size), random);
const measured = all.filter(({ bill }) => isTest(bill.supplierId) !== values.train);
const search = new Search(history);
const policy = detectionPolicy(resolvePolicy([]));

const kinds = new Map<string, { duplicate: boolean; n: number; held: number }>();
const began = performance.now();
for (const one of measured) {
  const held = isHeld(one);
  const kind = kinds.get(one.kind) ?? { duplicate: one.duplicate, n: 0, held: 0 };
  kinds.set(one.kind, { ...kind, n: kind.n + 1, held: kind.held + (held ? 1 : 0) });
}
const milliseconds = performance.now() - began;
const sums = { found: 0, missed: 0, falseAlarms: 0 };
for (const { duplicate, n, held } of kinds.values()) {
  if (duplicate) Object.assign(sums, { found: sums.found + held, missed: sums.missed + n - held });
  else sums.falseAlarms += held;
}
const searched =
  Number(values.among) > 0 ? await searchAmong(Number(values.among), history, Number(values.searches)) : [];
const ms = (part: number) => Math.round(quantile(searched, part) * 100) / 100;
const share = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 10_000;
const of = (duplicate: boolean) =>
  Object.fromEntries(
    [...kinds].filter(([, kind]) => kind.duplicate === duplicate).map(([name, { n, held }]) => [name, share(held, n)]),
  );
console.log(
  JSON.stringify({
    bench: 'duplicates',
    aim: 'recall 0.98 at precision 0.97; a search among a million invoices in 150 ms p95',
    hardware: hardware(),
    suppliers: values.train ? 'train' : 'test',
    labelled: all.length,
    measured: measured.length,
    history: history.length,
    recall: share(sums.found, sums.found + sums.missed),
    precision: share(sums.found, sums.found + sums.falseAlarms),
    recallOf: of(true),
    falseAlarmsAmong: of(false),
    ...(searched.length > 0 && {
      among: Number(values.among),
      searchMs: { p50: ms(0.5), p95: ms(0.95), p99: ms(0.99) },
    }),
    microsecondsEach: Math.round((milliseconds * 1000) / measured.length),
  }),
);

function isHeld({ kind, bill, before, duplicate, insteadOf }: Labelled): boolean {
  const replaced = new Set([...before.map(({ id }) => id), ...(insteadOf ? [insteadOf] : [])]);
  const earlier: Bill[] = [...search.before(bill).filter(({ id }) => !replaced.has(id)), ...before];
  const facts: Facts = {
    ...{ invoice: invoiceOf(bill), documentId: bill.id, supplierId: bill.supplierId, unitId: bill.unitId },
    ...{ problems: [], orders: [], receipts: [], today: isoDay(bill.arrived) },
    candidates: earlier.map((one) => candidateOf(one, bill)),
  };
  const found = detect(facts, policy).exceptions.filter(({ code }) => code.startsWith('AP.DUP'));
  if (values.show === kind && found.length > 0 !== duplicate)
    console.log(
      bill.number,
      isoDay(bill.day),
      bill.amount,
      bill.supplierName,
      '|',
      found[0]?.summary ?? before.map((b) => b.number).join(),
    );
  return found.length > 0;
}
