import type { NextFunction, Request, Response } from 'express';
import type { Logger } from '../telemetry/logger.ts';
import { callerOf } from './caller.ts';
import { problemOf } from './problem.ts';

/** Logs each request that is answered with a problem under the id that the answer quotes: what was asked, never with which words. */
export function logRefusals(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    response.once('finish', () => {
      const problem = problemOf(response);
      const { ctx } = callerOf(request);
      const status = response.statusCode;
      // Whoever knocks with no key, or at no door, is not worth a line each.
      if (!problem || (!ctx && (status === 401 || status === 404))) return;
      const line = {
        correlationId: problem.correlationId,
        method: request.method,
        route: request.route ? `${request.baseUrl}${request.route.path}` : request.originalUrl.split('?')[0],
        status,
        code: problem.code,
        tenant: ctx?.tenantId,
        actor: ctx && `${ctx.actor.kind}:${ctx.actor.id}`,
      };
      if (status >= 500) logger.warn(line, 'a request failed');
      else logger.info(line, 'a request was refused');
    });
    next();
  };
}
