import { PACK_FILES } from '@clearhold/audit';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { Poison } from '../../../platform/queue/job-definition.ts';
import { BrandingService, brandView } from '../../branding/index.ts';
import { ProveEntries, SealUp } from '../../proof/index.ts';
import type { PackFile } from '../pack-file.ts';
import type { Filled, PackRow, Told } from '../pack-row.ts';
import { PackCase, type Surroundings } from './pack-case.ts';
import { PackControl } from './pack-control.ts';

/** The evidence of a case or a control, with the log entries that prove it. */
@Injectable()
export class Evidence {
  constructor(
    private readonly database: Database,
    private readonly branding: BrandingService,
    private readonly sealUp: SealUp,
    private readonly proving: ProveEntries,
    private readonly cases: PackCase,
    private readonly controls: PackControl,
  ) {}

  async run(ctx: TenantContext, file: PackFile, pack: PackRow, madeAt: Date, told: Told): Promise<Filled> {
    const sealed = await this.sealUp.run(ctx);
    const around = { brand: await this.#brand(ctx), madeAt, sealed };
    const { seqs, cases } = await (pack.kind === 'case'
      ? this.#ofCase(ctx, file, pack, around)
      : this.controls.run(ctx, file, pack, around, told));
    const proven = await this.proving.run(ctx, seqs, sealed);
    await file.add(PACK_FILES.seal, proven.seal);
    await file.add(PACK_FILES.entries, withNewlines(proven.lines()));
    await told(cases, cases);
    return { done: cases, cursor: null };
  }

  async #ofCase(ctx: TenantContext, file: PackFile, { subjectId }: PackRow, around: Surroundings) {
    const found = await this.cases.run(ctx, file, subjectId, '', around);
    if (!found) throw new Poison('the case is not there any more');
    return { seqs: found.entries.map(({ seq }) => seq), cases: 1 };
  }

  async #brand(ctx: TenantContext) {
    const { productName, logoUrl, theme } = brandView(await this.database.read(ctx, (tx) => this.branding.of(tx)));
    return { productName, logo: logoUrl, colour: theme.light!['--brand-text']! };
  }
}

async function* withNewlines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
