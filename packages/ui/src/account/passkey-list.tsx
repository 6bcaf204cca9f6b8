import { KeyRound } from 'lucide-react';
import { Button } from '../actions/button.tsx';
import { Badge } from '../feedback/badge.tsx';
import { DateTime } from '../figures/time.tsx';
import type { PasskeyShown } from './passkeys.ts';

/** Each passkey with what is known of it, and what can be done about it. */
export function PasskeyList(props: {
  rows: readonly PasskeyShown[];
  onRename: (passkey: PasskeyShown) => void;
  onRemove: (passkey: PasskeyShown) => void;
}) {
  const { rows, onRename, onRemove } = props;
  return (
    <ul aria-label="Passkeys">
      {rows.map((passkey) => (
        <li
          key={passkey.id}
          className="flex min-h-row flex-wrap items-center gap-x-3 gap-y-2 border-b border-line py-2 text-row last:border-b-0"
        >
          <KeyRound size={16} aria-hidden className="shrink-0 text-muted" />
          <span className="min-w-40 flex-1">
            <span className="flex flex-wrap items-center gap-x-2">
              <span className="font-medium wrap-anywhere">{passkey.name}</span>
              {passkey.isSynced && <Badge>Copied to your other devices</Badge>}
              {passkey.host !== location.hostname && <Badge tone="waiting">For {passkey.host}</Badge>}
            </span>
            <span className="block text-label text-muted">
              Added <DateTime value={passkey.createdAt} /> ·{' '}
              {passkey.lastUsedAt ? (
                <>
                  last used <DateTime value={passkey.lastUsedAt} />
                </>
              ) : (
                'never used'
              )}
            </span>
          </span>
          <span className="flex gap-1">
            <Button size="small" aria-label={`Rename ${passkey.name}`} onPress={() => onRename(passkey)}>
              Rename
            </Button>
            <Button size="small" aria-label={`Remove ${passkey.name}`} onPress={() => onRemove(passkey)}>
              Remove
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
