import type { System } from '@clearhold/exceptions';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { NativeHold } from '../cases/index.ts';
import { mirrorAtErp } from '../erp/index.ts';
import type { BlockWord } from './event-types.ts';
import { findInvoice } from './find-invoice.ts';
import type { InvoiceEffect } from './invoice-word.ts';

/** A system's own hold on an invoice becomes an exception here, by what its code means to the tenant. */
@Injectable()
export class TakeBlockWord {
  constructor(private readonly holds: NativeHold) {}

  async take(tx: Tx, data: BlockWord): Promise<InvoiceEffect> {
    const invoice = await findInvoice(tx, data);
    if (typeof invoice === 'string') return { status: 'kept', note: invoice };
    const { system, code, reason } = data;
    const taken = await this.holds.take(tx, invoice.id, { system: system as System, code, reason });
    if (taken.kind === 'ended') return { status: 'kept', note: `the invoice is ${invoice.status} here` };
    if (taken.kind === 'opened') await mirrorAtErp(tx, [invoice.id]);
    return { status: 'taken', note: NOTES[taken.kind](taken.code) };
  }
}

const NOTES = {
  opened: (code: string) => `a case is open about it: ${code}`,
  known: (code: string) => `an open case says so: ${code}`,
  measured: (code: string) => `${code} opens no case here; it is counted`,
};
