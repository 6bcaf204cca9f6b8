import { IconButton, Kbd, TextField, useScreen, useShortcuts } from '@clearhold/ui';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

/** Searches while one types; `/` goes to it, Escape leaves it. */
export function SearchBox(props: {
  value: string;
  onChange: (text: string) => void;
  label?: string;
  placeholder?: string;
}) {
  const { value, onChange, label = 'Search the queue', placeholder = 'Number, supplier, amount or code' } = props;
  const [text, setText] = useState(value);
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => latest.current(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  const input = () => box.current?.querySelector('input');
  useShortcuts({ '/': () => input()?.focus() });
  const isPhone = useScreen() === 'phone';
  return (
    <div ref={box} className="min-w-0 flex-1 sm:max-w-sm">
      <TextField
        label={label}
        hideLabel
        enterKeyHint="search"
        placeholder={isPhone ? 'Search' : placeholder}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Escape') input()?.blur();
          if (event.key === 'Enter') latest.current(text);
        }}
        before={<Search size={16} aria-hidden />}
        after={
          text ? (
            <IconButton
              size="small"
              tooltip={false}
              label="Clear the search"
              icon={<X size={14} aria-hidden />}
              className="-me-2 min-h-6!"
              onPress={() => latest.current('')}
            />
          ) : (
            <span className="max-md:hidden">
              <Kbd keys="/" />
            </span>
          )
        }
      />
    </div>
  );
}
