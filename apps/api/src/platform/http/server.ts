import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import helmet from 'helmet';
import type { Config } from '../config/config.ts';
import { MAX_BODY_BYTES } from '../graphql/limits.ts';
import { screen } from '../graphql/screen.ts';

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
  web.use('/graphql', express.json({ limit: MAX_BODY_BYTES }), screen(app));
  web.use('/v1/documents', express.raw({ type: () => true, limit: `${config.vars.CLEARHOLD_MAX_DOCUMENT_MB}mb` }));
  web.use('/scim', express.json({ limit: '1mb', type: ['application/json', 'application/*+json'] }));
  web.use('/v1', express.json({ limit: '2mb', type: ['application/json', 'application/*+json'] }));
}

// Fonts, scripts and pictures come from here alone; a logo may be a data: URL.
const policyFor = (config: Config) => ({
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
  frameSrc: ["'self'", 'blob:'],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
  upgradeInsecureRequests: config.vars.CLEARHOLD_PUBLIC_SCHEME === 'https' ? [] : null,
});
