import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { refusalAt } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Checkbox } from '../forms/toggles.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { SecretShown } from './secret-shown.tsx';
import { shortType } from './webhook-words.ts';
import { type EventType, saveWebhook, type WebhookRow, webhooksKey } from './webhooks.ts';

/** A new webhook, or another address and other events for one that is there. */
export function WebhookDialog(props: { row?: WebhookRow; types: readonly EventType[]; onClose: () => void }) {
  const { row, types, onClose } = props;
  const client = useQueryClient();
  const [name, setName] = useState(row?.name ?? '');
  const [url, setUrl] = useState(row?.url ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(row?.types));
  const save = useMutation({
    mutationFn: () => saveWebhook({ id: row?.id, name, url, types: [...chosen] }),
    onSuccess: ({ secret }) => {
      if (!secret) onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: webhooksKey }),
  });
  const toggle = (type: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, type] : [...before].filter((one) => one !== type)));
  if (save.data?.secret) return <SecretShown name={name} secret={save.data.secret} onKept={onClose} />;
  const at = (field: string) => refusalAt(save.error, field);
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={row ? `Change “${row.name}”` : 'Add webhook'}
      lead="Events are sent there, signed. No document and no bank details go with them."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!name.trim() || !url.trim() || chosen.size === 0}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {row ? 'Save webhook' : 'Add webhook'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="Name"
          hint="Who takes the events: “Data warehouse”."
          autoFocus
          maxLength={80}
          value={name}
          onChange={setName}
        />
        <TextField
          label="Address"
          hint="https://example.com/events"
          type="url"
          value={url}
          onChange={setUrl}
          error={at('url')}
        />
        <fieldset className="flex flex-col gap-2">
          <legend className="pb-2 text-label font-medium">Of what it is told</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            {types.map(({ type, title }) => (
              <Checkbox
                key={type}
                isSelected={chosen.has(type)}
                onChange={(on) => toggle(type, on)}
                note={<code className="text-label">{shortType(type)}</code>}
              >
                {title}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        {!at('url') && <RefusalNote error={save.error} />}
      </div>
    </Dialog>
  );
}
