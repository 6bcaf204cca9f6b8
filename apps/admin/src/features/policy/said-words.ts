import type { Setting } from './documents.ts';
import type { Said } from './draft.ts';
import { unitAfter } from './value-kind.ts';
import { valueWords } from './value-words.ts';

/** What a scope says about a setting, in words. */
export function saidWords(key: string, said: Said | undefined, setting: Pick<Setting, 'unit'> | undefined): string {
  if (!said) return 'inherited';
  const mode = said.mode === 'default' ? '' : ` (${said.mode})`;
  return `${valueWords(key, said.value, unitAfter(setting?.unit ?? null))}${mode}`;
}
