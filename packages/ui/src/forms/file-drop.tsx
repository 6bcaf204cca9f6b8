import { FileUp, X } from 'lucide-react';
import { useId } from 'react';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { Button } from '../actions/button.tsx';
import { cx } from '../actions/class-names.ts';
import { IconButton } from '../actions/icon-button.tsx';
import { useLocale } from '../locale/ui-provider.tsx';

/** Props of `FileDrop`. */
export interface FileDropProps {
  label: string;
  /** What is taken, in words: "XML or PDF up to 20 MB". */
  hint?: string;
  error?: string;
  /** MIME types or endings the file chooser offers. */
  accept?: string[];
  allowsMultiple?: boolean;
  files: readonly File[];
  onChange: (files: File[]) => void;
  className?: string;
}

/** A place to drop files or choose them; what is chosen is listed and can be taken back. */
export function FileDrop({ label, hint, error, accept, allowsMultiple, files, onChange, className }: FileDropProps) {
  const { say } = useLocale();
  const note = useId();
  const add = (more: File[]) => onChange(allowsMultiple ? [...files, ...more] : more.slice(0, 1));
  return (
    <div className={cx('flex flex-col gap-1', className)}>
      <span className="text-label font-medium">{label}</span>
      <DropZone
        aria-label={label}
        aria-describedby={note}
        onDrop={async (event) =>
          add(await Promise.all(event.items.filter(isFileDropItem).map((item) => item.getFile())))
        }
        className={cx(
          'flex flex-wrap items-center gap-3 rounded-md border border-dashed bg-raised p-3 text-row text-muted transition-colors',
          'data-drop-target:border-brand-line data-drop-target:bg-brand-tint data-focus-visible:outline-2 data-focus-visible:outline-brand-line',
          error ? 'border-risk' : 'border-control',
        )}
      >
        <FileUp size={16} className="shrink-0" aria-hidden />
        <span className="min-w-0 flex-1">
          {say('dropFiles')}
          <span id={note} className={cx('block text-label', error && 'text-risk')}>
            {error ?? hint}
          </span>
        </span>
        <FileTrigger
          acceptedFileTypes={accept}
          allowsMultiple={allowsMultiple}
          onSelect={(list) => add([...(list ?? [])])}
        >
          <Button size="small">{say('chooseFile')}</Button>
        </FileTrigger>
      </DropZone>
      {files.length > 0 && (
        <ul className="flex flex-col">
          {files.map((file, index) => (
            <li key={`${file.name}-${file.size}`} className="flex items-center gap-2 text-row">
              <span className="min-w-0 flex-1 truncate">{file.name}</span>
              <IconButton
                size="small"
                label={say('removeFile', { name: file.name })}
                icon={<X size={16} aria-hidden />}
                onPress={() => onChange(files.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
