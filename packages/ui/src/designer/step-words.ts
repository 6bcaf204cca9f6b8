import { type NeedRef, needsOf, type Playbook, type Step, type Within } from '@clearhold/cases/playbook';
import { valueWords } from './field-words.ts';

/** Whose a step is, in few words; nothing where nobody is asked. */
export function whoWords(step: Step): string | undefined {
  if (step.kind === 'supplierRequest') return 'supplier';
  if (step.kind === 'connectorAction') return 'ERP';
  if (!('who' in step)) return undefined;
  const { role, also = [], owner, person } = step.who;
  const roles = [role, ...also].filter((one) => one !== undefined).map((one) => roleWords(one));
  return roles.join(' or ') || owner || (person && 'one person');
}

export const roleWords = (role: string): string =>
  role === 'tenant-admin' ? 'administrator' : role.replaceAll('-', ' ');

/** A time limit in words. */
export function withinWords(within: Within | undefined): string | undefined {
  if (within === undefined) return undefined;
  if (typeof within === 'number') return minutesWords(within);
  const least = minutesWords(within.unit === 'hours' ? within.default * 60 : within.default);
  return `as policy sets it, else ${least}${within.clock === 'wall' ? ', day and night' : ''}`;
}

/** Minutes of work as a person would say them. */
export function minutesWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 6) / 10;
  return `${hours} business h`;
}

/** What a need asks for, in words: "Which price is right?: accept". */
export function needWords(playbook: Playbook, { source, outcome }: NeedRef): string {
  if (source === '@overridden') return 'somebody overrode it';
  if (source === '@cleared') return outcome ? `it cleared itself: ${lower(valueWords(outcome))}` : 'it cleared itself';
  const step = playbook.steps.find(({ id }) => id === source);
  const title = step?.title || source;
  return outcome ? `“${title}”: ${step ? outcomeWords(step, outcome) : outcome}` : `“${title}”`;
}

/** An outcome of a step as its button says it. */
export function outcomeWords(step: Step, outcome: string): string {
  const said = 'outcomes' in step ? step.outcomes.find(({ key }) => key === outcome)?.label : undefined;
  return said || lower(valueWords(outcome));
}

/** When a step begins, in a sentence. */
export function needsWords(playbook: Playbook, step: Step): string {
  const { mode, refs, count } = needsOf(step);
  if (refs.length === 0) return 'From the start';
  const said = refs.map((ref) => needWords(playbook, ref));
  if (mode === 'all') return `After ${said.join(' and ')}`;
  return count === 1 ? `After ${said.join(' or ')}` : `After ${count} of these: ${said.join(', ')}`;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
