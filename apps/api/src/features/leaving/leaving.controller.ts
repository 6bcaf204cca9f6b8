import { pipeline } from 'node:stream/promises';
import { isId } from '@clearhold/kernel';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { BLOBS, type BlobStore } from '../../platform/blobs/blob-store.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/problem.ts';
import { authorise, Rest } from '../../platform/http/rest.ts';
import { filenameOf } from '../packs/index.ts';
import { ExportLeaver } from './export-leaver.ts';
import { handingOver, insideOf, Leavers } from './leaver.ts';
import { type Kept, type LeavingRow, lastLeaving } from './leaving-rows.ts';

/** What a partner takes away of a tenant that leaves or left. */
@Controller('v1/leaving')
export class LeavingController {
  constructor(
    private readonly database: Database,
    private readonly leavers: Leavers,
    private readonly exporting: ExportLeaver,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  @Get(':tenant/export/:number')
  @Rest('export', 'Leaving')
  async part(
    @Req() request: Request,
    @Res() response: Response,
    @Param('tenant') tenant: string,
    @Param('number') number: string,
  ): Promise<void> {
    const ctx = authorise(request, 'export', 'Leaving');
    const pack = isId(tenant) ? await this.exporting.last(ctx, tenant) : undefined;
    const part = pack?.parts[Number(number) - 1];
    if (!pack || !part) throw notFound('file');
    await this.#send(response, { ...part, space: tenant, name: filenameOf(pack, Number(number)) }, () =>
      this.database.inTenant(handingOver(ctx, tenant), async (tx) => {
        const details = { kind: pack.kind, about: pack.subjectId, part: Number(number), sha256: part.sha256 };
        tx.audit({ action: 'pack.taken', subject: { kind: 'Pack', id: pack.id }, details });
      }),
    );
  }

  @Get(':tenant/certificate')
  @Rest('export', 'Leaving')
  async certificate(
    @Req() request: Request,
    @Res() response: Response,
    @Param('tenant') tenant: string,
  ): Promise<void> {
    const ctx = authorise(request, 'export', 'Leaving');
    const row = await this.#left(ctx, tenant);
    await this.#give(response, { ctx, row, kept: row?.certificate, name: `certificate-${row?.slug}.zip` });
  }

  @Get(':tenant/retained')
  @Rest('export', 'Leaving')
  async retained(@Req() request: Request, @Res() response: Response, @Param('tenant') tenant: string): Promise<void> {
    const ctx = authorise(request, 'export', 'Leaving');
    const row = await this.#left(ctx, tenant);
    await this.#give(response, { ctx, row, kept: row?.retained, name: `kept-${row?.slug}.sealed` });
  }

  async #left(ctx: TenantContext, tenant: string): Promise<LeavingRow | undefined> {
    const leaver = isId(tenant) ? await this.leavers.find(ctx.tenantId, tenant) : undefined;
    if (leaver?.kind !== 'gone') return undefined;
    return this.database.read(insideOf(ctx, tenant), lastLeaving);
  }

  async #give(response: Response, one: { ctx: TenantContext; row?: LeavingRow; kept?: Kept | null; name: string }) {
    const { ctx, row, kept, name } = one;
    if (!row || !kept) throw notFound('file');
    await this.#send(response, { ...kept, space: ctx.tenantId, name }, () =>
      this.database.inTenant(ctx, async (tx) => {
        const details = { leaving: row.id, file: name, sha256: kept.sha256 };
        tx.audit({ action: 'leaving.fileTaken', subject: { kind: 'Scope', id: row.tenantId }, details });
      }),
    );
  }

  async #send(response: Response, file: Kept & { space: string; name: string }, note: () => Promise<void>) {
    const bytes = await this.blobs.open(file.space, file.sha256);
    if (!bytes) throw notFound('file');
    await note();
    response.setHeader('Content-Type', file.name.endsWith('.zip') ? 'application/zip' : 'application/octet-stream');
    response.setHeader('Content-Disposition', `attachment; filename="${file.name}"`);
    response.setHeader('Content-Length', String(file.size));
    response.setHeader('Cache-Control', 'no-store');
    await pipeline(bytes, response).catch(() => response.destroy()); // whoever hung up sees a file that is too short
  }
}
