import { addMoney, allocate, Decimal, decimal, fromMinor, minorDigits, money, sum, toMinor } from '@clearhold/kernel';
import { goal, seeded, short } from '../report.ts';

const CURRENCIES = ['EUR', 'USD', 'NOK', 'JPY', 'KWD', 'CHF', 'HUF'];

// Money is exact: parts make the whole, lines make the total, minor units and text mean the same; no float anywhere.
await goal('G44', async () => {
  const random = seeded(44);
  const cases = short ? 100_000 : 1_000_000;
  let wrong = 0;
  for (let n = 0; n < cases; n++) {
    const currency = CURRENCIES[n % CURRENCIES.length]!;
    const minor = BigInt(Math.floor(random() * 2 ** 46)) * (random() < 0.3 ? -1n : 1n);
    if (![allocated, totalled, roundTrip][n % 3]!(random, minor, currency)) {
      wrong++;
      if (wrong < 4) process.stderr.write(`case ${n}: ${minor} ${currency}\n`);
    }
  }
  return { value: wrong, limit: 0, pass: wrong === 0, details: { cases } };
});

function allocated(random: () => number, minor: bigint, currency: string): boolean {
  const whole = fromMinor(minor, currency);
  const weights = Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
    decimal(String(1 + Math.floor(random() * 1000))),
  );
  const parts = allocate(whole, weights);
  const exact = addMoney(parts[0]!, ...parts.slice(1));
  const total = sum(weights);
  const fair = parts.every((part, i) => {
    const share = new Decimal(minor.toString()).times(weights[i]!).div(total);
    return new Decimal(toMinor(part).toString()).minus(share).abs().lt(1);
  });
  return toMinor(exact) === minor && fair;
}

function totalled(random: () => number, minor: bigint, currency: string): boolean {
  const digits = minorDigits(currency);
  const lines = Array.from({ length: 2 + Math.floor(random() * 8) }, () => BigInt(Math.floor(random() * 1e12)));
  lines.push(minor);
  const byInteger = lines.reduce((a, b) => a + b, 0n);
  const byDecimal = sum(lines.map((line) => decimal(line).div(decimal(10n ** BigInt(digits)))));
  return toMinor(money(byDecimal, currency)) === byInteger;
}

function roundTrip(_random: () => number, minor: bigint, currency: string): boolean {
  const there = fromMinor(minor, currency);
  return (
    toMinor(there) === minor && toMinor(money(there.amount, currency)) === minor && !/e/i.test(String(there.amount))
  );
}
