import { isId } from '@clearhold/kernel';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '../../platform/database/database.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { authorise, Rest } from '../../platform/http/rest.ts';
import { documentResponse, type ResponseKind } from './document-response.ts';

const KINDS: readonly string[] = ['message', 'invoice'];

/** The answers of Peppol to a document that was received. */
@Controller('v1/documents')
export class DocumentResponsesController {
  constructor(private readonly database: Database) {}

  @Get(':id/response')
  @Rest('read', 'Document')
  async response(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query('kind') kind?: string,
  ) {
    const ctx = authorise(request, 'read', 'Document');
    if (!isId(id)) throw notFound('document');
    if (kind !== undefined && !KINDS.includes(kind)) {
      throw new Problem(400, 'BAD_KIND', 'Unknown kind', 'kind is "message" or "invoice".');
    }
    const xml = await this.database.read(ctx, (tx) => documentResponse(tx, id, kind as ResponseKind | undefined));
    response
      .type('application/xml')
      .set('Content-Disposition', `attachment; filename="response-${id}.xml"`)
      .set('X-Content-Type-Options', 'nosniff')
      .send(xml);
  }
}
