import { connect, type Socket } from 'node:net';
import { connect as connectSealed } from 'node:tls';

const LONGEST_MS = 20_000;
const PIECE_BYTES = 64 * 1024;
const ANSWER_MOST = 1_000;

/** The scanner did not say whether a file is harmful: nothing is known of the file. */
export class NotScanned extends Error {}
/** Because it could not be reached: that has nothing to do with the file. */
export class ScannerAway extends NotScanned {}

/**
 * What ClamAV's daemon finds in a file: the name of what it knows as harmful, undefined where it finds nothing. Its protocol is that of
 * clamd(8), INSTREAM: pieces, each after its length in four bytes, and a length of zero at the end. Throws `ScannerAway` where it is
 * not reached, `NotScanned` otherwise, as for a file that is longer than the daemon takes.
 */
export async function findHarm(address: URL, bytes: Buffer): Promise<string | undefined> {
  const answer = await ask(address, (socket) => {
    socket.write('zINSTREAM\0');
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const piece = bytes.subarray(at, at + PIECE_BYTES);
      socket.write(lengthOf(piece));
      socket.write(piece);
    }
    socket.write(lengthOf(Buffer.alloc(0)));
  });
  if (answer === 'stream: OK') return undefined;
  const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (!found) throw new NotScanned(`the scanner answered: ${answer.slice(0, 200) || 'nothing'}`);
  return found;
}

/** The daemon's version and that of its signatures. Throws `ScannerAway` where it does not answer. */
export const versionOf = (address: URL): Promise<string> => ask(address, (socket) => socket.write('zVERSION\0'));

function ask(address: URL, say: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = open(address);
    let answer = '';
    socket.setTimeout(LONGEST_MS, () => socket.destroy(new Error(`no answer within ${LONGEST_MS / 1000} s`)));
    socket.on('data', (piece) => {
      answer += piece.toString('latin1');
      if (answer.length > ANSWER_MOST) socket.destroy(new Error('too long an answer'));
    });
    let isReached = false;
    socket.once('connect', () => {
      isReached = true;
    });
    socket.once('error', ({ message }) =>
      reject(
        isReached ? new NotScanned(`the scanner broke off: ${message}`) : new ScannerAway(`no scanner: ${message}`),
      ),
    );
    socket.once('close', () => resolve(answer.replaceAll('\0', '').trim()));
    say(socket);
  });
}

function open({ protocol, hostname, port, pathname }: URL): Socket {
  if (protocol === 'unix:') return connect(pathname);
  const place = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) };
  return protocol === 'tls:' ? connectSealed({ ...place, servername: place.host }) : connect(place);
}

function lengthOf(piece: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
}
