import { DateTime, formatCount, Sparkbar, StatRow, StatTile, useLocale } from '@clearhold/ui';
import { useCan } from '../../lib/session.ts';
import type { WorkState } from './documents.ts';

/** What the work comes to, over the tables. */
export function FigureRow({ work }: { work: WorkState }) {
  const { locale } = useLocale();
  const mayOpenFailed = useCan('read', 'DeadLetter');
  const count = (value: number) => formatCount(value, locale);
  const { doneByMinute, effectsInDoubt, failedWork, seals } = work;
  const waiting = work.lanes.reduce((sum, lane) => sum + lane.waiting, 0);
  const inFlight = work.lanes.reduce((sum, lane) => sum + lane.inFlight, 0);
  const done = doneByMinute.reduce((sum, one) => sum + one, 0);
  return (
    <StatRow>
      <StatTile label="Waiting" value={count(waiting)} note={`${count(inFlight)} in the workers’ hands`} />
      <StatTile
        label="Done in 15 minutes"
        value={count(done)}
        note={`${count(doneByMinute.at(-2) ?? 0)} in the last whole minute`}
        chart={<Sparkbar values={doneByMinute} label="Pieces of work done by minute" />}
      />
      <StatTile
        label="ERP writes in doubt"
        value={count(effectsInDoubt.count)}
        tone={effectsInDoubt.count > 0 ? 'waiting' : 'good'}
        note={<Since at={effectsInDoubt.oldestSince} none="Every write has its answer" />}
      />
      <StatTile
        label="Failed work"
        value={count(failedWork.count)}
        href={mayOpenFailed ? '/failed-work' : undefined}
        tone={failedWork.count > 0 ? 'waiting' : 'good'}
        note={<Since at={failedWork.oldestSince} none="Nothing waits for anybody" />}
      />
      <StatTile
        label="Not sealed yet"
        value={count(seals.unsealedEntries)}
        note={
          seals.unsealedLogs === 0
            ? 'All logs are sealed'
            : `in ${count(seals.unsealedLogs)} ${seals.unsealedLogs === 1 ? 'log' : 'logs'}`
        }
        tone={seals.unsealedLogs === 0 ? 'good' : undefined}
      />
    </StatRow>
  );
}

const Since = ({ at, none }: { at: string | null; none: string }) =>
  at ? (
    <>
      the oldest <DateTime value={at} />
    </>
  ) : (
    none
  );
