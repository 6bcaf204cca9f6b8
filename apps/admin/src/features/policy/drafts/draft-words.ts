import type { Tone } from '@clearhold/ui';
import type { SentChange } from '../draft.ts';
import type { PolicyDraft } from './documents.ts';

type Standing = Pick<PolicyDraft, 'state' | 'publishedVersion' | 'decidedBy' | 'decisionReason'>;

/** How far a draft is, in words. */
export function stateOf(draft: Standing): { tone: Tone | 'neutral'; words: string } {
  const by = draft.decidedBy ? ` by ${draft.decidedBy}` : '';
  switch (draft.state) {
    case 'DRAFT':
      return draft.decisionReason ? { tone: 'risk', words: 'Held back' } : { tone: 'neutral', words: 'Being written' };
    case 'SUBMITTED':
      return { tone: 'waiting', words: 'Waits for approval' };
    case 'SCHEDULED':
      return { tone: 'info', words: `Approved${by}, waits for its date` };
    case 'PUBLISHED':
      return { tone: 'good', words: `Published as version ${draft.publishedVersion}` };
    case 'REJECTED':
      return { tone: 'risk', words: `Rejected${by}` };
    default:
      return { tone: 'neutral', words: 'Withdrawn' };
  }
}

const OPEN: readonly string[] = ['DRAFT', 'SUBMITTED', 'SCHEDULED'];

/** Whether a draft can still become policy. */
export const isOpen = ({ state }: Pick<PolicyDraft, 'state'>): boolean => OPEN.includes(state);

/** A few names in one line: "Price, absolute and 2 more". */
export function inOneLine(names: readonly string[]): string {
  const [first, second] = names;
  if (names.length <= 1) return first ?? '';
  return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} more`;
}

/** The settings that a draft changes, by their titles where they are known. */
export function settingsIn(draft: Pick<PolicyDraft, 'changes'>, titles: ReadonlyMap<string, string>): string[] {
  return (draft.changes as SentChange[]).map(({ key }) => titles.get(key) ?? key);
}

/** What a draft changes, in one line: the difference itself where it is one, else the settings' names. */
export function changeLine(
  draft: Pick<PolicyDraft, 'changes' | 'differences'>,
  titles: ReadonlyMap<string, string>,
): string {
  const [only, ...others] = draft.differences;
  const names = settingsIn(draft, titles);
  if (!only || others.length > 0 || names.length > 1) return inOneLine(names);
  return `${only.title}${only.entry ? `, ${only.entry}` : ''}: ${only.before} → ${only.after}`;
}

/** Why this person cannot decide a draft that waits; nothing where he can, or where nothing waits. */
export function whyNotDecide(draft: Pick<PolicyDraft, 'state' | 'mayDecide'>, mayPublish: boolean): string | undefined {
  if (draft.state !== 'SUBMITTED' || draft.mayDecide) return undefined;
  return mayPublish
    ? 'You wrote part of this draft. Somebody else who may publish policy approves or rejects it.'
    : 'Your role can write drafts but not publish policy. An admin approves or rejects it.';
}
