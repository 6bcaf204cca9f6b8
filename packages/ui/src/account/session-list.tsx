import { Monitor, Smartphone } from 'lucide-react';
import { Button } from '../actions/button.tsx';
import { Badge } from '../feedback/badge.tsx';
import { DateTime } from '../figures/time.tsx';
import type { SessionShown } from './sessions.ts';

const HANDHELD = /Android|iOS|iPadOS|iPhone|iPad/;

/** Each place where somebody is signed in, with the button that ends it there. */
export function SessionList(props: {
  rows: readonly SessionShown[];
  /** The one that is being ended. */
  ending: string | undefined;
  /** Without it they are shown, and no more. */
  onEnd?: (session: SessionShown) => void;
}) {
  const { rows, ending, onEnd } = props;
  return (
    <ul aria-label="Signed in">
      {rows.map((session) => {
        const Icon = HANDHELD.test(session.device) ? Smartphone : Monitor;
        return (
          <li
            key={session.id}
            className="flex min-h-row items-center gap-3 border-b border-line py-2 text-row last:border-b-0"
          >
            <Icon size={16} aria-hidden className="shrink-0 text-muted" />
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap items-center gap-x-2">
                <span className="font-medium wrap-anywhere">{session.device}</span>
                {session.isThis && <Badge tone="good">This one</Badge>}
              </span>
              <span className="block text-label text-muted">
                Last seen <DateTime value={session.seenAt} />
                {session.network && <> · network {session.network}</>} · signed in{' '}
                <DateTime value={session.createdAt} />
              </span>
            </span>
            {onEnd && !session.isThis && (
              <Button
                size="small"
                aria-label={`Sign out of ${session.device}`}
                isPending={ending === session.id}
                onPress={() => onEnd(session)}
              >
                Sign out
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
