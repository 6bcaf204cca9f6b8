import { lazy, Suspense, useEffect, useState } from 'react';
import { whenUnconfirmed } from '../exchange/send.ts';

const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx').then((it) => ({ default: it.ConfirmDialog })));

/** Stands once in a page’s frame: asks the person to show once more who he is, where an act needs it, and lets the act go on. */
export function ConfirmGate() {
  const [answer, setAnswer] = useState<{ give: (confirmed: boolean) => void }>();
  useEffect(() => whenUnconfirmed(() => new Promise((give) => setAnswer({ give }))), []);
  if (!answer) return null;
  const close = (confirmed: boolean) => {
    setAnswer(undefined);
    answer.give(confirmed);
  };
  return (
    <Suspense>
      <ConfirmDialog onEnd={close} />
    </Suspense>
  );
}
