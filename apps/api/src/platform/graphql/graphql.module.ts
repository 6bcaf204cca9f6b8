import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import { Database } from '../database/database.ts';
import { LOGGER, type Logger } from '../telemetry/logger.ts';
import { enforceAccess } from './access-rules.ts';
import { maskWhileActing } from './acting.ts';
import { wearBrand } from './branded.ts';
import { GraphqlContext } from './context.ts';
import { formatError, tellUnavailable } from './errors.ts';
import { limitPlugins, limitRules } from './limits.ts';
import { RefusalNotes } from './refusal-notes.ts';
import { scalars } from './scalars.ts';
import { schemaText } from './schema-text.ts';

// The snapshot lives as long as the operation: closed whatever became of it.
const closeSnapshot: ApolloServerPlugin<{ op?: GraphqlContext }> = {
  requestDidStart: async () => ({ willSendResponse: async ({ contextValue }) => contextValue.op?.end() }),
};

export const graphqlModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [Database, LOGGER, RefusalNotes],
  useFactory: (database: Database, logger: Logger, notes: RefusalNotes) => ({
    typeDefs: schemaText(),
    resolvers: scalars,
    resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
    transformSchema: (schema: GraphQLSchema) => enforceAccess(wearBrand(schema), notes, logger),
    context: ({ req, res }: { req: Request; res: Response }) => ({ op: new GraphqlContext(database, req, res) }),
    formatError: formatError(logger),
    // Cache hints would be worked out for every field, and answers of one person to another are never cached.
    plugins: [
      closeSnapshot as never,
      tellUnavailable as never,
      maskWhileActing as never,
      ApolloServerPluginCacheControlDisabled() as never,
      ...limitPlugins,
    ],
    validationRules: [...limitRules],
    introspection: false,
    graphiql: false,
    playground: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    autoTransformHttpErrors: false,
    persistedQueries: false,
    cache: 'bounded',
  }),
});
