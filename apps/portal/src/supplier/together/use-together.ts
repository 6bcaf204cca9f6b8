import { isRefusal } from '@clearhold/ui/exchange';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { request } from '../../lib/graphql.ts';
import { ENTER, GO, LEAVE, LIST, type Together } from './documents.ts';

export type At =
  | { at: 'loading' }
  | { at: 'offline' }
  | { at: 'link'; token: string }
  | { at: 'out'; isOver: boolean }
  | { at: 'in'; together: Together; isGone?: boolean };

/** The mailed link's token behind the #; looking at it uses nothing up. */
const tokenHere = () => /^#link=([\w-]{43})$/.exec(location.hash)?.[1];

/** Where the visitor stands on the suppliers' page, and what moves him. */
export function useTogether() {
  const [state, setState] = useState<At>({ at: 'loading' });

  const look = useCallback(async (isGone = false) => {
    const answer = await request(LIST).catch(() => undefined);
    if (!answer) return setState({ at: 'offline' });
    const together = answer.supplierMatters;
    setState(together ? { at: 'in', together, isGone } : { at: 'out', isOver: false });
  }, []);

  const start = useCallback(() => {
    const token = tokenHere();
    if (token) return setState({ at: 'link', token });
    setState({ at: 'loading' });
    void look();
  }, [look]);

  useEffect(() => {
    start();
    addEventListener('hashchange', start);
    return () => removeEventListener('hashchange', start);
  }, [start]);

  const enter = async (token: string) => {
    setState({ at: 'loading' });
    const answer = await request(ENTER, { input: { token } }).catch(() => undefined);
    if (!answer) return setState({ at: 'offline' });
    history.replaceState(null, '', location.pathname);
    if (answer.signInSupplier.__typename !== 'SupplierSignedIn') return setState({ at: 'out', isOver: true });
    await look();
  };

  const open = async (id: string) => {
    const answer = await request(GO, { input: { id } }).catch(() => undefined);
    if (!answer) return setState({ at: 'offline' });
    const opened = answer.openSupplierMatter;
    if (isRefusal(opened) || opened.__typename !== 'SupplierMatterAddress') return look(true);
    location.assign(opened.url);
  };

  const leave = async () => {
    const done = await request(LEAVE).catch(() => undefined);
    setState(done ? { at: 'out', isOver: false } : { at: 'offline' });
  };

  return { state, start, enter, open, leave };
}
