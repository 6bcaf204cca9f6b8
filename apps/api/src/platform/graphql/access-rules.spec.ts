import { type Actor, defineAbility } from '@clearhold/access';
import { buildSchema, GraphQLError, type GraphQLFieldConfig, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { makeLogger } from '../telemetry/logger.ts';
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

it('a refused call is found in the log, with who asked and for what, and none of its words', async () => {
  const lines: string[] = [];
  const logger = makeLogger('info', 'api', { write: (line) => void lines.push(line) });
  const schema = enforceAccess(buildSchema(schemaText()), undefined, logger);
  const ctx = { tenantId: 't1', actor: supplier };
  const context = {
    op: { ctx, signedIn: true, correlationId: 'c-1', ability: defineAbility(supplier), renew: async () => {} },
  };
  const call = (type: string, name: string, args: object) => {
    const field = (schema.getType(type) as GraphQLObjectType).getFields()[name]!;
    return field.resolve!({}, args, context, { operation: { operation: 'query' } } as never);
  };
  await call('Mutation', 'addComment', { input: { caseId: 'c1', text: 'swordfish' } });
  await expect(call('Query', 'cases', { filter: { search: 'swordfish' } })).rejects.toThrow();
  const line = { code: 'NOT_ALLOWED', correlationId: 'c-1', tenant: 't1', actor: 'supplier:link', level: 30 };
  expect(lines.map((one) => JSON.parse(one))).toMatchObject([
    { ...line, operation: 'addComment' },
    { ...line, operation: 'cases' },
  ]);
  expect(lines.join()).not.toContain('swordfish');
});

it('a refused sign-in leaves a line, known or not, without the address that was tried', async () => {
  const lines: string[] = [];
  const logger = makeLogger('info', 'api', { write: (line) => void lines.push(line) });
  const { signIn } = enforceAccess(buildSchema(schemaText()), undefined, logger).getMutationType()!.getFields();
  const context = { op: { signedIn: false, correlationId: 'c-1', space: { tenantId: 't1' }, renew: async () => {} } };
  const args = { input: { email: 'swordfish@acme.example', password: 'swordfish' } };
  const info = { fieldName: 'signIn', operation: { operation: 'mutation' } } as never;
  const answering = (answer: object) => signIn!.resolve!({ signIn: answer }, args, context, info);
  await answering({ __typename: 'Invalid', code: 'SIGN_IN_FAILED', message: 'swordfish' });
  await answering({ __typename: 'SignedIn' });
  expect(lines.map((one) => JSON.parse(one))).toMatchObject([
    { operation: 'signIn', code: 'SIGN_IN_FAILED', tenant: 't1', correlationId: 'c-1' },
  ]);
  expect(lines.join()).not.toContain('swordfish');
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
