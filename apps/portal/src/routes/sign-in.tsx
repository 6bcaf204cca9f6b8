import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
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

export const actAsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/act-as',
  component: lazyRouteComponent(() => import('../features/act-as/enter-page.tsx'), 'EnterPage'),
});

const passwordPages = () => import('../features/session/password-pages.tsx');

export const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(passwordPages, 'ForgotPasswordPage'),
});

export const setPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-password',
  component: lazyRouteComponent(passwordPages, 'SetPasswordPage'),
});
