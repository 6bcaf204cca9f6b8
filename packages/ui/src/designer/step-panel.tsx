import { type Playbook, type Step, stepShapes } from '@clearhold/cases/playbook';
import { Lock, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Note } from '../feedback/banner.tsx';
import type { Option } from '../forms/select.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Checkbox } from '../forms/toggles.tsx';
import { FormContext } from './fields/form-context.ts';
import { ObjectFields } from './fields/object-field.tsx';
import { kindWords } from './kind-words.ts';
import type { Problem } from './problems.ts';

const STEP_ID = /^[a-z][a-z0-9-]{0,39}$/;

/** One step with all that can be said of it: the fields of its kind, read from the definition of the kinds. */
export function StepPanel(props: {
  playbook: Playbook;
  step: Step;
  roles: readonly Option[];
  problems: readonly Problem[];
  isDisabled: boolean;
  /** Who keeps the step as it is. */
  lockedBy?: string;
  /** Present where the levels below can be kept from changing it. */
  kept?: { on: boolean; set: (on: boolean) => void };
  onChange: (step: Step, hand: string) => void;
  onDelete: () => void;
}) {
  const { playbook, step, roles, problems, lockedBy, kept, onChange, onDelete } = props;
  const isDisabled = props.isDisabled || Boolean(lockedBy);
  const { title, what, icon: Icon } = kindWords(step.kind);
  const shape = stepShapes().get(step.kind);
  return (
    <FormContext value={{ playbook, step, roles, isDisabled }}>
      <div className="flex flex-col gap-4">
        <p className="flex items-start gap-2 text-row text-muted">
          <Icon size={16} className="mt-0.5 shrink-0" aria-hidden />
          <span>
            <span className="font-medium text-ink">{title}</span>. {what}
          </span>
        </p>
        {lockedBy && (
          <p className="flex items-center gap-2 text-row text-muted">
            <Lock size={14} aria-hidden /> {lockedBy} keeps this step as it is.
          </p>
        )}
        <div aria-live="polite" className="flex flex-col gap-2">
          {problems.map(({ code, message, hint, bars }) => (
            <Note key={`${code} ${message}`} tone={bars ? 'risk' : 'waiting'} title={message}>
              {hint}
            </Note>
          ))}
        </div>
        {shape && (
          <ObjectFields
            shape={shape}
            value={step as unknown as Record<string, unknown>}
            without={['id', 'kind']}
            onChange={(next, name) => onChange(next as unknown as Step, `${step.id} ${name}`)}
          />
        )}
        <IdField key={step.id} {...{ playbook, step, isDisabled }} onChange={(id) => onChange({ ...step, id }, '')} />
        {kept && (
          <Checkbox
            isSelected={kept.on}
            onChange={kept.set}
            note="The levels below can neither change nor leave it out."
          >
            Keep this step as it is below
          </Checkbox>
        )}
        {!isDisabled && (
          <Button kind="quiet" className="self-start" icon={<Trash2 size={16} aria-hidden />} onPress={onDelete}>
            Take the step out
          </Button>
        )}
      </div>
    </FormContext>
  );
}

/** The name by which other steps know it; taken over when the field is left, so that no half a name is. */
function IdField(props: { playbook: Playbook; step: Step; isDisabled: boolean; onChange: (id: string) => void }) {
  const { playbook, step, isDisabled, onChange } = props;
  const [text, setText] = useState(step.id);
  useEffect(() => setText(step.id), [step.id]);
  const isTaken = text !== step.id && playbook.steps.some(({ id }) => id === text);
  const error = !STEP_ID.test(text)
    ? 'A small letter, then letters, digits and hyphens.'
    : isTaken
      ? 'Another step is called that.'
      : undefined;
  return (
    <TextField
      label="Short name"
      hint="Files and conditions name the step by it."
      {...{ error, isDisabled }}
      value={text}
      onChange={setText}
      onBlur={() => (error ? setText(step.id) : text !== step.id && onChange(text))}
    />
  );
}
