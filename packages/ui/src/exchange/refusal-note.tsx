import { Note } from '../feedback/banner.tsx';
import { useLocale } from '../locale/ui-provider.tsx';
import { isRefusal, RefusalError } from './refusal.ts';
import { RequestError } from './send.ts';

/** A refusal or an error beside what was tried: what it was, and the way on. Nothing where there is none. */
export function RefusalNote({ error }: { error: unknown }) {
  const { say } = useLocale();
  if (!error) return null;
  const refusal = error instanceof RefusalError ? error.refusal : isRefusal(error) ? error : undefined;
  const words = refusal?.message ?? (error instanceof Error ? error.message : String(error));
  const reference = error instanceof RequestError ? error.id : undefined;
  return (
    <div role="alert">
      <Note tone="risk" title={words}>
        {refusal?.hint && <p>{refusal.hint}</p>}
        {refusal?.candidates && refusal.candidates.length > 0 && (
          <p>{say('canDoIt', { names: refusal.candidates.map(({ name }) => name).join(', ') })}</p>
        )}
        {refusal?.waysOut && (
          <ul className="ms-4 list-disc">
            {refusal.waysOut.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        )}
        {reference && <p className="text-muted">{say('reference', { id: reference })}</p>}
      </Note>
    </div>
  );
}
