import { pipeline } from 'node:stream/promises';
import { isId } from '@clearhold/kernel';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { BLOBS, type BlobStore } from '../../platform/blobs/blob-store.ts';
import { Database } from '../../platform/database/database.ts';
import { callerOf } from '../../platform/http/caller.ts';
import { notFound } from '../../platform/http/problem.ts';
import { authorise, Rest } from '../../platform/http/rest.ts';
import { mayTake } from './may-take.ts';
import { filenameOf } from './pack-row.ts';
import { PacksRepository } from './packs.repository.ts';

@Controller('v1/packs')
export class PacksController {
  constructor(
    private readonly database: Database,
    private readonly repository: PacksRepository,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  @Get(':id/parts/:number')
  @Rest('export', 'Case')
  async part(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('number') number: string,
  ): Promise<void> {
    const ctx = authorise(request, 'export', 'Case');
    const pack = isId(id) ? await this.database.read(ctx, (tx) => this.repository.find(tx, id)) : undefined;
    const part = pack && mayTake(callerOf(request).ability, pack) ? pack.parts[Number(number) - 1] : undefined;
    const bytes = part && pack?.state !== 'expired' ? await this.blobs.open(ctx.tenantId, part.sha256) : undefined;
    if (!pack || !part || !bytes) throw notFound('file');
    await this.database.inTenant(ctx, async (tx) => {
      const details = { kind: pack.kind, about: pack.subjectId, part: Number(number), sha256: part.sha256 };
      tx.audit({ action: 'pack.taken', subject: { kind: 'Pack', id: pack.id }, details });
    });
    response.setHeader('Content-Type', 'application/zip');
    response.setHeader('Content-Disposition', `attachment; filename="${filenameOf(pack, Number(number))}"`);
    response.setHeader('Content-Length', String(part.size));
    response.setHeader('Cache-Control', 'no-store');
    await pipeline(bytes, response).catch(() => response.destroy()); // whoever hung up sees a file that is too short
  }
}
