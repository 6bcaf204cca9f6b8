import type { House } from './house.ts';
import { Remote } from './remote.ts';

/** Options that say where a command acts. */
export interface WayOptions {
  /** Address of a running API; absent: the installation's own database. */
  readonly url?: string;
}

/** The two ways of a command's work, each opened only where it is taken. */
export interface Ways<W> {
  overApi(api: Remote): Promise<W>;
  inHouse(house: House): Promise<W>;
}

/** Works by the way that the options name, for the length of one command. */
export async function byWay<W, T>({ url }: WayOptions, ways: Ways<W>, work: (way: W) => Promise<T>): Promise<T> {
  if (url !== undefined) return work(await ways.overApi(Remote.at(url)));
  const { House } = await import('./house.ts');
  return House.during(async (house) => work(await ways.inHouse(house)));
}
