import { explainDenial } from '@clearhold/access';
import { isId } from '@clearhold/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Config } from '../../../platform/config/config.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { BeginImport, type ImportFile } from './begin-import.ts';
import { HandOver } from './hand-over.ts';
import { type Import, ImportRows } from './import-rows.ts';
import { importView, planView } from './import-view.ts';
import { PlanImport } from './plan-import.ts';

@Resolver()
export class ImportsResolver {
  constructor(
    private readonly planning: PlanImport,
    private readonly beginning: BeginImport,
    private readonly handing: HandOver,
    private readonly imports: ImportRows,
    private readonly config: Config,
  ) {}

  @Query('tenantImports')
  async list(@Operation() op: GraphqlContext) {
    return this.#views(op, await this.imports.list(await op.read()));
  }

  @Query('tenantImport')
  async one(@Operation() op: GraphqlContext, @Args('id') id: string) {
    const found = isId(id) ? await this.imports.find(await op.read(), id) : undefined;
    return found ? (await this.#views(op, [found]))[0] : null;
  }

  @Mutation('importTenants')
  async start(@Operation() op: GraphqlContext, @Args('input') input: ImportFile & { dryRun?: boolean | null }) {
    // Tenants stand below partners: the platform's operators make partners, not tenants.
    if (op.ctx.actor.scopeKind !== 'partner')
      return { __typename: 'Denied', ...explainDenial(op.ctx.actor, 'create', 'Tenant') };
    if (input.dryRun) {
      const planned = await this.planning.plan(op.ctx, input.filename, input.content);
      if (!Array.isArray(planned)) return { __typename: 'Invalid', ...planned };
      const before = await this.imports.sentBefore(await op.read(), input.content);
      const sentBefore = before && (await this.#views(op, [before]))[0];
      return { __typename: 'TenantImportPlanned', ...planView(planned, input.filename, this.#urlOf), sentBefore };
    }
    const outcome = await this.beginning.run(op.ctx, input);
    if ('refused' in outcome) return { __typename: outcome.refused, ...outcome.why };
    return { __typename: 'TenantImportBegun', import: (await this.#views(op, [outcome.begun]))[0] };
  }

  @Mutation('handOverTenants')
  async handOver(@Operation() op: GraphqlContext, @Args('input') { importId }: { importId: string }) {
    const rows = await this.handing.run(op.ctx, importId);
    if (!rows)
      return {
        __typename: 'NotFound',
        code: 'NOT_FOUND',
        message: 'There is no such import.',
        path: 'input.importId',
      };
    const signIns = rows.map(({ madeId: tenantId, slug, name: tenantName, given, temporaryPassword }) => {
      const { adminName, adminEmail } = given.input;
      return { tenantId, slug, tenantName, portalUrl: this.#urlOf(slug), adminName, adminEmail, temporaryPassword };
    });
    return { __typename: 'TenantsHandedOver', signIns };
  }

  async #views(op: GraphqlContext, imports: readonly Import[]) {
    const rows = await this.imports.rows(
      await op.read(),
      imports.map((one) => one.id),
    );
    return imports.map((one) =>
      importView(
        one,
        rows.filter((row) => row.importId === one.id),
        this.#urlOf,
      ),
    );
  }

  readonly #urlOf = (slug: string) => this.config.origin(`${slug}.${this.config.vars.CLEARHOLD_BASE_DOMAIN}`);
}
