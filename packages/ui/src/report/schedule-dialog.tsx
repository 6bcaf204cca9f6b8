import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer, accept, Button, ComboBox, Dialog, RefusalNote, request, Select, Skeleton } from '../index.ts';
import { readersQuery, SCHEDULE_REPORT, schedulesQuery } from './schedule-documents.ts';

const EVERY = [
  { id: 'MONTH', label: 'Each month' },
  { id: 'WEEK', label: 'Each week' },
];

/** Puts somebody down for the report by mail. */
export function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const readers = useQuery(readersQuery);
  const [personId, setPersonId] = useState<string | null>(null);
  const [every, setEvery] = useState('MONTH');
  const add = useMutation({
    mutationFn: async () => {
      const input = { personId: personId ?? '', every: every as 'MONTH' | 'WEEK' };
      return accept((await request(SCHEDULE_REPORT, { input })).scheduleReport);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: schedulesQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title="Send the report by mail"
      lead="The mail leads to the report. Whether it has the report along as PDF is a setting of policy: Reports in mails."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={!personId} isPending={add.isPending} onPress={() => add.mutate()}>
            Send the report
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Answer query={readers} what="The people who may see reports" loading={<Skeleton lines={2} />}>
          {(people) => (
            <ComboBox
              label="Who"
              hint="People who may see reports."
              options={people.map(({ id, name }) => ({ id, label: name }))}
              value={personId}
              onChange={setPersonId}
            />
          )}
        </Answer>
        <Select label="How often" options={EVERY} value={every} onChange={setEvery} />
        <RefusalNote error={add.error} />
      </div>
    </Dialog>
  );
}
