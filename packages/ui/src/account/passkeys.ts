import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';
import { accept, RefusalError } from '../exchange/refusal.ts';

const KEY = graphql('fragment PasskeyRow on Passkey @_unmask { id name host isSynced createdAt lastUsedAt }');
const LIST = graphql('query Passkeys { passkeys { ...PasskeyRow } }', [KEY]);
const BEGIN = graphql(`
  mutation BeginPasskey($input: BeginPasskeyInput!) {
    beginPasskey(input: $input) {
      __typename
      ... on PasskeyAsked { options }
      ... on Invalid { code message hint path }
    }
  }
`);
const ADD = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      __typename
      ... on PasskeySaved { passkey { id } }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);
const RENAME = graphql(`
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) {
      __typename
      ... on PasskeySaved { passkey { id } }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);
const REMOVE = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      __typename
      ... on PasskeyRemoved { id }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);
const ASK = graphql(`
  mutation AskForPasskey {
    askForPasskey {
      __typename
      ... on PasskeyAsked { options }
      ... on Invalid { code message hint path }
    }
  }
`);
const SIGN_IN = graphql(`
  mutation SignInByPasskey($input: SignInByPasskeyInput!) {
    signInByPasskey(input: $input) {
      __typename
      ... on SignedIn { me { scope { id } } }
      ... on Invalid { code message hint }
      ... on Denied { code message hint }
    }
  }
`);

/** A passkey of one's own. */
export type PasskeyShown = ResultOf<typeof LIST>['passkeys'][number];

/** One's own passkeys, the newest first. */
export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: async ({ signal }) => (await request(LIST, {}, signal)).passkeys,
});

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function';

// The browser's part is loaded by who uses it, and by nobody else.
const browser = () => import('@simplewebauthn/browser');

/** Has the browser make a passkey, and keeps its public half under a name. */
export async function makePasskey(password: string, name: string): Promise<void> {
  const { options } = accept((await request(BEGIN, { input: { password } })).beginPasskey);
  const response = await asked(async () => (await browser()).startRegistration({ optionsJSON: options as never }));
  accept((await request(ADD, { input: { name, response } })).addPasskey);
}

/** Signs in by a passkey of this host that the person picks in the browser's window. */
export async function signInByPasskey(): Promise<void> {
  const { options } = accept((await request(ASK)).askForPasskey);
  const response = await asked(async () => (await browser()).startAuthentication({ optionsJSON: options as never }));
  accept((await request(SIGN_IN, { input: { response } })).signInByPasskey);
}

export const renamePasskey = async (id: string, name: string) =>
  accept((await request(RENAME, { input: { id, name } })).renamePasskey);

export const removePasskey = async (id: string, password: string) =>
  accept((await request(REMOVE, { input: { id, password } })).removePasskey);

/** What a browser's window gave; that it was closed, or knew nothing, in our words. */
async function asked<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new RefusalError(error.name === 'InvalidStateError' ? KNOWN : CLOSED);
  }
}

const KNOWN = {
  code: 'PASSKEY_KNOWN',
  message: 'This device has a passkey for this account already.',
  hint: 'Use it, or add another device.',
};
const CLOSED = {
  code: 'PASSKEY_WINDOW_CLOSED',
  message: 'The browser’s window was closed, or it found no passkey for this address.',
  hint: 'Try again, or go on with your password.',
};
