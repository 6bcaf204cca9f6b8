import { appRoute } from './app.tsx';
import {
  approvalsRoute,
  auditRoute,
  caseRoute,
  documentRoute,
  documentsRoute,
  helpRoute,
  homeRoute,
  mailRoute,
  outboxRoute,
  overviewRoute,
  queueRoute,
  serviceRoute,
  settingsRoute,
  teamRoute,
} from './pages.ts';
import { rootRoute } from './root.tsx';
import { actAsRoute, forgotPasswordRoute, setPasswordRoute, signInRoute } from './sign-in.tsx';

/** Every page of the team's portal. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  actAsRoute,
  forgotPasswordRoute,
  setPasswordRoute,
  appRoute.addChildren([
    homeRoute,
    queueRoute,
    caseRoute,
    overviewRoute,
    serviceRoute,
    approvalsRoute,
    documentsRoute,
    documentRoute,
    auditRoute,
    outboxRoute,
    mailRoute,
    settingsRoute,
    teamRoute,
    helpRoute,
  ]),
]);
