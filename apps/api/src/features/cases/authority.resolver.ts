import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { OverrideException } from './commands/override-exception.ts';
import { ReleaseHold } from './commands/release-hold.ts';

/** What takes authority: releases and overrides. */
@Resolver()
export class AuthorityResolver {
  constructor(
    private readonly releases: ReleaseHold,
    private readonly overrides: OverrideException,
  ) {}

  @Mutation('releaseHold')
  releaseHold(
    @Args('input') input: { caseId: string; reason: string; expectedVersion?: number },
    @Operation() op: GraphqlContext,
  ) {
    return this.releases.release(op, input);
  }

  @Mutation('overrideException')
  overrideException(
    @Args('input') input: { exceptionId: string; reason: string; expectedVersion?: number },
    @Operation() op: GraphqlContext,
  ) {
    return this.overrides.override(op, input);
  }
}
