import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { INestApplication } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config/config.ts';
import { assets } from './assets.ts';
import { callerOf } from './caller.ts';

const apps = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const OURS = /^\/(v1|scim|graphql|health|metrics|internal)(\/|$)/;

/** The built portal and console: which one a host serves is the host's own matter; unknown hosts serve none. */
export function servePages(app: INestApplication, config: Config): void {
  const files = { portal: path.join(apps, 'portal/dist'), admin: path.join(apps, 'admin/dist') };
  const serve = { portal: assets(files.portal), admin: assets(files.admin) };
  const isBase = ({ path: at, headers }: Request) =>
    at === '/' && (headers.host ?? '').replace(/:\d+$/, '').toLowerCase() === config.vars.CLEARHOLD_BASE_DOMAIN;
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (OURS.test(request.path) || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    const { space } = callerOf(request);
    if (!space) return isBase(request) ? baseAddress(response) : nothingThere(response);
    // The suppliers' page of a partner's host is built with the portal, and so are its files.
    const ofSuppliers = space.kind === 'partner' && /^\/suppliers\/?$/.test(request.path);
    const surface = space.kind === 'tenant' || ofSuppliers ? 'portal' : 'admin';
    const there = (then: () => void) =>
      surface === 'admin' && request.path.startsWith('/assets/')
        ? serve.admin(request, response, () => serve.portal(request, response, then))
        : serve[surface](request, response, then);
    there(() => {
      const isMatter = surface === 'portal' && request.path.startsWith('/s/');
      const page = isMatter || ofSuppliers ? 'supplier.html' : 'index.html';
      const file = path.join(files[surface], page);
      if (path.extname(request.path) || !existsSync(file)) return nothingThere(response);
      response.setHeader('Cache-Control', 'no-cache');
      if (page === 'supplier.html') response.setHeader('Referrer-Policy', 'no-referrer');
      response.sendFile(file);
    });
  });
}

const nothingThere = (response: Response): void =>
  void response.status(404).type('text/plain').send('There is nothing at this address.');

// The installation's own address tells its operator where to go on; it names nobody.
function baseAddress(response: Response): void {
  const words =
    'The service is running. Open the address of a tenant’s portal or a partner’s console; npm start printed them.';
  response
    .status(200)
    .type('html')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Running</title><body style="font:16px/1.5 system-ui;max-width:34rem;margin:15vh auto;padding:0 1rem"><p>${words}</p>`,
    );
}
