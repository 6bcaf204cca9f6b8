import { newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { BlueprintShelf, CreateTenant, type MadeSpace } from '../onboarding/index.ts';
import { sampleTeam } from './sample-team.ts';
import { fillSampleJob } from './samples.jobs.ts';

export interface MakeSampleInput {
  /** The key of a blueprint. */
  readonly blueprint: string;
  /** The blueprint's own title after “Sample: ” where absent. */
  readonly name?: string | null;
}

export type SampleMade =
  | { readonly made: MadeSpace }
  | { readonly refused: 'Invalid' | 'Conflict'; readonly why: Refusal };

const MOST = 20;
const OWN = `
  SELECT currency, locale, time_zone AS "timeZone", country FROM scope WHERE tenant_id = $1 AND id = $1`;
const COUNT = `SELECT count(*)::int AS n FROM scope WHERE partner_id = $1 AND kind = 'tenant' AND id = tenant_id AND sample`;

interface Own {
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly country: string | null;
}

/** A tenant that shows what a blueprint does: made as any other, marked for good, and given the blueprint's samples. */
@Injectable()
export class MakeSample {
  constructor(
    private readonly database: Database,
    private readonly shelf: BlueprintShelf,
    private readonly creation: CreateTenant,
  ) {}

  async run(ctx: TenantContext, input: MakeSampleInput): Promise<SampleMade> {
    const name = input.name?.trim() || `Sample: ${input.blueprint}`;
    const found = await this.database.read(ctx, async (tx) => ({
      shelved: await this.shelf.find(tx, input.blueprint, name),
      own: (await tx.query<Own>(OWN, [ctx.tenantId]))[0]!,
    }));
    if ('code' in found.shelved) return { refused: 'Invalid', why: found.shelved };
    const fault = (await this.#tooMany(ctx)) ?? without(found.shelved.definition.samples);
    if (fault) return { refused: 'Invalid', why: fault };
    const slug = `sample-${newId().slice(-8)}`;
    const admin = { adminName: 'Sample Administrator', adminEmail: `admin@${slug}.example` };
    return this.creation.run(
      ctx,
      { ...found.own, ...admin, slug, name, blueprint: input.blueprint },
      {
        ...{ keyless: true, sample: true, team: sampleTeam(slug) },
        also: (tx) => enqueue(tx, fillSampleJob, [{ subjectId: tx.ctx.tenantId, payload: {} }]),
      },
    );
  }

  async #tooMany({ tenantId }: TenantContext): Promise<Refusal | undefined> {
    const [row] = await this.database.acrossTenants<{ n: number }>('figures', COUNT, [tenantId]);
    if (row!.n < MOST) return undefined;
    const message = `There are ${row!.n} sample tenants already; ${MOST} are the most.`;
    return {
      code: 'SAMPLES_MANY',
      message,
      hint: 'Remove one that nobody looks at any more.',
      path: 'input.blueprint',
    };
  }
}

function without(samples: readonly unknown[] = []): Refusal | undefined {
  if (samples.length > 0) return undefined;
  const message = 'This blueprint holds no sample documents.';
  return {
    code: 'NO_SAMPLES',
    message,
    hint: 'Save a version of it with some, or choose another.',
    path: 'input.blueprint',
  };
}
