import { Button, InstantField, RefusalNote, refusalAt } from '@clearhold/ui';
import { useState } from 'react';
import { RingSelect } from '../rings/ring-select.tsx';
import type { Stepping } from './use-step.ts';

/** Submits a draft that is being written, for a date where one is given. */
export function SubmitForm(props: { scope: string; isBlocked: boolean; step: Stepping; timeZone: string }) {
  const { scope, isBlocked, step, timeZone } = props;
  const [from, setFrom] = useState('');
  const [ring, setRing] = useState('');
  const badDate = refusalAt(step.error, 'effectiveAt');
  const isMine = step.variables?.do === 'submit';
  return (
    <>
      <InstantField
        label="Holds from"
        aside="optional"
        hint={`In ${timeZone} time. Without a date it holds as soon as it is approved.`}
        error={badDate}
        isAhead
        timeZone={timeZone}
        value={from}
        onChange={setFrom}
      />
      <RingSelect scope={scope} value={ring} onChange={setRing} />
      {isMine && !badDate && <RefusalNote error={step.error} />}
      <Button
        kind="primary"
        className="self-start"
        isDisabled={isBlocked}
        isPending={step.isPending && isMine}
        onPress={() => step.mutate({ do: 'submit', from, ring })}
      >
        Submit for approval
      </Button>
    </>
  );
}
