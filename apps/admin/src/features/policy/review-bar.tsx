import { Button } from '@clearhold/ui';

/** On a narrow screen: that changes wait, and the way to what they would do. */
export function ReviewBar(props: { scopeName: string; count: number; refused: number; onReview: () => void }) {
  const { scopeName, count, refused, onReview } = props;
  return (
    <div className="sticky bottom-0 flex items-center justify-between gap-3 border-t border-line bg-raised px-4 py-2 text-row">
      <span>
        Draft for {scopeName}: {count === 1 ? '1 change' : `${count} changes`}
        {refused > 0 && <span className="text-risk"> · {refused} refused</span>}
      </span>
      <Button kind="primary" onPress={onReview}>
        Review
      </Button>
    </div>
  );
}
