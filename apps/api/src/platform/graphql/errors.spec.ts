import { ApolloServer } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Logger } from '../telemetry/logger.ts';
import { formatError, tellUnavailable } from './errors.ts';

const logger = { error: () => {} } as unknown as Logger;

async function answerTo(thrown: Error) {
  const fails = () => Promise.reject(thrown);
  const server = new ApolloServer({
    typeDefs: 'type Query { cases: Int }',
    resolvers: { Query: { cases: fails } },
    formatError: formatError(logger),
    plugins: [tellUnavailable],
  });
  const { http, body } = await server.executeOperation({ query: '{ cases }' });
  const [error] = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  await server.stop();
  return { status: http.status, retryAfter: http.headers.get('retry-after'), error };
}

describe('the words of a refused request', () => {
  it('suggest no field, finished or not, and keep what stands around', async () => {
    const said = async (message: string) =>
      (await answerTo(new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } }))).error?.message;
    expect(await said('No field "a". Did you mean "secret"? Ask again.')).toBe('No field "a". Ask again.');
    expect(await said(`No field "a".${' Did you mean "secret"'.repeat(3_000)}`)).toBe('No field "a".');
  });
});

describe('an operation while PostgreSQL restarts', () => {
  const restart = Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' });

  it('answers 503 UNAVAILABLE with words and when to ask again, whoever wraps the cause', async () => {
    for (const thrown of [restart, new Error('query failed', { cause: restart })]) {
      const { status, retryAfter, error } = await answerTo(thrown);
      expect([status, retryAfter, error?.extensions]).toEqual([503, '5', { code: 'UNAVAILABLE' }]);
      expect(error?.message).toBe('The service cannot answer at the moment. Try again shortly.');
    }
  });

  it('keeps a fault of ours INTERNAL, with an id to quote', async () => {
    const { status, retryAfter, error } = await answerTo(new Error('a bug'));
    expect([status ?? 200, retryAfter ?? null, error?.extensions?.code]).toEqual([200, null, 'INTERNAL']);
    expect(error?.message).toContain(String(error?.extensions?.id));
  });
});
