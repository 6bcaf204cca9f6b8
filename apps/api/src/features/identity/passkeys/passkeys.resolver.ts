import { isId, type Refusal } from '@clearhold/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Config } from '../../../platform/config/config.ts';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import type { Space } from '../../tenancy/index.ts';
import { PasswordsService } from '../passwords/passwords.service.ts';
import { browserOf, cookie, cookieOf } from '../session-cookie.ts';
import { type PasskeyRow } from './passkey-store.ts';
import { PasskeysService } from './passkeys.service.ts';

/** One's own passkeys. */
@Resolver()
export class PasskeysResolver {
  constructor(
    private readonly passkeys: PasskeysService,
    private readonly passwords: PasswordsService,
    private readonly config: Config,
  ) {}

  @Query('passkeys')
  async list(@Operation() op: GraphqlContext) {
    return op.ctx.actor.kind === 'person' ? this.passkeys.list(await op.read(), op.ctx.actor.id) : [];
  }

  @Mutation('beginPasskey')
  async begin(@Args('input') { password }: { password: string }, @Operation() op: GraphqlContext) {
    const fault = await this.#fault(op, password);
    if (fault) return invalid(fault);
    const browser = browserOf(this.config, op.request);
    const begun = await this.passkeys.begin(op.ctx, op.space as Space, browser);
    if ('code' in begun) return invalid(begun);
    op.response?.append('Set-Cookie', cookie(this.config, 'signOn', browser, begun.expiresAt));
    return { __typename: 'PasskeyAsked', options: begun.options };
  }

  @Mutation('addPasskey')
  async add(@Args('input') input: { name: string; response: unknown }, @Operation() op: GraphqlContext) {
    if (op.ctx.actor.kind !== 'person') return invalid(PEOPLE_ONLY);
    const browser = cookieOf(this.config, 'signOn', op.request) ?? '';
    return saved(await this.passkeys.add(op.ctx, op.space as Space, browser, input));
  }

  @Mutation('renamePasskey')
  async rename(@Args('input') { id, name }: { id: string; name: string }, @Operation() op: GraphqlContext) {
    return saved(isId(id) ? await this.passkeys.rename(op.ctx, id, name) : undefined);
  }

  @Mutation('removePasskey')
  async remove(@Args('input') { id, password }: { id: string; password: string }, @Operation() op: GraphqlContext) {
    const fault = await this.#fault(op, password);
    if (fault) return invalid(fault);
    const outcome = isId(id) && (await this.passkeys.remove(op.ctx, id));
    if (outcome === false) return NOTHING_THERE;
    return outcome ? invalid(outcome) : { __typename: 'PasskeyRemoved', id };
  }

  async #fault(op: GraphqlContext, password: string): Promise<Refusal | undefined> {
    if (op.ctx.actor.kind !== 'person') return PEOPLE_ONLY;
    const wrong = await this.passwords.prove(op.ctx, password);
    return wrong && { ...wrong, path: 'input.password' };
  }
}

const invalid = (refusal: Refusal) => ({ __typename: 'Invalid', ...refusal });

const saved = (outcome: PasskeyRow | Refusal | undefined) => {
  if (!outcome) return NOTHING_THERE;
  return 'code' in outcome ? invalid(outcome) : { __typename: 'PasskeySaved', passkey: outcome };
};

const PEOPLE_ONLY: Refusal = { code: 'PEOPLE_ONLY', message: 'Only a person has passkeys.' };
const NOTHING_THERE = {
  __typename: 'NotFound',
  code: 'NOT_FOUND',
  message: 'You have no such passkey.',
  hint: 'It may have been removed meanwhile.',
  path: 'input.id',
} as const;
