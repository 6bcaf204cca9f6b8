import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../actions/button.tsx';
import { Answer } from '../exchange/answer.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Note } from '../feedback/banner.tsx';
import { Skeleton } from '../feedback/states.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { takeOffSecondFactor } from './second-factor.ts';
import { SessionList } from './session-list.tsx';
import { sessionsQuery } from './sessions.ts';
import { useEnding } from './use-ending.ts';

/** Where a person is signed in, for whoever looks after people; each place or all can be ended. */
export function SessionsDialog(props: {
  scope: string;
  person: { id: string; name: string; hasSecondFactor: boolean };
  /** False: they are shown, and no more. */
  mayEnd: boolean;
  onClose: () => void;
}) {
  const { scope, person, mayEnd, onClose } = props;
  const whose = { scope, personId: person.id };
  const query = useQuery(sessionsQuery(whose));
  const ending = useEnding(whose);
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={`Where ${person.name} is signed in`}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          {mayEnd && query.data && query.data.length > 0 && (
            <Button
              kind="danger"
              isPending={ending.isPending && !ending.variables}
              onPress={() => ending.mutate(undefined)}
            >
              Sign {person.name} out everywhere
            </Button>
          )}
        </>
      }
    >
      <Answer query={query} what="The list" loading={<Skeleton lines={2} />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-row text-muted">Nowhere at the moment.</p>
          ) : (
            <SessionList
              rows={rows}
              ending={ending.isPending ? ending.variables?.id : undefined}
              onEnd={mayEnd ? (session) => ending.mutate(session) : undefined}
            />
          )
        }
      </Answer>
      {mayEnd && Boolean(query.data?.length) && (
        <p className="pt-2 text-label text-muted">
          Open pages close within seconds; answers that could still be taken back have no effect. The person can sign in
          again.
        </p>
      )}
      <RefusalNote error={ending.error} />
      {mayEnd && person.hasSecondFactor && <TakeOff scope={scope} person={person} />}
    </Dialog>
  );
}

/** For who has lost the phone and the recovery codes: the administrator makes sure who asks. */
function TakeOff({ scope, person }: { scope: string; person: { id: string; name: string } }) {
  const client = useQueryClient();
  const takeOff = useMutation({
    mutationFn: () => takeOffSecondFactor(scope, person.id),
    onSuccess: () => Promise.all([['people'], ['sessions']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  if (takeOff.isSuccess)
    return <Note tone="good" title={`${person.name} signs in with the password alone until a new app is set up.`} />;
  return (
    <div className="mt-4 flex flex-col items-start gap-2 border-t border-line pt-3">
      <p className="text-label text-muted">
        Lost phone and recovery codes? Make sure by a call that it is {person.name} who asks: this signs out everywhere.
      </p>
      <Button size="small" isPending={takeOff.isPending} onPress={() => takeOff.mutate()}>
        Take off the second factor
      </Button>
      <RefusalNote error={takeOff.error} />
    </div>
  );
}
