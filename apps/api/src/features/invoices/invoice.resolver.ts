import { row as subjectRow } from '@clearhold/access';
import { isId, money } from '@clearhold/kernel';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Tx } from '../../platform/database/tx.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { AccountSeal } from '../accounts/index.ts';
import { caseLoader, caseNode, exceptionsOf, rowLoader, unitLoader } from '../cases/index.ts';
import { PolicyService } from '../policies/index.ts';
import { type Masking, maskingFor } from './masked.ts';
import { accountsOf, bankChangesOf, historyOfSupplier } from './supplier-view.ts';

interface InvoiceRow {
  id: string;
  currency: string;
  net: unknown;
  tax: unknown;
  gross: unknown;
  payable: unknown;
  status: string;
  issueDate: Date | null;
  documentId: string;
  supplierId: string | null;
  unitId: string | null;
}

const amount = (value: unknown, currency: string) => (value == null ? null : money(String(value), currency));

@Resolver('Invoice')
export class InvoiceResolver {
  @Query('invoice')
  async invoice(@Args('id') id: string, @Operation() op: GraphqlContext) {
    const found = isId(id) ? ((await op.loader(rowLoader('invoice')).load(id)) as InvoiceRow | null) : null;
    if (!found) return null;
    const { unitId, supplierId } = found;
    return op.ability.can('read', subjectRow('Invoice', { id, unitId, supplierId })) ? found : null;
  }

  @ResolveField('net') net(@Parent() row: InvoiceRow) {
    return amount(row.net, row.currency);
  }
  @ResolveField('tax') tax(@Parent() row: InvoiceRow) {
    return amount(row.tax, row.currency);
  }
  @ResolveField('gross') gross(@Parent() row: InvoiceRow) {
    return amount(row.gross, row.currency);
  }
  @ResolveField('payable') payable(@Parent() row: InvoiceRow) {
    return amount(row.payable, row.currency);
  }
  @ResolveField('status') status(@Parent() row: InvoiceRow) {
    return row.status.toUpperCase();
  }

  @ResolveField('supplier')
  supplier(@Parent() row: InvoiceRow, @Operation() op: GraphqlContext) {
    return row.supplierId ? op.loader(rowLoader('supplier')).load(row.supplierId) : null;
  }

  @ResolveField('unit')
  unit(@Parent() row: InvoiceRow, @Operation() op: GraphqlContext) {
    return row.unitId ? op.loader(unitLoader).load(row.unitId) : null;
  }

  @ResolveField('document')
  document(@Parent() row: InvoiceRow, @Operation() op: GraphqlContext) {
    return op.loader(rowLoader('document')).load(row.documentId);
  }

  @ResolveField('canonical')
  async canonical(@Parent() row: InvoiceRow, @Operation() op: GraphqlContext) {
    return (await op.loader(rowLoader('document')).load(row.documentId))?.canonical ?? {};
  }

  @ResolveField('exceptions')
  async exceptions(@Parent() row: InvoiceRow, @Operation() op: GraphqlContext) {
    return exceptionsOf(await op.read(), 'invoice_id', row.id);
  }

  @ResolveField('cases')
  async cases(@Parent() row: InvoiceRow, @Operation() op: GraphqlContext) {
    const tx = await op.read();
    const ids = await tx.db.caseFile.findMany({
      where: { tenantId: tx.ctx.tenantId, invoiceId: row.id },
      select: { id: true },
      orderBy: { number: 'asc' },
    });
    const rows = await op.loader(caseLoader).loadMany(ids.map((one) => one.id));
    return rows.flatMap((one) => (one && !(one instanceof Error) ? caseNode(one) : []));
  }
}

@Resolver('Supplier')
export class SupplierResolver {
  constructor(
    private readonly policies: PolicyService,
    private readonly seals: AccountSeal,
  ) {}

  @ResolveField('status') status(@Parent() row: { status: string }) {
    return row.status.toUpperCase();
  }

  @ResolveField('history')
  async history(@Parent() row: { id: string }, @Operation() op: GraphqlContext) {
    return historyOfSupplier(await op.read(), row.id);
  }

  @ResolveField('bankAccounts')
  async bankAccounts(@Parent() row: { id: string }, @Operation() op: GraphqlContext) {
    if (!op.ability.can('read', 'SupplierBankAccount')) return [];
    const tx = await op.read();
    return accountsOf(tx, row.id, await this.#masking(tx, op), this.seals);
  }

  @ResolveField('bankChanges')
  async bankChanges(@Parent() row: { id: string }, @Operation() op: GraphqlContext) {
    if (!op.ability.can('read', 'SupplierBankAccount')) return [];
    const tx = await op.read();
    return bankChangesOf(tx, row.id, await this.#masking(tx, op));
  }

  async #masking(tx: Tx, op: GraphqlContext): Promise<Masking> {
    const setting = (await this.policies.effective(tx)).get('masking.bankDetails');
    return maskingFor(setting, op.ability.can('verify', 'SupplierBankAccount'));
  }
}
