import { Button, RefusalNote, Section } from '@clearhold/ui';
import { Megaphone, ShieldAlert, Unlock } from 'lucide-react';
import { isEnded } from '../../lib/case-words.ts';
import { useAbility, useMe } from '../../lib/session.ts';
import { useAssign } from '../queue/use-assign.ts';
import type { OpenForm } from './action-dialogs.tsx';
import type { CaseAction, WholeCase } from './case-query.ts';
import { Act, Barred, Ended, KeyHint, Paused, Waiting } from './decision-parts.tsx';
import { HeldAnswer } from './held-answer.tsx';
import { SupplierWords } from './supplier-words.tsx';
import { useDoAction } from './use-acts.ts';
import { isDoneAtOnce, isRejection, wayOf } from './way-of.ts';

/** The keys that choose among answers, by their place. */
export const ANSWER_KEYS = ['1', '2', '3', '4'] as const;

/** Begins an action: opens its form, or, where nothing is left to ask, does it. */
export function useBegin(found: WholeCase, onOpen: (form: OpenForm) => void) {
  const act = useDoAction(found);
  const assign = useAssign();
  const me = useMe().person;
  const begin = (action: CaseAction) => {
    const way = wayOf(action, found.tasks);
    if (isDoneAtOnce(action, found.tasks)) act.mutate({ action });
    else if (way === 'task' || way === 'approval') onOpen({ form: 'action', action });
    else if (way === 'assign' && me) {
      const gives = found.owner?.id === me.id;
      assign.mutate({ rows: [found], personId: gives ? null : me.id, personName: 'you' });
    } else if (way !== 'none' && way !== 'assign') onOpen({ form: way });
  };
  return { begin, act };
}

/** What to do next: never a rejection, which a person must choose. */
export function primaryOf(found: Pick<WholeCase, 'actions'>): CaseAction | undefined {
  return found.actions.find((action) => action.primary && !action.disabledBecause && !isRejection(action.outcome));
}

/**
 * Answers that stand side by side, of which none is the first: which one is right is the person's to say. Empty where one way leads.
 */
export function answersOf(found: Pick<WholeCase, 'actions' | 'tasks'>): CaseAction[] {
  if (primaryOf(found)) return [];
  const isHeld = (taskId: string) => found.tasks.some(({ id, held }) => id === taskId && held);
  const free = found.actions.filter(({ taskId, disabledBecause }) => taskId && !disabledBecause && !isHeld(taskId));
  return free.filter(({ taskId }) => taskId === free[0]?.taskId);
}

/** Ways out that others have, by why this person has not. */
export function byReason(
  actions: readonly Pick<CaseAction, 'label' | 'disabledBecause'>[],
): [reason: string, labels: string[]][] {
  const found = new Map<string, string[]>();
  for (const { label, disabledBecause } of actions) {
    const reason = disabledBecause ?? '';
    found.set(reason, [...(found.get(reason) ?? []), label]);
  }
  return [...found];
}

/** The decision: what to do next and what it will do, then the other ways out. */
export function Decision({ found, onOpen }: { found: WholeCase; onOpen: (form: OpenForm) => void }) {
  const ability = useAbility();
  const { begin, act } = useBegin(found, onOpen);
  if (isEnded(found.state)) return <Ended found={found} />;
  const held = found.tasks.filter((task) => task.held);
  const actions = found.actions.filter(({ taskId }) => !held.some(({ id }) => id === taskId));
  const primary = primaryOf(found);
  const free = actions.filter((action) => action !== primary && !action.disabledBecause);
  const answers = answersOf(found);
  const others = free.filter((action) => !answers.includes(action));
  const [question] = answers;
  const barred = byReason(actions.filter((action) => action !== primary && action.disabledBecause));
  const ways = new Set(found.actions.map((action) => wayOf(action, found.tasks)));
  const also = [
    {
      way: 'ask' as const,
      label: 'Ask the supplier',
      icon: <Megaphone size={16} aria-hidden />,
      may: ability.can('ask', 'Case'),
    },
    {
      way: 'release' as const,
      label: 'Release invoice',
      icon: <Unlock size={16} aria-hidden />,
      may: ability.can('release', 'Case'),
    },
    {
      way: 'override' as const,
      label: 'Override an exception',
      icon: <ShieldAlert size={16} aria-hidden />,
      may: ability.can('override', 'Exception'),
    },
  ].filter(({ way, may }) => may && !ways.has(way));
  const isPending = (action: CaseAction) => act.isPending && act.variables?.action === action;
  return (
    <>
      <Section title={question ? (question.reason ?? 'Your answer') : primary ? 'Next' : 'The decision'}>
        <div className="flex flex-col gap-3">
          <Paused found={found} />
          <SupplierWords found={found} />
          {held.map((task) => (
            <HeldAnswer key={task.id} task={task} />
          ))}
          {primary && (
            <>
              {primary.reason && <p className="text-row">{primary.reason}</p>}
              <Act
                action={primary}
                primary
                isPending={isPending(primary)}
                onPress={() => begin(primary)}
                keys={<KeyHint>E</KeyHint>}
              />
            </>
          )}
          {answers.map((action, place) => (
            <Act
              key={`${action.taskId}${action.outcome}`}
              action={action}
              primary={false}
              isPending={isPending(action)}
              onPress={() => begin(action)}
              keys={place < ANSWER_KEYS.length && <KeyHint>{ANSWER_KEYS[place]}</KeyHint>}
            />
          ))}
          {!primary && !question && (
            <>
              {held.length === 0 && (barred.length === 0 || found.state === 'WAITING_ERP') && <Waiting found={found} />}
              {barred.map(([reason, labels]) => (
                <Barred key={reason} reason={reason} labels={labels} />
              ))}
            </>
          )}
          <RefusalNote error={act.error} />
        </div>
      </Section>
      {(others.length > 0 || also.length > 0 || ((primary || question) && barred.length > 0)) && (
        <Section title="Other ways out">
          <div className="flex flex-col gap-3">
            {others.map((action) => (
              <Act
                key={`${action.kind}${action.taskId}${action.outcome}`}
                action={action}
                primary={false}
                isPending={isPending(action)}
                onPress={() => begin(action)}
              />
            ))}
            {(primary || question) &&
              barred.map(([reason, labels]) => <Barred key={reason} reason={reason} labels={labels} />)}
            {also.length > 0 && (
              <div className="-mx-2 flex flex-col items-start">
                {also.map(({ way, label, icon }) => (
                  <Button key={way} kind="quiet" icon={icon} onPress={() => onOpen({ form: way })}>
                    {label}
                  </Button>
                ))}
              </div>
            )}
          </div>
        </Section>
      )}
    </>
  );
}
