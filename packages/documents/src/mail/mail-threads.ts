import { Threads } from '../open/threads.ts';
import { ReadRefusal } from '../refusal.ts';
import { MAIL_BOUNDS, type OpenedMail } from './opened-mail.ts';

const HEAP_MEGABYTES = 256;
const MILLISECONDS_MAX = 5000;

const threads = new Threads('mail.mjs', 1, HEAP_MEGABYTES);

/** Takes a mail apart on a thread. Throws ReadRefusal. */
export async function openedMail(bytes: Uint8Array): Promise<OpenedMail> {
  type Answer = OpenedMail | { refused: { code: string; message: string } };
  const answer = await threads.run<Answer>({ bytes, bounds: MAIL_BOUNDS }, MILLISECONDS_MAX);
  if ('refused' in answer) throw new ReadRefusal(answer.refused.code, answer.refused.message);
  return answer;
}

/** Ends the thread; the next mail starts a new one. */
export const closeMailThreads = (): Promise<void> => threads.close();
