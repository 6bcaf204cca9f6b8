import { Button, ComboBox, Dialog } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../lib/session.ts';
import { peopleQuery } from './documents.ts';
import { type ChosenCase, factsOf } from './selection.ts';
import { Sums } from './sums.tsx';
import { useAssign } from './use-assign.ts';

/** Asks to whom: oneself first, then the team. */
export function AssignDialog(props: { rows: readonly ChosenCase[] | undefined; onClose: (done: boolean) => void }) {
  const { rows, onClose } = props;
  const me = useMe().person;
  const people = useQuery({ ...peopleQuery, enabled: rows !== undefined }).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const assign = useAssign();
  if (!rows) return null;
  const facts = factsOf(rows);
  const give = (personId: string | null, personName: string) => {
    assign.mutate({ rows, personId, personName });
    setChosen(null);
    onClose(true);
  };
  const person = people.find((each) => each.id === chosen);
  return (
    <Dialog
      isOpen
      size="small"
      onOpenChange={(open) => !open && onClose(false)}
      title={facts.count === 1 ? `Assign ${rows[0]?.invoiceNumber}` : `Assign ${facts.count} cases`}
      lead={
        <>
          <Sums sums={facts.sums} /> at risk
          {facts.differs.length > 0 && ` · ${facts.differs.map(({ words }) => words).join(' · ')}`}
        </>
      }
      actions={
        <>
          {rows.some((row) => row.owner) && (
            <Button kind="quiet" onPress={() => give(null, '')}>
              Give back to the team
            </Button>
          )}
          <Button kind="primary" isDisabled={!person} onPress={() => person && give(person.id, person.name)}>
            Assign{person ? ` to ${person.name.split(' ')[0]}` : ''}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {me && (
          <Button onPress={() => give(me.id, 'you')} autoFocus>
            Take {facts.count === 1 ? 'it' : 'them'} myself
          </Button>
        )}
        <ComboBox
          label="Or give to"
          placeholder="Name"
          value={chosen}
          onChange={setChosen}
          options={people
            .filter((each) => each.id !== me?.id)
            .map((each) => ({
              id: each.id,
              label: each.name,
              note: each.roles.map((grant) => grant.title).join(', '),
            }))}
        />
      </div>
    </Dialog>
  );
}
