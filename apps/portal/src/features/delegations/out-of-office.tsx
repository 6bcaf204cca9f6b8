import { row } from '@clearhold/access';
import { Answer, Button, Section, Skeleton } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAbility, useMe } from '../../lib/session.ts';
import { DelegationDialog } from './delegation-dialog.tsx';
import { DelegationList } from './delegation-list.tsx';
import { delegationsQuery } from './documents.ts';

/** The part of one's settings that hands one's approvals on; nothing for whoever decides none. */
export function OutOfOffice() {
  const { person } = useMe();
  const query = useQuery(delegationsQuery);
  const [isOpen, setOpen] = useState(false);
  if (!person || !query.data?.delegates.some(({ id }) => id === person.id)) return null;
  const { delegations, delegates } = query.data;
  const mine = delegations.filter(({ from, to }) => from.id === person.id || to.id === person.id);
  return (
    <Section
      title="Out of office"
      actions={
        <Button size="small" onPress={() => setOpen(true)}>
          Hand on approvals
        </Button>
      }
    >
      {mine.length > 0 ? (
        <DelegationList rows={mine} readerId={person.id} />
      ) : (
        <p className="text-row text-muted">
          While you are away a colleague can decide your approvals, within what both of you may approve.
        </p>
      )}
      {isOpen && <DelegationDialog own={person.id} people={delegates} onClose={() => setOpen(false)} />}
    </Section>
  );
}

/** Who is out and who decides meanwhile; an administrator sets it for a person who could not. */
export function TeamOutOfOffice() {
  const ability = useAbility();
  const { person } = useMe();
  const query = useQuery(delegationsQuery);
  const [isOpen, setOpen] = useState(false);
  const maySet = ability.can('create', row('Delegation', { fromId: 'anybody' }));
  return (
    <div className="max-w-3xl">
      <Section
        title="Who decides for whom"
        actions={
          maySet && (
            <Button size="small" onPress={() => setOpen(true)}>
              Hand on approvals
            </Button>
          )
        }
      >
        <Answer query={query} what="The delegations" loading={<Skeleton lines={2} />}>
          {({ delegations, delegates }) => (
            <>
              {delegations.length > 0 ? (
                <DelegationList rows={delegations} readerId={person?.id} />
              ) : (
                <p className="text-row text-muted">Nobody has handed approvals on.</p>
              )}
              {isOpen && <DelegationDialog people={delegates} onClose={() => setOpen(false)} />}
            </>
          )}
        </Answer>
      </Section>
    </div>
  );
}
