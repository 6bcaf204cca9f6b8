import { Command, CommanderError } from 'commander';
import { ConfigError } from '../platform/config/config.ts';
import { auditCommand } from './audit.command.ts';
import { blueprintCommand } from './blueprint.command.ts';
import { configCommand } from './config.command.ts';
import { deadLettersCommand, replayCommand } from './dead-letters.command.ts';
import { docsCommand } from './docs.command.ts';
import { doctorCommand } from './doctor.command.ts';
import { ingestCommand } from './ingest.command.ts';
import { operatorCommand } from './operator.command.ts';
import { Trouble } from './output.ts';
import { policyCommand } from './policy.command.ts';
import { secretCommand } from './secret.command.ts';
import { tenantCommand } from './tenant.command.ts';
import { workCommand } from './work.command.ts';

/** What a system error means to an operator. */
const SYSTEM_WORDS: Record<string, string> = {
  ECONNREFUSED: 'The database does not answer: start Clearhold (npm start) or check DATABASE_URL.',
  ENOSPC: 'The disk is full.',
  '28P01': 'The database refused the password: check DATABASE_URL and CLEARHOLD_HOME.',
  '42P01': 'The database has no tables of Clearhold: start it once with npm start.',
};

const program = new Command('clearhold')
  .description('Clearhold at the command line. Each command has --help; --json answers for programs.')
  .version('0.1.0')
  .showHelpAfterError('(--help shows what is there)')
  .exitOverride();
const commands = [
  doctorCommand,
  configCommand,
  tenantCommand,
  ingestCommand,
  policyCommand,
  blueprintCommand,
  auditCommand,
  deadLettersCommand,
  replayCommand,
  workCommand,
  operatorCommand,
  docsCommand,
  secretCommand,
];
for (const make of commands) program.addCommand(overriding(make()));

try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = say(error);
}
// Pools and queues that a command opened are closed by now; nothing else may hold the process.
process.exit(process.exitCode ?? 0);

function overriding(command: Command): Command {
  command.exitOverride().showHelpAfterError('(--help shows what is there)');
  for (const below of command.commands) overriding(below);
  return command;
}

/** Exit codes: 0 done, 1 found or refused, 2 could not be run. */
function say(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { code, message } = error as { code?: string; message: string };
  const words =
    error instanceof Trouble || error instanceof ConfigError ? message : (SYSTEM_WORDS[code ?? ''] ?? message);
  process.stderr.write(`${words}\n`);
  return error instanceof Trouble ? error.exitCode : 2;
}
