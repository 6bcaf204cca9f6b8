import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../exchange/contract.ts';
import { Answer, accept, Button, Dialog, RefusalNote, Select, Skeleton, useNow, useToast } from '../index.ts';
import { CLOSE_PERSON } from './closing.ts';
import { keyState } from './key-state.ts';
import { keysQuery } from './keys.ts';
import type { PersonRow } from './people.ts';

const NOBODY = 'revoke';

/** Closes somebody's access: says what ends with it, and asks what becomes of the person's API keys. */
export function ClosePersonDialog(props: {
  scope: string;
  person: PersonRow;
  /** Everybody of the scope. */
  people: readonly PersonRow[];
  onClose: () => void;
}) {
  const { scope, person, people, onClose } = props;
  const client = useQueryClient();
  const toast = useToast();
  const now = useNow();
  const keys = useQuery(keysQuery(scope));
  const [keysTo, setKeysTo] = useState(NOBODY);
  const close = useMutation({
    mutationFn: async () => {
      const input = { scope, personId: person.id, keysTo: keysTo === NOBODY ? undefined : keysTo };
      return accept((await request(CLOSE_PERSON, { input })).closePerson);
    },
    onSuccess: () => {
      toast.show({ title: `The access of ${person.name} is closed` });
      onClose();
    },
    onSettled: () =>
      Promise.all(['people', 'api-keys', 'sessions'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  const heirs = people.filter(({ id, status }) => id !== person.id && status === 'active');
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={`Close the access of ${person.name}?`}
      lead="Every sign-in ends within seconds, and nobody comes in under this name. What the person did stays in the log. The access can be opened again."
      actions={
        <>
          <Button onPress={onClose}>Keep it open</Button>
          <Button kind="danger" isDisabled={!keys.data} isPending={close.isPending} onPress={() => close.mutate()}>
            Close access
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Answer query={keys} what="The keys of the person" loading={<Skeleton lines={2} />}>
          {(rows) => {
            const own = rows.filter((key) => key.createdBy === person.id && keyState(key, now).works);
            if (own.length === 0)
              return <p className="text-row text-muted">The person answers for no API key that works.</p>;
            return (
              <>
                <p className="text-row">
                  {own.length === 1 ? 'One API key that works was' : `${own.length} API keys that work were`} made by
                  this person: <span className="font-medium">{own.map(({ name }) => name).join(', ')}</span>.
                </p>
                <Select
                  label="What becomes of the keys"
                  className="max-w-80"
                  value={keysTo}
                  onChange={setKeysTo}
                  options={[
                    { id: NOBODY, label: 'They are revoked' },
                    ...heirs.map(({ id, name }) => ({ id, label: `${name} answers for them` })),
                  ]}
                />
              </>
            );
          }}
        </Answer>
        <RefusalNote error={close.error} />
      </div>
    </Dialog>
  );
}
