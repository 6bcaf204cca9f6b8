import type { Playbook } from '@clearhold/cases/playbook';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Select } from '../forms/select.tsx';
import { type PlaybookRow, versionsQuery } from '../playbooks/documents.ts';
import { DifferenceList } from './difference-list.tsx';
import { useMoment } from './use-moment.ts';

interface Version {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly playbook: Playbook;
}

/** Any two of: what is being written, what holds, what is inherited, and the versions before. */
export function CompareView(props: {
  scope: string;
  draft: Playbook;
  row: PlaybookRow | undefined;
  /** Takes a version as what is being written; absent for whoever may not write. */
  onTake?: (playbook: Playbook) => void;
}) {
  const { scope, draft, row, onTake } = props;
  const versions = useVersions(scope, draft, row);
  const [left, setLeft] = useState<string>();
  const [right, setRight] = useState('draft');
  const before = versions.find(({ id }) => id === left) ?? versions[1] ?? versions[0]!;
  const after = versions.find(({ id }) => id === right) ?? versions[0]!;
  const options = versions.map(({ id, label, note }) => ({ id, label, note }));
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <Select className="min-w-56 flex-1" label="Compare" options={options} value={before.id} onChange={setLeft} />
        <Select className="min-w-56 flex-1" label="with" options={options} value={after.id} onChange={setRight} />
        {onTake && before.id !== 'draft' && (
          <Button onPress={() => onTake(before.playbook)}>Write on from “{before.label}”</Button>
        )}
      </div>
      <DifferenceList before={before.playbook} after={after.playbook} names={[before.label, after.label]} />
    </div>
  );
}

function useVersions(scope: string, draft: Playbook, row: PlaybookRow | undefined): Version[] {
  const moment = useMoment();
  const published = useQuery(versionsQuery(scope, draft.key)).data ?? [];
  const named = (id: string, label: string, playbook: unknown, note?: string): Version[] =>
    playbook ? [{ id, label, note, playbook: playbook as Playbook }] : [];
  return [
    ...named('draft', 'What is written here now', draft),
    ...named('holds', 'What holds now', row?.definition),
    ...(row?.way === 'INHERITED' ? [] : named('inherited', 'As inherited', row?.inherited)),
    ...published.flatMap(({ version, definition, setBy, reason, effectiveAt }) =>
      named(`v${version}`, `Policy version ${version}`, definition, `${moment(effectiveAt)}, ${setBy}: ${reason}`),
    ),
  ];
}
