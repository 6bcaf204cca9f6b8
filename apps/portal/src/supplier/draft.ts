import type { WayKey } from './ways.ts';

/** What a supplier has typed and not sent. */
export interface Draft {
  way?: WayKey;
  action?: string;
  reason?: string;
  text: string;
  values: Record<string, string>;
}

export const EMPTY: Draft = { text: '', values: {} };

// The link itself is never kept: only its end names the draft.
const keyOf = (token: string) => `draft-${token.slice(-8)}`;

/** The draft of this link, or an empty one. */
export function readDraft(token: string): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(localStorage.getItem(keyOf(token)) ?? '{}') as Partial<Draft>) };
  } catch {
    return EMPTY;
  }
}

/** Keeps the draft; nothing removes it. */
export function keepDraft(token: string, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(keyOf(token), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(token));
  } catch {
    // A browser that keeps nothing still answers.
  }
}
