import { Command } from 'commander';
import { answer, type Output, Trouble, table } from './output.ts';

interface Act extends Output {
  readonly reason: string;
}

/** The processes that do the work. */
export function workCommand(): Command {
  const work = new Command('work').description('Workers of this installation: who is at work, and letting one rest');
  work
    .command('list')
    .description('Every worker that was heard of in the last minute')
    .option('--json', 'answer as JSON')
    .action(list);
  const act = (name: string, words: string, drained: boolean) =>
    work
      .command(name)
      .description(words)
      .argument('<worker>', 'its id, as work list has it')
      .requiredOption('--reason <words>', 'why; kept in the platform’s log')
      .option('--json', 'answer as JSON')
      .action((id: string, options: Act) => set(id, drained, options));
  act('drain', 'Let a worker take nothing new and end what it has; the others do the rest', true);
  act('resume', 'Let a drained worker take work again', false);
  return work;
}

async function list(options: Output): Promise<void> {
  const [{ House }, { listWorkers }] = await Promise.all([
    import('./house.ts'),
    import('../features/operation/index.ts'),
  ]);
  const workers = await House.during(async (house) => {
    const { ctx } = await house.space('platform', 'platform');
    return house.database.read(ctx, listWorkers);
  });
  answer(options, workers, () =>
    workers.length === 0
      ? ['No worker was heard of in the last minute. Work waits until one is started.']
      : table(
          ['id', 'host', 'process', 'state', 'in hand', 'running since'],
          workers.map((one) => [
            one.id,
            one.host,
            one.process,
            one.state.toLowerCase().replace('_', ' '),
            one.held,
            one.since.toISOString(),
          ]),
        ),
  );
}

async function set(id: string, drained: boolean, options: Act): Promise<void> {
  const [{ House }, { DrainWorker }] = await Promise.all([
    import('./house.ts'),
    import('../features/operation/index.ts'),
  ]);
  const done = await House.during(async (house) => {
    const { ctx } = await house.space('platform', 'platform');
    return house.get(DrainWorker).run(ctx, id, drained, options.reason);
  });
  if ('refused' in done)
    throw new Trouble(`${done.why.message} ${done.why.hint ?? 'See: npm run clearhold -- work list'}`, 1);
  answer(options, done.worker, () => [
    drained
      ? 'It takes nothing new and ends what it has. See: npm run clearhold -- work list'
      : 'It takes work again within a second.',
  ]);
}
