import type { ApolloServerPlugin } from '@apollo/server';
import { ACTING_READ_ONLY, type Subject } from '@clearhold/access';
import { maskIbans } from '@clearhold/audit';
import type { Refusal } from '@clearhold/kernel';
import { getDirective } from '@graphql-tools/utils';
import type { GraphQLFieldConfig, GraphQLSchema } from 'graphql';
import type { Look } from '../acting/looks.ts';
import type { GraphqlContext } from './context.ts';

/** How a root field answers whoever looks into a tenant by act-as. */
export interface ActingRule {
  /** Why it may not be called; undefined where it only shows something, or ends the act-as. */
  readonly refusal: Refusal | undefined;
  /** What the log says of a call. */
  look(args: Record<string, unknown>): Look;
}

/** The rule of a root field: nothing but looking, except what is marked `@whileActing`. */
export function actingRule(
  schema: GraphQLSchema,
  field: GraphQLFieldConfig<unknown, never>,
  { operation, type, subject }: { operation: string; type: string; subject: string },
): ActingRule {
  const isHarmless = type !== 'Mutation' || Boolean(getDirective(schema, field, 'whileActing')?.[0]);
  return {
    refusal: isHarmless ? undefined : ACTING_READ_ONLY,
    look: ({ id }) => ({ operation, kind: subject, id: typeof id === 'string' ? id.toLowerCase() : undefined }),
  };
}

/** The subject of a query that names none. */
export const ANY_SUBJECT = 'Tenant' satisfies Subject;

/** Account numbers are cut down in whatever is answered to somebody who looks in by act-as, wherever they stand in it. */
export const maskWhileActing: ApolloServerPlugin<{ op?: GraphqlContext }> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response: { body } }) => {
      if (!contextValue.op?.isActing || body.kind !== 'single') return;
      body.singleResult = JSON.parse(maskIbans(JSON.stringify(body.singleResult)));
    },
  }),
};
