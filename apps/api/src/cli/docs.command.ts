import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { answer, type Output } from './output.ts';

/** Writes the generated part of the documentation, or says whether it is stale. */
export function docsCommand(): Command {
  return new Command('docs')
    .description('Write docs/reference: settings, taxonomy, roles, rules, variables, events, security requirements')
    .option('--check', 'write nothing; exit 1 where a page is stale')
    .option('--json', 'answer as JSON')
    .action(write);
}

async function write(options: Output & { check?: boolean }): Promise<void> {
  const { referencePages, sameWords } = await import('./reference/index.ts');
  const folder = path.resolve('docs/reference');
  const isFresh = (file: string, text: string) => existsSync(file) && sameWords(readFileSync(file, 'utf8'), text);
  const stale = Object.entries(referencePages()).filter(([name, text]) => !isFresh(path.join(folder, name), text));
  if (!options.check) {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of stale) writeFileSync(path.join(folder, name), text);
  }
  const names = stale.map(([name]) => name);
  answer(options, { folder, [options.check ? 'stale' : 'written']: names }, () => [
    names.length === 0 ? 'All pages are up to date.' : `${options.check ? 'Stale' : 'Written'}: ${names.join(', ')}`,
  ]);
  if (options.check && names.length) process.exitCode = 1;
}
