import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { refusalAt } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { TextField } from '../forms/text-field.tsx';
import { lettersKey, mendLetter, type WholeLetter } from './letters.ts';
import { fieldWords } from './work-words.ts';

const textOf = (payload: unknown, field: string): string => {
  const value = (payload as Record<string, unknown>)[field];
  return value === undefined || value === null ? '' : String(value);
};

/** Changes the few things of failed work that people may change, and runs it again. */
export function MendForm({ letter, onDone }: { letter: WholeLetter; onDone: () => void }) {
  const client = useQueryClient();
  const [values, setValues] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const changes = Object.fromEntries(
    Object.entries(values).filter(([field, value]) => value !== textOf(letter.payload, field)),
  );
  const save = useMutation({
    mutationFn: () => mendLetter({ id: letter.id, changes, reason }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: lettersKey }),
  });
  const at = (field: string) => refusalAt(save.error, field === 'reason' ? field : `changes.${field}`);
  const isPlaced = [...letter.mendable, 'reason'].some(at);
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-row font-semibold">Mend it and run it again</h3>
      {letter.mendable.map((field) => (
        <TextField
          key={field}
          label={fieldWords(field)}
          value={values[field] ?? textOf(letter.payload, field)}
          onChange={(value) => setValues({ ...values, [field]: value })}
          error={at(field)}
        />
      ))}
      <TextField label="Why" value={reason} onChange={setReason} maxLength={500} error={at('reason')} />
      {!isPlaced && <RefusalNote error={save.error} />}
      <div>
        <Button
          isDisabled={Object.keys(changes).length === 0 || reason.trim().length < 3}
          isPending={save.isPending}
          onPress={() => save.mutate()}
        >
          Mend and run again
        </Button>
      </div>
    </section>
  );
}
