import { createRoute } from '@tanstack/react-router';
import { SignInPage } from '../features/session/sign-in-page.tsx';
import { rootRoute } from './root.tsx';

/** Only a path of this host may be gone to after signing in. */
const pathOf = (to: unknown) => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : undefined);

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => ({ to: pathOf(search.to) }),
  component: SignInPage,
});
