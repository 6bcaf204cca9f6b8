import { describe, expect, test } from 'vitest';
import { faultOf, isSigningSecret, newSigningSecret, signaturesOf } from './standard-signature.ts';

// The example of the standard's own libraries.
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const MESSAGE = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', seconds: 1614265330, body: '{"test": 2432232314}' };
const SIGNATURE = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';

const body = Buffer.from(MESSAGE.body);
const signed = { id: MESSAGE.id, timestamp: String(MESSAGE.seconds), signature: SIGNATURE };
const at = (seconds: number) => new Date((MESSAGE.seconds + seconds) * 1000);

describe('a signature', () => {
  test('is that of the standard', () => {
    expect(signaturesOf([SECRET], MESSAGE)).toBe(SIGNATURE);
    expect(faultOf([SECRET], signed, body, at(0))).toBeUndefined();
  });

  test('is good for five minutes before and after, and no longer', () => {
    expect([-300, 300].map((seconds) => faultOf([SECRET], signed, body, at(seconds)))).toEqual([undefined, undefined]);
    expect([-301, 301].map((seconds) => faultOf([SECRET], signed, body, at(seconds)))).toEqual(['time', 'time']);
  });

  test('of either of two keys is good while both are', () => {
    const fresh = newSigningSecret();
    const both = { ...signed, signature: signaturesOf([fresh, SECRET], MESSAGE) };
    for (const keys of [[SECRET], [fresh], [fresh, SECRET]]) expect(faultOf(keys, both, body, at(0))).toBeUndefined();
    expect(faultOf([newSigningSecret()], both, body, at(0))).toBe('signature');
  });

  test('of anything else is none', () => {
    for (const other of [
      { ...signed, id: 'msg_2' },
      { ...signed, timestamp: '1614265331' },
      { ...signed, timestamp: '01614265330' },
      { ...signed, signature: SIGNATURE.replace('v1,', 'v1a,') },
      { ...signed, signature: SIGNATURE.replace('=', '') },
      { ...signed, signature: SIGNATURE.replace('OE=', 'OF=') },
    ])
      expect(faultOf([SECRET], other, body, at(0))).toBe('signature');
    for (const missing of ['id', 'timestamp', 'signature'])
      expect(faultOf([SECRET], { ...signed, [missing]: undefined }, body, at(0))).toBe('headers');
    expect(faultOf([], signed, body, at(0))).toBe('signature');
  });

  test('is made with a key of 24 to 64 bytes', () => {
    expect([newSigningSecret(), SECRET].map(isSigningSecret)).toEqual([true, true]);
    expect(['', 'whsec_', 'whsec_MfKQ', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_!!'].map(isSigningSecret)).toEqual(
      Array(5).fill(false),
    );
  });
});
