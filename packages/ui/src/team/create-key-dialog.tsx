import { API_SCOPES, type ApiScope, apiScopesAt } from '@clearhold/access';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../exchange/contract.ts';
import { accept, Button, Checkbox, Code, Dialog, RefusalNote, refusalAt, Select, TextField } from '../index.ts';
import { KeyShown } from './key-shown.tsx';
import { CREATE_KEY } from './keys.ts';
import { asList, NetworksField } from './networks-field.tsx';

const LIVES = [
  { id: '30', label: '30 days' },
  { id: '90', label: '90 days' },
  { id: '180', label: '180 days' },
  { id: '365', label: '365 days' },
];
const OF_TENANT = apiScopesAt('tenant');
const USUAL: readonly ApiScope[] = ['documents:write', 'documents:read'];

/** What is chosen to begin with: the usual of what there is, or the only thing there is. */
const usualOf = (may: readonly ApiScope[]): ReadonlySet<string> =>
  new Set(may.length === 1 ? may : USUAL.filter((scope) => may.includes(scope)));

/** Makes a key for a program; the key itself is shown once. */
export function CreateKeyDialog(props: {
  scope: string;
  scopeName: string;
  /** What a key may do here; all that a tenant's key may unless told. */
  may?: readonly ApiScope[];
  isOpen: boolean;
  onClose: () => void;
}) {
  const { scope, scopeName, may = OF_TENANT, isOpen, onClose } = props;
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [days, setDays] = useState('365');
  const [networks, setNetworks] = useState('');
  const [scopes, setScopes] = useState<ReadonlySet<string>>(() => usualOf(may));
  const create = useMutation({
    mutationFn: async () => {
      const input = { scope, name: name.trim(), scopes: [...scopes], days: Number(days), networks: asList(networks) };
      return accept((await request(CREATE_KEY, { input })).createApiKey);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys', scope] }),
  });
  const close = () => {
    create.reset();
    setName('');
    setNetworks('');
    setScopes(usualOf(may));
    onClose();
  };
  const toggle = (key: string, on: boolean) => {
    const next = new Set(scopes);
    if (on) next.add(key);
    else next.delete(key);
    setScopes(next);
  };
  if (create.data) return <KeyShown name={create.data.apiKey.name} secret={create.data.secret} onKept={close} />;
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={close}
      title="Create API key"
      lead={`for a program that works with ${scopeName}`}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!name.trim() || scopes.size === 0}
            isPending={create.isPending}
            onPress={() => create.mutate()}
          >
            Create key
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="Name"
          hint="What will use it: “ERP upload”, “Capture platform”."
          autoFocus
          maxLength={100}
          value={name}
          onChange={setName}
        />
        <Select label="Ends after" className="max-w-48" options={LIVES} value={days} onChange={setDays} />
        <fieldset className="flex flex-col gap-2">
          <legend className="pb-2 text-label font-medium">What it may do</legend>
          {may.map((key) => (
            <Checkbox
              key={key}
              isSelected={scopes.has(key)}
              onChange={(on) => toggle(key, on)}
              note={<Code>{key}</Code>}
            >
              {API_SCOPES[key]}
            </Checkbox>
          ))}
        </fieldset>
        <NetworksField value={networks} onChange={setNetworks} error={create.error} />
        {!refusalAt(create.error, 'networks') && <RefusalNote error={create.error} />}
      </div>
    </Dialog>
  );
}
