import { Bot, Building2, Server, Truck, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { DateTime } from '../figures/time.tsx';
import { Avatar } from '../layout/avatar.tsx';
import { useLocale } from '../locale/ui-provider.tsx';

/** Who did it: people, the system, the ERP, the supplier, or the model. */
export type ActorKind = 'person' | 'system' | 'erp' | 'supplier' | 'model';

/** One thing that happened. */
export interface TimelineEntry {
  id: string;
  actor: ActorKind;
  /** Name of the person, supplier or system. */
  who: string;
  /** What was done, after the name: "released the invoice". */
  what?: ReactNode;
  /** In its place, several things that were done at once. */
  lines?: readonly string[];
  /** ISO 8601. */
  at: string;
  /** A comment, a message, or the evidence. */
  body?: ReactNode;
}

const MARKS = { system: Server, erp: Building2, supplier: Truck, model: Bot, person: UserRound };

function Mark({ entry }: { entry: TimelineEntry }) {
  const { say } = useLocale();
  if (entry.actor === 'person') return <Avatar name={entry.who} />;
  const Icon = MARKS[entry.actor];
  const name = entry.actor === 'system' ? say('systemActor') : say(entry.actor);
  return (
    <span className="flex size-6 items-center justify-center rounded-full border border-line bg-surface text-muted">
      <Icon size={14} aria-label={name} />
    </span>
  );
}

/** History as one thread, oldest first unless the app turns it; each entry with the mark of who did it. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {entries.map((entry, index) => (
        <li key={entry.id} className="relative flex gap-3 pb-4 last:pb-0">
          {index < entries.length - 1 && <span aria-hidden className="absolute start-3 top-7 bottom-1 w-px bg-line" />}
          <span className="shrink-0">
            <Mark entry={entry} />
          </span>
          <div className="min-w-0 flex-1 pt-0.5 text-row">
            <span className="font-medium">{entry.who}</span> <span className="text-muted">{entry.what}</span>
            <span className="text-label text-faint">
              {' · '}
              <DateTime value={entry.at} />
            </span>
            {entry.lines && (
              <ul className="mt-0.5 flex flex-col gap-0.5 text-muted">
                {entry.lines.map((line, at) => (
                  <li key={`${at}${line}`}>{line}</li>
                ))}
              </ul>
            )}
            {entry.body && (
              <div className="mt-1.5 rounded-md border border-line px-3 py-2 break-words">{entry.body}</div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
