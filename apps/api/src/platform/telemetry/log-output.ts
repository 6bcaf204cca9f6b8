import { pino } from 'pino';

// A few thousand lines: what is worth keeping until a full disk has room again.
const KEPT_BYTES = 4 * 1_048_576;

/**
 * Where a process writes its log: standard output unless `fd` says otherwise. What cannot be written (a full disk) is kept until it can be,
 * up to a bound, and how many lines were dropped beyond it is said then: a log never ends what it reports on.
 */
export function logOutput(fd = 1, keptBytes = KEPT_BYTES) {
  const output = pino.destination({ dest: fd, sync: true, maxLength: keptBytes });
  let dropped = 0;
  output.on('error', () => {});
  output.on('drop', () => {
    dropped++;
    // What is full tries nothing by itself any more: each line that finds it so tries for those before it.
    Object.assign(output, { maxLength: 0 }).write('');
    Object.assign(output, { maxLength: keptBytes });
  });
  output.on('write', () => {
    if (dropped === 0) return;
    const line = { level: 40, time: new Date().toISOString(), msg: `${dropped} lines of the log could not be written` };
    dropped = 0;
    process.nextTick(() => output.write(`${JSON.stringify(line)}\n`));
  });
  return output;
}
