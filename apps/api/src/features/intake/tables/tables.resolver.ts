import { FIELD_NAMES, isLineField, proposeMapping, shapeOf } from '@clearhold/documents/tables';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import type { MappingInput } from './mapping-input.ts';
import { listMappings, type MappingRow } from './mapping-rows.ts';
import { SaveMapping } from './save-mapping.ts';
import { draftOf, ShowTable } from './show-table.ts';

@Resolver('TableMapping')
export class TableMappingResolver {
  constructor(
    private readonly saving: SaveMapping,
    private readonly showing: ShowTable,
  ) {}

  @Query('tableMappings')
  async list(@Operation() op: GraphqlContext) {
    return (await listMappings(await op.read())).map(shown);
  }

  @Query('tableFields')
  fields() {
    return FIELD_NAMES.map((field) => {
      const { type, constant = false } = shapeOf(field);
      return { field, type, isLine: isLineField(field), takesConstant: constant };
    });
  }

  @Query('tablePreview')
  preview(
    @Operation() op: GraphqlContext,
    @Args() { document, ...at }: { document: string; sheet?: number | null; headerRow?: number | null },
  ) {
    return this.showing.preview(op.ctx, op.ability, document, at);
  }

  @Query('tryTableMapping')
  try(@Operation() op: GraphqlContext, @Args() { document, mapping }: { document: string; mapping: MappingInput }) {
    return this.showing.try(op.ctx, op.ability, document, mapping);
  }

  @Query('proposeTableMapping')
  propose(@Args('header') header: string[]) {
    return draftOf(proposeMapping(header.slice(0, 200), []));
  }

  @Mutation('saveTableMapping')
  async save(
    @Operation() op: GraphqlContext,
    @Args('input') { id, name, mapping }: { id?: string | null; name: string; mapping: MappingInput },
  ) {
    const outcome = await this.saving.save(op.ctx, { id, name, ...mapping });
    return 'mapping' in outcome ? { ...outcome, mapping: shown(outcome.mapping) } : outcome;
  }

  @Mutation('removeTableMapping')
  remove(@Operation() op: GraphqlContext, @Args('input') { id }: { id: string }) {
    return this.saving.remove(op.ctx, id);
  }

  @ResolveField('isInherited')
  isInherited(@Parent() { tenantId }: MappingRow, @Operation() op: GraphqlContext) {
    return tenantId !== op.ctx.tenantId;
  }
}

const shown = (row: MappingRow) => ({ ...row, ...draftOf(row.mapping) });
