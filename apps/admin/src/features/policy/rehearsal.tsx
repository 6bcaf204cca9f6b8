import { Badge, Button, Note, RefusalNote, Skeleton, TextArea, type Tone } from '@clearhold/ui';
import type { Difference } from './documents.ts';
import type { Fault } from './draft.ts';

const DIRECTION: Record<string, { tone: Tone | 'neutral'; word: string }> = {
  STRICTER: { tone: 'good', word: 'Stricter' },
  LOOSER: { tone: 'waiting', word: 'Looser' },
  OTHER: { tone: 'neutral', word: 'Other' },
};

/** Props of `Rehearsal`. */
export interface RehearsalProps {
  scopeName: string;
  count: number;
  isTrying: boolean;
  differences: readonly Difference[];
  /** What stands against it: the settings' own faults are shown at the settings. */
  faults: readonly Fault[];
  atSettings: number;
  /** How many scopes below take what they do not set themselves. */
  below: number;
  reason: string;
  onReason: (reason: string) => void;
  onPublish: () => void;
  onDiscard: () => void;
  isPublishing: boolean;
  error: unknown;
}

/** The draft's rehearsal: what would differ, what stands against it, and the reason to publish it. */
export function Rehearsal(props: RehearsalProps) {
  const { scopeName, count, isTrying, differences, faults, atSettings, below, reason } = props;
  const isBlocked = faults.length + atSettings > 0;
  return (
    <div className="flex flex-col gap-4">
      {isTrying && <Skeleton lines={3} />}
      {atSettings > 0 && (
        <Note tone="risk" title={`${atSettings === 1 ? 'One change' : `${atSettings} changes`} cannot be published`}>
          What stands against it is said at the setting.
        </Note>
      )}
      {faults.map((fault) => (
        <RefusalNote key={fault.message} error={{ code: 'REFUSED', ...fault }} />
      ))}
      {!isTrying && !isBlocked && (
        <section aria-label="What would differ" className="flex flex-col">
          {differences.length === 0 ? (
            <p className="text-row text-muted">
              No value in force at {scopeName} would differ; what is said to the levels below does.
            </p>
          ) : (
            <ul>
              {differences.map((one) => (
                <li key={`${one.key} ${one.entry}`} className="border-b border-line py-2 text-row last:border-b-0">
                  <span className="flex items-baseline justify-between gap-2">
                    <span className="min-w-0 font-medium">
                      {one.title}
                      {one.entry && <span className="text-muted"> · {one.entry}</span>}
                    </span>
                    <Badge tone={DIRECTION[one.direction]?.tone ?? 'neutral'}>
                      {DIRECTION[one.direction]?.word ?? one.direction}
                    </Badge>
                  </span>
                  <span className="mt-0.5 block break-words">
                    <del className="text-muted">{one.before}</del> <span aria-hidden>→</span>{' '}
                    <ins className="no-underline">{one.after}</ins>
                  </span>
                </li>
              ))}
            </ul>
          )}
          <p className="pt-2 text-label text-muted">
            It works for the next document, not for cases that are open.
            {below > 0 &&
              ` ${below} ${below === 1 ? 'scope' : 'scopes'} below take it where they set nothing themselves.`}
          </p>
        </section>
      )}
      <TextArea
        label="Reason"
        hint="It stands beside the value wherever it holds."
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={props.onReason}
      />
      <RefusalNote error={props.error} />
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          isDisabled={isBlocked || isTrying || reason.trim().length < 3}
          isPending={props.isPublishing}
          onPress={props.onPublish}
        >
          Publish {count === 1 ? '1 change' : `${count} changes`}
        </Button>
        <Button onPress={props.onDiscard}>Discard the draft</Button>
      </div>
    </div>
  );
}
