import { z } from 'zod';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';

/** Read a document and act on what it means. The subject is the document. */
export const processDocumentJob = defineJob({
  kind: 'document.process',
  lane: LANE.normal,
  attempts: 5,
  batch: 100,
  alone: true,
  payload: z.object({}),
});
