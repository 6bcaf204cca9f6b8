import { useEffect, useRef } from 'react';

/** Keys to acts. Keys: `j`, `Enter`, `Space`, `?`, `mod+k` (⌘ on a Mac, else Ctrl), `shift+x`, and runs: `g q`. */
export type ShortcutMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** The pause after which a begun run of keys is forgotten, in milliseconds. */
export const RUN_MS = 1_200;

/** How a key press is written in a `ShortcutMap`. */
export function chordOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const letter = /^[\p{L}\p{N}]$/u.test(event.key) || event.key.length > 1;
  const parts = [
    (event.ctrlKey || event.metaKey) && 'mod',
    event.altKey && 'alt',
    event.shiftKey && letter && 'shift',
    key,
  ];
  return parts.filter(Boolean).join('+');
}

/** Whether a key press at this element belongs to it (it is being typed in, or is a list of its own). */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const own =
    'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=menu], [role=listbox], [role=spinbutton]';
  return target.closest(own) !== null;
}

/** Runs that are begun now, over all users of shortcuts: each says whether a key would end it in an act. */
const begun = new Map<object, (chord: string) => boolean>();

function actsOnEnter(target: EventTarget | null, chord: string): boolean {
  if (chord !== 'Enter' && chord !== 'Space') return false;
  return (
    target instanceof Element &&
    target.closest('a[href], button, [role=button], [role=tab], [role=radio], label, summary') !== null
  );
}

/**
 * Runs acts on keys anywhere on the page while `when` is true (it is unless told). Keys typed in inputs, lists and, unless
 * `inDialog`, in dialogs are left alone; combinations with `mod` work in inputs too.
 */
export function useShortcuts(map: ShortcutMap, options: { when?: boolean; inDialog?: boolean } = {}): void {
  const { when = true, inDialog = false } = options;
  const latest = useRef(map);
  latest.current = map;
  useEffect(() => {
    if (!when) return;
    const self = {};
    let run = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = () => {
      run = '';
      begun.delete(self);
      clearTimeout(timer);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const chord = chordOf(event);
      const { target } = event;
      if (!chord.includes('mod+') && (isTyping(target) || actsOnEnter(target, chord))) return;
      if (!inDialog && target instanceof Element && target.closest('[role=dialog],[role=alertdialog]')) return;
      const acts = latest.current;
      const whole = run ? `${run} ${chord}` : chord;
      const another = !acts[whole] || run === '';
      forget();
      if (another && [...begun.values()].some((ends) => ends(chord))) return; // the key belongs to that run
      const act = acts[whole] ?? acts[chord];
      if (act) {
        event.preventDefault();
        act(event);
      } else if (Object.keys(acts).some((keys) => keys.startsWith(`${chord} `))) {
        run = chord;
        begun.set(self, (next) => `${chord} ${next}` in latest.current);
        timer = setTimeout(forget, RUN_MS);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      forget();
    };
  }, [when, inDialog]);
}
