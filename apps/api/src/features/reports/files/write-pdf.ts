import { brandTheme, DEFAULT_BRAND } from '@clearhold/ui/theme';
import { Injectable } from '@nestjs/common';
import { canBeDrawn } from '../../../platform/brand/can-be-drawn.ts';
import { readBrand } from '../../../platform/brand/read-brand.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Report } from '../make-report.ts';
import { type PdfBrand, reportPdf } from './report-pdf.ts';

/** Writes reports as PDF in the brand of the space that takes them. */
@Injectable()
export class WritePdf {
  constructor(private readonly database: Database) {}

  async run(ctx: TenantContext, report: Report): Promise<Buffer> {
    const { brand, at } = await this.database.read(ctx, async (tx) => ({ brand: await brandOf(tx), at: tx.at }));
    return reportPdf(report, brand, at);
  }
}

/** What the transaction's space puts on its documents; its colour as dark as text on white must be. */
export async function brandOf(tx: Tx): Promise<PdfBrand> {
  const { fields, name } = await readBrand(tx);
  const { variables } = brandTheme({ primary: fields.primaryColour ?? DEFAULT_BRAND }, 'light');
  // A picture that does not open must not keep anybody from the figures.
  const logo = fields.logo && canBeDrawn(fields.logo) ? fields.logo : null;
  return { productName: fields.productName ?? name, logo, colour: variables['--brand-text']! };
}
