import {
  type Complete,
  documentsIn,
  faultOf,
  listed,
  marked,
  type Seen,
  seenOf,
  unchanged,
  type Whole,
} from './complete.ts';
import type { Lying, Place } from './place.ts';

/** What a look into a folder does with it. */
export interface Collecting {
  readonly complete: Complete;
  readonly seen: Seen;
  readonly bytesMax: number;
  readonly filesMax: number;
  /** Keeps a file's bytes for good; a file is shelved after it only. */
  readonly take: (name: string, bytes: Buffer) => Promise<unknown>;
}

/** What a look found: how many files were taken and how many put among the errors, and what lay there for the next look. */
export interface Collected {
  readonly taken: number;
  readonly refused: number;
  readonly seen: Seen;
}

const MANIFEST_BYTES_MAX = 1_000_000;

/**
 * Takes the whole files of a folder in, one after another, and shelves each: under `archive`, or under `errors` with a text that says why.
 * Whoever dies in between finds a file that was taken again; its bytes are known then.
 */
export async function collect(place: Place, given: Collecting): Promise<Collected> {
  const files = await place.list();
  const whole =
    given.complete === 'manifest' ? [] : given.complete === 'done' ? marked(files) : unchanged(files, given.seen);
  const counted = { taken: 0, refused: 0 };
  const done = new Set<string>();
  const work = async (one: Whole) => {
    counted[(await takeOne(place, one, given)) ? 'taken' : 'refused'] += 1;
    done.add(one.file.name);
  };
  for (const one of whole.slice(0, given.filesMax)) {
    await work(one);
    if (given.complete === 'done') await place.remove(`${one.file.name}.done`);
  }
  if (given.complete === 'manifest')
    for (const manifest of files.filter(({ name }) => /\.manifest$/i.test(name)))
      await byManifest(place, files, manifest, work);
  return { ...counted, seen: seenOf(documentsIn(files).filter(({ name }) => !done.has(name))) };
}

async function byManifest(place: Place, files: readonly Lying[], manifest: Lying, work: (one: Whole) => Promise<void>) {
  const text = (await place.read(manifest.name, MANIFEST_BYTES_MAX)).toString('utf8');
  const found = listed(files, text);
  if (found.length === 0) return;
  for (const one of found) await work(one);
  await place.shelve(manifest.name, 'archive');
}

async function takeOne(place: Place, one: Whole, { bytesMax, take }: Collecting): Promise<boolean> {
  const { name, size } = one.file;
  if (size > bytesMax) return refuse(place, name, `${name} has ${size} bytes; at most ${bytesMax} are taken.`);
  const bytes = await place.read(name, bytesMax);
  const fault = faultOf(one, bytes);
  if (fault) return refuse(place, name, fault);
  await take(name, bytes);
  await place.shelve(name, 'archive');
  return true;
}

async function refuse(place: Place, name: string, why: string): Promise<false> {
  const shelved = await place.shelve(name, 'errors');
  await place.explain(shelved, why);
  return false;
}
