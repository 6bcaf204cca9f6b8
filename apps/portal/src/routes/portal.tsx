import { makeQueryClient } from '@clearhold/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { meQuery } from '../lib/session.ts';
import { routeTree } from './tree.ts';

/** The portal's router and its store of answers. */
export function makePortal() {
  const client = makeQueryClient(() => {
    if (router.state.location.pathname === '/sign-in') return;
    client.setQueryData(meQuery.queryKey, null);
    void router.navigate({ to: '/sign-in', search: { to: router.state.location.href } });
  });
  const router = createRouter({
    routeTree,
    context: { client },
    defaultPreload: false,
    scrollRestoration: false,
    Wrap: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  return { router, client };
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makePortal>['router'];
  }
}
