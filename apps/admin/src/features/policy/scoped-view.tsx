import type { ReactNode } from 'react';
import type { ScopeNode } from './documents.ts';
import { ScopeNav } from './scope-nav.tsx';
import { useDrafts } from './use-drafts.ts';

/** The tree of scopes with something of the current one beside it. */
export function ScopedView(props: {
  scopes: readonly ScopeNode[];
  current: string;
  hrefOf: (scope: string) => string;
  onGo: (scope: string) => void;
  children: ReactNode;
}) {
  const { scopes, current, hrefOf, onGo, children } = props;
  const { waiting } = useDrafts();
  return (
    <div className="flex min-h-0 flex-1 flex-col md:flex-row">
      <ScopeNav scopes={scopes} current={current} hrefOf={hrefOf} onGo={onGo} waiting={waiting} />
      <div className="min-w-0 flex-1 md:overflow-y-auto">{children}</div>
    </div>
  );
}
