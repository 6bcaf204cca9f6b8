import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../config/config.ts';
import { MAX_BODY_BYTES } from '../graphql/limits.ts';
import { registeredOnly } from '../graphql/registered.ts';
import { screen } from '../graphql/screen.ts';
import { POLICY_REPORTS, policyReports } from './policy-reports.ts';

/** Headers, bodies and limits of every request, before any route. */
export function prepareHttp(app: INestApplication, config: Config): void {
  const web = app as NestExpressApplication;
  web.disable('x-powered-by');
  web.set('trust proxy', 'loopback');
  web.use(
    helmet({
      contentSecurityPolicy: { useDefaults: true, directives: policyFor(config) },
      crossOriginEmbedderPolicy: false,
      hsts: config.vars.CLEARHOLD_PUBLIC_SCHEME === 'https',
    }),
  );
  web.use(usedMethods, saysWhereToReport);
  web.use(['/graphql', '/v1', '/scim', '/health', '/metrics', '/internal'], keepNothing);
  web.use(POLICY_REPORTS, ...policyReports(app));
  const isStrict = config.vars.CLEARHOLD_DOCUMENTS === 'registered';
  web.use('/graphql', express.json({ limit: MAX_BODY_BYTES }), registeredOnly(isStrict), screen(app));
  web.use('/v1/documents', express.raw({ type: () => true, limit: `${config.vars.CLEARHOLD_MAX_DOCUMENT_MB}mb` }));
  web.use('/scim', express.json({ limit: '1mb', type: ['application/json', 'application/*+json'] }));
  // Read apart, and short: what a sign-on provider's page posts.
  web.use('/v1/sign-on/saml/acs', express.urlencoded({ extended: false, limit: '300kb', parameterLimit: 20 }));
  // As it came, byte by byte: that is what was signed.
  web.use('/v1/hooks', express.raw({ type: () => true, limit: '256kb', inflate: false }));
  web.use(
    '/v1/mail',
    express.raw({ type: () => true, limit: `${config.vars.CLEARHOLD_MAX_DOCUMENT_MB}mb`, inflate: false }),
  );
  web.use(
    ['/v1/policy-files', '/v1/blueprint-files'],
    express.json({ limit: '6mb', type: ['application/json', 'application/*+json'] }),
  );
  web.use('/v1', express.json({ limit: '2mb', type: ['application/json', 'application/*+json'] }));
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

function usedMethods({ method }: Request, response: Response, next: NextFunction): void {
  if (METHODS.includes(method)) next();
  else response.status(405).setHeader('Allow', METHODS.join(', ')).end();
}

function saysWhereToReport(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Reporting-Endpoints', `policy="${POLICY_REPORTS}"`);
  next();
}

// What is answered to one person is nobody's to keep: no browser, no proxy.
function keepNothing(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

// Fonts, scripts and pictures come from here alone; a logo may be a data: URL.
const policyFor = (config: Config) => ({
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
  frameSrc: ["'self'", 'blob:'],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  reportUri: [POLICY_REPORTS],
  reportTo: ['policy'],
  upgradeInsecureRequests: config.vars.CLEARHOLD_PUBLIC_SCHEME === 'https' ? [] : null,
});
