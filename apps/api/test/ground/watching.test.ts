import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root, sources } from './sources.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const named = (text: string) => [...new Set(text.match(/\bclearhold_[a-z_]+[a-z]/g))];

/** Figures that the sources make; a histogram's parts have names of their own. */
const figures = new Set(
  sources()
    .filter(
      ({ file }) => file.startsWith('apps/api/src/') && /prom-client/.test(readFileSync(path.join(root, file), 'utf8')),
    )
    .flatMap(({ text }) => named(text)),
);
const isMade = (name: string) => figures.has(name) || figures.has(name.replace(/_(bucket|count|sum)$/, ''));

it('alert rules and dashboard ask only for figures that are there', () => {
  for (const file of ['docker/prometheus/alerts.yml', 'docker/grafana/operation.json']) {
    const asked = named(read(file)).filter((name) => !['clearhold_operation'].includes(name));
    expect(asked.length, file).toBeGreaterThan(5);
    expect(
      asked.filter((name) => !isMade(name)),
      file,
    ).toEqual([]);
  }
});

it('the operator’s page explains every figure of operation', () => {
  const explained = read('docs/operation.md');
  const unexplained = [...figures].filter((name) => !explained.includes(name.replace(/_age_seconds$/, '')));
  expect(unexplained).toEqual([]);
});
