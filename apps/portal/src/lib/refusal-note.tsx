import { isRefusal, Note, RefusalError, RequestError } from '@clearhold/ui';

/** A refusal or an error beside what was tried: what it was, and the way on. */
export function RefusalNote({ error }: { error: unknown }) {
  if (!error) return null;
  const refusal = error instanceof RefusalError ? error.refusal : isRefusal(error) ? error : undefined;
  const words = refusal?.message ?? (error instanceof Error ? error.message : String(error));
  const more = refusal as { candidates?: { id: string; name: string }[]; waysOut?: string[] } | undefined;
  return (
    <div role="alert">
      <Note tone="risk" title={words}>
        {refusal?.hint && <p>{refusal.hint}</p>}
        {more?.candidates && more.candidates.length > 0 && (
          <p>Can do it: {more.candidates.map((person) => person.name).join(', ')}.</p>
        )}
        {more?.waysOut && (
          <ul className="ms-4 list-disc">
            {more.waysOut.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        )}
        {error instanceof RequestError && error.id && (
          <p className="text-muted">Quote {error.id} when you ask for help.</p>
        )}
      </Note>
    </div>
  );
}
