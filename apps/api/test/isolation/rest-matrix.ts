import { randomUUID } from 'node:crypto';
import { type INestApplication, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Answer } from '../house/caller.ts';
import { type Asker, canariesIn, type Verdict } from './api-matrix.ts';

/** A REST route as Nest has it: found, not listed. */
export interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
}

export function routesOf(app: INestApplication): Route[] {
  const [discovery, scanner] = [
    app.get(DiscoveryService, { strict: false }),
    app.get(MetadataScanner, { strict: false }),
  ];
  return discovery.getControllers().flatMap(({ instance, name }) => {
    const prototype = Object.getPrototypeOf(instance);
    const above = String(Reflect.getMetadata('path', instance.constructor) ?? '');
    return scanner
      .getAllMethodNames(prototype)
      .filter((method) => Reflect.hasMetadata('path', prototype[method]))
      .map((method) => ({
        name: `${name}.${method}`,
        method: RequestMethod[Reflect.getMetadata('method', prototype[method]) as number]!,
        path: `/${[above, Reflect.getMetadata('path', prototype[method])].join('/')}`
          .replace(/\/+/g, '/')
          .replace(/(.)\/$/, '$1'),
      }));
  });
}

// What a route may be sent; each route takes at most one of them and refuses the rest, the same way for every id.
let version = 0;
const BODIES = [
  () => undefined,
  () => '{}',
  () => JSON.stringify({ sourceVersion: ++version, name: 'Some supplier' }),
  () => JSON.stringify({ sourceVersion: ++version, number: 'ORD-1', supplier: { name: 'Some supplier' }, lines: [] }),
  () => JSON.stringify({ sourceVersion: ++version, number: 'REC-1', lines: [] }),
  () => JSON.stringify({ text: 'clearhold: policy/1\nscope: lumen\n' }),
];

/** Calls every route with every foreign id in every parameter. */
export async function tryRoutes(routes: readonly Route[], asker: Asker): Promise<Verdict> {
  const verdict: Verdict = { tried: 0, reached: 0, faults: [] };
  for (const route of routes) {
    const withIds = /:\w+/.test(route.path);
    for (const make of route.method === 'GET' ? BODIES.slice(0, 1) : BODIES) {
      const body = make();
      const nowhere = randomUUID();
      const absent = await call(route, nowhere, body, asker);
      const ids = withIds ? asker.foreign : [];
      verdict.faults.push(...canariesIn(absent, asker).map((mark) => `${route.name} as ${asker.name} shows ${mark}`));
      verdict.tried++;
      for (const { table, id } of /"status":40[13]/.test(absent) ? ids.slice(0, 4) : ids) {
        const answer = await call(route, id, body, asker);
        verdict.tried++;
        if (answer !== absent)
          verdict.faults.push(
            `${route.name} with a foreign ${table} as ${asker.name} does not read like one that is nowhere: ${answer.slice(0, 200)} | ${absent.slice(0, 200)}`,
          );
        verdict.faults.push(
          ...canariesIn(answer, asker).map(
            (mark) => `${route.name} with a foreign ${table} as ${asker.name} shows ${mark}`,
          ),
        );
      }
    }
  }
  return verdict;
}

async function call(route: Route, id: string, body: string | undefined, asker: Asker): Promise<string> {
  const path = route.path.replace(/:\w+/g, id);
  const answer = await asker.caller.send(route.method, path, {
    headers: { 'content-type': 'application/json', 'x-correlation-id': 'matrix' },
    body,
  });
  return /:\w+/.test(route.path) ? blank(answer, id) : answer.text;
}

const blank = (answer: Answer, id: string) =>
  JSON.stringify({ status: answer.status, type: answer.headers['content-type'], text: answer.text })
    .replaceAll(id, '<asked>')
    .replace(/"(id|updatedAt)\\?":\\?"[^"\\]+/g, '"$1":"<own>');
