import { Button } from '@clearhold/ui';

/** On narrow screens: says that changes wait, and opens them. */
export function PendingBar({ count, onReview }: { count: number; onReview: () => void }) {
  return (
    <div className="sticky bottom-0 flex items-center justify-between gap-3 border-t border-line bg-raised px-4 py-2 sm:px-6">
      <span className="text-row">{count === 1 ? '1 change waits' : `${count} changes wait`}</span>
      <Button kind="primary" onPress={onReview}>
        Review
      </Button>
    </div>
  );
}
