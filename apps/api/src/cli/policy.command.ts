import { Command } from 'commander';
import { rehearseOption, urlOption } from './options.ts';
import { apply } from './policy/apply.ts';
import { explain } from './policy/explain.ts';
import { exportPolicy } from './policy/export.ts';
import { plan } from './policy/plan.ts';
import { test } from './policy/test.ts';

/** Policy in force, and policy as files: written out, planned, tested, applied. */
export function policyCommand(): Command {
  const policy = new Command('policy').description('Policy in force, and policy as files');
  policy
    .command('explain')
    .description('What holds for a tenant: each value, the scope that set it, and the way it came about')
    .requiredOption('--tenant <slug>', 'short name of the tenant, partner or platform')
    .option('--key <key>', 'one setting, with its whole trail')
    .option('--json', 'answer as JSON')
    .action(explain);
  policy
    .command('export')
    .description('Write what one scope sets as YAML')
    .requiredOption('--scope <name>', 'tenant, partner or platform by its short name; tenant/unit for a business unit')
    .option('--out <file>', 'write it there instead of printing it')
    .addOption(urlOption())
    .action(exportPolicy);
  policy
    .command('plan')
    .description(
      'Say what applying files would change; saves nothing. Exit 0: nothing, 1: refused or a test fails, 3: changes',
    )
    .argument('<file...>', 'policy files')
    .addOption(rehearseOption('try the changes on the invoices of the last days'))
    .addOption(urlOption())
    .option('--json', 'answer as JSON')
    .action(plan);
  policy
    .command('apply')
    .description('Publish files, or submit them for approval where a second person is needed, and always over --url')
    .argument('<file...>', 'policy files')
    .requiredOption('--reason <words>', 'why; it stands beside each value wherever it holds')
    .option('--draft', 'submit for approval even where one person may publish')
    .option('--ring <key>', 'a partner’s ring that the version goes to first; without it to all tenants')
    .addOption(urlOption())
    .option('--json', 'answer as JSON')
    .action(apply);
  policy
    .command('test')
    .description('Run the tests that stand in files, under the policy the files make')
    .argument('<file...>', 'policy files')
    .addOption(urlOption())
    .option('--json', 'answer as JSON')
    .action(test);
  return policy;
}
