import { type Operation, operationBody } from '@clearhold/ui';
import { useEffect, useRef, useState } from 'react';
import { backOff, eventReader } from './events.ts';
import { graphql } from './graphql.ts';

const CHANGES = graphql('subscription Changes { changes { kind id version at } }');

/** What changed, as the API tells it. */
export interface Change {
  kind: string;
  id: string;
  version: number | null;
  at: string;
}

type Listener = (change: Change) => void;
type Line = 'connecting' | 'open' | 'lost';

const listeners = new Set<Listener>();
const watchers = new Set<(line: Line) => void>();
let running: AbortController | undefined;
let line: Line = 'connecting';

function say(next: Line): void {
  line = next;
  for (const watcher of watchers) watcher(next);
}

function tell(data: string): void {
  const change = (JSON.parse(data) as { data?: { changes?: Change } }).data?.changes;
  if (change) for (const listener of listeners) listener(change);
}

async function listen(signal: AbortSignal): Promise<'complete' | 'refused'> {
  const response = await fetch('/graphql/stream', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    credentials: 'same-origin',
    body: JSON.stringify(operationBody(CHANGES as unknown as Operation)),
    signal,
  });
  if (response.status === 401 || response.status === 403) return 'refused';
  if (!response.ok || !response.body) throw new Error(`stream answered ${response.status}`);
  say('open');
  const read = eventReader(({ event, data }) => event === 'next' && tell(data));
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) read(part.value);
  return 'complete';
}

async function keepListening(signal: AbortSignal): Promise<void> {
  for (let attempt = 0; !signal.aborted; attempt++) {
    const opened = performance.now();
    const end = await listen(signal).catch(() => 'lost' as const);
    if (signal.aborted || end === 'refused') return;
    if (performance.now() - opened > 10_000) attempt = 0;
    if (attempt > 1) say('lost');
    await new Promise((resolve) => setTimeout(resolve, backOff(attempt)));
  }
}

function start(): void {
  if (running) return;
  running = new AbortController();
  void keepListening(running.signal);
}

function stop(): void {
  running?.abort();
  running = undefined;
}

/** Calls back for every change in this tenant that the person may see. All callers share one connection. */
export function useChanges(onChange: Listener): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const listener: Listener = (change) => latest.current(change);
    listeners.add(listener);
    start();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) stop();
    };
  }, []);
}

/** Whether live changes are coming in. */
export function useLine(): Line {
  const [now, setNow] = useState(line);
  useEffect(() => {
    watchers.add(setNow);
    return () => void watchers.delete(setNow);
  }, []);
  return now;
}
