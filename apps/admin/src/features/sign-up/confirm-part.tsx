import { Answer, Button, ButtonLink, Entrance, type EntranceBrand, Note, Skeleton } from '@clearhold/ui';
import { PasswordForm } from '@clearhold/ui/account';
import { useMutation, useQuery } from '@tanstack/react-query';
import { confirmSignUp, signUpLinkQuery } from './documents.ts';

/** What the mailed link opens: a password is chosen, and the console is there. */
export function ConfirmPart(props: { brand: EntranceBrand | undefined; token: string; onAgain: () => void }) {
  const { brand, token, onAgain } = props;
  const link = useQuery(signUpLinkQuery(token));
  const done = useMutation({ mutationFn: (password: string) => confirmSignUp(token, password) });
  if (done.isSuccess) return <Ready brand={brand} {...done.data} />;
  return (
    <Entrance
      brand={brand}
      title={link.data?.company ?? 'Sign up as a partner'}
      lead={link.data ? `${link.data.name}, choose the password that you will sign in with.` : ' '}
    >
      <Answer query={link} what="The link" loading={<Skeleton lines={3} />} missing={<LinkOver onAgain={onAgain} />}>
        {({ email }) => (
          <PasswordForm
            email={email}
            action="Open my console"
            isPending={done.isPending}
            error={done.error}
            onSubmit={(password) => done.mutate(password)}
          />
        )}
      </Answer>
    </Entrance>
  );
}

function Ready({ brand, consoleUrl, email }: { brand: EntranceBrand | undefined; consoleUrl: string; email: string }) {
  return (
    <Entrance brand={brand} title="Your console is ready" lead={`Sign in there with ${email}.`}>
      <p className="font-mono text-row text-ink">{consoleUrl}</p>
      <ButtonLink kind="primary" href={`${consoleUrl}/sign-in?to=/tenants/new`} className="h-10!">
        Open the console
      </ButtonLink>
    </Entrance>
  );
}

function LinkOver({ onAgain }: { onAgain: () => void }) {
  return (
    <div className="flex flex-col gap-4">
      <Note tone="waiting" title="This link is not whole, or its time is over.">
        <p>Nothing was made. Sign up again to get a new one.</p>
      </Note>
      <Button onPress={onAgain}>Sign up again</Button>
    </div>
  );
}
