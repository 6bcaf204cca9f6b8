import { Button, ButtonLink, EmptyState } from '@clearhold/ui';
import { Inbox, SearchX } from 'lucide-react';

const WORDS: Record<string, [title: string, body: string]> = {
  mine: ['No case waits for you', 'Cases that you take, or that are given to you, come here.'],
  team: ['No open case in your team', 'Cases come here when an invoice stops on a discrepancy.'],
  unassigned: ['Every case has an owner', 'New cases stand here until somebody takes them.'],
  overdue: ['Nothing is overdue', 'Cases come here when their time on the business calendar has run out.'],
  'discount-at-risk': ['No discount is about to be lost', ''],
  'period-close': ['Nothing holds up the close of the month', ''],
  'waiting-for-supplier': ['No case waits for a supplier', 'Cases stand here from the question until the answer.'],
  'waiting-for-erp': ['No case waits for the ERP', 'Cases stand here from the write until its confirmation.'],
  closed: ['No case was closed yet', 'Closed cases stay here with their whole history.'],
};

/** Says what will come here, and the one step on. */
export function QueueEmpty(props: {
  view: string;
  /** What the view holds, where the rail says it. */
  meaning?: string | null;
  narrowed: boolean;
  onClear: () => void;
}) {
  const { view, meaning, narrowed, onClear } = props;
  if (narrowed)
    return (
      <EmptyState
        icon={<SearchX size={16} aria-hidden />}
        title="No case fits this search and these filters"
        action={<Button onPress={onClear}>Clear search and filters</Button>}
      >
        Search understands invoice numbers, suppliers, amounts and codes such as AP.MATCH.PRICE.
      </EmptyState>
    );
  const [title, body] = WORDS[view] ?? ['No case here', 'Cases come here when an invoice stops on a discrepancy.'];
  return (
    <EmptyState
      icon={<Inbox size={16} aria-hidden />}
      title={title}
      action={view === 'all' ? undefined : <ButtonLink href="/queue/all">Show all open cases</ButtonLink>}
    >
      {body || meaning}
    </EmptyState>
  );
}
