import { isId, type Refusal } from '@clearhold/kernel';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import { Mailer } from '../../../platform/mail/mailer.ts';
import { noSuchScope, ScopeContext, type Space } from '../../tenancy/index.ts';
import { isAddress } from '../address.ts';
import { PeopleRepository, personView } from '../people.repository.ts';
import { visitorOf } from '../sessions/visitor.ts';
import { NO_SPACE, SLOW_DOWN } from '../sign-in-words.ts';
import { PasswordsService } from './passwords.service.ts';

@Resolver()
export class PasswordsResolver {
  readonly #asked = new RateLimiterMemory({ points: 30, duration: 600 });
  readonly #guessed = new RateLimiterMemory({ points: 30, duration: 600 });

  constructor(
    private readonly passwords: PasswordsService,
    private readonly scopes: ScopeContext,
    private readonly people: PeopleRepository,
    private readonly mailer: Mailer,
  ) {}

  @Query('passwordLink')
  async look(@Args('token') token: string, @Operation() op: GraphqlContext) {
    const space = op.space as Space | undefined;
    const found = space && (await this.passwords.look(space, token, op.correlationId));
    return found ? { ...found, isInvitation: found.purpose === 'invite' } : null;
  }

  @Mutation('askForPassword')
  async ask(@Args('input') { email }: { email: string }, @Operation() op: GraphqlContext) {
    if (!op.space) return invalid(NO_SPACE);
    if (!(await this.#asked.consume(doorOf(op)).then(yes, no))) return invalid(SLOW_DOWN);
    const address = email.trim().toLowerCase();
    if (isAddress(address)) await this.passwords.ask(op.space as Space, address, op.correlationId);
    return { __typename: 'PasswordAsked', ok: true };
  }

  @Mutation('setPassword')
  async set(@Args('input') { token, password }: { token: string; password: string }, @Operation() op: GraphqlContext) {
    if (!op.space) return invalid(NO_SPACE);
    // Only what fits no link counts: many who were invited may sit behind one address.
    if (((await this.#guessed.get(doorOf(op)))?.remainingPoints ?? 1) <= 0) return invalid(SLOW_DOWN);
    const refusal = await this.passwords.setByLink(op.space as Space, token, password, op.correlationId);
    if (refusal?.code === 'LINK_OVER') await this.#guessed.consume(doorOf(op)).then(yes, no);
    return answer(refusal);
  }

  @Mutation('changePassword')
  async change(@Args('input') input: { current: string; password: string }, @Operation() op: GraphqlContext) {
    return answer(await this.passwords.change(op.ctx, op.space as Space, input));
  }

  @Mutation('sendPasswordLink')
  async send(@Args('input') input: { scope?: string | null; personId: string }, @Operation() op: GraphqlContext) {
    const place = await this.scopes.of(op.ctx, input.scope);
    if (!place) return noSuchScope;
    if (!this.mailer.sends) return invalid(NO_MAIL);
    if (!isId(input.personId) || !(await this.passwords.sendLink(place, input.personId)))
      return { __typename: 'NotFound', code: 'NOT_FOUND', message: 'There is no such person.', path: 'input.personId' };
    const person = await this.scopes.read(place, op, (tx) => this.people.find(tx, input.personId));
    return { __typename: 'PasswordLinkSent', person: personView(person!) };
  }
}

const yes = () => true;
const no = () => false;
const doorOf = ({ space, request }: GraphqlContext) => `${space?.tenantId} ${visitorOf(request).address}`;
const invalid = (refusal: Refusal) => ({ __typename: 'Invalid', ...refusal });
const answer = (refusal: Refusal | undefined) => (refusal ? invalid(refusal) : { __typename: 'PasswordSet', ok: true });

const NO_MAIL: Refusal = {
  code: 'NO_MAIL_SERVER',
  message: 'No mail server is set, so nobody would get the link.',
  hint: 'Whoever runs the installation sets SMTP_URL.',
};
