import { type StepKind, stepShapes } from '@clearhold/cases/playbook';
import { Plus } from 'lucide-react';
import { Button } from '../actions/button.tsx';
import { Menu } from '../actions/menu.tsx';
import { kindWords } from './kind-words.ts';

/** A new step of any kind, behind the chosen one. */
export function AddStepMenu({ behind, onAdd }: { behind: string | undefined; onAdd: (kind: StepKind) => void }) {
  const entries = [...stepShapes().keys()].map((kind) => {
    const { title, what, icon: Icon } = kindWords(kind);
    return { id: kind, label: title, note: what, icon: <Icon size={16} aria-hidden /> };
  });
  return (
    <Menu
      label="Add a step"
      trigger={
        <Button size="small" icon={<Plus size={14} aria-hidden />}>
          Add a step
        </Button>
      }
      groups={[{ id: 'kinds', label: behind ? `After “${behind}”` : 'At the end', entries }]}
      onAction={(kind) => onAdd(kind as StepKind)}
    />
  );
}
