import { Command } from 'commander';
import { answer, type Output, Trouble, table } from './output.ts';

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
    .argument('[id]', 'the dead letter; without it, all open ones that fit')
    .option('--kind <kind>', 'only work of this kind')
    .option('--since <instant>', 'only what failed at this instant or later, as 2026-11-22T09:00:00Z')
    .requiredOption('--tenant <slug>', 'short name of the tenant, partner or platform')
    .option('--json', 'answer as JSON')
    .action(replay);
}

async function list(options: Output & { tenant: string; first: string }): Promise<void> {
  const [{ House }, { listLetters }] = await Promise.all([
    import('./house.ts'),
    import('../features/dead-letters/index.ts'),
  ]);
  const first = Math.min(1000, Math.max(1, Number(options.first) || 50));
  const letters = await House.during(async (house) => {
    const { ctx } = await house.space(options.tenant);
    return house.database.read(ctx, (tx) => listLetters(tx, first, {}));
  });
  answer(options, letters, () =>
    letters.length === 0
      ? ['No dead letters.']
      : table(
          ['id', 'kind', 'failed at', 'tries', 'state', 'cause'],
          letters.map((one) => [
            one.id,
            one.kind,
            one.failedAt.toISOString(),
            one.attempts,
            one.state.toLowerCase(),
            one.cause.slice(0, 80),
          ]),
        ),
  );
}

interface Replay extends Output {
  readonly tenant: string;
  readonly kind?: string;
  readonly since?: string;
}

async function replay(id: string | undefined, options: Replay): Promise<void> {
  const since = options.since === undefined ? undefined : new Date(options.since);
  if (since && Number.isNaN(since.getTime()))
    throw new Trouble(`--since ${options.since} is no instant. Write it as 2026-11-22T09:00:00Z.`, 2);
  const [{ House }, { ReplayLetters }] = await Promise.all([
    import('./house.ts'),
    import('../features/dead-letters/index.ts'),
  ]);
  const done = await House.during(async (house) => {
    const { ctx } = await house.space(options.tenant);
    const letters = house.get(ReplayLetters);
    return id ? letters.one(ctx, id) : letters.many(ctx, { kind: options.kind, since });
  });
  if ('refused' in done) throw new Trouble([done.message, done.hint].filter(Boolean).join(' '), 1);
  answer(options, done, () =>
    'left' in done
      ? [`${done.replayed} put back; ${done.left} that fit are left.`]
      : ['Put back; a worker takes it next.'],
  );
}
