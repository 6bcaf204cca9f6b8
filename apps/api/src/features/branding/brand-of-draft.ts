import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { type BrandChange, type BrandKeeper, type BrandReview, DraftBrands } from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';
import { brandDifferences } from './brand-differences.ts';
import { BrandingService } from './branding.service.ts';
import { saidBrand } from './said-brand.ts';

/** A brand on its way with a draft of policy: judged where it stands in the draft, worn when the draft is published. */
@Injectable()
export class BrandOfDraft implements BrandKeeper, OnModuleInit {
  constructor(
    private readonly branding: BrandingService,
    private readonly drafts: DraftBrands,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.drafts.keptBy(this);
  }

  async prepare(place: Place, said: BrandChange) {
    // Null leaves a field as it is, as it does where a brand is saved by itself.
    const change: BrandChange = Object.fromEntries(Object.entries(said).filter(([, value]) => value != null));
    const against = await this.database.read(place.ctx, async (tx) => ({
      why: await this.branding.check(tx, place, change),
      version: (await this.branding.of(tx)).version,
    }));
    const why = against.why ?? (await this.branding.harmIn(place, change));
    return why ? { why } : { change: { ...change, expectedVersion: change.expectedVersion ?? against.version } };
  }

  async review(tx: Tx, place: Place, change: BrandChange): Promise<BrandReview> {
    const { expectedVersion, ...fields } = change;
    const differences = brandDifferences(await saidBrand(tx), fields).map(({ field, before, after }) => ({
      ...{ key: `brand.${field}`, entry: null, title: `Brand, ${field}`, before, after },
      direction: 'OTHER',
    }));
    const isMoved = expectedVersion != null && expectedVersion !== (await this.branding.of(tx)).version;
    const why = isMoved ? MOVED : await this.branding.check(tx, place, fields);
    return { differences, refusals: why ? [why] : [] };
  }

  async wear(tx: Tx, place: Place, change: BrandChange) {
    const outcome = await this.branding.wear(tx, place, change);
    return 'refused' in outcome ? { why: outcome.why } : { version: outcome.brand.version };
  }
}

const MOVED = {
  code: 'BRAND_MOVED',
  message: 'Somebody else changed the brand since this draft was written.',
  hint: 'Look at the brand as it stands, then save the draft again.',
  path: 'input.brand',
};
