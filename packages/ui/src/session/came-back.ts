import type { Refused } from '../exchange/refusal.ts';

const WORDS: Record<string, [message: string, hint: string]> = {
  SIGN_ON_UNASKED: [
    'This sign-in began at your company’s sign-in service, so it cannot be told from one that somebody else began.',
    'Begin here: type your e-mail address and choose “Continue with …”.',
  ],
  SIGN_ON_OVER: ['This sign-in took too long, or began in another browser.', 'Begin again here.'],
  PERSON_CLOSED: ['Your account here is closed.', 'Ask your administrator.'],
  NO_ADDRESS: ['Your company’s sign-in service gave no e-mail address for you.', 'Tell your administrator.'],
  ADDRESS_UNPROVEN: [
    'Your company’s sign-in service does not say that your e-mail address is yours.',
    'Tell your administrator, who can change how the service is believed.',
  ],
  FOREIGN_DOMAIN: ['Your e-mail address there is not of a domain that comes in this way.', 'Tell your administrator.'],
  NOT_INVITED: ['Nobody has given you access here yet.', 'Ask your administrator for an invitation.'],
  ANOTHER_SUBJECT: [
    'Your e-mail address belongs to another account of your company’s sign-in service.',
    'Your administrator can have the earlier account forgotten.',
  ],
};

/** What the part behind the `#` says. */
export interface CameBack {
  readonly waits?: 'code' | 'enrol' | 'passkey';
  readonly refused?: Refused;
  /** The token of a mailed link. */
  readonly link?: string;
  /** A sign-on whose settings are to be tried out, by its id. */
  readonly tries?: string;
  /** What a trial came to: a refusal, or none. */
  readonly tried?: { readonly refused: Refused | undefined };
}

/** How a sign-on came back, or what is to be done first, as the part behind the `#` says; its own words are never shown. */
export function cameBack(hash: string): CameBack {
  const said = hash.replace(/^#/, '');
  if (said === 'code' || said === 'enrol' || said === 'passkey') return { waits: said };
  const [, what, value] = /^(link|try|tested|refused)=([\w-]{1,43})$/.exec(said) ?? [];
  if (what === 'link') return value!.length === 43 ? { link: value } : {};
  if (what === 'try') return { tries: value };
  if (!/^[A-Z_]{1,40}$/.test(value ?? '')) return {};
  if (what === 'tested') return { tried: { refused: value === 'PASSED' ? undefined : refusalOf(value!) } };
  return { refused: refusalOf(value!) };
}

function refusalOf(code: string): Refused {
  const [message, hint] = WORDS[code] ?? [
    'Your company’s sign-in service and this page did not understand each other, so nothing was opened.',
    'Begin again. If it goes on, tell your administrator.',
  ];
  return { code, message, hint };
}
