import type { Step } from '@clearhold/cases/playbook';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { Lock } from 'lucide-react';
import { cx } from '../actions/class-names.ts';
import { ToneIcon } from '../feedback/tone.tsx';
import { kindWords } from './kind-words.ts';
import { whoWords, withinWords } from './step-words.ts';

/** What the drawing knows of a step. */
export type StepNodeType = Node<
  { step: Step; spoken: string; problem?: 'bars' | 'advice'; mark?: Mark; lockedBy?: string },
  'step'
>;
export type StartNodeType = Node<{ words: string }, 'start'>;
/** How a step differs from another version. */
export type Mark = 'added' | 'changed';

const HANDLE = 'size-2! border-line-strong! bg-raised!';

/** A step in the drawing. */
export function StepNode({
  data: { step, spoken, problem, mark, lockedBy },
  selected,
  isConnectable,
}: NodeProps<StepNodeType>) {
  const { icon: Icon, title } = kindWords(step.kind);
  const facts = [whoWords(step), withinWords(step.within)].filter(Boolean).join(' · ');
  return (
    <div
      className={cx(
        'flex h-full w-full gap-2 rounded-md border bg-raised px-2.5 py-2 text-start text-ink shadow-xs',
        problem === 'bars' ? 'border-risk' : selected ? 'border-brand-line' : 'border-line-strong',
        selected && 'ring-2 ring-brand-line',
        mark === 'added' && 'border-s-4 border-s-good',
        mark === 'changed' && 'border-s-4 border-s-info',
      )}
    >
      <Handle type="target" position={Position.Top} isConnectable={isConnectable} className={HANDLE} />
      <Icon size={16} className="mt-0.5 shrink-0 text-muted" aria-hidden />
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 text-row leading-4 font-medium">{step.title || 'No name yet'}</span>
        <span className="block truncate text-label text-muted">{facts || title}</span>
        <span className="sr-only">{spoken}</span>
      </span>
      {lockedBy && <Lock size={14} className="shrink-0 text-muted" aria-label={`Kept by ${lockedBy}`} />}
      {problem && (
        <ToneIcon
          tone={problem === 'bars' ? 'risk' : 'waiting'}
          label={problem === 'bars' ? 'Something is wrong here' : 'A hint'}
        />
      )}
      <Handle type="source" position={Position.Bottom} isConnectable={isConnectable} className={HANDLE} />
    </div>
  );
}

/** Where a case comes from outside the steps. */
export function StartNode({ data }: NodeProps<StartNodeType>) {
  return (
    <div className="flex h-full w-full items-center justify-center rounded-full border border-line-strong bg-sunken px-3 text-label text-muted">
      <span className="truncate">{data.words}</span>
      <Handle type="source" position={Position.Bottom} isConnectable={false} className="opacity-0!" />
    </div>
  );
}
