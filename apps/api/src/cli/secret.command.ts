import { Command } from 'commander';
import { answer, type Output, Trouble } from './output.ts';

/** The secret from which all keys of the installation are derived. */
export function secretCommand(): Command {
  const secret = new Command('secret').description('The secret from which the installation’s keys are derived');
  secret
    .command('renew')
    .description(
      'Seal anew, under CLEARHOLD_SECRET, what was sealed under CLEARHOLD_FORMER_SECRET; the service is stopped',
    )
    .option('--json', 'answer as JSON')
    .action(renew);
  return secret;
}

async function renew(options: Output): Promise<void> {
  if (!process.env.DATABASE_URL)
    throw new Trouble(
      'This is for a PostgreSQL of yours: the bundled one is reached by the secret itself. Set DATABASE_URL.',
    );
  const [{ House }, { renewSecret }] = await Promise.all([import('./house.ts'), import('./secret/renew-secret.ts')]);
  const renewed = await House.during(async ({ config, database }) => {
    const former = config.former();
    if (!former)
      throw new Trouble('Set CLEARHOLD_SECRET to the new secret and CLEARHOLD_FORMER_SECRET to the one of before.');
    return renewSecret(database, { former, current: config });
  });
  answer(options, renewed, () => [
    `${renewed.sealed} secrets of ${renewed.spaces} spaces are sealed anew.`,
    ...(renewed.recoveryCodesOf
      ? [`${renewed.recoveryCodesOf} people need new recovery codes: those of before open nothing.`]
      : []),
  ]);
}
