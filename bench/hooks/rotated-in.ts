import { type Source, sendTo, supplierEvent } from './forged-in.ts';
import { signedRequest } from './signed-request.ts';

const ROTATE = `mutation($input: RotateHookKeyInput!) { rotateHookKey(input: $input) { ... on HookSourceSaved { secret } ... on Refusal { message } } }`;

// A new key after so many requests; the sender learns of it so many before the end of the round.
const EACH = 40;
const LATE = 10;

/** Renews the key of a source while its sender sends, which learns of each new key some requests later. Answers how many were lost. */
export async function rotateUnderTraffic(
  source: Source,
  count: number,
): Promise<{ sent: number; lost: number; keys: number }> {
  let [known, fresh, keys, lost] = [source.secret, source.secret, 1, 0];
  for (let number = 0; number < count; number++) {
    if (number % EACH === EACH / 2) {
      const { rotateHookKey } = await source.admin.ask(ROTATE, { input: { id: source.id, hours: 1 } });
      fresh = rotateHookKey.secret;
      keys++;
    }
    if (number % EACH === EACH - LATE) known = fresh;
    const request = signedRequest(known, `rotated_${number}`, supplierEvent(100_000 + number));
    const { status, json } = await sendTo(source, request);
    if (status !== 202 || json.status !== 'taken') lost++;
  }
  return { sent: count, lost, keys };
}

/** Sends true requests, each twice at once and once more after: answers how many were taken more or less than once. */
export async function repeat(source: Source, count: number): Promise<number> {
  let wrong = 0;
  for (let number = 0; number < count; number++) {
    const request = signedRequest(source.secret, `repeated_${number}`, supplierEvent(200_000 + number));
    const first = await Promise.all([sendTo(source, request), sendTo(source, request)]);
    const answers = [...first, await sendTo(source, request)];
    const taken = answers.filter(({ json }) => json.status === 'taken').length;
    if (taken !== 1 || answers.some(({ status }) => status !== 202)) wrong++;
  }
  return wrong;
}
