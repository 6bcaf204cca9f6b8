import { isId } from '@clearhold/kernel';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { exceptionsOf, rowLoader, unitLoader } from '../cases/index.ts';
import { unitReach } from '../tenancy/index.ts';
import { mayReadDocument } from './document-view.ts';
import { listDocuments } from './list-documents.ts';
import { partsLoader } from './parts-loader.ts';
import { ReturnDocument } from './return-document.ts';
import { ShowDocument, type ShownRow } from './show-document.ts';

interface Row {
  id: string;
  status: string;
  unitId: string | null;
  partOf: string | null;
}

@Resolver('Document')
export class DocumentResolver {
  constructor(
    private readonly returns: ReturnDocument,
    private readonly shows: ShowDocument,
  ) {}

  @Query('document')
  async document(@Args('id') id: string, @Operation() op: GraphqlContext) {
    const found = isId(id) ? await op.loader(rowLoader('document')).load(id) : null;
    return found && mayReadDocument(op.ability, found as never) ? found : null;
  }

  @Query('shownDocument')
  async shownDocument(@Args('id') id: string, @Operation() op: GraphqlContext) {
    const found = await this.document(id, op);
    return found ? this.shows.show(found as unknown as ShownRow) : null;
  }

  @Query('documents')
  async documents(
    @Args() args: { first: number; after?: string; filter?: { status?: string; search?: string } },
    @Operation() op: GraphqlContext,
  ) {
    return listDocuments(await op.read(), args, unitReach(op.ability, 'Document'));
  }

  @Mutation('returnDocument')
  returnDocument(
    @Args('input') input: { documentId: string; reason: string; email?: string },
    @Operation() op: GraphqlContext,
  ) {
    return this.returns.giveBack(op.ctx, input);
  }

  @ResolveField('status') status(@Parent() row: Row) {
    return row.status.toUpperCase();
  }
  @ResolveField('contentUrl') contentUrl(@Parent() row: Row) {
    return `/v1/documents/${row.id}/content`;
  }

  @ResolveField('unit')
  unit(@Parent() row: Row, @Operation() op: GraphqlContext) {
    return row.unitId ? op.loader(unitLoader).load(row.unitId) : null;
  }

  @ResolveField('partOf')
  async partOf(@Parent() row: Row, @Operation() op: GraphqlContext) {
    const found = row.partOf ? await op.loader(rowLoader('document')).load(row.partOf) : null;
    return found && mayReadDocument(op.ability, found as never) ? found : null;
  }

  // Only a file that was read carries anything.
  @ResolveField('parts')
  parts(@Parent() row: Row, @Operation() op: GraphqlContext) {
    return row.status === 'processed' ? op.loader(partsLoader).load(row.id) : [];
  }

  @ResolveField('invoice')
  async invoice(@Parent() row: Row, @Operation() op: GraphqlContext) {
    const tx = await op.read();
    return tx.db.invoice.findUnique({
      where: { tenantId_documentId: { tenantId: tx.ctx.tenantId, documentId: row.id } },
    });
  }

  @ResolveField('exceptions')
  async exceptions(@Parent() row: Row, @Operation() op: GraphqlContext) {
    return exceptionsOf(await op.read(), 'document_id', row.id);
  }
}

@Resolver('DocumentReturned')
export class DocumentReturnedResolver {
  @ResolveField('document')
  document(@Parent() parent: { document: { id: string } }, @Operation() op: GraphqlContext) {
    return op.loader(rowLoader('document')).load(parent.document.id);
  }
}
