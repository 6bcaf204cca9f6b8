import type { INestApplication } from '@nestjs/common';
import express, { type RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { LOGGER, type Logger } from '../telemetry/logger.ts';
import { callerOf } from './caller.ts';

/** Where browsers report what a page tried to load or run against our policy. */
export const POLICY_REPORTS = '/v1/policy-reports';

const text = z.string().max(4_000).optional();
// The older form has one report, the newer a list.
const older = z.object({
  'csp-report': z.object({
    'effective-directive': text,
    'violated-directive': text,
    'blocked-uri': text,
    'document-uri': text,
  }),
});
const newer = z.array(
  z.object({ type: text, body: z.object({ effectiveDirective: text, blockedURL: text, documentURL: text }) }),
);

interface Breach {
  readonly directive: string | undefined;
  readonly blocked: string | undefined;
  readonly page: string | undefined;
}

/** Logs reports, a few a minute from one address: the directive, whose host was blocked, and on which page; no words of an address. */
export function policyReports(app: Pick<INestApplication, 'get'>): RequestHandler[] {
  const few = new RateLimiterMemory({ points: 10, duration: 60 });
  const body = express.json({
    limit: '20kb',
    type: ['application/csp-report', 'application/reports+json', 'application/json'],
  });
  return [
    body,
    (request, response, next) => {
      if (request.method !== 'POST') return void next();
      response.status(204).end();
      const { correlationId, space } = callerOf(request);
      few.consume(request.ip ?? '').then(
        () => {
          for (const breach of breachesOf(request.body).slice(0, 5))
            app
              .get<Logger>(LOGGER, { strict: false })
              .warn({ correlationId, tenant: space?.tenantId, ...breach }, 'a page tried what its policy forbids');
        },
        () => {},
      );
    },
  ];
}

function breachesOf(body: unknown): Breach[] {
  const [one, list] = [older.safeParse(body), newer.safeParse(body)];
  if (one.success) {
    const report = one.data['csp-report'];
    const directive = report['effective-directive'] ?? report['violated-directive'];
    return [
      {
        directive: directive?.slice(0, 100),
        blocked: hostOf(report['blocked-uri']),
        page: pathOf(report['document-uri']),
      },
    ];
  }
  return (list.data ?? []).map(({ body: { effectiveDirective, blockedURL, documentURL } }) => ({
    directive: effectiveDirective?.slice(0, 100),
    blocked: hostOf(blockedURL),
    page: pathOf(documentURL),
  }));
}

// `inline`, `eval` and `data` are words of the standard; of an address its host is enough, the rest may be somebody's secret.
const hostOf = (blocked: string | undefined) =>
  blocked && URL.canParse(blocked) ? new URL(blocked).host || new URL(blocked).protocol : blocked?.slice(0, 20);
const pathOf = (page: string | undefined) =>
  page && URL.canParse(page) ? `/${new URL(page).pathname.split('/')[1] ?? ''}`.slice(0, 40) : undefined;
