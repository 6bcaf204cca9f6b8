import { Command } from 'commander';
import { answer, type Output, Trouble, table } from './output.ts';
import { type ExportOptions, exportTenant } from './tenant-export.ts';
import { type ImportOptions, importTenants } from './tenant-import.ts';
import { openRetained, type RetainedOptions } from './tenant-retained.ts';

interface CreateOptions extends Output {
  readonly partner: string;
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly country?: string;
  readonly colour?: string;
  readonly blueprint: string;
  readonly adminName: string;
  readonly adminEmail: string;
}

/** Tenants: who is there, and a new one. */
export function tenantCommand(): Command {
  const tenant = new Command('tenant').alias('tenants').description('Tenants and partners of this installation');
  tenant
    .command('list')
    .description('Every partner and tenant with address, open cases and value at risk')
    .option('--json', 'answer as JSON')
    .action(list);
  tenant
    .command('create')
    .description('Make a tenant from a blueprint, ready for its administrator to sign in')
    .requiredOption('--partner <slug>', 'the partner that serves it')
    .requiredOption('--slug <slug>', 'short name, part of its address')
    .requiredOption('--name <name>', 'the client company’s name')
    .requiredOption('--admin-name <name>', 'its administrator')
    .requiredOption('--admin-email <address>', 'the administrator’s e-mail address')
    .option('--currency <code>', 'ISO 4217', 'EUR')
    .option('--locale <tag>', 'language of numbers, dates and mails', 'en')
    .option('--time-zone <name>', 'IANA time zone', 'UTC')
    .option('--country <code>', 'ISO 3166, two letters')
    .option('--colour <hex>', 'primary colour of its brand')
    .option('--blueprint <key>', 'what it begins with', 'standard')
    .option('--json', 'answer as JSON')
    .action(create);
  tenant
    .command('import')
    .description('Make many tenants from one CSV or YAML file; a running worker makes them')
    .argument(
      '<file>',
      'columns slug, name, locale, currency, timeZone, country, blueprint, units, adminName, adminEmail, phase',
    )
    .requiredOption('--partner <slug>', 'the partner that serves them')
    .option('--dry-run', 'say of every line what would be made; save nothing')
    .option('--import <id>', 'an import whose failed lines this file mends')
    .option('--wait <seconds>', 'how long to wait until all are made; 0 to begin only', '300')
    .option('--json', 'answer as JSON')
    .action((file: string, options: ImportOptions) => importTenants(file, options));
  tenant
    .command('export')
    .description('Everything that a tenant owns, as ZIP files in open formats, verified by audit verify')
    .argument('<slug>', 'its short name')
    .requiredOption('--out <folder>', 'where the files are put; it must not have them yet')
    .option('--json', 'answer as JSON')
    .action((slug: string, options: ExportOptions) => exportTenant(slug, options));
  tenant
    .command('open-retained')
    .description('Open what the law keeps of a tenant that left')
    .argument('<file>', 'the sealed file, from the console')
    .requiredOption('--tenant <id>', 'its number, as the certificate has it')
    .requiredOption('--key <text>', 'the retention key, shown once to who confirmed')
    .requiredOption('--out <file>', 'the ZIP file to write')
    .action((file: string, options: RetainedOptions) => openRetained(file, options));
  return tenant;
}

interface ListRow {
  partner: string | null;
  kind: string;
  slug: string;
  name: string;
  status: string;
  host: string | null;
  figures: { openCases?: number; valueAtRisk?: unknown } | null;
}

async function list(options: Output): Promise<void> {
  const { House } = await import('./house.ts');
  const rows = await House.during(async (house) => {
    const found = await house.database.acrossTenants<ListRow>('figures', LIST);
    return found.map((row) => ({ ...row, url: row.host ? house.config.origin(row.host) : null }));
  });
  answer(options, rows, () =>
    table(
      ['kind', 'slug', 'name', 'partner', 'status', 'open cases', 'address'],
      rows.map((row) => [row.kind, row.slug, row.name, row.partner, row.status, row.figures?.openCases, row.url]),
    ),
  );
}

const LIST = `
  SELECT p.slug AS partner, s.kind, s.slug, s.name, s.status, f.figures,
    (SELECT min(h.host) FROM host h WHERE h.tenant_id = s.tenant_id) AS host
  FROM scope s LEFT JOIN scope p ON p.tenant_id = s.partner_id AND p.id = s.partner_id LEFT JOIN tenant_figure f ON f.tenant_id = s.tenant_id
  WHERE s.id = s.tenant_id ORDER BY coalesce(p.slug, s.slug), s.kind, s.slug`;

async function create(options: CreateOptions): Promise<void> {
  const [{ House }, { CreateTenant }] = await Promise.all([
    import('./house.ts'),
    import('../features/onboarding/index.ts'),
  ]);
  await House.during(async (house) => {
    const { ctx } = await house.space(options.partner, 'partner');
    const { slug, name, currency, locale, timeZone, country, blueprint, adminName, adminEmail, colour } = options;
    const input = {
      slug,
      name,
      currency,
      locale,
      timeZone,
      country,
      blueprint,
      adminName,
      adminEmail,
      primaryColour: colour,
    };
    const outcome = await house.get(CreateTenant).run(ctx, input);
    if ('refused' in outcome) throw new Trouble([outcome.why.message, outcome.why.hint].filter(Boolean).join(' '), 1);
    const { made } = outcome;
    const [admin] = made.people;
    const said = {
      tenantId: made.tenantId,
      url: house.config.origin(made.host),
      email: admin!.email,
      temporaryPassword: admin!.password,
      apiKey: made.apiKeys[0]?.key,
    };
    answer(options, said, () => [
      `${name} is ready: ${said.url}`,
      `Sign in as ${said.email} with ${said.temporaryPassword}`,
      `API key ${said.apiKey}`,
      'Password and key are shown once.',
    ]);
  });
}
