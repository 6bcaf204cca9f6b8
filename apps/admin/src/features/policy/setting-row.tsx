import { Badge, Button, Code, cx, Link, Note } from '@clearhold/ui';
import { ChevronRight, Lock, PencilLine } from 'lucide-react';
import { useId, useState } from 'react';
import { choiceWords } from './choice-words.ts';
import type { Setting } from './documents.ts';
import type { Change, Fault, Said } from './draft.ts';
import { Origin, SetBy, Trail } from './provenance.tsx';
import { SettingForm } from './setting-form.tsx';
import { kindOf } from './value-kind.ts';
import { valueWords } from './value-words.ts';

/** Props of `SettingRow`. */
export interface SettingRowProps {
  setting: Setting;
  scopeKind: string;
  said: Said | undefined;
  waiting: Change | undefined;
  faults: readonly Fault[];
  isOpen: boolean;
  onToggle: () => void;
  /** Left out where the person may not change policy. */
  onChange?: (change: Change | undefined) => void;
}

/** One setting: its value and where it comes from; open, how that came about and the form to change it. */
export function SettingRow(props: SettingRowProps) {
  const { setting, waiting, faults, isOpen, onToggle } = props;
  const id = useId();
  return (
    <li className={cx('border-b border-line last:border-b-0', isOpen && 'bg-sunken')} data-setting={setting.key}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
        className="flex min-h-row w-full items-start gap-2 px-4 py-2 text-start text-row outline-offset-[-2px] hover:bg-hover sm:px-6"
      >
        <ChevronRight
          size={14}
          aria-hidden
          className={cx('mt-0.5 shrink-0 text-muted transition-transform rtl:rotate-180', isOpen && 'rotate-90')}
        />
        <span className="grid min-w-0 flex-1 gap-x-4 gap-y-1 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)_minmax(0,1.2fr)]">
          <span className="min-w-0 font-medium text-ink">{setting.title}</span>
          <span
            className={cx('min-w-0', isOpen ? 'break-words' : 'line-clamp-2', waiting && 'text-muted line-through')}
          >
            {kindOf(setting) === 'choice' ? choiceWords(setting.key, String(setting.value)) : setting.display}
          </span>
          {waiting ? (
            <Waiting setting={setting} change={waiting} isRefused={faults.length > 0} />
          ) : (
            <Origin setting={setting} />
          )}
        </span>
      </button>
      {faults.length > 0 && (
        <div role="alert" className="flex flex-col gap-2 px-4 pb-3 sm:px-6 sm:ps-11">
          {faults.map((fault) => (
            <Note key={fault.message} tone="risk" title={fault.message}>
              {fault.hint}
            </Note>
          ))}
        </div>
      )}
      <div id={id} hidden={!isOpen} className="px-4 pb-4 text-row sm:px-6 sm:ps-11">
        {isOpen && <Details {...props} />}
      </div>
    </li>
  );
}

function Waiting({ setting, change, isRefused }: { setting: Setting; change: Change; isRefused: boolean }) {
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-2 self-start">
      <Badge tone={isRefused ? 'risk' : 'waiting'}>{isRefused ? 'Refused' : 'Draft'}</Badge>
      <span className="min-w-0 truncate">
        {change === 'inherit' ? 'inherit again' : valueWords(setting.key, change.value)}
        {change !== 'inherit' && change.mode !== 'default' && <span className="text-muted">, {change.mode}</span>}
      </span>
    </span>
  );
}

function Details({ setting, scopeKind, said, waiting, onChange, onToggle }: SettingRowProps) {
  const [editing, setEditing] = useState(false);
  const isLocked = Boolean(setting.lockedBy) && said?.mode !== 'lock';
  return (
    <div className="flex max-w-3xl flex-col gap-3">
      <p>
        {setting.meaning} <Code>{setting.key}</Code>{' '}
        <Link href={`/policy/reference?${new URLSearchParams({ key: setting.key })}`}>In the reference</Link>
      </p>
      {setting.clamped && <Note tone="waiting">{setting.clamped}</Note>}
      {!editing && (
        <>
          <SetBy setting={setting} />
          <Trail setting={setting} />
        </>
      )}
      {onChange && isLocked && (
        <p className="flex items-center gap-1.5 text-muted">
          <Lock size={14} aria-hidden />
          {setting.lockedBy} locked it; it can be changed there.
        </p>
      )}
      {onChange && !isLocked && !editing && (
        <Button className="self-start" icon={<PencilLine size={16} aria-hidden />} onPress={() => setEditing(true)}>
          {waiting ? 'Change the draft' : said ? `Change ${setting.title.toLowerCase()}` : 'Set it here'}
        </Button>
      )}
      {onChange && editing && (
        <SettingForm
          setting={setting}
          scopeKind={scopeKind}
          said={said}
          waiting={waiting}
          onChange={(change) => {
            onChange(change);
            if (change) onToggle();
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}
