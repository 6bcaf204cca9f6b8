import { IconButton } from '@clearhold/ui';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { FieldGroup } from './field-groups.ts';

/** Where there is no room for the list beside the document: the chosen field under it, and the way to the next. */
export function ChosenBar(props: {
  groups: readonly FieldGroup[];
  chosen: string | undefined;
  onChoose: (path: string) => void;
}) {
  const { groups, chosen, onChoose } = props;
  const fields = groups.flatMap(({ title, path, fields: own }) =>
    own.map((field) => ({ ...field, label: path ? `${title}: ${field.label}` : field.label })),
  );
  const at = fields.findIndex(({ path }) => path === chosen);
  const field = fields[at];
  const step = (by: number) => {
    const next = fields[(at + by + fields.length) % fields.length];
    if (next) onChoose(next.path);
  };
  if (fields.length === 0) return null;
  return (
    <div className="flex min-h-14 shrink-0 items-center gap-2 border-t border-line bg-surface px-2">
      <IconButton
        label="Field before"
        icon={<ChevronLeft size={16} aria-hidden className="rtl:rotate-180" />}
        onPress={() => step(at < 0 ? 0 : -1)}
      />
      <p className="min-w-0 flex-1 text-center" aria-live="polite">
        {field ? (
          <>
            <span className="block truncate text-label text-muted">{field.label}</span>
            <span className="block truncate text-row font-medium">{field.value}</span>
          </>
        ) : (
          <span className="text-label text-muted">Press a place, or go from field to field</span>
        )}
      </p>
      <IconButton
        label="Next field"
        icon={<ChevronRight size={16} aria-hidden className="rtl:rotate-180" />}
        onPress={() => step(1)}
      />
    </div>
  );
}
