import { Command } from 'commander';
import { answer, type Output, Trouble } from './output.ts';

interface AddOptions extends Output {
  readonly name: string;
  readonly email: string;
}

/** People who look after the installation. */
export function operatorCommand(): Command {
  const operator = new Command('operator').description('Platform operators: people who look after the installation');
  operator
    .command('add')
    .description('Make an account for a platform operator, with a first password that is shown once')
    .requiredOption('--name <name>', 'the person’s name')
    .requiredOption('--email <address>', 'the address to sign in with')
    .option('--json', 'answer as JSON')
    .action(add);
  return operator;
}

async function add(options: AddOptions): Promise<void> {
  const [{ House }, { AddOperator }, { HostDirectory }] = await Promise.all([
    import('./house.ts'),
    import('../features/operation/index.ts'),
    import('../features/tenancy/index.ts'),
  ]);
  const said = await House.during(async (house) => {
    const { ctx } = await house.space('platform', 'platform');
    const done = await house.get(AddOperator).run(ctx, options.name, options.email);
    if ('refused' in done) throw new Trouble([done.why.message, done.why.hint].filter(Boolean).join(' '), 1);
    return { url: await house.get(HostDirectory).address(ctx.tenantId), ...done };
  });
  answer(options, said, () => [
    `Sign in at ${said.url} as ${said.email} with ${said.temporaryPassword}`,
    'The password is shown once; the first sign-in asks for one of the person’s own.',
  ]);
}
