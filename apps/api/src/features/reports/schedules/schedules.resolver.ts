import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { RoleBooks } from '../../roles/index.ts';
import { readersOf } from './mail-report.ts';
import { type Every, type ScheduleRow, SchedulesRepository } from './schedules.repository.ts';
import { SetSchedules } from './set-schedules.ts';

const RESULTS = { sent: 'SENT', noRight: 'NOT_ALLOWED' } as const;

@Resolver()
export class SchedulesResolver {
  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly setting: SetSchedules,
    private readonly roles: RoleBooks,
  ) {}

  @Query('reportSchedules')
  async list(@Operation() op: GraphqlContext) {
    return (await this.schedules.list(await op.read())).map((row) => view(row, op));
  }

  @Query('reportReaders')
  async readers(@Operation() op: GraphqlContext) {
    return readersOf(await op.read(), this.roles, this.schedules);
  }

  @Mutation('scheduleReport')
  async schedule(@Operation() op: GraphqlContext, @Args('input') input: { personId: string; every: string }) {
    const every = input.every.toLowerCase() as Every;
    const outcome = await this.setting.add(op, { personId: input.personId, every });
    return 'schedule' in outcome ? { ...outcome, schedule: view(outcome.schedule, op) } : outcome;
  }

  @Mutation('stopReport')
  stop(@Operation() op: GraphqlContext, @Args('input') { id }: { id: string }) {
    return this.setting.stop(op, id);
  }
}

const view = ({ every, lastResult, ...row }: ScheduleRow, { ctx }: GraphqlContext) => ({
  ...row,
  every: every.toUpperCase(),
  lastResult: lastResult && RESULTS[lastResult],
  isOwn: row.personId === ctx.actor.id,
});
