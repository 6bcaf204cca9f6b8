import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import express from 'express';
import { expect, test } from 'vitest';
import { closesWhenLeaving, depart } from './depart.ts';
import { Departure } from './departure.ts';

test('who leaves asks each caller to connect anew, answers whom it had, ends streams, and takes nobody new', async () => {
  const departure = new Departure();
  const answers: (() => void)[] = [];
  const app = express().use(closesWhenLeaving(departure));
  app.get('/', (_, response) => void response.send('here'));
  app.get('/slow', (_, response) => {
    answers.push(() => response.send('late'));
  });
  app.get('/stream', (_, response) => {
    response.write('begun ');
    departure.ends(() => response.end('ended'));
  });
  const server = http.createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise((closed) => server.close(closed));
  const nest = { get: () => departure, getHttpServer: () => server, close };

  expect((await fetch(url)).headers.get('connection')).toBe('keep-alive');
  const stream = await fetch(`${url}/stream`);
  const slow = fetch(`${url}/slow`);
  await expect.poll(() => answers.length).toBe(1);
  const left = depart(nest as unknown as INestApplication, 0.3);
  const last = await fetch(url);
  expect([last.status, last.headers.get('connection')]).toEqual([200, 'close']);
  expect(await stream.text()).toBe('begun ended');
  answers[0]!();
  expect(await (await slow).text()).toBe('late');
  await left;
  await expect(fetch(url)).rejects.toThrow();
});
