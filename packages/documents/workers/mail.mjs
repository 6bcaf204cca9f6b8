// Takes a mail apart (RFC 5322, MIME), with the mails that are forwarded inside it, on a thread of its own.
import PostalMime from 'postal-mime';
import { Refused } from './refused.mjs';

const HEADERS_BYTES_MAX = 256 * 1024;
const PARTS_DEPTH_MAX = 32;
const TEXT_CHARACTERS_MAX = 500;
const RECEIVERS_MAX = 50;

/**
 * @param {{ bytes: Uint8Array, bounds: import('../src/mail/opened-mail.ts').MailBounds, started: MessagePort }} task
 * @returns {Promise<import('../src/mail/opened-mail.ts').OpenedMail | { refused: { code: string, message: string } }>}
 */
export default async function openMail({ bytes, bounds, started }) {
  started.postMessage('started');
  try {
    return await open(bytes, bounds, { files: 0 }, 1);
  } catch (error) {
    const broken = 'The mail is damaged or was cut off, so it cannot be read. Please send it again.';
    return {
      refused: {
        code: error instanceof Refused ? error.code : 'DOC-MAIL-BROKEN',
        message: error instanceof Refused ? error.message : broken,
      },
    };
  } finally {
    started.close();
  }
}

async function open(bytes, bounds, count, depth) {
  if (depth > bounds.depthMax)
    throw new Refused('DOC-MAIL-NESTED', `The mail holds mails inside of mails, more than ${bounds.depthMax} deep.`);
  const mail = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    maxNestingDepth: PARTS_DEPTH_MAX,
    maxHeadersSize: HEADERS_BYTES_MAX,
  });
  const [files, forwarded] = [[], []];
  for (const one of mail.attachments) {
    count.files += 1;
    if (count.files > bounds.filesMax)
      throw new Refused('DOC-TOO-MANY-FILES', `The mail holds more than ${bounds.filesMax} files.`);
    const content = new Uint8Array(one.content);
    if (one.mimeType === 'message/rfc822') forwarded.push(await open(content, bounds, count, depth + 1));
    else files.push(fileOf(one, content, mail.html ?? ''));
  }
  return { ...headOf(mail), files, forwarded };
}

function fileOf({ filename, mimeType, disposition, related, contentId }, bytes, html) {
  const cid = contentId?.replace(/^<|>$/g, '');
  const isNamedInText = Boolean(cid) && html.includes(`cid:${cid}`);
  const isPicture = mimeType.startsWith('image/');
  const inline = isPicture && (isNamedInText || Boolean(related) || disposition === 'inline');
  return { filename: cut(filename), contentType: mimeType.slice(0, 200), inline, bytes };
}

function headOf({ from, to, subject, date, messageId }) {
  return {
    from: from && { address: cut(from.address), name: cut(from.name) },
    to: (to ?? [])
      .flatMap((one) => one.group ?? [one])
      .slice(0, RECEIVERS_MAX)
      .flatMap(({ address }) => cut(address) ?? []),
    subject: cut(subject),
    date: cut(date),
    messageId: cut(messageId),
  };
}

const cut = (text) => text?.slice(0, TEXT_CHARACTERS_MAX) || undefined;
