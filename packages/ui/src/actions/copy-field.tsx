import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { useLocale } from '../locale/ui-provider.tsx';
import { Button } from './button.tsx';

/** A text that is shown to be copied, a secret or an address: selectable whole, with a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { say } = useLocale();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div role="group" aria-labelledby={id} className="flex min-w-0 flex-col gap-1">
      <span id={id} className="text-label font-medium">
        {label}
      </span>
      <div className="flex min-w-0 items-start gap-2 rounded-md border border-line bg-sunken py-1 ps-2.5 pe-1">
        <code className="min-w-0 flex-1 self-center font-mono text-row break-all select-all">{value}</code>
        <Button
          size="small"
          aria-label={say('copyOf', { label })}
          icon={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          onPress={() => void copy()}
        >
          {copied ? say('copied') : say('copy')}
        </Button>
      </div>
      <span role="status" className="sr-only">
        {copied && say('copied')}
      </span>
    </div>
  );
}
