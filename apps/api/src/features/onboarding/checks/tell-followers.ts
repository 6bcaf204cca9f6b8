import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { systemContext, type TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { defineJob, LANE } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { refreshFigures } from '../../insights/index.ts';
import { ReachRepository } from '../blueprints/reach.repository.ts';

/** After a version of a blueprint was saved or moved: its followers' checks are run anew. The subject is the blueprint's short name. */
export const tellFollowersJob = defineJob({
  kind: 'blueprint.tellFollowers',
  lane: LANE.bulk,
  payload: z.object({}),
  attempts: 10,
  batch: 1,
});

/** Has the figures of a blueprint's followers renewed, and its checks with them. Run again it asks for nothing twice. */
@Injectable()
export class TellFollowers implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly reach: ReachRepository,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: tellFollowersJob, outside: (ctx, { subjectId }) => this.#tell(ctx, subjectId) });
  }

  async #tell(ctx: TenantContext, blueprint: string): Promise<void> {
    for (const { key, tenantId } of await this.reach.followers(ctx))
      if (key === blueprint) await this.database.inTenant(systemContext(tenantId, ctx.tenantId), refreshFigures);
  }
}
