import { appRoute } from './app.tsx';
import {
  brandRoute,
  failedWorkRoute,
  homeRoute,
  mailRoute,
  newTenantRoute,
  outboxRoute,
  peopleRoute,
  policyRoute,
  referenceRoute,
  rolesRoute,
  settingsRoute,
  tenantRoute,
  tenantStartRoute,
  tenantsRoute,
} from './pages.ts';
import { rootRoute } from './root.tsx';
import { signInRoute } from './sign-in.tsx';

/** Every page of the console. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  appRoute.addChildren([
    homeRoute,
    tenantsRoute,
    newTenantRoute,
    tenantStartRoute,
    tenantRoute,
    policyRoute,
    referenceRoute,
    brandRoute,
    peopleRoute,
    rolesRoute,
    failedWorkRoute,
    outboxRoute,
    mailRoute,
    settingsRoute,
  ]),
]);
