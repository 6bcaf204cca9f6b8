import { Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { Button } from '../actions/button.tsx';
import { IconButton } from '../actions/icon-button.tsx';
import type { PlaybookRow } from '../playbooks/documents.ts';
import type { DeskInHand } from './use-desk.ts';

/** Undo, redo, throw away, publish. */
export function DeskActions(props: {
  desk: DeskInHand;
  row: PlaybookRow | undefined;
  isBarred: boolean;
  onPublish: (what: 'wanted' | 'inherited') => void;
}) {
  const { desk, row, isBarred, onPublish } = props;
  const { history, isChanged, throwAway } = desk;
  return (
    <>
      <IconButton
        label="Undo"
        keys="mod+z"
        icon={<Undo2 size={16} aria-hidden />}
        isDisabled={!history.canUndo}
        onPress={history.undo}
      />
      <IconButton
        label="Redo"
        keys="mod+shift+z"
        icon={<Redo2 size={16} aria-hidden />}
        isDisabled={!history.canRedo}
        onPress={history.redo}
      />
      {isChanged && row && (
        <Button kind="quiet" icon={<RotateCcw size={16} aria-hidden />} onPress={throwAway}>
          As it holds
        </Button>
      )}
      {!isChanged && row && row.way !== 'INHERITED' && (
        <Button onPress={() => onPublish('inherited')}>{row.inherited ? 'As inherited again' : 'Take it away'}</Button>
      )}
      <Button kind="primary" isDisabled={!isChanged || isBarred} onPress={() => onPublish('wanted')}>
        Publish playbook
      </Button>
    </>
  );
}
