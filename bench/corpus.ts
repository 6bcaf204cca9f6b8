import { parseArgs } from 'node:util';
import { closeThreads } from '@clearhold/documents/open';
import { corpusFolder, rowsOf } from './world/corpus/folder.ts';
import { type Judged, judge } from './world/corpus/judge.ts';

// What each real file gave, held against what it must give: by group and in all. `--json` prints the figures alone.
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});

const folder = corpusFolder();
if (!folder) {
  process.stdout.write(
    'corpus skipped: no real files (set CLEARHOLD_CORPUS to the folder that holds EXPECTED.jsonl)\n',
  );
  process.exit(0);
}
const judged: Judged[] = [];
for (const row of rowsOf(folder)) {
  if (!row.file.startsWith(values.only)) continue;
  const one = await judge(folder, row).catch((error: Error) => ({
    ...{ file: row.file, checks: 1, differences: [{ what: 'error', expected: 'none', found: error.message }] },
  }));
  judged.push(one);
  if (!values.json) say(one);
}
await closeThreads();

const groupOf = ({ file }: Judged) => file.split('/')[0]!;
const groups = [...new Set(judged.map(groupOf))];
const figures = Object.fromEntries(
  groups.map((group) => [group, figuresOf(judged.filter((one) => groupOf(one) === group))]),
);
const totals = figuresOf(judged);
if (!values.json)
  for (const [group, of] of [...Object.entries(figures), ['all', totals] as const])
    process.stdout.write(
      `${group.padEnd(18)} ${of.asExpected} of ${of.files} files as expected, ${of.held} of ${of.checks} checks` +
        `${of.refused > 0 ? `; ${of.refused} are no business documents, and refused` : ''}\n`,
    );
process.stdout.write(`${JSON.stringify({ bench: 'corpus', ...totals, groups: figures })}\n`);
process.exit(totals.asExpected === totals.files ? 0 : 1);

function say({ file, differences }: Judged): void {
  for (const { what, expected, found } of differences)
    process.stdout.write(`${file}\n  ${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}\n`);
}

function figuresOf(all: readonly Judged[]) {
  const sum = (of: (one: Judged) => number) => all.reduce((count, one) => count + of(one), 0);
  const checks = sum((one) => one.checks);
  return {
    files: all.length,
    asExpected: sum((one) => (one.differences.length === 0 ? 1 : 0)),
    checks,
    held: checks - sum((one) => one.differences.length),
    refused: sum((one) => (one.outside && one.differences.length === 0 ? 1 : 0)),
  };
}
