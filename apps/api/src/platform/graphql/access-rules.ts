import { ACTING_READ_ONLY, ACTIONS, type Action, explainDenial, SUBJECTS, type Subject } from '@clearhold/access';
import type { Refusal } from '@clearhold/kernel';
import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLFieldConfig,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isUnionType,
} from 'graphql';
import type { Logger } from '../telemetry/logger.ts';
import { type ActingRule, ANY_SUBJECT, actingRule } from './acting.ts';
import { refuseUnstorable } from './bad-input.ts';
import type { GraphqlContext } from './context.ts';
import { withRealIds } from './ids.ts';
import type { RefusalNotes } from './refusal-notes.ts';

interface Carrier {
  op: GraphqlContext;
}

type Rule = { kind: 'public' } | { kind: 'signedIn' } | { kind: 'access'; action: Action; subject: Subject };

/**
 * Puts each operation's rule before its resolver, and has refusals noted: each in the process's log, those of `notes` in the
 * tenant's. An operation without a rule stops the start, by name.
 */
export function enforceAccess(schema: GraphQLSchema, notes?: RefusalNotes, logger?: Logger): GraphQLSchema {
  const unruled: string[] = [];
  const ruled = mapSchema(schema, {
    [MapperKind.ROOT_FIELD]: (field, name, type) => {
      const rule = ruleOf(schema, field);
      if (!rule) unruled.push(`${type}.${name}`);
      if (!rule) return field;
      const subject = rule.kind === 'access' ? rule.subject : ANY_SUBJECT;
      const tell: Tell = async ({ op }, input, answer) => {
        const isRefused = answer?.__typename === 'Denied' || (rule.kind === 'public' && answer?.code !== undefined);
        if (isRefused) logger?.info(lineOf(op, name, answer.code), 'an operation was refused');
        if (rule.kind === 'access') await notes?.take(op.ctx, name, input, answer);
      };
      return guard(field, rule, actingRule(schema, field, { operation: name, type, subject }), tell);
    },
  });
  if (unruled.length)
    throw new Error(`operations that say not who may call them: ${unruled.join(', ')} (@access, @signedIn or @public)`);
  return ruled;
}

/** The rule that a root field declares, or undefined. */
export function ruleOf(schema: GraphQLSchema, field: GraphQLFieldConfig<unknown, unknown>): Rule | undefined {
  if (getDirective(schema, field, 'public')?.[0]) return { kind: 'public' };
  if (getDirective(schema, field, 'signedIn')?.[0]) return { kind: 'signedIn' };
  const access = getDirective(schema, field, 'access')?.[0] as { action: Action; subject: Subject } | undefined;
  if (!access) return undefined;
  if (!ACTIONS.includes(access.action) || !SUBJECTS.includes(access.subject)) {
    throw new Error(`no such right: ${access.action} ${access.subject}`);
  }
  return { kind: 'access', ...access };
}

/** `answer`: a member of a union, where it is one. */
type Tell = (context: Carrier, input: unknown, answer: Answer | null | undefined) => Promise<void>;
type Answer = { readonly __typename?: string; readonly code?: string };

// Who asked for what, and none of the words.
const lineOf = (op: GraphqlContext, operation: string, code: string | undefined) => ({
  correlationId: op.correlationId,
  operation,
  code,
  tenant: op.space?.tenantId,
  ...(op.signedIn && { tenant: op.ctx.tenantId, actor: `${op.ctx.actor.kind}:${op.ctx.actor.id}` }),
});

function guard(
  field: GraphQLFieldConfig<unknown, Carrier>,
  rule: Rule,
  acting: ActingRule,
  tell: Tell,
): GraphQLFieldConfig<unknown, Carrier> {
  const { resolve = defaultFieldResolver, subscribe } = field;
  const refuse = ({ op: context }: Carrier) => {
    if (context.isActing && acting.refusal) return acting.refusal;
    if (rule.kind === 'public') return undefined;
    const { ctx } = context; // throws UNAUTHENTICATED
    if (rule.kind === 'signedIn') return ctx.actor.kind === 'supplier' ? ONE_MATTER : undefined;
    return context.ability.can(rule.action, rule.subject)
      ? undefined
      : explainDenial(ctx.actor, rule.action, rule.subject);
  };
  const inputs = argumentsOf(field);
  const result = getNamedType(field.type);
  const tellsDenials = isUnionType(result) && result.getTypes().some((type) => type.name === 'Denied');
  return {
    ...field,
    resolve: async (source, args, context, info) => {
      const refusal = refuse(context);
      if (refusal) {
        const denied = { __typename: 'Denied', ...refusal };
        await tell(context, args.input, denied);
        if (tellsDenials) return denied;
        throw refused(refusal);
      }
      refuseUnstorable(args);
      if (rule.kind !== 'public') await context.op.look(acting.look(args));
      const real = withRealIds(inputs, args);
      const answer = await resolve(source, real, context, info);
      await tell(context, real.input, answer as Answer | null | undefined);
      if (info.operation.operation === 'mutation') await context.op.renew();
      return answer;
    },
    ...(subscribe && {
      subscribe: async (source: unknown, args: unknown, context: Carrier, info: GraphQLResolveInfo) => {
        const refusal = refuse(context);
        if (refusal) {
          await tell(context, args, { __typename: 'Denied', ...refusal });
          throw refused(refusal);
        }
        await context.op.look(acting.look({}));
        return subscribe(source, args, context, info);
      },
    }),
  };
}

const refused = ({ code, message }: Refusal) =>
  new GraphQLError(message, { extensions: { code: code === ACTING_READ_ONLY.code ? code : 'FORBIDDEN' } });

const ONE_MATTER = {
  code: 'NOT_ALLOWED',
  message: 'This link opens one matter, and nothing else.',
  hint: 'Your customer can help you; answer on the page of the matter.',
};

const argumentsOf = ({ args = {} }: GraphQLFieldConfig<unknown, Carrier>) =>
  Object.entries(args).map(([name, { type }]) => ({ name, type }));
