import { earlyPayment } from '@clearhold/exceptions';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { CaseOpener, type NewCase, newCaseId } from '../cases/index.ts';
import { mirrorAtErp } from '../erp/index.ts';
import { recheckBilled, recheckCredited } from '../masterdata/index.ts';
import { askTaxChecks } from '../tax-checks/index.ts';
import type { ArrivedInvoice } from './arrived-invoice.ts';
import { type Judged, JudgeInvoices } from './judge-invoices.ts';
import { postingDay } from './posting-day.ts';
import { findPreceding, inOrderOfFollowing } from './preceding-invoices.ts';
import { ReplaceInvoices } from './replace-invoices.ts';
import { newExceptionId, type SavedException, saveExceptions, saveInvoices, saveMeasured } from './save-invoices.ts';

/** Takes new invoices in: judged, saved, their exceptions grouped into cases with running playbooks. */
@Injectable()
export class TakeInInvoices {
  constructor(
    private readonly judge: JudgeInvoices,
    private readonly opener: CaseOpener,
    private readonly replacing: ReplaceInvoices,
  ) {}

  async takeIn(tx: Tx, arrived: readonly ArrivedInvoice[]): Promise<Judged[]> {
    const judged: Judged[] = [];
    for (const group of inOrderOfFollowing(arrived)) judged.push(...(await this.#judgeAndSave(tx, group)));
    const ids = judged.map((one) => one.invoiceId);
    await mirrorAtErp(tx, ids);
    await askTaxChecks(tx, ids);
    return judged;
  }

  // A revised invoice ends the case of the one it replaces; a credit note has the invoice that it credits judged again. Both
  // leave room on the order for others that wait.
  async #judgeAndSave(tx: Tx, arrived: readonly ArrivedInvoice[]): Promise<Judged[]> {
    const preceding = await findPreceding(tx, arrived);
    await this.replacing.replace(tx, arrived, preceding);
    const judged = await this.judge.judge(tx, arrived);
    await saveInvoices(tx, judged, preceding);
    await this.openCases(tx, judged);
    await recheckCredited(
      tx,
      'arrived',
      judged.filter((one) => preceding.has(one.invoice.documentId)).map((one) => one.invoiceId),
    );
    await recheckBilled(tx, [
      ...judged.filter((one) => one.invoice.canonical.kind === 'CreditNote').map((one) => one.invoiceId),
      ...[...preceding.values()].map((one) => one.id),
    ]);
    return judged;
  }

  /** Cases for drafts that have none yet, and their exceptions. */
  async openCases(tx: Tx, judged: readonly Judged[]): Promise<void> {
    const cases: NewCase[] = [];
    const exceptions: SavedException[] = [];
    for (const one of judged) {
      for (const draft of one.drafts) {
        const id = newCaseId();
        const { invoice, invoiceId, supplier } = one;
        const { canonical } = invoice;
        cases.push({
          id,
          draft,
          documentId: invoice.documentId,
          invoiceId,
          supplierId: supplier.id,
          supplierName: canonical.supplier.name ?? supplier.name,
          supplierCritical: supplier.critical,
          invoiceNumber: canonical.number,
          invoiceAmount: canonical.totals.payable,
          invoiceDate: postingDay(canonical),
          discount: earlyPayment(canonical, tx.at.toISOString().slice(0, 10)),
          unitId: invoice.unitId,
          preparers: invoice.receivedBy.startsWith('person:') ? [invoice.receivedBy.slice(7)] : [],
          correlationId: invoice.correlationId,
        });
        exceptions.push(
          ...draft.exceptions.map((exception) => ({ id: newExceptionId(), judged: one, exception, caseId: id })),
        );
      }
    }
    await this.opener.open(tx, cases);
    await saveExceptions(tx, exceptions);
    await saveMeasured(tx, judged);
  }
}
