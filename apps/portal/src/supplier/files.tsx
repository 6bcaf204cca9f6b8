/** @jsxImportSource preact */
import { FILE_MAX, FILES_MAX } from './base64.ts';
import type { Say } from './say.ts';

interface FilesProps {
  files: readonly File[];
  say: Say;
  onChange: (files: File[]) => void;
  onFault: (words: string) => void;
}

/** Files to send along; each can be taken back. */
export function Files({ files, say, onChange, onFault }: FilesProps) {
  const add = (chosen: FileList | null) => {
    const all = [...(chosen ?? [])];
    const heavy = all.find((file) => file.size > FILE_MAX);
    onFault(heavy ? say('tooLarge', { name: heavy.name }) : '');
    onChange([...files, ...all.filter((file) => file.size <= FILE_MAX)].slice(0, FILES_MAX));
  };
  return (
    <div class="files">
      <p class="label">{say('files')}</p>
      {files.length > 0 && (
        <ul>
          {files.map((file, index) => (
            <li key={`${file.name}${index}`}>
              <span>{file.name}</span>
              <button
                type="button"
                aria-label={say('removeFile', { name: file.name })}
                onClick={() => onChange(files.filter((_, at) => at !== index))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {files.length < FILES_MAX && (
        <label class="add">
          <input
            type="file"
            multiple
            accept=".pdf,.png,.jpg,.jpeg,.xml,.xlsx,.csv,.txt"
            onChange={(event) => {
              add(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
          <span>{say('addFile')}</span>
        </label>
      )}
      <p class="muted small">{say('fileHint')}</p>
    </div>
  );
}
