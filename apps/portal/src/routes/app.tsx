import { createRoute, redirect } from '@tanstack/react-router';
import { PortalShell } from '../features/shell/portal-shell.tsx';
import { meQuery } from '../lib/session.ts';
import { rootRoute } from './root.tsx';

/** Everything that asks for a session. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  component: PortalShell,
  beforeLoad: async ({ context, location }) => {
    const me = await context.client.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
});
