import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { CaseCourse } from './commands/case-course.ts';

type OfCase = Parameters<CaseCourse['pause']>[1];
type OfStep = Parameters<CaseCourse['goBack']>[1];

/** What people do to the course of a case. */
@Resolver()
export class CourseResolver {
  constructor(private readonly course: CaseCourse) {}

  @Mutation('pauseCase')
  pause(@Args('input') input: OfCase, @Operation() op: GraphqlContext) {
    return this.course.pause(op, input);
  }

  @Mutation('resumeCase')
  resume(@Args('input') input: OfCase, @Operation() op: GraphqlContext) {
    return this.course.resume(op, input);
  }

  @Mutation('leaveOutStep')
  leaveOut(@Args('input') input: OfStep, @Operation() op: GraphqlContext) {
    return this.course.leaveOut(op, input);
  }

  @Mutation('goBackToStep')
  goBack(@Args('input') input: OfStep, @Operation() op: GraphqlContext) {
    return this.course.goBack(op, input);
  }

  @Mutation('retryStep')
  retry(@Args('input') input: OfStep, @Operation() op: GraphqlContext) {
    return this.course.retry(op, input);
  }
}
