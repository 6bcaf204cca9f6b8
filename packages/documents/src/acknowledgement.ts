import { edifactAcknowledgement } from './edifact/acknowledge.ts';
import { EDIFACT } from './edifact/edifact-syntax.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { ReadRefusal } from './refusal.ts';
import { headOf } from './sniff.ts';
import { x12Acknowledgement } from './x12/acknowledge.ts';
import { X12 } from './x12/x12-syntax.ts';

/** When an acknowledgement was made, and its own number, of nine digits at most. */
export interface Issue {
  at: Date;
  control: number;
}

/** The answer to an interchange, as its sender's system reads it. */
export interface Acknowledgement {
  format: 'x12-997' | 'edifact-contrl-d3';
  contentType: string;
  text: string;
}

/**
 * What is answered to the sender of an interchange: a functional acknowledgement (X12 997) or a syntax and service report (EDIFACT CONTRL),
 * from sender and receiver exchanged, with what was found in each of its messages. Undefined for what is no interchange, or whose header
 * cannot be read: there is nobody to answer.
 */
export function acknowledgementOf(
  bytes: Uint8Array,
  issue: Issue,
  limits: Partial<ReadLimits> = {},
): Acknowledgement | undefined {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const head = headOf(bytes);
  try {
    if (X12.recognises(head)) return x12Acknowledgement(bytes, issue, bounds);
    if (EDIFACT.recognises(head)) return edifactAcknowledgement(bytes, issue, bounds);
    return undefined;
  } catch (error) {
    if (error instanceof ReadRefusal) return undefined;
    throw error;
  }
}
