import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isOutOfReach } from '../database/out-of-reach.ts';
import { LOGGER, type Logger } from '../telemetry/logger.ts';
import { callerOf } from './caller.ts';
import { Problem, sendProblem, unavailable } from './problem.ts';

/** Every error of a REST route leaves as problem details; what we did not foresee leaves as an id, and its cause in the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'http') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    const { correlationId } = callerOf(host.switchToHttp().getRequest<Request>());
    if (response.headersSent) return void response.end();
    sendProblem(response, this.#problemOf(error, correlationId), correlationId);
  }

  #problemOf(error: unknown, correlationId: string): Problem {
    if (error instanceof Problem) return error;
    const { status, type } = error as { status?: number; type?: string };
    if (status === 413 || type === 'entity.too.large')
      return new Problem(
        413,
        'TOO_LARGE',
        'Too large',
        'The body is larger than this installation takes in.',
        'Split it, or ask whoever runs the service to raise its limit.',
      );
    if (type === 'entity.parse.failed')
      return new Problem(400, 'BAD_JSON', 'Not JSON', 'The body is not JSON that can be read.');
    if (type === 'encoding.unsupported')
      return new Problem(
        415,
        'BAD_ENCODING',
        'Unknown encoding',
        'The Content-Encoding is not one of gzip, deflate or br.',
      );
    if (type === 'request.aborted' || type === 'request.size.invalid')
      return new Problem(400, 'ABORTED', 'Cut off', 'The body ended before its announced length.');
    if (error instanceof HttpException && error.getStatus() === 404) {
      return new Problem(404, 'NOT_FOUND', 'Not found', 'There is nothing at this address.');
    }
    if (error instanceof HttpException && error.getStatus() === 400 && /JSON/.test(error.message)) {
      return new Problem(400, 'BAD_JSON', 'Not JSON', 'The body is not JSON that can be read.');
    }
    if (error instanceof HttpException && error.getStatus() < 500) {
      return new Problem(error.getStatus(), 'BAD_REQUEST', 'Bad request', 'The request cannot be read.');
    }
    this.logger.error({ err: error, correlationId }, 'a request failed');
    if (isOutOfReach(error)) return unavailable();
    return new Problem(
      500,
      'INTERNAL',
      'Internal error',
      `Something went wrong on our side. Quote ${correlationId} when you ask for help.`,
    );
  }
}
