import {
  Answer,
  Button,
  Kbd,
  Note,
  SegmentedControl,
  Sheet,
  SkeletonRows,
  TextField,
  useMedia,
  useShortcuts,
} from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { effectiveQuery, type ScopeNode, versionsQuery } from './documents.ts';
import { faultsByKey, saidNow } from './draft.ts';
import { Rehearsal } from './rehearsal.tsx';
import { ScopeNav } from './scope-nav.tsx';
import { branchOf } from './scope-tree.ts';
import { SettingsList, type Shown, settingsShown } from './settings-list.tsx';
import { useDrafts } from './use-drafts.ts';
import { usePublish } from './use-publish.ts';
import { useRehearsal } from './use-rehearsal.ts';
import { VersionLine } from './version-line.tsx';

/** Where the desk stands: the scope, the open setting and the words searched for. */
export interface DeskPlace {
  scope?: string;
  key?: string;
  q?: string;
}

const SHOWN: readonly { id: Shown; label: string }[] = [
  { id: 'all', label: 'All' },
  { id: 'own', label: 'Set here' },
  { id: 'bound', label: 'Locked or bounded' },
];

/** A tree of scopes, the settings in force at one of them, and the draft with its rehearsal beside it. */
export function PolicyDesk(props: {
  scopes: readonly ScopeNode[];
  place: DeskPlace;
  onGo: (place: DeskPlace) => void;
  hrefOf: (scope: string) => string;
}) {
  const { scopes, place, onGo, hrefOf } = props;
  const scope = scopes.find(({ id }) => id === place.scope) ?? scopes[0];
  const id = scope?.id ?? '';
  const mayPublish = useCan('publish', 'Policy');
  const isWide = useMedia('(min-width: 80rem)');
  const [shown, setShown] = useState<Shown>('all');
  const [reviewing, setReviewing] = useState(false);
  const [reason, setReason] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const drafts = useDrafts();
  const draft = drafts.of(id);
  const count = Object.keys(draft).length;
  const effective = useQuery({ ...effectiveQuery(id), enabled: id !== '' });
  const versions = useQuery({ ...versionsQuery(id), enabled: id !== '' });
  const version = versions.data?.[0]?.version ?? 0;
  const said = saidNow(versions.data);
  const rehearsal = useRehearsal(id, version, draft);
  const faults = faultsByKey(count > 0 ? (rehearsal.data?.faults ?? []) : [], Object.keys(draft));
  const publish = usePublish(scope, version, () => {
    drafts.discard(id);
    setReason('');
    setReviewing(false);
  });
  useShortcuts({
    '/': () => box.current?.querySelector('input')?.focus(),
    Escape: () => onGo({ ...place, key: undefined }),
  });
  useEffect(() => {
    if (place.key && effective.isSuccess)
      document.querySelector(`[data-setting="${CSS.escape(place.key)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [place.key, effective.isSuccess]);
  if (!scope) return null;

  const atSettings = Object.keys(faults).filter((key) => key !== '').length;
  const review = (
    <Rehearsal
      scopeName={scope.name}
      count={count}
      isTrying={rehearsal.isPending || rehearsal.isPlaceholderData}
      differences={rehearsal.data?.differences ?? []}
      faults={faults[''] ?? (rehearsal.isError ? [{ message: rehearsal.error.message }] : [])}
      atSettings={atSettings}
      below={branchOf(scopes, id).length - 1}
      reason={reason}
      onReason={setReason}
      onPublish={() => publish.mutate({ draft, reason })}
      onDiscard={() => {
        drafts.discard(id);
        setReviewing(false);
        publish.reset();
      }}
      isPublishing={publish.isPending}
      error={publish.error}
    />
  );
  return (
    <div className="flex min-h-0 flex-1 flex-col md:flex-row">
      <ScopeNav
        scopes={scopes}
        current={id}
        hrefOf={hrefOf}
        onGo={(next) => onGo({ ...place, scope: next })}
        waiting={drafts.waiting}
      />
      <div className="flex min-w-0 flex-1 flex-col md:min-h-0">
        <div
          ref={box}
          className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2 sm:px-6"
        >
          <TextField
            label="Search settings"
            hideLabel
            placeholder="Search settings"
            before={<Search size={16} aria-hidden />}
            after={<Kbd keys="/" />}
            className="w-full max-w-64"
            value={place.q ?? ''}
            onChange={(q) => onGo({ ...place, q: q || undefined })}
          />
          <SegmentedControl label="Settings shown" options={SHOWN} value={shown} onChange={setShown} />
          <span className="ms-auto">
            <VersionLine version={versions.data?.[0]} isKnown={versions.isSuccess} />
          </span>
        </div>
        <div className="min-h-0 flex-1 md:overflow-y-auto">
          {!mayPublish && (
            <div className="px-4 pt-3 sm:px-6">
              <Note tone="info">You can read this policy. A partner admin can change it.</Note>
            </div>
          )}
          <Answer query={effective} what="The policy" loading={<SkeletonRows rows={12} />}>
            {(settings) => (
              <SettingsList
                settings={settingsShown(settings, place.q ?? '', shown, draft)}
                scopeKind={scope.kind}
                said={said}
                draft={draft}
                faults={faults}
                open={place.key}
                onOpen={(key) => onGo({ ...place, key })}
                onChange={mayPublish ? (key, change) => drafts.change(id, key, change, said[key]) : undefined}
              />
            )}
          </Answer>
        </div>
        {count > 0 && !isWide && (
          <div className="sticky bottom-0 flex items-center justify-between gap-3 border-t border-line bg-raised px-4 py-2 text-row">
            <span>
              Draft for {scope.name}: {count === 1 ? '1 change' : `${count} changes`}
              {atSettings > 0 && <span className="text-risk"> · {atSettings} refused</span>}
            </span>
            <Button kind="primary" onPress={() => setReviewing(true)}>
              Review
            </Button>
          </div>
        )}
      </div>
      {count > 0 && isWide && (
        <aside aria-label="Draft" className="w-80 shrink-0 overflow-y-auto border-s border-line p-4">
          <h2 className="pb-3 text-body font-semibold">Draft for {scope.name}</h2>
          {review}
        </aside>
      )}
      <Sheet isOpen={reviewing && !isWide && count > 0} onOpenChange={setReviewing} title={`Draft for ${scope.name}`}>
        {review}
      </Sheet>
    </div>
  );
}
