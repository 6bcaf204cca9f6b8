import { Badge, DateTime } from '@clearhold/ui';
import { ArrowDownToLine, Lock } from 'lucide-react';
import type { Setting } from './documents.ts';

const BOUND_WORDS: Record<string, string> = { ceiling: 'at most', floor: 'at least', lock: 'locked at' };
const OWN_WORDS: Record<string, string> = {
  default: 'Set here',
  lock: 'Locked here',
  floor: 'Floor set here',
  ceiling: 'Ceiling set here',
};

/** Where a value comes from, in a few words: own, inherited, locked or bounded. */
export function Origin({ setting }: { setting: Setting }) {
  const { own, mode, lockedBy, sourceKind, sourceName, ring, bounds, clamped } = setting;
  const isLocked = lockedBy && !(own && mode === 'lock');
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 self-start text-label">
      {clamped ? (
        <Badge tone="waiting">Held back by {sourceName}</Badge>
      ) : isLocked ? (
        <Badge icon={<Lock size={12} aria-hidden />}>Locked by {lockedBy}</Badge>
      ) : own ? (
        <Badge tone="info">{OWN_WORDS[mode ?? 'default']}</Badge>
      ) : sourceKind === null ? (
        <span className="text-muted">{sourceName}</span>
      ) : (
        <span className="inline-flex min-w-0 items-center gap-1 text-muted">
          <ArrowDownToLine size={12} className="shrink-0" aria-hidden />
          <span className="truncate">
            Inherited from {sourceName}
            {ring && `, ring ${ring}`}
          </span>
        </span>
      )}
      {!isLocked &&
        bounds
          .filter(({ scopeName }) => !own || scopeName !== sourceName)
          .map((bound) => (
            <span key={`${bound.scopeName}${bound.mode}`} className="truncate text-muted">
              {BOUND_WORDS[bound.mode] ?? bound.mode} {bound.display}, by {bound.scopeName}
            </span>
          ))}
    </span>
  );
}

/** Who set the value in force, when and why. */
export function SetBy({ setting }: { setting: Setting }) {
  const { setBy, setAt, reason, sourceName, ring, version } = setting;
  if (!setBy) return <p className="text-muted">Nobody set it; this is what the product comes with.</p>;
  return (
    <p className="text-muted">
      {setBy} at {sourceName}
      {ring && `, ring ${ring}`}
      {version !== null && `, version ${version}`}
      {setAt && (
        <>
          , <DateTime value={setAt} />
        </>
      )}
      {reason && <>: “{reason}”</>}
    </p>
  );
}

/** Each level's word on a setting, from the top, and which one took. */
export function Trail({ setting }: { setting: Setting }) {
  return (
    <ol aria-label="How the value came about" className="flex flex-col">
      {setting.trail.map((step, at) => (
        <li
          key={`${step.scopeName}${at}`}
          className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5 last:border-b-0"
        >
          <span className="w-44 shrink-0 truncate">{step.scopeName}</span>
          <span className={step.took ? 'font-medium text-ink' : 'text-muted line-through'}>{step.display}</span>
          <span className="min-w-0 flex-1 basis-40 text-muted">
            {step.ring && `ring ${step.ring}, `}
            {step.mode && step.mode !== 'default' && `${step.mode}, `}
            {step.why}
          </span>
        </li>
      ))}
    </ol>
  );
}
