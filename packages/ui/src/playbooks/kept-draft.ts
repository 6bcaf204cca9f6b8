import type { Playbook } from '@clearhold/cases/playbook';

/** A playbook that is being written, kept in the browser until it is published or thrown away. */
export interface KeptDraft {
  readonly playbook: Playbook;
  /** Steps that the levels below leave as they are; absent: as it stands. */
  readonly keep?: readonly string[];
}

const nameOf = (scope: string, key: string) => `playbook ${scope} ${key}`;

export function keptDraft(scope: string, key: string): KeptDraft | undefined {
  try {
    const text = sessionStorage.getItem(nameOf(scope, key));
    return text ? (JSON.parse(text) as KeptDraft) : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(scope: string, key: string, draft: KeptDraft | undefined): void {
  try {
    if (draft) sessionStorage.setItem(nameOf(scope, key), JSON.stringify(draft));
    else sessionStorage.removeItem(nameOf(scope, key));
  } catch {
    // A browser that keeps nothing keeps no draft either; what is written stays on the page.
  }
}
