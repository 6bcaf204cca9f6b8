import { TextArea } from '@clearhold/ui';
import { useState } from 'react';

const written = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? {}, null, 2));

function read(text: string): { value: unknown } | { fault: string } {
  try {
    const value: unknown = JSON.parse(text.trim() || '{}');
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMap ? { value } : { fault: 'Entries by name are expected: { "name": … }.' };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

/** A map whose entries are documents of their own, written as JSON. What cannot be read yet goes on as text, and is refused. */
export function DocumentField(props: { label: string; value: unknown; onChange: (value: unknown) => void }) {
  const { label, value, onChange } = props;
  const [text, setText] = useState(() => written(value));
  const found = read(text);
  return (
    <TextArea
      label={label}
      hint="As JSON; in a policy file the same stands as YAML."
      className="font-mono"
      rows={12}
      spellCheck="false"
      value={text}
      onChange={(next) => {
        setText(next);
        const now = read(next);
        onChange('value' in now ? now.value : next);
      }}
      error={'fault' in found ? found.fault : undefined}
    />
  );
}
