/** A file that lies in a folder. */
export interface Lying {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970, by the clock of the folder's machine. */
  readonly changedAt: number;
}

/** Where a file goes once it was looked at. */
export type Shelf = 'archive' | 'errors';

/** What is wrong with a folder, in words for the people who set it up; it names no secret. */
export class PlaceFault extends Error {}

/** A folder into which others put files, wherever it is. Every act may throw PlaceFault. */
export interface Place {
  /** The files that lie in it, none of its folders. */
  list(): Promise<Lying[]>;
  /** Throws PlaceFault for a file of more than `bytesMax`. */
  read(name: string, bytesMax: number): Promise<Buffer>;
  /** Puts a file on a shelf beside, under a name that is free there. Returns the name. */
  shelve(name: string, shelf: Shelf): Promise<string>;
  /** Writes why a file lies among the errors. */
  explain(name: string, why: string): Promise<void>;
  remove(name: string): Promise<void>;
  close(): Promise<void>;
}
