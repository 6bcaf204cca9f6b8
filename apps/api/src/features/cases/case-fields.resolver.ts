import { bookOf } from '@clearhold/access';
import { nextChange } from '@clearhold/kernel/calendar';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { StandIns } from '../delegations/index.ts';
import { PolicyService } from '../policies/index.ts';
import { ExceptionTypes } from '../taxonomy/index.ts';
import { calendarOf } from './engine/case-clock.ts';
import { CaseEngine } from './engine/case-engine.ts';
import type { CaseRow } from './engine/case-row.ts';
import { caseLoader, peopleLoader, rowLoader, unitLoader } from './loaders.ts';
import { TwoPersons } from './two-persons.ts';
import type { CaseNode } from './view/case-node.ts';
import { comparisonOf } from './view/comparison.ts';
import { commentsOf, effectsOf, exceptionsOf, historyOf, linksOf } from './view/lists.ts';
import { nextActions } from './view/next-actions.ts';
import { pathOf } from './view/path.ts';
import { siblingsWaitedFor, siblingWords } from './view/siblings.ts';
import { stepWays } from './view/step-ways.ts';
import { tasksOf } from './view/tasks.ts';

/** The fields of a case that are worked out or read from elsewhere. */
@Resolver('Case')
export class CaseFieldsResolver {
  constructor(
    private readonly engine: CaseEngine,
    private readonly policies: PolicyService,
    private readonly types: ExceptionTypes,
    private readonly standIns: StandIns,
    private readonly persons: TwoPersons,
  ) {}

  @ResolveField('type')
  type(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    return this.types.forReader(op, row.primary_code, row.unit_id);
  }

  @ResolveField('owner')
  owner(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    return row.owner_id ? op.loader(peopleLoader).load(row.owner_id) : null;
  }

  @ResolveField('unit')
  unit(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    return row.unit_id ? op.loader(unitLoader).load(row.unit_id) : null;
  }

  @ResolveField('supplier')
  supplier(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    return row.supplier_id ? op.loader(rowLoader('supplier')).load(row.supplier_id) : null;
  }

  @ResolveField('invoice')
  invoice(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    return row.invoice_id && op.ability.can('read', 'Invoice')
      ? op.loader(rowLoader('invoice')).load(row.invoice_id)
      : null;
  }

  @ResolveField('document')
  document(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    return row.document_id && op.ability.can('read', 'Document')
      ? op.loader(rowLoader('document')).load(row.document_id)
      : null;
  }

  @ResolveField('pausesAt')
  async pausesAt(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    if (!row.due_at || row.closed_at) return null;
    const tx = await op.read();
    const change = nextChange(calendarOf(await this.policies.effective(tx, row.unit_id)), tx.at.toISOString());
    return change.open ? null : change.at;
  }

  @ResolveField('exceptions')
  async exceptions(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    return exceptionsOf(await op.read(), 'case_id', row.id);
  }

  @ResolveField('comparison')
  async comparison(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    return row.invoice_id && op.ability.can('read', 'Invoice')
      ? comparisonOf(await op.read(), row.invoice_id, row.currency)
      : null;
  }

  @ResolveField('path')
  async path(@Parent() node: CaseNode, @Operation() op: GraphqlContext) {
    const row = await this.#whole(node, op);
    const tx = await op.read();
    const waits = row.state === 'WAITING_ERP' ? siblingWords(await siblingsWaitedFor(tx, row.id)) : null;
    const playbook = await this.engine.playbookOf(tx, row);
    const ways = stepWays(op.ctx, op.ability, row, playbook);
    const path = pathOf(playbook, row.playbook_state, waits, bookOf(op.ctx.actor));
    return path.map((stop) => ({ ...stop, ways: ways.get(stop.stepId) ?? [] }));
  }

  @ResolveField('pause')
  async pause(@Parent() node: CaseNode, @Operation() op: GraphqlContext) {
    const { paused } = (await this.#whole(node, op)).playbook_state;
    return paused && { since: paused.at, by: op.loader(peopleLoader).load(paused.by), reason: paused.reason };
  }

  @ResolveField('tasks')
  async tasks(@Parent() node: CaseNode, @Operation() op: GraphqlContext) {
    const tx = await op.read();
    return tasksOf(tx, await this.#whole(node, op), this.engine, await this.standIns.ofActor(tx));
  }

  @ResolveField('actions')
  async actions(@Parent() node: CaseNode, @Operation() op: GraphqlContext) {
    const row = await this.#whole(node, op);
    const tx = await op.read();
    const ways = await this.standIns.ofActor(tx);
    const tasks = await tasksOf(tx, row, this.engine, ways);
    const { engine, policies, persons } = this;
    return nextActions(tx, op.ability, row, { tasks, ways }, { engine, policies, persons });
  }

  @ResolveField('comments')
  async comments(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    return commentsOf(await op.read(), row.id);
  }

  @ResolveField('history')
  async history(
    @Parent() { row }: CaseNode,
    @Args() args: { first: number; after?: number },
    @Operation() op: GraphqlContext,
  ) {
    return historyOf(await op.read(), row.id, args);
  }

  @ResolveField('supplierLinks')
  async supplierLinks(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    return linksOf(await op.read(), row.id);
  }

  @ResolveField('effects')
  async effects(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    return effectsOf(await op.read(), row.id);
  }

  // Lists leave the playbook's state out; a page reads the case whole, once.
  async #whole({ row }: CaseNode, op: GraphqlContext): Promise<CaseRow> {
    return row.playbook_state ? row : ((await op.loader(caseLoader).load(row.id)) as CaseRow);
  }
}
