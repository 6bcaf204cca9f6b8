import type { Playbook } from '@clearhold/cases/playbook';
import { useRef, useState } from 'react';
import { SegmentedControl } from '../actions/segmented-control.tsx';
import { Badge } from '../feedback/badge.tsx';
import { Banner, Note } from '../feedback/banner.tsx';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { PageHeader } from '../layout/page.tsx';
import { useRoom } from '../layout/use-room.ts';
import type { PlaybookRow } from '../playbooks/documents.ts';
import { CompareView } from './compare-view.tsx';
import type { DesignerProps } from './designer.tsx';
import { DeskActions } from './desk-actions.tsx';
import { DrawingView } from './drawing-view.tsx';
import { FilesMenu } from './files-menu.tsx';
import { MigrationView } from './migration/migration-view.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { SimulationView } from './simulation-view.tsx';
import { useDesk } from './use-desk.ts';

type View = 'drawing' | 'list' | 'compare' | 'simulate' | 'cases';
const VIEWS: readonly { id: View; label: string }[] = [
  { id: 'drawing', label: 'Drawing' },
  { id: 'list', label: 'List' },
  { id: 'compare', label: 'Compare' },
  { id: 'simulate', label: 'Simulate' },
  { id: 'cases', label: 'Open cases' },
];

/** Widths at the usual size of text: below the first a list, from the second on the chosen step beside it. */
const ROOM_TO_DRAW = 600;
const ROOM_BESIDE = 900;

/** The desk that a playbook is written at. */
export function Desk(props: DesignerProps & { row: PlaybookRow | undefined }) {
  const { ability, scope, playbookKey, companies, listHref, caseHrefOf, onGone, row } = props;
  const desk = useDesk(scope.id, playbookKey, row);
  const place = useRef<HTMLDivElement>(null);
  const { width } = useRoom(place);
  const isPhone = width < ROOM_TO_DRAW;
  const [chosen, setView] = useState<View>('drawing');
  const [publishing, setPublishing] = useState<'wanted' | 'inherited'>();
  const mayWrite = ability.can('update', 'Policy');
  const mayMigrate = row !== undefined && scope.kind !== 'UNIT' && ability.can('publish', 'Policy');
  const isFixed = !mayWrite || Boolean(row?.fixed);
  const view = isPhone && chosen === 'drawing' ? 'list' : chosen;
  const barred = desk.problems.filter(({ bars }) => bars);
  useShortcuts({
    'mod+z': () => desk.history.undo(),
    'mod+shift+z': () => desk.history.redo(),
    'mod+y': () => desk.history.redo(),
  });
  const { playbook, isChanged } = desk;
  const take = (taken: Playbook) => desk.write(() => ({ ...taken, key: playbookKey, version: 1 }));
  return (
    <div ref={place} className="flex min-h-full flex-col md:h-full">
      <PageHeader
        title={playbook.title || 'A playbook without a name'}
        crumbs={[{ label: 'Playbooks', href: listHref }]}
        meta={<Standing {...{ row, isChanged }} barred={barred.length} />}
        actions={
          <>
            <FilesMenu playbook={playbook} onTake={isFixed ? undefined : take} />
            {!isFixed && <DeskActions {...{ desk, row }} onPublish={setPublishing} isBarred={barred.length > 0} />}
          </>
        }
      >
        <div className="pb-2">
          <SegmentedControl
            label="How to look at it"
            options={VIEWS.filter(({ id }) => (id !== 'drawing' || !isPhone) && (id !== 'cases' || mayMigrate))}
            value={view}
            onChange={setView}
          />
        </div>
      </PageHeader>
      {row?.fixed && <Banner tone="info">{row.fixed}</Banner>}
      {row?.faults.map(({ message }) => (
        <div key={message} className="px-4 pt-3 sm:px-6">
          <Note tone="waiting" title="What was written here cannot run any more; it stands as inherited.">
            {message}
          </Note>
        </div>
      ))}
      {(view === 'drawing' || view === 'list') && (
        <DrawingView {...{ desk, row, isFixed, scope, view }} isWide={width >= ROOM_BESIDE} />
      )}
      {view === 'compare' && (
        <div className="min-h-0 flex-1 overflow-auto px-4 py-4 sm:px-6">
          <CompareView scope={scope.id} draft={playbook} row={row} onTake={isFixed ? undefined : take} />
        </div>
      )}
      {view === 'simulate' && (
        <div className="min-h-0 flex-1 overflow-auto px-4 py-4 sm:px-6">
          {mayWrite ? (
            <SimulationView {...{ companies }} scope={scope.id} draft={playbook} isBarred={barred.length > 0} />
          ) : (
            <p className="text-row text-muted">Whoever may change policy can try a playbook on past cases.</p>
          )}
        </div>
      )}
      {view === 'cases' && (
        <div className="min-h-0 flex-1 overflow-auto px-4 py-4 sm:px-6">
          <MigrationView playbook={playbookKey} {...{ companies, caseHrefOf }} />
        </div>
      )}
      {publishing && (
        <PublishDialog
          scope={scope.id}
          scopeName={scope.name}
          title={playbook.title}
          wanted={{
            key: playbookKey,
            definition: publishing === 'wanted' ? playbook : undefined,
            keep: desk.keepSaid,
          }}
          onDone={() => {
            desk.throwAway();
            setPublishing(undefined);
            if (publishing === 'inherited' && !row?.inherited) onGone();
          }}
          onClose={() => setPublishing(undefined)}
        />
      )}
    </div>
  );
}

function Standing({ row, isChanged, barred }: { row: PlaybookRow | undefined; isChanged: boolean; barred: number }) {
  const from = row?.way === 'INHERITED' ? `As ${row.sourceName} has it` : row ? `Set by ${row.sourceName}` : 'New here';
  const running = row?.running.reduce((sum, { cases }) => sum + cases, 0) ?? 0;
  return (
    <>
      <span>{from}</span>
      {row?.version && <span>version {row.version}</span>}
      {running > 0 && <span>{running === 1 ? '1 open case follows it' : `${running} open cases follow it`}</span>}
      {isChanged && <Badge tone="info">Not published</Badge>}
      <span role="status">
        {barred > 0 && <Badge tone="risk">{barred === 1 ? '1 thing is wrong' : `${barred} things are wrong`}</Badge>}
      </span>
    </>
  );
}
