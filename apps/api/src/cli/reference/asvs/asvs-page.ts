import { page, row } from '../markdown.ts';
import { type Chapter, covered, type Evidence, type Requirement, readAsvs } from './read-asvs.ts';

const STATES = { shown: 'shown', 'not-applicable': 'does not apply', open: '**open**' } as const;

/** Every requirement of OWASP ASVS 5.0.0 with what shows it, as a page. */
export function documentAsvs(chapters: readonly Chapter[] = readAsvs()): string {
  const all = chapters.flatMap(({ requirements }) => requirements);
  const [first, third] = [covered(all, 1, 2), covered(all, 3)];
  return page(
    'Security requirements',
    `OWASP ASVS 5.0.0, requirement by requirement, from the files of \`docs/asvs\`. Met or not applicable: ${first.done} of ${first.all} of levels 1 and 2, ${third.done} of ${third.all} of level 3. What each asks is said in our words; its sentence stands in the standard.`,
    chapters.flatMap(({ chapter, title, requirements }) => [
      `## ${chapter} ${title}`,
      '',
      row(['requirement', 'level', 'what is meant', 'state', 'shown by, or why']),
      row(['---', '---', '---', '---', '---']),
      ...requirements.map((one) => row([one.id, String(one.level), one.words, STATES[one.state], whyOf(one)])),
      '',
    ]),
  );
}

function whyOf(one: Requirement): string {
  if (one.state === 'open') return one.missing;
  if (one.state === 'not-applicable') return `${one.reason} (${one.decided.by}, ${one.decided.on})`;
  return one.by.map(asWords).join('; ');
}

function asWords(by: Evidence): string {
  if ('goal' in by) return `goal ${by.goal}`;
  if ('document' in by) return `\`${by.document}\``;
  return `\`${by.test.split('/').at(-1)}\`: ${by.name}`;
}
