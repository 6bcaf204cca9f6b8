import { useMutation } from '@tanstack/react-query';
import { PasswordForm } from '../account/password-form.tsx';
import { setPassword } from '../account/passwords.ts';
import { Entrance, type EntranceBrand } from '../layout/entrance.tsx';

/** Asks whoever came with a password that somebody gave him for one that he alone knows; `onSet` goes on with it. */
export function OwnPasswordStep(props: {
  brand: EntranceBrand | undefined;
  email: string;
  token: string;
  onSet: (password: string) => void;
}) {
  const { brand, email, token, onSet } = props;
  const choose = useMutation({
    mutationFn: (password: string) => setPassword(token, password),
    onSuccess: (_, password) => onSet(password),
  });
  return (
    <Entrance
      brand={brand}
      title="Choose your own password"
      lead="Whoever gave you the password you just typed knows it too. From now on you sign in with one that only you know."
    >
      <PasswordForm
        email={email}
        action="Set password and sign in"
        isPending={choose.isPending}
        error={choose.error}
        onSubmit={choose.mutate}
      />
    </Entrance>
  );
}
