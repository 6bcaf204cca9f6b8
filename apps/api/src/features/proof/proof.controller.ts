import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { authorise, Rest } from '../../platform/http/rest.ts';
import { AuditExport } from './audit-export.ts';

@Controller('v1/audit')
export class ProofController {
  constructor(private readonly exports: AuditExport) {}

  @Get('export')
  @Rest('export', 'Audit')
  async export(@Req() request: Request, @Res() response: Response): Promise<void> {
    const ctx = authorise(request, 'export', 'Audit');
    const lines = this.exports.lines(ctx);
    const first = await lines.next(); // what fails before the first line still answers as a problem
    response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
    response.setHeader('Content-Disposition', 'attachment; filename="audit.jsonl"');
    response.setHeader('Cache-Control', 'no-store');
    response.write(`${first.value}\n`);
    try {
      for await (const line of lines) {
        if (response.destroyed) return;
        if (!response.write(`${line}\n`)) await drained(response);
      }
      response.end();
    } catch (error) {
      response.destroy(error as Error); // a cut-off file must not look whole
    }
  }
}

/** Until the client took what was written, or is gone; leaves no listener behind. */
const drained = (response: Response) =>
  new Promise<void>((resolve) => {
    const go = () => {
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.on('drain', go).on('close', go);
  });
