import { isId } from '@clearhold/kernel';
import { Controller, Get, Headers, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { BLOBS, type BlobStore, sha256Of } from '../../platform/blobs/blob-store.ts';
import { Database } from '../../platform/database/database.ts';
import { callerOf } from '../../platform/http/caller.ts';
import { handOut } from '../../platform/http/hand-out.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { authorise, Rest } from '../../platform/http/rest.ts';
import { Scanner } from '../../platform/scanning/scanner.ts';
import { acknowledgementFor } from './acknowledgement.ts';
import { ChooseUnit } from './choose-unit.ts';
import { documentView, mayReadDocument } from './document-view.ts';
import { harmOf } from './malware.ts';
import { ReceiveDocument } from './receive-document.ts';

const LONGEST_WAIT_SECONDS = 30;
const ENDED = new Set(['processed', 'rejected', 'waiting']);

@Controller('v1/documents')
export class DocumentsController {
  constructor(
    private readonly receiveDocument: ReceiveDocument,
    private readonly units: ChooseUnit,
    private readonly database: Database,
    private readonly scanner: Scanner,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  @Post()
  @Rest('create', 'Document')
  async receive(
    @Req() request: Request,
    @Res() response: Response,
    @Headers('idempotency-key') key?: string,
    @Headers('x-filename') filename?: string,
    @Headers('x-unit') unit?: string,
  ) {
    const ctx = authorise(request, 'create', 'Document');
    const bytes: unknown = request.body;
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
      throw new Problem(
        400,
        'NO_BODY',
        'Nothing was sent',
        'The request has no body.',
        'Send the document’s bytes as the body of the request.',
      );
    }
    if (key !== undefined && (key.length === 0 || key.length > 255)) {
      throw new Problem(
        400,
        'BAD_IDEMPOTENCY_KEY',
        'Bad Idempotency-Key',
        'Idempotency-Key must have 1 to 255 characters.',
      );
    }
    const unitId = await this.units.choose(ctx, callerOf(request).ability, unit);
    const contentType = String(request.headers['content-type'] ?? 'application/octet-stream').slice(0, 200);
    const received = await this.receiveDocument.receive(ctx, {
      bytes,
      contentType,
      filename: cleanName(filename),
      channel: 'api',
      idempotencyKey: key,
      unitId,
    });
    if (!received.ok) {
      throw new Problem(
        409,
        received.code,
        'Idempotency-Key used before',
        'This Idempotency-Key came with other bytes before.',
        'Use a new key for a new document; nothing was taken in.',
      );
    }
    response.status(202).location(`/v1/documents/${received.id}`).json({ id: received.id, status: 'received' });
  }

  @Get(':id')
  @Rest('read', 'Document')
  async show(@Req() request: Request, @Param('id') id: string, @Query('wait') wait?: string) {
    const ctx = authorise(request, 'read', 'Document');
    if (!isId(id)) throw notFound('document');
    const until = Date.now() + Math.min(LONGEST_WAIT_SECONDS, Math.max(0, Number(wait) || 0)) * 1000;
    for (let pause = 40; ; pause = Math.min(250, pause * 1.3)) {
      const view = await this.database.read(ctx, (tx) => documentView(tx, id));
      if (!view) throw notFound('document');
      if (ENDED.has(String(view.status)) || Date.now() >= until) return view;
      await new Promise((next) => setTimeout(next, pause));
    }
  }

  @Get(':id/acknowledgement')
  @Rest('read', 'Document')
  async acknowledgement(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { ctx, row } = await this.#readable(request, id);
    const { text, contentType, name } = await acknowledgementFor(row, () => this.blobs.get(ctx.tenantId, row.sha256));
    const bytes = Buffer.from(text, 'latin1');
    handOut(response, { bytes, contentType, name, sha256: sha256Of(bytes) });
  }

  @Get(':id/content')
  @Rest('read', 'Document')
  async content(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { ctx, row } = await this.#readable(request, id);
    const harm = harmOf(row, this.scanner.isOn);
    if (harm) throw harm;
    const bytes = await this.blobs.get(ctx.tenantId, row.sha256);
    if (!bytes) throw notFound('document');
    handOut(response, { bytes, contentType: row.contentType, name: row.filename ?? row.id, sha256: row.sha256 });
  }

  async #readable(request: Request, id: string) {
    const ctx = authorise(request, 'read', 'Document');
    const row = isId(id)
      ? await this.database.read(ctx, (tx) =>
          tx.db.document.findUnique({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } }),
        )
      : null;
    if (!row || !mayReadDocument(callerOf(request).ability, row)) throw notFound('document');
    return { ctx, row };
  }
}

const cleanName = (name: string | undefined) =>
  name
    ?.replace(/\p{Cc}/gu, '')
    .split(/[/\\]/)
    .at(-1)
    ?.slice(0, 200) || undefined;
