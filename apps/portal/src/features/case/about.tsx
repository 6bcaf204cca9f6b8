import { Tabs } from '@clearhold/ui';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import type { OpenForm } from './action-dialogs.tsx';
import type { WholeCase } from './case-query.ts';
import { Comments } from './comments.tsx';
import { Effects } from './effects.tsx';
import { History } from './history.tsx';
import { Messages } from './messages.tsx';

/** What was said and done about the case. */
export function About(props: { found: WholeCase; comment?: boolean; onOpen: (form: OpenForm) => void }) {
  const { found, comment, onOpen } = props;
  const mayAsk = useCan('ask', 'Case');
  const maySeeLinks = useCan('read', 'SupplierLink');
  const [tab, setTab] = useState('comments');
  return (
    <Tabs
      label="About the case"
      value={tab}
      onChange={setTab}
      tabs={[
        {
          id: 'comments',
          label: 'Comments',
          count: found.comments.length || undefined,
          content: <Comments found={found} focus={comment} />,
        },
        ...(maySeeLinks
          ? [
              {
                id: 'supplier',
                label: 'Supplier',
                count: found.supplierLinks.length || undefined,
                content: <Messages found={found} onAsk={mayAsk ? () => onOpen({ form: 'ask' }) : undefined} />,
              },
            ]
          : []),
        {
          id: 'history',
          label: 'History',
          count: found.history.length || undefined,
          content: (
            <>
              <Effects found={found} />
              <History found={found} />
            </>
          ),
        },
      ]}
    />
  );
}
