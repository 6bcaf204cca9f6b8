import { maskIbans } from '@clearhold/audit';
import { Inject, Injectable } from '@nestjs/common';
import { BLOBS, type BlobStore } from '../../../platform/blobs/blob-store.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { AuditRepository } from '../../proof/index.ts';
import type { PackFile } from '../pack-file.ts';
import { type CaseFacts, readCase } from './case-facts.ts';
import { casePage } from './case-page.ts';
import { jsonOf } from './facts-json.ts';
import type { PageBrand } from './page.ts';

export interface Surroundings {
  readonly brand: PageBrand;
  readonly madeAt: Date;
  /** Log entries are taken up to this number. */
  readonly sealed: number;
}

/** Packs one case: a page to read, the facts for programs, the documents byte for byte. */
@Injectable()
export class PackCase {
  constructor(
    private readonly database: Database,
    private readonly log: AuditRepository,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  /** What was packed under `folder` (empty, or ending in a slash); undefined where there is no such case. */
  async run(
    ctx: TenantContext,
    pack: PackFile,
    caseId: string,
    folder: string,
    { brand, madeAt, sealed }: Surroundings,
  ): Promise<CaseFacts | undefined> {
    const found = await this.database.read(ctx, (tx) => readCase(tx, this.log, caseId, sealed));
    if (!found) return undefined;
    const places = await this.#originals(ctx, pack, folder, found);
    await pack.add(`${folder}facts.json`, jsonOf(found, brand));
    await pack.add(
      `${folder}index.html`,
      maskIbans(casePage(found, (sha256) => places.get(sha256) ?? null, brand, madeAt)),
    );
    return found;
  }

  /** Where each original lies, seen from the case's own page. */
  async #originals(ctx: TenantContext, pack: PackFile, folder: string, found: CaseFacts): Promise<Map<string, string>> {
    const places = new Map<string, string>();
    const all = [
      ...found.documents.map(({ sha256, filename, id }) => ({ sha256, name: filename ?? id })),
      ...found.answers.flatMap(({ files }) => files),
    ];
    for (const { sha256, name } of all) {
      const bytes = places.has(sha256) ? undefined : await this.blobs.get(ctx.tenantId, sha256);
      if (!bytes) continue;
      const place = `documents/${sha256.slice(0, 8)}-${name.replace(/[^\w.-]+/g, '_').slice(0, 100)}`;
      await pack.add(`${folder}${place}`, bytes);
      places.set(sha256, place);
    }
    return places;
  }
}
