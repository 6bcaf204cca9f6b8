import type { INestApplication } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Departure } from './departure.ts';

// Whoever has not been answered by then is not going to be: every statement has its own limit below this.
const LONGEST_MS = 10_000;

/** Every answer of a process that is leaving is the last one of its connection: the next request finds another process. */
export function closesWhenLeaving(departure: Departure) {
  return (_: Request, response: Response, next: NextFunction): void => {
    if (departure.isAnnounced) response.setHeader('Connection', 'close');
    next();
  };
}

/** Announces the end, serves on for `drainSeconds`, then takes nothing new and resolves once the last request is answered. */
export async function depart(app: INestApplication, drainSeconds: number): Promise<void> {
  const departure = app.get(Departure);
  departure.announce();
  await new Promise((next) => setTimeout(next, drainSeconds * 1000));
  departure.endStreams();
  const late = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_MS).unref());
  // An answer that was begun before the announcement leaves its connection open, and idle.
  const idle = setInterval(() => app.getHttpServer().closeIdleConnections(), 50);
  await Promise.race([app.close(), late]).finally(() => clearInterval(idle));
}
