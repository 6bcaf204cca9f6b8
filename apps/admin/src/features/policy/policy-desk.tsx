import { Answer, Note, Sheet, SkeletonRows, useMedia, useShortcuts } from '@clearhold/ui';
import { useEffect, useRef, useState } from 'react';
import { DeskHead } from './desk-head.tsx';
import type { ScopeNode } from './documents.ts';
import { DraftPanel } from './draft-panel.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ScopeNav } from './scope-nav.tsx';
import { branchOf } from './scope-tree.ts';
import { SettingsList, type Shown, settingsShown } from './settings-list.tsx';
import { useDesk } from './use-desk.ts';

/** Where the desk stands: the scope, the open setting and the words searched for. */
export interface DeskPlace {
  scope?: string;
  key?: string;
  q?: string;
}

/** A tree of scopes, the settings in force at one of them, and the draft with its rehearsal beside it. */
export function PolicyDesk(props: {
  scopes: readonly ScopeNode[];
  place: DeskPlace;
  onGo: (place: DeskPlace) => void;
  hrefOf: (scope: string) => string;
  /** Opens a draft that was saved. */
  onDraft: (scope: string, draft: string) => void;
}) {
  const { scopes, place, onGo, hrefOf, onDraft } = props;
  const scope = scopes.find(({ id }) => id === place.scope) ?? scopes[0];
  const id = scope?.id ?? '';
  const isWide = useMedia('(min-width: 80rem)');
  const [shown, setShown] = useState<Shown>('all');
  const [reviewing, setReviewing] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const desk = useDesk(scope, (kept) => onDraft(id, kept.id));
  const { drafts, draft, count, effective, versions, said, faults } = desk;
  useShortcuts({
    '/': () => box.current?.querySelector('input')?.focus(),
    Escape: () => onGo({ ...place, key: undefined }),
  });
  useEffect(() => {
    if (place.key && effective.isSuccess)
      document.querySelector(`[data-setting="${CSS.escape(place.key)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [place.key, effective.isSuccess]);
  if (!scope) return null;

  const title = draft.saved ? `Editing “${desk.title}”` : `Draft for ${scope.name}`;
  const panel = <DraftPanel desk={desk} scopeId={id} scopeName={scope.name} below={branchOf(scopes, id).length - 1} />;
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
        <DeskHead
          box={box}
          words={place.q ?? ''}
          onWords={(q) => onGo({ ...place, q: q || undefined })}
          shown={shown}
          onShown={setShown}
          version={versions.data?.[0]}
          isKnown={versions.isSuccess}
        />
        <div className="min-h-0 flex-1 md:overflow-y-auto">
          {!desk.mayPublish && (
            <div className="px-4 pt-3 sm:px-6">
              <Note tone="info">
                {desk.mayUpdate
                  ? 'You can draft changes here. An admin approves them, then they hold.'
                  : 'You can read this policy. A partner admin can change it.'}
              </Note>
            </div>
          )}
          <Answer query={effective} what="The policy" loading={<SkeletonRows rows={12} />}>
            {(settings) => (
              <SettingsList
                settings={settingsShown(settings, place.q ?? '', shown, draft.changes)}
                scopeKind={scope.kind}
                said={said}
                draft={draft.changes}
                faults={faults}
                open={place.key}
                onOpen={(key) => onGo({ ...place, key })}
                onChange={desk.mayUpdate ? (key, change) => drafts.change(id, key, change, said[key]) : undefined}
              />
            )}
          </Answer>
        </div>
        {count > 0 && !isWide && (
          <ReviewBar
            scopeName={scope.name}
            count={count}
            refused={Object.keys(faults).length}
            onReview={() => setReviewing(true)}
          />
        )}
      </div>
      {count > 0 && isWide && (
        <aside aria-label="Draft" className="w-80 shrink-0 overflow-y-auto border-s border-line p-4">
          <h2 className="pb-3 text-body font-semibold break-words">{title}</h2>
          {panel}
        </aside>
      )}
      <Sheet isOpen={reviewing && !isWide && count > 0} onOpenChange={setReviewing} title={title}>
        {panel}
      </Sheet>
    </div>
  );
}
