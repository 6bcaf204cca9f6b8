import type { INestApplication } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { GraphQLError, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import { Standing } from '../context/standing.ts';
import { Database } from '../database/database.ts';
import { callerOf } from '../http/caller.ts';
import { Departure } from '../http/departure.ts';
import { Problem, sendProblem } from '../http/problem.ts';
import { GraphqlContext } from './context.ts';
import { limitRules, MAX_DOCUMENT_CHARS } from './limits.ts';

const LONGEST_MS = 10 * 60_000;

/**
 * Subscriptions over server-sent events. They pass by the GraphQL server's own guards, so they have these: only
 * subscriptions run here, checked by the same rules; each ends when its caller loses his standing or this process goes, and after ten minutes
 * anyway, so that every right is asked for again.
 */
export function serveStream(app: INestApplication): void {
  let handler: ReturnType<typeof createHandler> | undefined;
  const schema = () => app.get(GraphQLSchemaHost).schema;
  const make = () =>
    createHandler({
      schema: schema(),
      context: (request) => ({ op: new GraphqlContext(app.get(Database), request.raw as Request, undefined) }) as never,
      onSubscribe: (_request, params) => {
        const text = String(params.query ?? '');
        if (text.length > MAX_DOCUMENT_CHARS) return { errors: [new GraphQLError('The document is too long.')] };
        try {
          const document = parse(text, { maxTokens: 2_000 });
          if (getOperationAST(document, params.operationName)?.operation !== 'subscription')
            return { errors: [new GraphQLError('Only subscriptions run here.')] };
          const errors = validate(schema(), document, [...specifiedRules, ...limitRules]);
          return errors.length ? { errors } : undefined;
        } catch (error) {
          return { errors: [error as GraphQLError] };
        }
      },
    });
  app.use('/graphql/stream', (request: Request, response: Response, next: (error?: unknown) => void) => {
    // What a page may send to another's address without asking there first (a form's POST, any GET) starts nothing.
    if (request.method !== 'POST' || !request.is('application/json')) {
      const words = 'Subscriptions are asked for by POST with Content-Type application/json.';
      return sendProblem(
        response,
        new Problem(415, 'JSON_WANTED', 'JSON is wanted', words),
        callerOf(request).correlationId,
      );
    }
    handler ??= make();
    const end = () => void response.end();
    const longest = setTimeout(end, LONGEST_MS).unref();
    const { ctx } = callerOf(request);
    const stop = ctx && app.get(Standing, { strict: false }).watch(ctx, end);
    const leave = app.get(Departure).ends(end);
    response.once('close', () => {
      clearTimeout(longest);
      stop?.();
      leave();
    });
    Promise.resolve(handler(request, response)).catch(next);
  });
}
