import { Answer, Section, SkeletonRows, Switch } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCan } from '../../../lib/session.ts';
import { effectiveQuery } from '../documents.ts';
import { draftsQuery } from './documents.ts';
import { DraftDetail } from './draft-detail.tsx';
import { DraftList } from './draft-list.tsx';

/** Where the drafts of a scope are looked at: the list, or one of them. */
export interface DraftsProps {
  scope: string;
  scopeName: string;
  /** The draft that is open. */
  open: string | undefined;
  /** The address of a draft, or of the list. */
  hrefOf: (draft?: string) => string;
  /** Goes to the settings, where the draft's changes are now. */
  onEdit: () => void;
}

/** Changes of a scope's policy on their way: the list of them, or one that is open. */
export function Drafts(props: DraftsProps) {
  const { scope, scopeName, open, hrefOf } = props;
  const [decided, setDecided] = useState(false);
  const drafts = useQuery({ ...draftsQuery(scope, decided), enabled: !open });
  const settings = useQuery(effectiveQuery(scope)).data ?? [];
  const timeZone = String(settings.find(({ key }) => key === 'calendar.timeZone')?.value ?? 'UTC');
  const mayUpdate = useCan('update', 'Policy');
  if (open) return <DraftDetail {...props} open={open} settings={settings} timeZone={timeZone} />;
  return (
    <Section
      title={`Drafts for ${scopeName}`}
      flush
      actions={
        <Switch className="text-row!" isSelected={decided} onChange={setDecided}>
          Show decided ones
        </Switch>
      }
    >
      <Answer query={drafts} what="The drafts" loading={<SkeletonRows rows={5} />}>
        {(list) => (
          <DraftList
            drafts={list}
            scopeName={scopeName}
            titles={new Map(settings.map(({ key, title }) => [key, title]))}
            timeZone={timeZone}
            hrefOf={hrefOf}
            mayUpdate={mayUpdate}
          />
        )}
      </Answer>
    </Section>
  );
}
