/** A key as it is written on a keyboard. */
function cap(key: string): string {
  const caps: Record<string, string> = { mod: '⌘', shift: '⇧', alt: '⌥', Enter: '↵', ' ': 'Space', Escape: 'Esc' };
  if (key === 'mod' && typeof navigator !== 'undefined' && !/Mac|iPhone|iPad/.test(navigator.userAgent)) return 'Ctrl';
  return caps[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** Keys to press: `mod+k` together, `g q` one after the other; a space alone is the space bar. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1 text-label text-muted pointer-coarse:hidden">
      {(keys === ' ' ? [keys] : keys.split(' ')).map((chord) => (
        <kbd key={chord} className="inline-flex items-center gap-0.5 font-sans">
          {chord.split('+').map((key) => (
            <span
              key={key}
              className="inline-flex h-[1.125rem] min-w-[1.125rem] items-center justify-center rounded-sm border border-line-strong px-1"
            >
              {cap(key)}
            </span>
          ))}
        </kbd>
      ))}
    </span>
  );
}
