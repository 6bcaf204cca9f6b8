import type { Playbook } from '@clearhold/cases/playbook';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { IconButton } from '../actions/icon-button.tsx';
import { Note } from '../feedback/banner.tsx';
import { ComboBox } from '../forms/select.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Checkbox } from '../forms/toggles.tsx';
import { typesQuery } from './documents.ts';
import type { Problem } from './problems.ts';

/** What is said of the whole playbook: its name, the exception types that it is for, and whether it may be overridden. */
export function HeadPanel(props: {
  scope: string;
  playbook: Playbook;
  problems: readonly Problem[];
  isDisabled: boolean;
  onChange: (playbook: Playbook, hand: string) => void;
}) {
  const { scope, playbook, problems, isDisabled, onChange } = props;
  const types = useQuery(typesQuery(scope)).data ?? [];
  const nameOf = (code: string) => (code === '*' ? 'Everything else' : types.find((type) => type.code === code)?.name);
  const { appliesTo } = playbook;
  const others = [{ code: '*', name: 'Everything else' }, ...types].filter(({ code }) => !appliesTo.includes(code));
  return (
    <div className="flex flex-col gap-4">
      <p className="text-row text-muted">Choose a step to change it. What is here holds for all of it.</p>
      <div aria-live="polite" className="flex flex-col gap-2">
        {problems.map(({ code, message, hint, bars }) => (
          <Note key={`${code} ${message}`} tone={bars ? 'risk' : 'waiting'} title={message}>
            {hint}
          </Note>
        ))}
      </div>
      <TextField
        label="Name"
        maxLength={80}
        isDisabled={isDisabled}
        value={playbook.title}
        onChange={(title) => onChange({ ...playbook, title }, 'title')}
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="pb-1 text-label font-medium">For these exception types</legend>
        {appliesTo.map((code) => (
          <span key={code} className="flex items-center gap-2 text-row">
            <span className="min-w-0 flex-1">
              {nameOf(code) ?? code} <code className="text-label text-muted">{code}</code>
            </span>
            {!isDisabled && (
              <IconButton
                size="small"
                label={`Not for ${nameOf(code) ?? code}`}
                icon={<X size={14} aria-hidden />}
                onPress={() => onChange({ ...playbook, appliesTo: appliesTo.filter((one) => one !== code) }, '')}
              />
            )}
          </span>
        ))}
        {!isDisabled && (
          <ComboBox
            label="Add an exception type"
            hideLabel
            placeholder="Add an exception type"
            value={null}
            options={others.map(({ code, name }) => ({ id: code, label: name, note: code }))}
            onChange={(code) => code && onChange({ ...playbook, appliesTo: [...appliesTo, code] }, '')}
          />
        )}
      </fieldset>
      <Checkbox
        isDisabled={isDisabled}
        isSelected={playbook.overridable !== false}
        onChange={(on) => {
          const { overridable: _, ...rest } = playbook;
          onChange(on ? rest : { ...rest, overridable: false }, '');
        }}
        note="Somebody with authority may release in spite of it, with a reason."
      >
        May be overridden
      </Checkbox>
    </div>
  );
}
