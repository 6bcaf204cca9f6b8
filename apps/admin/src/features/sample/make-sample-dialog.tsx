import {
  accept,
  Button,
  ButtonLink,
  CopyField,
  Dialog,
  Note,
  RadioGroup,
  RefusalNote,
  Skeleton,
  TextField,
} from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { blueprintsQuery } from '../onboarding/documents.ts';
import { MAKE_SAMPLE, type SampleMade } from './documents.ts';

/** Asks from which blueprint, makes it, and shows once who signs in there. */
export function MakeSampleDialog({ blueprint, onClose }: { blueprint?: string; onClose: () => void }) {
  const client = useQueryClient();
  const blueprints = useQuery(blueprintsQuery);
  const offered = (blueprints.data ?? []).filter(({ samples }) => samples > 0);
  const [chosen, setChosen] = useState(blueprint ?? null);
  const [name, setName] = useState('');
  const key = chosen ?? offered[0]?.key ?? null;
  const title = offered.find((one) => one.key === key)?.title;
  const make = useMutation({
    mutationFn: async () => {
      const input = { blueprint: key ?? '', name: name.trim() || `Sample: ${title}` };
      return accept((await request(MAKE_SAMPLE, { input })).makeSampleTenant);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['tenants'] }),
  });
  if (make.data) return <MadeSample made={make.data} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title="Make a sample tenant"
      lead="It shows what a blueprint does, with documents and people that are made up. It counts in no figure, writes to no ERP, sends no mail, and goes whenever you remove it."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={!key} isPending={make.isPending} onPress={() => make.mutate()}>
            Make it
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {blueprints.isPending && <Skeleton lines={2} />}
        {blueprints.isError && <RefusalNote error={blueprints.error} />}
        {blueprints.data && offered.length === 0 && (
          <Note tone="info">No blueprint holds sample documents. Save a version of one with some.</Note>
        )}
        {offered.length > 0 && (
          <RadioGroup
            label="Blueprint"
            value={key}
            onChange={setChosen}
            options={offered.map(({ key: id, title: label, summary }) => ({ id, label, note: summary }))}
          />
        )}
        <TextField
          label="Name"
          placeholder={title && `Sample: ${title}`}
          maxLength={100}
          value={name}
          onChange={setName}
        />
        <RefusalNote error={make.error} />
      </div>
    </Dialog>
  );
}

function MadeSample({ made, onClose }: { made: SampleMade; onClose: () => void }) {
  const { tenant, signIns } = made;
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={`${tenant.name} is ready`}
      lead="Its documents are coming in. Each of these people has one role, so that you see a case as each of them does."
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <ButtonLink kind="primary" href={tenant.portalUrl} target="_blank" rel="noopener">
            Open portal
          </ButtonLink>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Note tone="waiting" title="Copy what you need now">
          The passwords are shown this once. A lost sample is simply removed and made again.
        </Note>
        {signIns.map(({ email, password }) => (
          <CopyField key={email} label={email} value={password} />
        ))}
      </div>
    </Dialog>
  );
}
