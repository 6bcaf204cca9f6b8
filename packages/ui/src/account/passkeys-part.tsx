import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Answer } from '../exchange/answer.tsx';
import { Skeleton } from '../feedback/states.tsx';
import { Section } from '../layout/page.tsx';
import { PasskeyDialog, type PasskeyTask } from './passkey-dialog.tsx';
import { PasskeyList } from './passkey-list.tsx';
import { knowsPasskeys, passkeysQuery } from './passkeys.ts';

/** The part of one's settings about passkeys. */
export function PasskeysPart() {
  const query = useQuery(passkeysQuery);
  const [task, setTask] = useState<PasskeyTask>();
  const isPossible = knowsPasskeys();
  return (
    <Section
      title="Passkeys"
      actions={
        isPossible && (
          <Button size="small" onPress={() => setTask({ what: 'add' })}>
            Add a passkey
          </Button>
        )
      }
    >
      <Answer query={query} what="Your passkeys" loading={<Skeleton lines={1} />}>
        {(rows) =>
          rows.length ? (
            <PasskeyList
              rows={rows}
              onRename={(passkey) => setTask({ what: 'rename', passkey })}
              onRemove={(passkey) => setTask({ what: 'remove', passkey })}
            />
          ) : (
            <p className="text-row text-muted">
              {isPossible
                ? 'With a passkey you sign in by the finger, face or PIN that unlocks your device. It works at this address alone, so nobody can trick you out of it, and it counts as password and second factor in one.'
                : 'This browser knows no passkeys.'}
            </p>
          )
        }
      </Answer>
      {task && <PasskeyDialog task={task} onClose={() => setTask(undefined)} />}
    </Section>
  );
}
