import { appRoute } from './app.tsx';
import {
  auditRoute,
  brandRoute,
  failedWorkRoute,
  homeRoute,
  importTenantsRoute,
  mailRoute,
  newTenantRoute,
  outboxRoute,
  peopleRoute,
  policyRoute,
  referenceRoute,
  rolesRoute,
  settingsRoute,
  taxonomyRoute,
  tenantRoute,
  tenantStartRoute,
  tenantsRoute,
} from './pages.ts';
import { rootRoute } from './root.tsx';
import { forgotPasswordRoute, setPasswordRoute, signInRoute, signUpRoute } from './sign-in.tsx';

/** Every page of the console. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  signUpRoute,
  forgotPasswordRoute,
  setPasswordRoute,
  appRoute.addChildren([
    homeRoute,
    tenantsRoute,
    newTenantRoute,
    importTenantsRoute,
    tenantStartRoute,
    tenantRoute,
    policyRoute,
    taxonomyRoute,
    referenceRoute,
    brandRoute,
    peopleRoute,
    rolesRoute,
    failedWorkRoute,
    outboxRoute,
    mailRoute,
    auditRoute,
    settingsRoute,
  ]),
]);
