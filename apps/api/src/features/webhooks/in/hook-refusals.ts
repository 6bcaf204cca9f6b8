import { Problem } from '../../../platform/http/problem.ts';
import { type SignatureFault, TOLERANCE_SECONDS } from '../signing/standard-signature.ts';

/** The answer to a request that no source's key signed, or not now. */
export const REFUSED: Readonly<Record<SignatureFault, () => Problem>> = {
  headers: () =>
    refusal(
      'HOOK_HEADERS',
      'The request is not signed.',
      'Send webhook-id, webhook-timestamp (seconds since 1970) and webhook-signature, as Standard Webhooks says.',
    ),
  signature: () =>
    refusal(
      'HOOK_SIGNATURE',
      'No key of this source signed these bytes.',
      'Sign id, timestamp and the body as it is sent, apart by full stops, with the key that was shown when the source was made.',
    ),
  time: () =>
    refusal(
      'HOOK_TIME',
      `The request was signed more than ${TOLERANCE_SECONDS} seconds before or after now.`,
      'Set the sender’s clock, and sign anew at each try.',
    ),
};

const refusal = (code: string, detail: string, hint: string) =>
  new Problem(401, code, 'Signature not accepted', detail, hint);

/** As at any address where there is nothing. */
export const nothingHere = () => new Problem(404, 'NOT_FOUND', 'Not found', 'There is nothing at this address.');

export const otherBytes = () =>
  new Problem(
    409,
    'HOOK_ID_REUSED',
    'Id used before',
    'A message of this webhook-id came before, with other contents.',
    'Give each message an id of its own; keep it only for sending the very same one again.',
  );
