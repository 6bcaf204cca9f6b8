import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { useChanges } from '../../lib/live.ts';
import { useMyId } from '../../lib/session.ts';
import { CASES, type CaseFilter, type CaseOrder, type CaseRow, fetchRow, queueViewsQuery } from './documents.ts';
import { useReplaceRow } from './use-queue.ts';

const CALM_MS = 400;
const LOOK = 50;

interface Watched {
  rows: readonly CaseRow[];
  filter: CaseFilter;
  orderBy: CaseOrder;
  enabled: boolean;
}

/**
 * Keeps a list true without moving it under the hand: rows in it are renewed in place, those that came are counted,
 * those that someone else took are named.
 */
export function useLiveQueue({ rows, filter, orderBy, enabled }: Watched) {
  const client = useQueryClient();
  const me = useMyId();
  const replace = useReplaceRow();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<ReadonlyMap<string, string>>(new Map());
  const known = useRef(new Map<string, CaseRow>());
  known.current = new Map(rows.map((row) => [row.id, row]));
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const place = JSON.stringify([filter, orderBy]);

  const renew = async (id: string) => {
    const before = known.current.get(id);
    const row = await fetchRow(id).catch(() => undefined);
    if (!before || !row) return;
    replace(row);
    const other = row.owner && row.owner.id !== me && row.owner.id !== before.owner?.id ? row.owner.name : undefined;
    if (other) setTaken((all) => new Map(all).set(id, other));
  };

  const look = async () => {
    const ids = [...waiting.current];
    waiting.current.clear();
    void client.invalidateQueries({ queryKey: queueViewsQuery.queryKey });
    await Promise.all(
      ids
        .filter((id) => known.current.has(id))
        .slice(0, LOOK)
        .map(renew),
    );
    if (ids.every((id) => known.current.has(id))) return;
    const page = await request(CASES, { first: LOOK, filter, orderBy }).catch(() => undefined);
    const unseen = page?.cases.edges.map((edge) => edge.node.id).filter((id) => !known.current.has(id)) ?? [];
    if (unseen.length > 0) setFresh((all) => new Set([...all, ...unseen]));
  };

  useChanges((change) => {
    if (!enabled || change.kind !== 'CASE') return;
    waiting.current.add(change.id);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void look(), CALM_MS);
  });

  const clear = useCallback(() => {
    setFresh(new Set());
    setTaken(new Map());
  }, []);
  useEffect(clear, [place, clear]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { fresh: [...fresh].filter((id) => !known.current.has(id)).length, taken, clear };
}
