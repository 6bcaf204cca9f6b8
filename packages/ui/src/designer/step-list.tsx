import type { Playbook, Step } from '@clearhold/cases/playbook';
import { needsOf } from '@clearhold/cases/playbook';
import { Lock } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { cx } from '../actions/class-names.ts';
import { Badge, StateText } from '../feedback/badge.tsx';
import { kindWords } from './kind-words.ts';
import type { Problem } from './problems.ts';
import type { Mark } from './step-node.tsx';
import { needsWords, outcomeWords, whoWords, withinWords } from './step-words.ts';

/** The same playbook as a list: each step with what it comes after and where each of its answers leads. */
export function StepList(props: {
  playbook: Playbook;
  problems: readonly Problem[];
  marks?: ReadonlyMap<string, Mark>;
  locks?: ReadonlyMap<string, string>;
  selected?: string;
  onSelect: (id: string) => void;
}) {
  const { playbook, problems, marks, locks, selected, onSelect } = props;
  return (
    <ol aria-label={`Steps of ${playbook.title}`} className="flex flex-col">
      {playbook.steps.map((step, index) => {
        const { icon: Icon, title } = kindWords(step.kind);
        const mine = problems.filter((one) => one.step === step.id);
        return (
          <li key={step.id} className="border-b border-line last:border-b-0">
            <AriaButton
              data-step={step.id}
              aria-pressed={selected === step.id}
              onPress={() => onSelect(step.id)}
              className={cx(
                'flex w-full gap-3 px-4 py-2.5 text-start sm:px-6 data-hovered:bg-hover data-focus-visible:-outline-offset-2',
                selected === step.id && 'bg-press',
              )}
            >
              <span className="w-5 shrink-0 pt-px text-end text-label text-muted tabular-nums">{index + 1}</span>
              <Icon size={16} className="mt-0.5 shrink-0 text-muted" aria-hidden />
              <span className="flex min-w-0 flex-1 flex-col gap-0.5">
                <span className="flex flex-wrap items-center gap-2 text-row font-medium">
                  {step.title || 'No name yet'}
                  {marks?.has(step.id) && (
                    <Badge tone={marks.get(step.id) === 'added' ? 'good' : 'info'}>{marks.get(step.id)}</Badge>
                  )}
                  {locks?.has(step.id) && (
                    <span className="inline-flex items-center gap-1 text-label font-normal text-muted">
                      <Lock size={12} aria-hidden /> kept by {locks.get(step.id)}
                    </span>
                  )}
                </span>
                <span className="text-label text-muted">
                  {[title, whoWords(step), withinWords(step.within)].filter(Boolean).join(' · ')}
                </span>
                <span className="text-label text-muted">{needsWords(playbook, step)}.</span>
                {leadsTo(playbook, step).map((line) => (
                  <span key={line} className="text-label text-muted">
                    {line}
                  </span>
                ))}
                {mine.map(({ code, message, bars }) => (
                  <StateText key={`${code} ${message}`} tone={bars ? 'risk' : 'waiting'}>
                    <span className="text-label whitespace-normal">{message}</span>
                  </StateText>
                ))}
              </span>
            </AriaButton>
          </li>
        );
      })}
    </ol>
  );
}

/** Where each answer of a step leads, a line each. */
function leadsTo(playbook: Playbook, step: Step): string[] {
  if (!('outcomes' in step)) return step.closes ? ['Then the case ends.'] : [];
  return step.outcomes.map(({ key, goTo, closes }) => {
    const next = playbook.steps.filter((one) =>
      needsOf(one).refs.some(({ source, outcome }) => source === step.id && (!outcome || outcome === key)),
    );
    const back = playbook.steps.find(({ id }) => id === goTo);
    const where = closes
      ? 'the case ends'
      : back
        ? `back to “${back.title}”`
        : next.map(({ title }) => `“${title}”`).join(' and ') || 'nothing';
    return `${outcomeWords(step, key)} → ${where}`;
  });
}
