import { useQuery } from '@tanstack/react-query';
import { Button } from '../actions/button.tsx';
import { Answer } from '../exchange/answer.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Skeleton } from '../feedback/states.tsx';
import { Section } from '../layout/page.tsx';
import { SessionList } from './session-list.tsx';
import { sessionsQuery } from './sessions.ts';
import { useEnding } from './use-ending.ts';

/** The part of one's settings that says where one is signed in, and signs out of there. */
export function WhereSignedIn() {
  const query = useQuery(sessionsQuery());
  const ending = useEnding({});
  const others = query.data?.filter(({ isThis }) => !isThis).length ?? 0;
  return (
    <Section
      title="Where you are signed in"
      actions={
        others > 1 && (
          <Button
            size="small"
            isPending={ending.isPending && !ending.variables}
            onPress={() => ending.mutate(undefined)}
          >
            Sign out of all others
          </Button>
        )
      }
    >
      <Answer query={query} what="The list of where you are signed in" loading={<Skeleton lines={2} />}>
        {(rows) => (
          <SessionList
            rows={rows}
            ending={ending.isPending ? ending.variables?.id : undefined}
            onEnd={(session) => ending.mutate(session)}
          />
        )}
      </Answer>
      <p className="pt-2 text-label text-muted">
        Do you not know one of them? Sign out of it, then change your password. A sign-in ends by itself after an hour
        without use, and after 12 hours in any case.
      </p>
      <RefusalNote error={ending.error} />
    </Section>
  );
}
