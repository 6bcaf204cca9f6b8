import { VARIABLES, type Variable } from '../../platform/config/variables.ts';
import { page, row } from './markdown.ts';

/** The default as written, or undefined where there is none. */
export function defaultOf(variable: Variable): string | undefined {
  const read = variable.schema.safeParse(undefined);
  return read.success && read.data !== undefined ? String(read.data) : undefined;
}

/** Every environment variable as a page. */
export function documentVariables(): string {
  const rows = Object.entries(VARIABLES as Record<string, Variable>).map(([name, variable]) =>
    row([
      `\`${name}\``,
      variable.meaning,
      defaultOf(variable) ? `\`${defaultOf(variable)}\`` : 'none',
      variable.secret ? 'yes' : '',
    ]),
  );
  return page(
    'Environment variables',
    'An unknown `CLEARHOLD_*` or a bad value stops the start with its name. `.env` in the project’s folder is read; the environment goes before it. A secret may stand in a file instead, named by the variable’s name with `_FILE` behind it: `CLEARHOLD_SECRET_FILE=/run/secrets/clearhold` ([Operation](../operation.md#secrets-from-a-vault)). `npm run clearhold -- config` shows what is set.',
    [row(['variable', 'meaning', 'default', 'secret']), row(['---', '---', '---', '---']), ...rows],
  );
}
