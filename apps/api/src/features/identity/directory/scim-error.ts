import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { callerOf } from '../../../platform/http/caller.ts';
import { sendScimError } from '../../../platform/http/scim-form.ts';

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

/** What the directory's rooms refuse; everything else is for the house's own filter, which keeps to the same form there. */
@Catch(ScimError)
export class ScimFilter implements ExceptionFilter {
  catch({ status, message, scimType }: ScimError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { correlationId } = callerOf(http.getRequest<Request>());
    sendScimError(http.getResponse<Response>(), { status, detail: message, scimType }, correlationId);
  }
}
