import { expect, it } from 'vitest';
import { detect, isSpotless, match } from '../src/index.ts';
import { facts, policy } from './builders.ts';

const CODE = 'AP.DOC.UNVERIFIED_SENDER';
const SENDER = { address: 'billing@bolts.example', known: true, proven: true, dkim: 'pass', spf: 'none' };
const found = (sender: object | undefined, values: Record<string, unknown> = {}) =>
  detect(facts({ sender: sender && { ...SENDER, ...sender } }), policy(values)).exceptions.filter(
    ({ code }) => code === CODE,
  );

it('an invoice by mail is held where its sender is not known or not proven, and says which, with the address', () => {
  const [unknown, ...none] = found({ known: false });
  expect(none).toEqual([]);
  expect(unknown!.summary).toBe('Came by mail from billing@bolts.example: it is no known address of Nordic Bolts AS');
  const [unproven] = found({ proven: false, dkim: 'fail' });
  expect(unproven!.summary).toBe(
    'Came by mail from billing@bolts.example: nothing shows that bolts.example sent it (DKIM fail, SPF none)',
  );
  const [both] = found({ known: false, proven: false, dkim: 'none' });
  expect(both).toMatchObject({
    causeKey: 'sender',
    exposure: { on: 'document' },
    evidence: { known: false, spf: 'none' },
  });
  expect(both!.summary).toContain(', and it is no known address');
});

it('a known sender that is proven is not held, nor a document that came otherwise', () => {
  expect(found({})).toEqual([]);
  expect(found(undefined)).toEqual([]);
});

it('what policy does not ask for is not held against it, and the strictest policy asks for both', () => {
  expect(found({ known: false }, { 'sender.mustBeKnown': false })).toEqual([]);
  expect(found({ proven: false }, { 'sender.mustBeProven': false })).toEqual([]);
  expect(found({ known: false, proven: false }, { 'sender.mustBeProven': false })).toHaveLength(1);
  const spotless = (sender: object) => isSpotless(match(facts({ sender: { ...SENDER, ...sender } })));
  expect([spotless({ known: false }), spotless({ proven: false })]).toEqual([false, false]);
});
