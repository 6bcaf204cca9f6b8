import { Command } from 'commander';
import type { Finding } from './doctor/finding.ts';
import { answer, type Output } from './output.ts';

const MARK = { good: '✓', warn: '!', bad: '✗' };

/** Looks at everything that an installation stands on and says what is wrong with it. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'Look at database, tenant wall, document store, queue, workers, disk and clock; exit 1 where something must be mended',
    )
    .option('--json', 'answer as JSON')
    .action(examine);
}

async function examine(options: Output): Promise<void> {
  const [{ default: pg }, { installation }, { databaseChecks }] = await Promise.all([
    import('pg'),
    import('./place.ts'),
    import('./doctor/database-checks.ts'),
  ]);
  const findings: Finding[] = [];
  const config = installation();
  const owner = new pg.Client({ connectionString: config.databaseUrl('owner'), connectionTimeoutMillis: 5_000 });
  await owner.connect();
  try {
    findings.push(
      { check: 'database', state: 'good', words: `answers at ${owner.host}:${owner.port}` },
      ...(await databaseChecks(owner)),
    );
  } finally {
    await owner.end();
  }
  const [{ House }, { processChecks }] = await Promise.all([
    import('./house.ts'),
    import('./doctor/process-checks.ts'),
  ]);
  findings.push(...(await House.during(processChecks)));
  const ok = findings.every((finding) => finding.state !== 'bad');
  answer(options, { ok, findings }, () => [
    ...findings.map(({ check, state, words }) => `${MARK[state]} ${check}: ${words}`),
    '',
    ok ? 'Nothing must be mended.' : 'Something must be mended.',
  ]);
  if (!ok) process.exitCode = 1;
}
