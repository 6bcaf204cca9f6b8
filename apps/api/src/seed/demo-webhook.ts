import { listWebhooks, type SaveWebhook } from '../features/webhooks/index.ts';
import type { Config } from '../platform/config/config.ts';
import type { TenantContext } from '../platform/context/tenant-context.ts';
import type { Database } from '../platform/database/database.ts';

const TYPES = ['document.rejected', 'case.opened', 'case.closed', 'policy.published'].map(
  (one) => `com.clearhold.${one}`,
);
const NAME = 'Integration hub (emulated)';

/** Has a demonstration space tell its events to the emulated ERP's neighbour, at the address where that runs this time. */
export async function tellEvents(
  ctx: TenantContext,
  { database, config, webhooks }: { database: Database; config: Config; webhooks: SaveWebhook },
): Promise<void> {
  const emulator = config.vars.CLEARHOLD_ERP_EMULATOR_URL;
  if (!emulator) return;
  const url = new URL('/events', emulator).href;
  const known = (await database.read(ctx, listWebhooks)).find(({ name }) => name === NAME);
  if (known?.url === url) return;
  // Where its people bound the hosts meanwhile, or have as many as there may be, theirs stays as it is.
  await webhooks.save(ctx, { name: NAME, url, types: TYPES, ...(known && { id: known.id }) });
}
