import { Failure } from '@clearhold/ui';
import { createRoute, redirect } from '@tanstack/react-router';
import { DeskDraftKeeper } from '../features/policy/desk-draft-keeper.tsx';
import { ConsoleShell } from '../features/shell/console-shell.tsx';
import { meQuery } from '../lib/session.ts';
import { rootRoute } from './root.tsx';

const Console = () => (
  <DeskDraftKeeper>
    <ConsoleShell />
  </DeskDraftKeeper>
);

/** Everything that asks for a session. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  component: Console,
  errorComponent: ({ error, reset }) => <Failure error={error} what="This page" retry={reset} />,
  beforeLoad: async ({ context, location }) => {
    const me = await context.client.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
});
