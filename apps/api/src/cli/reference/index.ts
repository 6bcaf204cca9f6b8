import { documentSettings } from '@clearhold/policy';
import { documentAsvs } from './asvs/asvs-page.ts';
import { documentEvents } from './events.ts';
import { GENERATED } from './markdown.ts';
import { documentRoles } from './roles.ts';
import { documentRules } from './rules.ts';
import { documentTaxonomy } from './taxonomy.ts';
import { documentVariables } from './variables.ts';

/** The pages of docs/reference, by file name, made from the declarations in the code and the tables of docs/asvs. */
export function referencePages(): Record<string, string> {
  return {
    'events.md': documentEvents(),
    'roles.md': documentRoles(),
    'rules.md': documentRules(),
    'security-requirements.md': documentAsvs(),
    'settings.md': documentSettings().replace('# Settings\n', `# Settings\n\n${GENERATED}\n`),
    'taxonomy.md': documentTaxonomy(),
    'variables.md': documentVariables(),
  };
}

/** Whether two pages say the same, however the formatter laid out their tables and blocks. */
export const sameWords = (one: string, other: string): boolean => bare(one) === bare(other);

const bare = (text: string) => text.replace(/\s+/g, '').replace(/-{2,}/g, '-');
