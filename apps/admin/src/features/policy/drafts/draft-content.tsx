import { Note } from '@clearhold/ui';
import { Differences } from '../differences.tsx';
import type { Setting } from '../documents.ts';
import type { SentChange } from '../draft.ts';
import { draftFrom } from '../draft.ts';
import { PastInvoices } from '../rehearsals/past-invoices.tsx';
import { saidWords } from '../said-words.ts';
import { Conflicts } from './conflicts.tsx';
import type { PolicyDraft } from './documents.ts';
import { isOpen } from './draft-words.ts';

/** What a draft sets; of an open one also what it would do today and what stands against it. */
export function DraftContent(props: {
  scope: string;
  scopeName: string;
  draft: PolicyDraft;
  settings: readonly Setting[];
  below: number;
}) {
  const { scope, scopeName, draft, settings, below } = props;
  const says = <Changes draft={draft} settings={settings} />;
  if (!isOpen(draft)) return says;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {draft.conflicts.length > 0 && <Conflicts scope={scope} draft={draft} />}
      {draft.refusals.map((refusal) => (
        <Note key={`${refusal.path} ${refusal.message}`} tone="risk" title={refusal.message}>
          {refusal.hint}
        </Note>
      ))}
      {draft.refusals.length === 0 && (
        <div>
          <h3 className="pb-1 text-row font-semibold">What would differ today</h3>
          <Differences scopeName={scopeName} differences={draft.differences} below={below} />
        </div>
      )}
      <PastInvoices scope={scope} draft={draft} />
      {says}
    </div>
  );
}

function Changes({ draft, settings }: { draft: PolicyDraft; settings: readonly Setting[] }) {
  const changes = Object.entries(draftFrom(draft.changes as SentChange[]));
  return (
    <div>
      <h3 className="pb-1 text-row font-semibold">What it sets</h3>
      <ul>
        {changes.map(([key, change]) => {
          const setting = settings.find((one) => one.key === key);
          return (
            <li key={key} className="flex flex-wrap gap-x-3 border-b border-line py-2 text-row last:border-b-0">
              <span className="min-w-48 font-medium">{setting?.title ?? key}</span>
              <span className="min-w-0 break-words">
                {change === 'inherit' ? 'inherit again' : saidWords(key, change, setting)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
