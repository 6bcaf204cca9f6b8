import { Answer, Section, Skeleton } from '@clearhold/ui';
import { ActAsList, actAsQuery } from '@clearhold/ui/acting';
import { useQuery } from '@tanstack/react-query';
import { useAbility, useMe } from '../../lib/session.ts';

/** Who of the service provider asked to look in; an administrator or controller allows it, refuses it, ends it. */
export function AccessPart() {
  const ability = useAbility();
  const { scope } = useMe();
  return (
    <div className="max-w-3xl">
      <Section title="Access by your service provider">
        <p className="pb-2 text-row text-muted">
          Its people see your data only here, for a while, and change nothing. Each look is in your log.
        </p>
        <Answer query={useQuery(actAsQuery(scope.id))} what="The requests" loading={<Skeleton lines={2} />}>
          {(rows) =>
            rows.length > 0 ? (
              <ActAsList ability={ability} scope={scope.id} rows={rows} />
            ) : (
              <p className="text-row text-muted">Nobody has asked to look in.</p>
            )
          }
        </Answer>
      </Section>
    </div>
  );
}
