import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { knowsPasskeys, signInByPasskey } from '../account/passkeys.ts';
import { Button } from '../actions/button.tsx';
import { Link } from '../actions/link.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Entrance, type EntranceBrand } from '../layout/entrance.tsx';
import { useLocale } from '../locale/ui-provider.tsx';

/** The button that signs in by a passkey, where the browser knows them; what went wrong stands under it. */
export function PasskeyWay({ onSignedIn, isPrimary }: { onSignedIn: () => unknown; isPrimary?: boolean }) {
  const { say } = useLocale();
  const signIn = useMutation({ mutationFn: signInByPasskey, onSuccess: onSignedIn });
  if (!knowsPasskeys()) return null;
  return (
    <>
      <Button
        kind={isPrimary ? 'primary' : undefined}
        icon={<KeyRound size={16} aria-hidden />}
        isPending={signIn.isPending}
        onPress={() => signIn.mutate()}
        className="h-10!"
      >
        {say('signInByPasskey')}
      </Button>
      <RefusalNote error={signIn.error} />
    </>
  );
}

/** For whoever must have a second factor, and has a passkey for it. */
export function PasskeyStep(props: {
  brand: EntranceBrand | undefined;
  onSignedIn: () => unknown;
  /** Back to the password. */
  onAgain: () => void;
}) {
  const { brand, onSignedIn, onAgain } = props;
  return (
    <Entrance
      brand={brand}
      title="Use your passkey"
      lead="A second factor is asked of you, and yours is a passkey. Lost it? An administrator can take it off."
    >
      <div className="flex flex-col gap-4">
        <PasskeyWay isPrimary onSignedIn={onSignedIn} />
        <Link onPress={onAgain} className="self-start text-row">
          Back to the password
        </Link>
      </div>
    </Entrance>
  );
}
