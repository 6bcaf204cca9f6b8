import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { INestApplication } from '@nestjs/common';
import express, { type NextFunction, type Request, type Response } from 'express';
import { callerOf } from './caller.ts';

const apps = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const OURS = /^\/(v1|graphql|health|metrics)(\/|$)/;

/** The built portal and console: which one a host serves is the host's own matter; unknown hosts serve none. */
export function servePages(app: INestApplication): void {
  const files = { portal: path.join(apps, 'portal/dist'), admin: path.join(apps, 'admin/dist') };
  const serve = { portal: assets(files.portal), admin: assets(files.admin) };
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (OURS.test(request.path) || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    const { space } = callerOf(request);
    if (!space) return unknownHost(request, response);
    const surface = space.kind === 'tenant' ? 'portal' : 'admin';
    serve[surface](request, response, () => {
      const page = surface === 'portal' && request.path.startsWith('/s/') ? 'supplier.html' : 'index.html';
      const file = path.join(files[surface], page);
      if (path.extname(request.path) || !existsSync(file))
        return response.status(404).type('text/plain').send('There is nothing at this address.');
      response.setHeader('Cache-Control', 'no-cache');
      if (page === 'supplier.html') response.setHeader('Referrer-Policy', 'no-referrer');
      response.sendFile(file);
    });
  });
}

// Assets carry a hash in their names: they may be kept for ever.
const assets = (folder: string) =>
  express.static(folder, { index: false, immutable: true, maxAge: '365d', fallthrough: true });

function unknownHost(request: Request, response: Response): void {
  if (request.path !== '/')
    return void response.status(404).type('text/plain').send('There is nothing at this address.');
  const words =
    'Clearhold is running. Open the address of a tenant’s portal or a partner’s console; npm start printed them.';
  response
    .status(200)
    .type('html')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Clearhold</title><body style="font:16px/1.5 system-ui;max-width:34rem;margin:15vh auto;padding:0 1rem"><h1 style="font-size:1.25rem">Clearhold</h1><p>${words}</p>`,
    );
}
