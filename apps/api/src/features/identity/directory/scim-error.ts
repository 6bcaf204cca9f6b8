import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { callerOf } from '../../../platform/http/caller.ts';
import { Problem } from '../../../platform/http/problem.ts';

/** RFC 7644, table 9; absent where no keyword fits. */
export type ScimType = 'invalidFilter' | 'uniqueness' | 'mutability' | 'invalidSyntax' | 'invalidPath' | 'invalidValue';

/** A refusal to a directory. */
export class ScimError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly scimType?: ScimType,
  ) {
    super(message);
  }
}

export const noSuch = (what: string) => new ScimError(404, `There is no such ${what}.`);

/** Every error of the directory's routes leaves in SCIM's form (RFC 7644, 3.12). */
@Catch()
export class ScimFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const said = error instanceof ScimError || error instanceof Problem || error instanceof HttpException;
    // What we did not foresee is for the house's own filter, which logs it.
    if (!said) throw error;
    const status = error instanceof HttpException ? error.getStatus() : error.status;
    const { correlationId } = callerOf(http.getRequest<Request>());
    http
      .getResponse<Response>()
      .status(status)
      .type('application/scim+json')
      .send(
        JSON.stringify({
          schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
          status: String(status),
          detail: `${error.message} (${correlationId})`,
          ...(error instanceof ScimError && error.scimType && { scimType: error.scimType }),
        }),
      );
  }
}
