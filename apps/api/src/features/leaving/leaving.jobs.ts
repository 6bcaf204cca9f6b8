import { z } from 'zod';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';

/** Destroys everything of a tenant; works in the partner's space, since a suspended tenant's own work rests. The subject is the tenant. */
export const destroyTenantJob = defineJob({
  kind: 'tenant.destroy',
  lane: LANE.bulk,
  payload: z.object({ leaving: z.uuid() }),
  attempts: 200,
  batch: 1,
});

/** Makes the export of a suspended tenant, in the partner's space. The subject is the tenant. */
export const exportLeaverJob = defineJob({
  kind: 'tenant.exportLeaver',
  lane: LANE.bulk,
  payload: z.object({}),
  attempts: 20,
  batch: 1,
});

/** Removes what the law kept of a tenant once its years are over. The subject is the tenant. */
export const expireRetainedJob = defineJob({
  kind: 'tenant.expireRetained',
  lane: LANE.bulk,
  payload: z.object({ leaving: z.uuid() }),
  attempts: 200,
  batch: 1,
});
