import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const evidence = z.union([
  z.strictObject({ test: z.string(), name: z.string() }),
  z.strictObject({ goal: z.string().regex(/^G\d\d$/) }),
  z.strictObject({ document: z.string().regex(/^docs\/[\w/-]+\.md#.+$/) }),
]);

const common = {
  id: z.string().regex(/^V\d{1,2}\.\d{1,2}\.\d{1,2}$/),
  level: z.int().min(1).max(3),
  words: z.string(),
};

const requirement = z.discriminatedUnion('state', [
  z.strictObject({ ...common, state: z.literal('shown'), by: z.array(evidence).min(1) }),
  z.strictObject({
    ...common,
    state: z.literal('not-applicable'),
    reason: z.string().min(20),
    /** A regular expression that the product's sources do not match as long as the reason holds. */
    absent: z.string().optional(),
    decided: z.strictObject({ by: z.string(), on: z.iso.date() }),
  }),
  z.strictObject({ ...common, state: z.literal('open'), missing: z.string().min(20) }),
]);

const chapter = z.strictObject({
  chapter: z.string().regex(/^V\d{1,2}$/),
  title: z.string(),
  requirements: z.array(requirement),
});

/** What shows that a requirement is met: a test by file and name, a goal, or a section of a document. */
export type Evidence = z.infer<typeof evidence>;
export type Requirement = z.infer<typeof requirement>;
export type Chapter = z.infer<typeof chapter>;

/** The chapters V1 to V17 as they stand in `docs/asvs`, in their order. Throws where a file has another form, naming it. */
export function readAsvs(folder = path.resolve('docs/asvs')): Chapter[] {
  const files = readdirSync(folder).filter((file) => /^v\d\d\.yaml$/.test(file));
  return files.sort().map((file) => {
    const read = chapter.safeParse(parse(readFileSync(path.join(folder, file), 'utf8')));
    if (!read.success) throw new Error(`docs/asvs/${file}: ${z.prettifyError(read.error)}`);
    return read.data;
  });
}

/** Each requirement that the standard has, with its level. */
export function asvsLevels(folder = path.resolve('docs/asvs')): Map<string, number> {
  const sections = z
    .record(z.string(), z.array(z.int().min(1).max(3)))
    .parse(parse(readFileSync(path.join(folder, 'levels.yaml'), 'utf8')));
  return new Map(
    Object.entries(sections).flatMap(([section, levels]) =>
      levels.map((level, at): [string, number] => [`${section}.${at + 1}`, level]),
    ),
  );
}

/** How many of the requirements of a level are met or do not apply, and how many there are. */
export function covered(requirements: readonly Requirement[], ...levels: number[]): { done: number; all: number } {
  const asked = requirements.filter(({ level }) => levels.includes(level));
  return { done: asked.filter(({ state }) => state !== 'open').length, all: asked.length };
}
