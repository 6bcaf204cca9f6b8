import { useRef, useState } from 'preact/hooks';
import { type Draft, EMPTY, keepDraft, readDraft } from './draft.ts';

/** What a supplier has typed, kept with each key that is pressed: a phone may end the page before it is drawn. */
export function useDraft(token: string) {
  const [draft, setDraft] = useState<Draft>(() => readDraft(token));
  const newest = useRef(draft);
  const change = (part: Partial<Draft>) => {
    newest.current = { ...newest.current, ...part };
    keepDraft(token, newest.current);
    setDraft(newest.current);
  };
  const forget = () => {
    newest.current = EMPTY;
    keepDraft(token, undefined);
  };
  return { draft, change, forget };
}
