import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { newId } from '@clearhold/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isOutOfReach } from '../database/out-of-reach.ts';
import type { Logger } from '../telemetry/logger.ts';

// What may go out as it was written: made by us, or by GraphQL about the request itself.
const OURS = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'CONFIRM_YOURSELF',
  'ACTING_READ_ONLY',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'TOO_LARGE',
]);

const UNAVAILABLE = 'The service cannot answer at the moment. Try again shortly.';

/**
 * Errors for the outside: a code from a fixed list; `UNAVAILABLE` while the database is out of reach; anything else
 * becomes "Internal error" with an id that the log has too.
 */
export function formatError(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = String(formatted.extensions?.code ?? '');
    const original = unwrapResolverError(error);
    if (OURS.has(code) && (code !== 'BAD_USER_INPUT' || original instanceof GraphQLError)) {
      return {
        message: clean(formatted.message),
        locations: formatted.locations,
        path: formatted.path,
        extensions: { code },
      };
    }
    if (isOutOfReach(original)) {
      logger.error({ err: original, path: formatted.path }, 'the database cannot be reached');
      return { message: UNAVAILABLE, path: formatted.path, extensions: { code: 'UNAVAILABLE' } };
    }
    const id = newId();
    logger.error({ err: original, errorId: id, path: formatted.path }, 'a resolver failed');
    return {
      message: `Internal error ${id}. Nothing was changed; quote this id when you ask for help.`,
      path: formatted.path,
      extensions: { code: 'INTERNAL', id },
    };
  };
}

/** Answers of which a part is `UNAVAILABLE` leave as HTTP 503 with `Retry-After`, as those of REST do. */
export const tellUnavailable: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
      if (!errors.some((error) => error.extensions?.code === 'UNAVAILABLE')) return;
      http.status = 503;
      http.headers.set('retry-after', '5');
    },
  }),
};

// Suggestions name fields that the asker may not know of. One without its question mark goes to its end; a pattern that
// seeks the mark from each of many beginnings would take the square of their number.
function clean(message: string): string {
  const [first = '', ...suggested] = message.split(' Did you mean ');
  const after = suggested.map((part) => (part.includes('?') ? part.slice(part.indexOf('?') + 1) : ''));
  return [first, ...after].join('').slice(0, 300);
}
