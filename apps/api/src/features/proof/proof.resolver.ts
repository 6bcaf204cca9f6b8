import { readBody } from '@clearhold/audit';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { badCursor, pageSize } from '../../platform/graphql/bad-input.ts';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { TenancyService } from '../tenancy/index.ts';
import { ACTION_WORDS } from './action-words.ts';
import { AuditRepository, type EntryRow } from './audit.repository.ts';
import type { EntryFilter } from './audit-search.ts';
import { subjectNames } from './subject-names.ts';

function placeOf(after: string | null | undefined): number | null {
  if (after == null) return null;
  if (!/^\d{1,15}$/.test(after)) throw badCursor();
  return Number(after);
}

@Resolver()
export class ProofResolver {
  constructor(
    private readonly repository: AuditRepository,
    private readonly spaces: TenancyService,
  ) {}

  @Query('auditLog')
  async auditLog(
    @Operation() op: GraphqlContext,
    @Args('first') first?: number | null,
    @Args('after') after?: string | null,
    @Args('filter') filter?: EntryFilter | null,
  ) {
    const limit = pageSize(first);
    const before = placeOf(after);
    const tx = await op.read();
    const rows = await this.repository.entries(tx, filter ?? {}, before, limit + 1);
    const page = rows.slice(0, limit);
    const actedFor = page.map((row) => onBehalfOf(row, op.ctx.tenantId));
    const nameOf = await subjectNames(tx, [...page.map(subjectOf), ...actedFor.flatMap((one) => one ?? [])], (ids) =>
      op.ctx.actor.scopeKind === 'tenant' ? Promise.resolve(new Map()) : this.spaces.names(op.ctx, ids),
    );
    const edges = page.map((row, index) => {
      const behind = actedFor[index];
      const node = { ...view(row, nameOf(subjectOf(row))), onBehalfOf: behind && nameOf(behind) };
      return { cursor: String(row.seq), node };
    });
    return {
      edges,
      totalCount: await this.repository.count(tx, filter ?? {}),
      pageInfo: {
        hasNextPage: rows.length > limit,
        hasPreviousPage: before !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  /** What may be looked for by its name. */
  @Query('auditActions')
  auditActions() {
    return Object.entries(ACTION_WORDS).map(([action, { title }]) => ({ action, title }));
  }

  @Query('auditSeals')
  async auditSeals(@Operation() op: GraphqlContext, @Args('first') first?: number | null) {
    return this.repository.seals(await op.read(), pageSize(first, 20));
  }
}

const subjectOf = ({ subjectKind, subjectId }: EntryRow) => ({ kind: subjectKind, id: subjectId });

function onBehalfOf({ body }: EntryRow, tenantId: string) {
  const { actAs } = readBody(body).actor;
  return actAs === undefined ? undefined : { kind: actAs === tenantId ? 'Scope' : 'Person', id: actAs };
}

function view({ body, hash, actorName, ...row }: EntryRow, subjectName: string) {
  const words = ACTION_WORDS[row.action];
  return {
    ...row,
    title: words?.title ?? row.action,
    did: words?.did ?? `${row.action} {subject}`,
    subjectName,
    actor: actorName,
    details: (JSON.parse(body) as { details: unknown }).details,
    hash: hash.toString('hex'),
  };
}
