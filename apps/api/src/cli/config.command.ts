import { Command } from 'commander';
import { SecretFiles } from '../platform/config/secret-files.ts';
import { VARIABLES, type Variable } from '../platform/config/variables.ts';
import { dotEnv } from './dot-env.ts';
import { answer, type Output, table } from './output.ts';
import { defaultOf } from './reference/variables.ts';

/** Every variable: meaning, default, whether and to what it is set. */
export function configCommand(): Command {
  return new Command('config')
    .description('Every variable that Clearhold reads: value, default, meaning; secrets are not shown')
    .option('--json', 'answer as JSON')
    .action(show);
}

function show(options: Output): void {
  const fromFile = dotEnv();
  const mount = new SecretFiles({ ...fromFile, ...process.env });
  const rows = Object.entries(VARIABLES as Record<string, Variable>).map(([name, variable]) => {
    const mounted = mount.now(name);
    const given = mounted ?? (process.env[name] || fromFile[name] || undefined);
    const from = mounted ? 'file' : process.env[name] ? 'environment' : fromFile[name] ? '.env' : null;
    const fault = given === undefined ? null : (variable.schema.safeParse(given).error?.issues[0]?.message ?? null);
    return {
      name,
      set: given !== undefined,
      from,
      value: given === undefined || !variable.secret ? (given ?? null) : 'set, not shown',
      default: defaultOf(variable) ?? null,
      secret: variable.secret ?? false,
      fault,
      meaning: variable.meaning,
    };
  });
  const unknown = [...Object.keys(process.env), ...Object.keys(fromFile)].filter(
    (name) => name.startsWith('CLEARHOLD_') && !(name in VARIABLES) && !SecretFiles.isName(name),
  );
  answer(options, { variables: rows, unknown }, () => [
    ...table(
      ['variable', 'value', 'default', 'meaning'],
      rows.map((row) => [
        row.name,
        row.value ?? '',
        row.default ?? '',
        row.fault ? `WRONG: ${row.fault}` : row.meaning,
      ]),
    ),
    ...unknown.map((name) => `${name} is unknown and stops the start.`),
  ]);
  if (unknown.length || rows.some((row) => row.fault)) process.exitCode = 1;
}
