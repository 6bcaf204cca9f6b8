import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { pageSize } from '../../platform/graphql/bad-input.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { AskForPack } from './ask-for-pack.ts';
import { kindsFor, mayTake } from './may-take.ts';
import { packView } from './pack-row.ts';
import { PacksRepository } from './packs.repository.ts';

@Resolver()
export class PacksResolver {
  constructor(
    private readonly repository: PacksRepository,
    private readonly asking: AskForPack,
  ) {}

  @Query('packs')
  async packs(
    @Operation() op: GraphqlContext,
    @Args('kind') kind?: string | null,
    @Args('subjectId') subjectId?: string | null,
    @Args('first') first?: number | null,
  ) {
    const kinds = kindsFor(op.ability).filter((one) => !kind || one === kind.toLowerCase());
    const rows = await this.repository.list(await op.read(), { kinds, subjectId }, pageSize(first));
    return rows.filter((row) => mayTake(op.ability, row)).map(packView);
  }

  @Mutation('packCase')
  packCase(@Operation() op: GraphqlContext, @Args('input') { caseId }: { caseId: string }) {
    return this.asking.ofCase(op, caseId);
  }

  @Mutation('packControl')
  packControl(
    @Operation() op: GraphqlContext,
    @Args('input') input: { control: string; from: Date; until?: Date | null },
  ) {
    return this.asking.ofControl(op, input);
  }

  @Mutation('packTenant')
  packTenant(@Operation() op: GraphqlContext) {
    return this.asking.ofTenant(op);
  }
}
