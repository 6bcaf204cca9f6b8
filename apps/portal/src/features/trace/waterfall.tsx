import { DateTime, formatSpan, StateText, type Tone, useLocale, useNow } from '@clearhold/ui';
import type { TraceHop } from './documents.ts';
import { type Place, placesOf } from './span.ts';

const BARS: Record<TraceHop['state'], string> = { DONE: 'bg-good', OPEN: 'bg-waiting', FAILED: 'bg-risk' };
const WORDS: Record<TraceHop['state'], { tone: Tone; label: string } | undefined> = {
  DONE: undefined,
  OPEN: { tone: 'waiting', label: 'Lasts still' },
  FAILED: { tone: 'risk', label: 'Did not work' },
};

/** Every station under the one before it, with a bar where it lies in the time of the whole. */
export function Waterfall({ hops }: { hops: readonly TraceHop[] }) {
  const now = useNow();
  const places = placesOf(hops, now.getTime());
  return (
    <ol aria-label="Stations in order of time" className="flex flex-col text-row">
      {hops.map((hop, index) => (
        <Station key={hop.id} hop={hop} place={places[index]!} now={now} />
      ))}
    </ol>
  );
}

function Station({ hop, place, now }: { hop: TraceHop; place: Place; now: Date }) {
  const { who, what, note, state, at, endedAt, attempts } = hop;
  const words = WORDS[state];
  const took = useTook(at, endedAt, now);
  return (
    <li className="grid gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_40%]">
      <div className="min-w-0">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="min-w-0 font-medium wrap-anywhere">{what}</span>
          {words && <StateText tone={words.tone}>{words.label}</StateText>}
        </span>
        <span className="block text-label text-muted wrap-anywhere">
          {who}
          {attempts !== null && attempts > 1 && `, ${attempts} tries`}
          {note && `: ${note}`}
        </span>
      </div>
      <div className="min-w-0">
        <span className="flex flex-wrap justify-between gap-x-3 text-label text-muted tabular-nums">
          <DateTime value={String(at)} as="instant" />
          {took && <span>{took}</span>}
        </span>
        <span aria-hidden className="relative mt-1 block h-1.5 rounded-sm bg-press">
          <span
            className={`absolute inset-y-0 rounded-sm ${BARS[state]}`}
            style={{ insetInlineStart: `${place.from}%`, width: `${place.width}%` }}
          />
        </span>
      </div>
    </li>
  );
}

/** How long it took, or has lasted; nothing for a moment. */
function useTook(at: unknown, endedAt: unknown, now: Date): string {
  const { wordsLocale } = useLocale();
  const milliseconds = (endedAt ? Date.parse(String(endedAt)) : now.getTime()) - Date.parse(String(at));
  if (milliseconds <= 0) return '';
  if (milliseconds < 1000) return `${milliseconds} ms`;
  return milliseconds < 60_000 ? `${Math.round(milliseconds / 1000)} s` : formatSpan(milliseconds, wordsLocale);
}
