import { Command } from 'commander';
import { applyBlueprint } from './blueprint/apply.ts';
import { exportBlueprint } from './blueprint/export.ts';
import { listBlueprints } from './blueprint/list.ts';
import { planBlueprint } from './blueprint/plan.ts';
import { rehearseOption, urlOption } from './options.ts';

/** A partner's blueprints as files: listed, written out, planned, applied. */
export function blueprintCommand(): Command {
  const blueprint = new Command('blueprint').description('Blueprints of a partner as files');
  blueprint
    .command('list')
    .description('The blueprints of a partner, or of the platform, with their newest versions')
    .requiredOption('--partner <slug>', 'short name of the partner, or platform')
    .option('--json', 'answer as JSON')
    .addOption(urlOption())
    .action(listBlueprints);
  blueprint
    .command('export')
    .description('Write a version of a blueprint as YAML')
    .argument('<key>', 'short name of the blueprint')
    .requiredOption('--partner <slug>', 'short name of the partner, or platform')
    .option('--version <number>', 'another version than the newest')
    .option('--out <file>', 'write it there instead of printing it')
    .addOption(urlOption())
    .action(exportBlueprint);
  blueprint
    .command('plan')
    .description(
      'Say what applying a file would change, and run its checks; saves nothing. Exit 0: nothing, 1: refused, 3: changes',
    )
    .argument('<file>', 'a blueprint file')
    .addOption(rehearseOption('try it on the invoices of the last days of each tenant that follows it'))
    .option('--json', 'answer as JSON')
    .addOption(urlOption())
    .action(planBlueprint);
  blueprint
    .command('apply')
    .description(
      'Keep a file as the next version; its followers are offered it, and take it up by the rules of their policy',
    )
    .argument('<file>', 'a blueprint file')
    .option('--ring <key>', 'the ring whose followers are offered it first; without it all')
    .option('--json', 'answer as JSON')
    .addOption(urlOption())
    .action(applyBlueprint);
  return blueprint;
}
