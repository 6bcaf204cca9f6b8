import { Command } from 'commander';
import { answer, type Output, Trouble, table } from './output.ts';

interface Letter {
  readonly id: string;
  readonly kind: string;
  readonly cause: string;
  readonly attempts: number;
  readonly failedAt: Date;
  readonly replayedAt: Date | null;
}

/** Work that failed for good. */
export function deadLettersCommand(): Command {
  return new Command('dead-letters')
    .description('Work of a tenant that failed for good, with its cause')
    .requiredOption('--tenant <slug>', 'short name of the tenant, partner or platform')
    .option('--first <n>', 'how many at most', '50')
    .option('--json', 'answer as JSON')
    .action(list);
}

/** Sends such work again. */
export function replayCommand(): Command {
  return new Command('replay')
    .description('Put work that failed for good back to be done; noted in the tenant’s log')
    .argument('<id>', 'the dead letter')
    .requiredOption('--tenant <slug>', 'short name of the tenant, partner or platform')
    .option('--json', 'answer as JSON')
    .action(replay);
}

async function list(options: Output & { tenant: string; first: string }): Promise<void> {
  const [{ House }, { IntegrationsService }] = await Promise.all([
    import('./house.ts'),
    import('../features/integrations/index.ts'),
  ]);
  const first = Math.min(1000, Math.max(1, Number(options.first) || 50));
  const letters = await House.during(async (house) => {
    const { ctx } = await house.space(options.tenant);
    return (await house.database.read(ctx, (tx) => house.get(IntegrationsService).deadLetters(tx, first))) as Letter[];
  });
  answer(options, letters, () =>
    letters.length === 0
      ? ['No dead letters.']
      : table(
          ['id', 'kind', 'failed at', 'tries', 'sent again', 'cause'],
          letters.map((one) => [
            one.id,
            one.kind,
            one.failedAt.toISOString(),
            one.attempts,
            one.replayedAt?.toISOString(),
            one.cause.slice(0, 80),
          ]),
        ),
  );
}

async function replay(id: string, options: Output & { tenant: string }): Promise<void> {
  const [{ House }, { IntegrationsService }] = await Promise.all([
    import('./house.ts'),
    import('../features/integrations/index.ts'),
  ]);
  const outcome = await House.during(async (house) => {
    const { ctx } = await house.space(options.tenant);
    return house.get(IntegrationsService).replay(ctx, id);
  });
  if (!outcome.ok) throw new Trouble([outcome.message, outcome.hint].filter(Boolean).join(' '), 1);
  answer(options, outcome, () => ['Put back; a worker takes it next.']);
}
