import { Answer, Button, Section, Skeleton } from '@clearhold/ui';
import { ActAsList, actAsQuery } from '@clearhold/ui/acting';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAbility } from '../../lib/session.ts';
import { AskDialog } from './ask-dialog.tsx';

/** Looking into a tenant: who asked, what became of it, and the way in. */
export function ActAsPart({ scope, scopeName }: { scope: string; scopeName: string }) {
  const ability = useAbility();
  const [asking, setAsking] = useState(false);
  return (
    <div className="max-w-3xl">
      <Section
        title="Looking in"
        actions={
          ability.can('create', 'ActAs') && (
            <Button size="small" onPress={() => setAsking(true)}>
              Ask to look in
            </Button>
          )
        }
      >
        <Answer query={useQuery(actAsQuery(scope))} what="The requests" loading={<Skeleton lines={2} />}>
          {(rows) =>
            rows.length > 0 ? (
              <ActAsList ability={ability} scope={scope} rows={rows} />
            ) : (
              <p className="text-row text-muted">
                Nobody has asked to look into {scopeName}. You see its cases and documents only by its consent.
              </p>
            )
          }
        </Answer>
        {asking && <AskDialog scope={scope} scopeName={scopeName} onClose={() => setAsking(false)} />}
      </Section>
    </div>
  );
}
