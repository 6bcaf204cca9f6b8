import { Button, Note, Section, StateText } from '@clearhold/ui';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { resolutionWords } from '../../lib/case-words.ts';
import type { CaseAction, WholeCase } from './case-query.ts';

/** One way on: its button, and what it will do or why it cannot be done. */
export function Act(props: {
  action: CaseAction;
  primary: boolean;
  isPending: boolean;
  keys?: ReactNode;
  onPress: () => void;
}) {
  const { action, primary, isPending, onPress } = props;
  const words = action.disabledBecause ?? action.effect;
  return (
    <div className="flex flex-col gap-1">
      <Button
        kind={primary ? 'primary' : 'secondary'}
        isDisabled={Boolean(action.disabledBecause)}
        isPending={isPending}
        hint={props.keys}
        onPress={onPress}
        className="h-auto! min-h-control w-full py-1.5 whitespace-normal!"
      >
        {action.label}
      </Button>
      {words && <p className="text-label text-muted">{words}</p>}
    </div>
  );
}

/** The key of a button, where there is a keyboard. */
export const KeyHint = ({ children }: { children: ReactNode }) => (
  <span aria-hidden className="opacity-75 pointer-coarse:hidden">
    {children}
  </span>
);

/** What stands where nothing is left to decide. */
export function Ended({ found }: { found: WholeCase }) {
  return (
    <Section title="Decided">
      <Note tone="good" title={resolutionWords(found.resolution)}>
        Nothing is left to do. The history keeps every step.
      </Note>
    </Section>
  );
}

/** That a case is paused: by whom, and why. */
export function Paused({ found: { pause } }: { found: WholeCase }) {
  if (!pause) return null;
  const who = pause.by ? ` by ${pause.by.name}` : '';
  return (
    <Note tone="waiting" title={`Paused${who}`}>
      {pause.reason}
    </Note>
  );
}

/** Ways out that others have, with the reason. */
export function Barred({ reason, labels }: { reason: string; labels: readonly string[] }) {
  return (
    <div className="rounded-md border border-line bg-sunken px-3 py-2 text-row">
      <p className="flex items-start gap-2 text-muted">
        <Lock size={14} aria-hidden className="mt-0.5 shrink-0" />
        <span>{reason}</span>
      </p>
      <ul className="mt-1 ms-5.5 text-muted">
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </div>
  );
}

function whoseTurn({ state }: WholeCase, who?: string | null): string {
  if (who) return `Not yours now: waits for the ${who.toLowerCase()}`;
  return state === 'OPEN' ? 'Waits for nobody now' : 'Not yours now';
}

/** Whose turn it is, where it is not this person's. */
export function Waiting({ found }: { found: WholeCase }) {
  const now = found.path.find((step) => step.status === 'NOW');
  const words = found.waitingFor ?? now?.title;
  if (!words) return <p className="text-row text-muted">Nothing for you to do now.</p>;
  return (
    <div className="text-row">
      <StateText tone="waiting">{whoseTurn(found, now?.who)}</StateText>
      <p className="mt-1 text-muted">{words}</p>
      {now?.note && <p className="mt-1 text-muted">{now.note}</p>}
    </div>
  );
}
