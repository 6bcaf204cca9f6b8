import { amountsInside, type DuplicateCandidate, normaliseNumber } from '@clearhold/exceptions';
import { decimal, isDecimalText } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import type { ArrivedInvoice } from './arrived-invoice.ts';
import { type DuplicateKeys, keysOf } from './duplicate-keys.ts';
import { type FoundCandidate, findCandidates } from './find-candidates.ts';

/** Earlier invoices that could be the same as one of a batch; kept current while the batch is judged. */
export class Candidates {
  readonly #byKey = new Map<string, FoundCandidate[]>();

  private constructor(
    private readonly keys: ReadonlyMap<ArrivedInvoice, DuplicateKeys>,
    known: readonly FoundCandidate[],
  ) {
    for (const one of known) this.#keep(one);
  }

  /** Loads those of the last `lookbackDays`, and makes two batches with the same invoice wait for each other. */
  static async load(
    tx: Tx,
    invoices: readonly ArrivedInvoice[],
    supplierIds: readonly string[],
    lookbackDays: number,
  ): Promise<Candidates> {
    const { tenantId } = tx.ctx;
    const keysFor = new Map(invoices.map((one, index) => [one, keysOf(tenantId, one, supplierIds[index]!)]));
    const keys = [...keysFor.values()];
    const numbers = invoices.flatMap((one, index) =>
      numbersOf(one).map((number) => [supplierIds[index]!, number] as const),
    );
    await tx.query(WAIT_FOR_TWINS, [
      [
        ...numbers.map(([supplierId, number]) => `${tenantId} ${supplierId} ${number}`),
        ...keys.flatMap((one) => (one.anyone ? `${tenantId} ${one.anyone}` : [])),
      ],
    ]);
    const found = await findCandidates(tx, {
      numbers,
      keys,
      grosses: invoices.map((one, index) => [supplierIds[index]!, grossOf(one)] as const),
      nets: invoices.flatMap((one, index) =>
        amountsInside(one.canonical).map((net) => [supplierIds[index]!, net] as const),
      ),
      files: invoices.map((one) => one.sha256),
      own: invoices.flatMap((one) => one.invoiceId ?? []),
      lookbackDays,
    });
    return new Candidates(keysFor, found);
  }

  /**
   * For one of those that `load` was given: those of the last days that share with it what `blockingKeys` names, its supplier's
   * number or amount, or its bytes.
   */
  of(supplierId: string, invoice: ArrivedInvoice, lookbackDays: number): DuplicateCandidate[] {
    const mine = this.keys.get(invoice)!;
    const asked = [
      ...placesOf(supplierId, mine, grossOf(invoice), invoice.sha256),
      ...numbersOf(invoice).map((number) => `number ${supplierId} ${number}`),
      ...amountsInside(invoice.canonical).map((net) => `net ${supplierId} ${net}`),
    ];
    const found = new Set(asked.flatMap((key) => this.#byKey.get(key) ?? []));
    return [...found]
      .filter((one) => one.ageDays < lookbackDays)
      .map(({ keys, ...one }) => ({
        ...one,
        sameTaxId: mine.taxId !== undefined && mine.taxId === keys.taxId,
        sameAccount: mine.account !== undefined && mine.account === keys.account,
      }));
  }

  /** Takes one that was judged among those that the next ones are compared with, and tells its keys. */
  add(invoice: ArrivedInvoice, id: string, supplierId: string, status: string): DuplicateKeys {
    const { canonical, sha256, unitId } = invoice;
    const { number, currency, issueDate, orderReference, kind, totals, supplier } = canonical;
    const keys = this.keys.get(invoice)!;
    const numbers = { number, normalisedNumber: normaliseNumber(number), gross: grossOf(invoice), net: totals.net };
    const who = { supplierId, supplierName: supplier.name, unitId };
    this.#keep({ id, kind, issueDate, currency, orderReference, sha256, status, ageDays: 0, keys, ...numbers, ...who });
    return keys;
  }

  #keep(one: FoundCandidate): void {
    const { supplierId = '', keys, gross, net, sha256 = '', normalisedNumber } = one;
    const places = [
      ...placesOf(supplierId, keys, gross, sha256),
      `number ${supplierId} ${normalisedNumber}`,
      `net ${supplierId} ${plain(net ?? gross)}`,
    ];
    for (const key of places) {
      const there = this.#byKey.get(key);
      if (there) there.push(one);
      else this.#byKey.set(key, [one]);
    }
  }
}

const plain = (amount: string) => (isDecimalText(amount) ? decimal(amount).toFixed() : '0');
const grossOf = ({ canonical: { totals } }: ArrivedInvoice) => plain(totals.gross ?? totals.payable ?? '0');

const PRECEDING_MAX = 50;

// Its own, and those that it says it replaces or credits.
const numbersOf = ({ canonical: { number, precedingInvoice, alsoPreceding = [] } }: ArrivedInvoice): string[] =>
  [...new Set([number, precedingInvoice ?? number, ...alsoPreceding.slice(0, PRECEDING_MAX)])].map(normaliseNumber);

const placesOf = (supplierId: string, keys: DuplicateKeys, gross: string, sha256: string): string[] => [
  ...Object.entries(keys).map(([kind, key]) => `${kind} ${key}`),
  `gross ${supplierId} ${plain(gross)}`,
  `bytes ${sha256}`,
];

const WAIT_FOR_TWINS = `SELECT pg_advisory_xact_lock(h) FROM (SELECT DISTINCT hashtextextended(t, 0) AS h FROM unnest($1::text[]) AS t ORDER BY 1) AS locks`;
