import type { Matter } from './documents.ts';

const PLAYBOOK = ' Please tell us which is right.';
const DRAFT = /^On your invoice .+ we found:\n(?:– .*\n)+\nCan you correct this or tell us why\?$/;

/**
 * The key of a question whose text is ours and can be said in any language: what a playbook asks, and the draft that a person sent
 * unchanged. What it repeats of the invoice stands above it. Undefined for what somebody wrote.
 */
export function knownQuestion({ question, problem }: Pick<Matter, 'question' | 'problem'>): string | undefined {
  if (question === `${problem}.${PLAYBOOK}`) return 'questions.whichIsRight';
  if (DRAFT.test(question ?? '')) return 'questions.correctOrTell';
  return undefined;
}
