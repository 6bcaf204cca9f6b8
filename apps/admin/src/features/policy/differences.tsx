import { Badge, type Tone } from '@clearhold/ui';
import type { Difference } from './documents.ts';

const DIRECTION: Record<string, { tone: Tone | 'neutral'; word: string }> = {
  STRICTER: { tone: 'good', word: 'Stricter' },
  LOOSER: { tone: 'waiting', word: 'Looser' },
  OTHER: { tone: 'neutral', word: 'Other' },
};

/** What would differ at a scope, setting by setting: before, after, and which way it goes. */
export function Differences(props: {
  scopeName: string;
  differences: readonly Difference[];
  /** How many scopes below take what they do not set themselves. */
  below: number;
}) {
  const { scopeName, differences, below } = props;
  return (
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
        {below > 0 && ` ${below} ${below === 1 ? 'scope' : 'scopes'} below take it where they set nothing themselves.`}
      </p>
    </section>
  );
}
