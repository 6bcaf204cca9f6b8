import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { StandIns } from '../delegations/index.ts';
import { maySee } from './acting.ts';
import { CaseEngine } from './engine/case-engine.ts';
import { caseLoader, peopleLoader } from './loaders.ts';
import { caseNode } from './view/case-node.ts';
import { openTasks, type TaskNode, tasksOf } from './view/tasks.ts';

/** Tasks by themselves: the list of what one is asked. */
@Resolver('Task')
export class TaskResolver {
  constructor(
    private readonly engine: CaseEngine,
    private readonly standIns: StandIns,
  ) {}

  @Query('tasks')
  async tasks(@Args('kind') kind: string | undefined, @Operation() op: GraphqlContext) {
    const tx = await op.read();
    const ways = await this.standIns.ofActor(tx);
    const open = await openTasks(tx, kind, ways);
    const cases = await op.loader(caseLoader).loadMany([...new Set(open.map((task) => task.case_id))]);
    const nodes = new Map<string, TaskNode>();
    for (const row of cases) {
      if (row && !(row instanceof Error) && maySee(op.ability, row))
        for (const task of await tasksOf(tx, row, this.engine, ways)) nodes.set(task.id, task);
    }
    return open.flatMap((task) => nodes.get(task.id) ?? []);
  }

  @ResolveField('case')
  async case(@Parent() task: TaskNode, @Operation() op: GraphqlContext) {
    const row = await op.loader(caseLoader).load(task.caseId);
    return row && caseNode(row);
  }

  @ResolveField('assignee')
  assignee(@Parent() task: TaskNode, @Operation() op: GraphqlContext) {
    return task.assigneeId ? op.loader(peopleLoader).load(task.assigneeId) : null;
  }
}
