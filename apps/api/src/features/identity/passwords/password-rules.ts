import type { Refusal } from '@clearhold/kernel';
import { dictionary } from '@zxcvbn-ts/language-common';

export const PASSWORD_LETTERS_MIN = 12;
const LETTERS_MAX = 200;
// What is left beside words of one's own must be worth guessing.
const OWN_LETTERS_MIN = 4;
const REST_LETTERS_MIN = 6;

// About 50,000 passwords, most seen in leaks. Nearly all are too short for us: they matter as the core of a longer one.
const LEAKED = new Set<string>(dictionary['passwords-common']);

const EXAMPLE = 'kettle moss fourteen tram';
const WAY_OUT = `Take three or four words that do not belong together, such as “${EXAMPLE}” (but not these).`;

/**
 * What stands against a password, after NIST 800-63B: length, a list of leaked ones, and what anybody would guess of this
 * person. No rule about kinds of signs, no expiry. `own` are words known of the person and the place.
 */
export function passwordFault(password: string, own: readonly string[], path: string): Refusal | undefined {
  const plain = password.normalize('NFKC');
  const letters = [...plain].length;
  if (letters < PASSWORD_LETTERS_MIN)
    return fault('PASSWORD_TOO_SHORT', `A password has ${PASSWORD_LETTERS_MIN} characters at least.`, path);
  if (letters > LETTERS_MAX)
    return fault('PASSWORD_TOO_LONG', `A password has ${LETTERS_MAX} characters at most.`, path, 'Take a shorter one.');
  const lower = plain.toLowerCase();
  if (isPattern(lower)) return fault('PASSWORD_GUESSABLE', 'A row or a repetition is guessed at once.', path);
  if (coresOf(lower).some((core) => LEAKED.has(core)))
    return fault('PASSWORD_LEAKED', 'This password, or its core, is on a list of stolen passwords.', path);
  if (lettersOf(lower).includes(lettersOf(EXAMPLE)))
    return fault('PASSWORD_GUESSABLE', 'These are the words of our example, which everybody reads.', path);
  if (isOfOneself(lower, own))
    return fault('PASSWORD_GUESSABLE', 'This password is little more than a name or an address of yours.', path);
  return undefined;
}

const fault = (code: string, message: string, path: string, hint = WAY_OUT): Refusal => ({ code, message, hint, path });

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, '');

/** The password itself, its repeated part, and both without the digits and signs around them and with letters for signs. */
function coresOf(text: string): string[] {
  const bare = (part: string) => part.replace(/^[^\p{L}]+|(?<![^\p{L}])[^\p{L}]+$/gu, '');
  const forms = [text, unitOf(text)].flatMap((part) => [part, bare(part), bare(part).replace(/[^\p{L}\d]/gu, '')]);
  return [...new Set(forms.flatMap((form) => [form, spelled(bare(form)), bare(spelled(form))]))].filter(Boolean);
}

const SIGNS: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const spelled = (text: string) => text.replace(/[013457@$!]/g, (sign) => SIGNS[sign] ?? sign);

/** The shortest part that the text repeats, the last time perhaps cut off; the text itself where there is none. */
function unitOf(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit;
  }
  return text;
}

/** Few letters over and over, or a row: aaaaaaaaaaaa, abcabcabcabc, 123456789012. */
function isPattern(text: string): boolean {
  if (unitOf(text).length <= 4) return true;
  const steps = [...text].slice(1).map((letter, at) => (letter.codePointAt(0)! - text.codePointAt(at)! + 10) % 10);
  return steps.every((step) => step === steps[0] && step !== 0 && (step === 1 || step === 9));
}

function isOfOneself(text: string, own: readonly string[]): boolean {
  const words = own
    .flatMap((one) => one.toLowerCase().split(/[^\p{L}\d]+/u))
    .filter((word) => word.length >= OWN_LETTERS_MIN)
    .sort((a, b) => b.length - a.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest !== text && rest.replace(/[^\p{L}]/gu, '').length < REST_LETTERS_MIN;
}
