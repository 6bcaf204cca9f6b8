import { Controller, Param, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/http/problem.ts';
import { authorise, Rest } from '../../platform/http/rest.ts';
import { AccountSeal } from '../accounts/index.ts';
import { passIfKnown } from './known-version.ts';
import { orderSchema, receiptSchema, supplierSchema } from './schemas.ts';
import { upsertOrders } from './upsert-orders.ts';
import { upsertReceipts } from './upsert-receipts.ts';
import { keptRecord, upsertSupplier } from './upsert-supplier.ts';

/** Master data and orders from the systems of record, as canonical JSON. A stale version changes nothing; the very same record again is no error. */
@Controller('v1')
export class MasterdataController {
  constructor(
    private readonly database: Database,
    private readonly seals: AccountSeal,
  ) {}

  @Put('suppliers/:sourceId')
  @Rest('update', 'Supplier')
  async supplier(@Req() request: Request, @Param('sourceId') sourceId: string) {
    const ctx = authorise(request, 'update', 'Supplier');
    const supplier = read(supplierSchema, request.body);
    const { sourceVersion } = supplier;
    await this.database.inTenant(ctx, async (tx) => {
      const saved = await upsertSupplier(tx, checkId(sourceId), supplier, this.seals);
      if (!saved)
        await passIfKnown(tx, {
          table: 'supplier',
          sourceId,
          sourceVersion,
          canonical: keptRecord(tx, supplier, this.seals),
        });
    });
    return { sourceId, sourceVersion };
  }

  @Put('purchase-orders/:sourceId')
  @Rest('update', 'PurchaseOrder')
  async order(@Req() request: Request, @Param('sourceId') sourceId: string) {
    const ctx = authorise(request, 'update', 'PurchaseOrder');
    const { sourceVersion, ...canonical } = read(orderSchema, request.body);
    await this.database.inTenant(ctx, async (tx) => {
      const [refused] = await upsertOrders(tx, [{ sourceId: checkId(sourceId), sourceVersion, canonical }]);
      if (refused?.knownAs) throw numberTaken(refused.number, refused.knownAs);
      if (refused) await passIfKnown(tx, { table: 'purchase_order', sourceId, sourceVersion, canonical });
    });
    return { sourceId, sourceVersion };
  }

  @Put('goods-receipts/:sourceId')
  @Rest('update', 'GoodsReceipt')
  async receipt(@Req() request: Request, @Param('sourceId') sourceId: string) {
    const ctx = authorise(request, 'update', 'GoodsReceipt');
    const { sourceVersion, ...canonical } = read(receiptSchema, request.body);
    await this.database.inTenant(ctx, async (tx) => {
      const refused = await upsertReceipts(tx, [{ sourceId: checkId(sourceId), sourceVersion, canonical }]);
      if (refused.length) await passIfKnown(tx, { table: 'goods_receipt', sourceId, sourceVersion, canonical });
    });
    return { sourceId, sourceVersion };
  }
}

function read<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  if (JSON.stringify(body ?? {}).includes('\\u0000'))
    throw new Problem(422, 'INVALID', 'The record cannot be taken in', 'Text cannot hold U+0000.', 'Leave it out.');
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
  throw new Problem(
    422,
    'INVALID',
    'The record cannot be taken in',
    where.join('; '),
    'Mend the fields named; nothing was changed.',
  );
}

function checkId(sourceId: string): string {
  if (sourceId.length <= 200 && !sourceId.startsWith('document:') && !/\p{Cc}/u.test(sourceId)) return sourceId;
  throw new Problem(
    422,
    'INVALID',
    'Bad source id',
    'A source id has 1 to 200 printable characters and does not begin with "document:".',
  );
}

const numberTaken = (number: string, knownAs: string) =>
  new Problem(
    409,
    'NUMBER_TAKEN',
    'Order number taken',
    `Order ${number} is known as ${knownAs}, an order to another supplier.`,
    'A number names one order: send this one under a number of its own. Nothing was changed.',
  );
