import { brandQuery } from '@clearhold/ui';
import { ForgotPassword, SetPassword } from '@clearhold/ui/account';
import { useQuery } from '@tanstack/react-query';

/** Asks for a link to a new password. */
export const ForgotPasswordPage = () => <ForgotPassword brand={useQuery(brandQuery).data} />;

/** What the link opens. Its token stands behind the #, which no server sees. */
export const SetPasswordPage = () => (
  <SetPassword brand={useQuery(brandQuery).data} token={window.location.hash.slice(1)} />
);
