import { z } from 'zod';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';

/** Look a document through for malware, then have it read. The subject is the document. */
export const scanDocumentJob = defineJob({
  kind: 'document.scan',
  lane: LANE.normal,
  attempts: 5,
  batch: 20,
  payload: z.object({}),
});

/** Read a document and act on what it means. The subject is the document. */
export const processDocumentJob = defineJob({
  kind: 'document.process',
  lane: LANE.normal,
  attempts: 5,
  batch: 100,
  alone: true,
  payload: z.object({}),
});

/** Open a PDF, an archive or a picture, and have what it says processed. The subject is the document. */
export const openDocumentJob = defineJob({
  kind: 'document.open',
  lane: LANE.normal,
  attempts: 5,
  batch: 4,
  payload: z.object({}),
});
