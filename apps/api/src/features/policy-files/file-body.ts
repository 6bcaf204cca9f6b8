import { z } from 'zod';

const MOST_FILES = 200;

/** A policy file as a program sends it: its text, and the files that stand beside it by the names that it gives them. */
export const fileBody = z.strictObject({
  name: z.string().min(1).max(180).default('a policy file'),
  text: z.string().min(1).max(500_000),
  /** Documents of tests and pictures of the brand, in base64. */
  files: z
    .record(z.string().min(1).max(200), z.base64())
    .default({})
    .refine((files) => Object.keys(files).length <= MOST_FILES, `at most ${MOST_FILES} files beside it`),
});
export type FileBody = z.output<typeof fileBody>;

export const draftBody = fileBody.extend({
  reason: z.string().min(1).max(2_000),
  ring: z.string().min(1).max(100).optional(),
});

export const rehearsalBody = fileBody.extend({ days: z.int().min(1).max(1_000) });
