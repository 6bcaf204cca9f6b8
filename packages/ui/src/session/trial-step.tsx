import { Button } from '../actions/button.tsx';
import { Link } from '../actions/link.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Note } from '../feedback/banner.tsx';
import { Entrance, type EntranceBrand } from '../layout/entrance.tsx';
import type { CameBack } from './came-back.ts';
import { useBegin } from './sign-on.ts';

/** Tries a sign-on's settings out: to the provider and back, and what would have come of it. Nothing is opened. */
export function TrialStep(props: {
  brand: EntranceBrand | undefined;
  /** The sign-on to try. */
  tries: string | undefined;
  /** What a trial came to. */
  tried: CameBack['tried'];
  /** To the ways in. */
  onAgain: () => void;
}) {
  const { brand, tries, tried, onAgain } = props;
  const begin = useBegin();
  return (
    <Entrance
      brand={brand}
      title="Try single sign-on out"
      lead={tried ? 'This is what came of it.' : 'You go to the provider and come back here. Nothing is opened.'}
    >
      <div className="flex flex-col gap-4">
        {tries && (
          <Button
            kind="primary"
            isPending={begin.isPending || begin.isSuccess}
            onPress={() => begin.mutate({ id: tries, isTest: true })}
            className="h-10!"
          >
            Go to the provider
          </Button>
        )}
        <RefusalNote error={begin.error ?? tried?.refused} />
        {tried?.refused && (
          <p className="text-body text-muted">
            The log says under “Sign-on refused” or “Sign-on tried out” what was wrong. You can close this tab.
          </p>
        )}
        {tried && !tried.refused && (
          <div role="status">
            <Note tone="good" title="It works">
              <p>Whoever signed in at the provider just now would be let in here. You can close this tab.</p>
            </Note>
          </div>
        )}
        <Link onPress={onAgain} className="self-start text-row">
          To the sign-in page
        </Link>
      </div>
    </Entrance>
  );
}
