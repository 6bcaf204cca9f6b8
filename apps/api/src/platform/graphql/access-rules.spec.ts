import { type Actor, defineAbility } from '@clearhold/access';
import { buildSchema, GraphQLError, type GraphQLFieldConfig, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { enforceAccess, ruleOf } from './access-rules.ts';
import { schemaText } from './schema-text.ts';

const supplier: Actor = {
  kind: 'supplier',
  id: 'link',
  scopeKind: 'tenant',
  tenantId: 't1',
  grants: [],
  supplierId: 's1',
  caseId: 'c1',
};

describe('what a supplier may call', () => {
  it('is his matter and its answer, beside what is open to everybody', async () => {
    const plain = buildSchema(schemaText());
    const schema = enforceAccess(plain);
    const context = { op: { ctx: { actor: supplier }, ability: defineAbility(supplier), renew: async () => {} } };
    const reached: string[] = [];
    for (const type of ['Query', 'Mutation', 'Subscription']) {
      const declared = (plain.getType(type) as GraphQLObjectType).toConfig().fields;
      for (const [name, field] of Object.entries((schema.getType(type) as GraphQLObjectType).toConfig().fields)) {
        if (ruleOf(plain, declared[name]!)?.kind === 'public') continue;
        if (!(await isRefused(field, context))) reached.push(`${type}.${name}`);
      }
    }
    expect(reached.sort()).toEqual(['Mutation.answerMatter', 'Query.matter']);
  });
});

async function isRefused(field: GraphQLFieldConfig<unknown, unknown>, context: unknown): Promise<boolean> {
  const info = { operation: { operation: 'query' }, fieldName: 'none' } as never;
  try {
    const answer = await field.resolve!({}, {}, context, info);
    return (answer as { __typename?: string } | undefined)?.__typename === 'Denied';
  } catch (error) {
    return error instanceof GraphQLError && error.extensions.code === 'FORBIDDEN';
  }
}
