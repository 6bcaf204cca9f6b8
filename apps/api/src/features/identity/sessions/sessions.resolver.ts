import { type Action, explainDenial, row } from '@clearhold/access';
import { isId } from '@clearhold/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mustBeConfirmed } from '../../../platform/auth/confirmed.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { noSuchScope, ScopeContext } from '../../tenancy/index.ts';
import { SessionsService } from './sessions.service.ts';

interface Wanted {
  readonly scope?: string | null;
  readonly personId?: string | null;
  readonly sessionId?: string | null;
}

@Resolver()
export class SessionsResolver {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly sessions: SessionsService,
  ) {}

  @Query('sessions')
  async list(@Operation() op: GraphqlContext, @Args() { scope, personId }: Wanted) {
    const place = await this.scopes.of(op.ctx, scope);
    const whose = personId ?? op.ctx.actor.id;
    if (!place || !isId(whose) || !may(op, 'read', whose)) return [];
    const rows = await this.scopes.read(place, op, (tx) => this.sessions.list(tx, whose));
    return rows.map((session) => ({ ...session, isThis: session.id === op.ctx.sessionId }));
  }

  @Mutation('endSessions')
  async end(@Operation() op: GraphqlContext, @Args('input') { scope, personId, sessionId }: Wanted) {
    const place = await this.scopes.of(op.ctx, scope);
    if (!place) return noSuchScope;
    const whose = personId ?? op.ctx.actor.id;
    if (!may(op, 'revoke', whose)) return { __typename: 'Denied', ...explainDenial(op.ctx.actor, 'revoke', 'Session') };
    if (whose === op.ctx.actor.id) mustBeConfirmed(op.ctx);
    const known = isId(whose) && (!sessionId || isId(sessionId));
    const count = known ? await this.sessions.end(place, whose, sessionId ?? undefined) : undefined;
    return count === undefined ? nothingThere : { __typename: 'SessionsEnded', count };
  }
}

// A person's own are his without any role; an id of somebody else's space finds nothing where it is asked for.
const may = ({ ctx, ability }: GraphqlContext, action: Action, personId: string) =>
  (ctx.actor.kind === 'person' && personId === ctx.actor.id) || ability.can(action, row('Session', { personId }));

const nothingThere = {
  __typename: 'NotFound',
  code: 'NOT_FOUND',
  message: 'There is no such session.',
  hint: 'It may have ended meanwhile.',
} as const;
