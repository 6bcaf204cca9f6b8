import { Button, Checkbox, Dialog, NumberField, RefusalNote, refusalAt, TextArea, TextField } from '@clearhold/ui';
import { actAsQuery, askActAs } from '@clearhold/ui/acting';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** Asks to look into a tenant: what for, for which ticket, how long. */
export function AskDialog({ scope, scopeName, onClose }: { scope: string; scopeName: string; onClose: () => void }) {
  const client = useQueryClient();
  const [purpose, setPurpose] = useState('');
  const [ticket, setTicket] = useState('');
  const [minutes, setMinutes] = useState('15');
  const [breakGlass, setBreakGlass] = useState(false);
  const ask = useMutation({
    mutationFn: () => askActAs(scope, { purpose, ticket, minutes: Number(minutes), breakGlass }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: actAsQuery(scope).queryKey });
      onClose();
    },
  });
  const at = (field: string) => refusalAt(ask.error, field);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={`Look into ${scopeName}`}
      lead="You read only. The company is told, and has each look in its log."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={purpose.trim().length < 5 || !ticket.trim() || !minutes}
            isPending={ask.isPending}
            onPress={() => ask.mutate()}
          >
            {breakGlass ? 'Ask a second person' : 'Ask'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextArea
          label="Purpose"
          hint="The company reads it."
          autoFocus
          maxLength={300}
          value={purpose}
          onChange={setPurpose}
          error={at('purpose')}
        />
        <TextField label="Ticket" maxLength={60} value={ticket} onChange={setTicket} error={at('ticket')} />
        <NumberField
          label="Minutes"
          hint="Up to 30, or less where the company’s policy says so."
          className="max-w-40"
          digits={0}
          value={minutes}
          onChange={setMinutes}
          error={at('minutes')}
        />
        <Checkbox
          isSelected={breakGlass}
          onChange={setBreakGlass}
          note="Without the company’s consent. Another partner admin has to confirm it, and the company is told."
        >
          Emergency access
        </Checkbox>
        {!['purpose', 'ticket', 'minutes'].some(at) && <RefusalNote error={ask.error} />}
      </div>
    </Dialog>
  );
}
