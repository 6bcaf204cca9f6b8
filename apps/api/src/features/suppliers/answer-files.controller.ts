import { isId } from '@clearhold/kernel';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { BLOBS, type BlobStore } from '../../platform/blobs/blob-store.ts';
import { Database } from '../../platform/database/database.ts';
import { callerOf } from '../../platform/http/caller.ts';
import { handOut } from '../../platform/http/hand-out.ts';
import { notFound } from '../../platform/http/problem.ts';
import { authorise, Rest } from '../../platform/http/rest.ts';
import { findCase, maySee } from '../cases/index.ts';

interface KeptFile {
  readonly name: string;
  readonly contentType: string;
  readonly sha256: string;
}

/** The files that a supplier sent with an answer, to whoever may read its case. */
@Controller('v1/cases')
export class AnswerFilesController {
  constructor(
    private readonly database: Database,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  @Get(':caseId/answers/:answerId/files/:sha256')
  @Rest('read', 'Case')
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Param('caseId') caseId: string,
    @Param('answerId') answerId: string,
    @Param('sha256') sha256: string,
  ): Promise<void> {
    const ctx = authorise(request, 'read', 'Case');
    if (!isId(caseId) || !isId(answerId)) throw notFound('file');
    const { ability } = callerOf(request);
    const found = await this.database.read(ctx, async (tx) => {
      const row = await findCase(tx, caseId);
      if (!row || !maySee(ability, row)) return undefined;
      const answer = await tx.db.supplierAnswer.findFirst({ where: { tenantId: ctx.tenantId, id: answerId, caseId } });
      return (answer?.files as KeptFile[] | undefined)?.find((file) => file.sha256 === sha256);
    });
    const bytes = found && (await this.blobs.get(ctx.tenantId, found.sha256));
    if (!found || !bytes) throw notFound('file');
    handOut(response, { ...found, bytes });
  }
}
