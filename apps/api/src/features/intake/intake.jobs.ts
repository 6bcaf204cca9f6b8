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

/** Read what waits for a mapping that is there by now. The subject is the tenant. */
export const readWaitingJob = defineJob({
  kind: 'document.readWaiting',
  lane: LANE.normal,
  attempts: 10,
  batch: 20,
  payload: z.object({}),
});

/** Tell a partner's tenants of a mapping of his. The subject is the partner. */
export const tellTenantsJob = defineJob({
  kind: 'document.tellTenants',
  lane: LANE.normal,
  attempts: 10,
  batch: 1,
  payload: z.object({}),
});

/** Open a PDF, an archive, a table or a picture, and have what it says processed. The subject is the document. */
export const openDocumentJob = defineJob({
  kind: 'document.open',
  lane: LANE.normal,
  attempts: 5,
  batch: 4,
  payload: z.object({}),
});
