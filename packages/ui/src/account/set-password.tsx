import { useMutation, useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../actions/link.tsx';
import { Answer } from '../exchange/answer.tsx';
import { Note } from '../feedback/banner.tsx';
import { Skeleton } from '../feedback/states.tsx';
import { Entrance, type EntranceBrand } from '../layout/entrance.tsx';
import { PasswordForm } from './password-form.tsx';
import { passwordLinkQuery, setPassword } from './passwords.ts';

/** The page that a mailed link opens. Opening it uses nothing up; setting the password does. */
export function SetPassword({ brand, token }: { brand: EntranceBrand | undefined; token: string }) {
  const link = useQuery(passwordLinkQuery(token));
  const product = brand?.productName ?? '';
  const done = useMutation({ mutationFn: (password: string) => setPassword(token, password) });
  if (done.isSuccess)
    return (
      <Entrance brand={brand} title="Your password is set" lead="Everywhere else you were signed out.">
        <ButtonLink kind="primary" href="/sign-in" className="h-10!">
          Sign in
        </ButtonLink>
      </Entrance>
    );
  return (
    <Entrance
      brand={brand}
      title={link.data?.isInvitation ? 'Welcome' : 'A new password'}
      lead={link.data ? `${link.data.name}, choose your password for ${product}.` : ' '}
    >
      <Answer query={link} what="The link" loading={<Skeleton lines={3} />} missing={<LinkOver />}>
        {({ email }) => (
          <PasswordForm
            email={email}
            action="Set password"
            isPending={done.isPending}
            error={done.error}
            onSubmit={(password) => done.mutate(password)}
          />
        )}
      </Answer>
    </Entrance>
  );
}

function LinkOver() {
  return (
    <div className="flex flex-col gap-4">
      <Note tone="waiting" title="This link was used already, or its time is over.">
        <p>Nothing is lost: a new one comes by mail.</p>
      </Note>
      <ButtonLink href="/forgot-password">Get a new link</ButtonLink>
    </div>
  );
}
