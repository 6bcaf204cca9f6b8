import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Database } from '../../../platform/database/database.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { noSuchScope, type Place, ScopeContext, unitReach } from '../../tenancy/index.ts';
import { MigrateCases } from './migrate-cases.ts';
import { migrationNode } from './migration-views.ts';
import { listMigrations, numberedVersions } from './migrations.repository.ts';
import { houseIn } from './whose-cases.ts';

type Input = Parameters<MigrateCases['run']>[1] & { readonly scope?: string | null };
type Of = { scope?: string | null; playbook: string };

/** Running cases and other versions of their playbooks. */
@Resolver()
export class MigrationResolver {
  constructor(
    private readonly database: Database,
    private readonly scopes: ScopeContext,
    private readonly migrations: MigrateCases,
  ) {}

  @Query('caseMigrations')
  async list(@Args() { scope, playbook, first }: Partial<Of> & { first: number }, @Operation() op: GraphqlContext) {
    const place = await this.#company(op, scope);
    if (!place) return [];
    const rows = await this.database.read(houseIn(place), (tx) => listMigrations(tx, playbook ?? null, first));
    return rows.map(migrationNode);
  }

  @Query('playbookNumbers')
  async numbers(@Args() { scope, playbook }: Of, @Operation() op: GraphqlContext) {
    const place = await this.#company(op, scope);
    return place ? this.database.read(houseIn(place), (tx) => numberedVersions(tx, playbook)) : [];
  }

  @Mutation('migrateCases')
  async migrate(@Args('input') { scope, ...wanted }: Input, @Operation() op: GraphqlContext) {
    const place = await this.#company(op, scope);
    if (!place) return noSuchScope;
    const isOwn = place.ctx.tenantId === op.ctx.tenantId;
    const seesCases = isOwn && op.ability.can('read', 'Case') && unitReach(op.ability, 'Case') === null;
    return this.migrations.run({ place, seesCases }, wanted);
  }

  async #company({ ctx }: GraphqlContext, scope?: string | null): Promise<Place | undefined> {
    const place = await this.scopes.of(ctx, scope);
    return place?.kind === 'unit' ? undefined : place;
  }
}
