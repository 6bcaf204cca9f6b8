import { z } from 'zod';
import { jsonReply, type Reply } from './reply.ts';

/** Where the emulator plays a tax service, and what it lets in. */
export const TAX_SERVICE = '/tax/v1';
export const TAX_TOKEN = 'emulated-tax-service';

/** How the tax service behaves: as it should, out of order, or answering what nobody can read. */
export const TAX_MODES = ['up', 'down', 'garbage'] as const;
export type TaxMode = (typeof TAX_MODES)[number];

const question = z.object({
  number: z.string(),
  lines: z.array(z.object({ id: z.string() })),
});

/**
 * Answers a check. An invoice whose number ends in `-T422` has the wrong rate on its first line; of one whose number ends in `-T503` nothing
 * can be said, whatever the mode; all others are right.
 */
export function answerTax(mode: TaxMode, authorization: string | undefined, body: string): Reply {
  if (authorization !== `Bearer ${TAX_TOKEN}`) return jsonReply(401, { error: 'unknown token' });
  if (mode === 'down') return jsonReply(503, { error: 'out of order' });
  if (mode === 'garbage') return jsonReply(200, '<html>Application server error');
  const parsed = question.safeParse(json(body));
  if (!parsed.success) return jsonReply(400, { error: 'not a question' });
  const { number, lines } = parsed.data;
  if (number.endsWith('-T503')) return jsonReply(503, { error: 'out of order' });
  if (number.endsWith('-T422')) {
    const faults = [{ about: 'rate', message: 'Nothing of this kind is taxed at this rate', line: lines[0]?.id }];
    return jsonReply(200, { verdict: 'wrong', faults });
  }
  return jsonReply(200, { verdict: 'right', reference: `TX-${number}` });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
