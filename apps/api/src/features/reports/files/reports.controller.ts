import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { notFound, Problem } from '../../../platform/http/problem.ts';
import { authorise, Rest } from '../../../platform/http/rest.ts';
import { FindReport } from '../find-report.ts';
import type { Report } from '../make-report.ts';
import { sectionCsv } from './report-csv.ts';
import { fileName } from './report-words.ts';
import { WritePdf } from './write-pdf.ts';

interface Asked {
  readonly period?: string;
  readonly scope?: string;
  readonly section?: string;
}

/** Reports to take away; each that is taken is in the log. */
@Controller('v1/reports')
export class ReportsController {
  constructor(
    private readonly database: Database,
    private readonly finding: FindReport,
    private readonly writing: WritePdf,
  ) {}

  @Get('pdf')
  @Rest('export', 'Report')
  async pdf(@Req() request: Request, @Res() response: Response, @Query() asked: Asked): Promise<void> {
    const ctx = authorise(request, 'export', 'Report');
    const report = await this.#find(ctx, asked);
    const bytes = await this.writing.run(ctx, report);
    await this.#note(ctx, report, 'pdf');
    hand(response, 'application/pdf', `${fileName(report)}.pdf`, bytes);
  }

  @Get('csv')
  @Rest('export', 'Report')
  async csv(@Req() request: Request, @Res() response: Response, @Query() asked: Asked): Promise<void> {
    const ctx = authorise(request, 'export', 'Report');
    const report = await this.#find(ctx, asked);
    const section = report.sections.find(({ key }) => key === asked.section);
    if (!section) throw notFound('section of this report');
    await this.#note(ctx, report, section.key);
    hand(
      response,
      'text/csv; charset=utf-8',
      `${fileName(report)}-${section.key}.csv`,
      Buffer.from(sectionCsv(section)),
    );
  }

  async #find(ctx: TenantContext, { period, scope }: Asked): Promise<Report> {
    if ([period, scope].some((one) => one !== undefined && typeof one !== 'string')) throw notFound('report');
    const snapshot = await this.database.snapshot(ctx);
    try {
      const report = await this.finding.run({ ctx, read: async () => snapshot.tx }, scope, period);
      if (report) return report;
    } catch (error) {
      if (error instanceof GraphQLError) throw new Problem(400, 'BAD_PERIOD', 'No such period', error.message);
      throw error;
    } finally {
      await snapshot.close();
    }
    throw notFound('report');
  }

  async #note(ctx: TenantContext, { span, name }: Report, what: string): Promise<void> {
    const details = { period: span.period, about: name, what };
    await this.database.inTenant(ctx, async (tx) => {
      tx.audit({ action: 'report.taken', subject: { kind: 'Scope', id: ctx.tenantId }, details });
    });
  }
}

function hand(response: Response, type: string, name: string, bytes: Buffer): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('Cache-Control', 'no-store');
  response.send(bytes);
}
