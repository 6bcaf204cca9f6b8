import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Lying, type Place, PlaceFault, type Shelf } from './place.ts';

const FILES_MAX = 10_000;

/** A folder of this machine, below the one that the operator keeps for the tenant: no link leads out of it. */
export class DirectoryPlace implements Place {
  private constructor(private readonly folder: string) {}

  /** Throws PlaceFault where it is not there, or leads elsewhere. */
  static async open(root: string, folder: string): Promise<DirectoryPlace> {
    const wanted = path.join(root, folder);
    const [home, real] = await Promise.all([root, wanted].map((one) => realpath(one).catch(() => undefined)));
    if (!home || !real) throw new PlaceFault(`There is no folder ${wanted} on this machine. Please make it.`);
    if (real !== home && !real.startsWith(home + path.sep))
      throw new PlaceFault(`The folder ${wanted} leads out of ${root}.`);
    return new DirectoryPlace(real);
  }

  async list(): Promise<Lying[]> {
    const entries = await said(
      readdir(this.folder, { withFileTypes: true }),
      `The folder ${this.folder} cannot be read`,
    );
    const files = entries.filter((one) => one.isFile()).slice(0, FILES_MAX);
    const lying = await Promise.all(
      files.map(async ({ name }) => {
        const stat = await lstat(path.join(this.folder, name)).catch(() => undefined);
        return stat?.isFile() ? [{ name, size: stat.size, changedAt: Math.round(stat.mtimeMs) }] : [];
      }),
    );
    return lying.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async read(name: string, bytesMax: number): Promise<Buffer> {
    const what = `${name} cannot be read`;
    const file = await said(open(this.#at(name), constants.O_RDONLY | constants.O_NOFOLLOW), what);
    try {
      const { size } = await file.stat();
      if (size > bytesMax) throw new PlaceFault(`${name} has ${size} bytes; at most ${bytesMax} are taken.`);
      return await said(file.readFile(), what);
    } finally {
      await file.close();
    }
  }

  async shelve(name: string, shelf: Shelf): Promise<string> {
    const beside = path.join(this.folder, shelf);
    await said(mkdir(beside, { recursive: true }), `The folder ${beside} cannot be made`);
    if ((await realpath(beside)) !== beside)
      throw new PlaceFault(`${beside} leads elsewhere. Please make it a folder.`);
    const free = await this.#freeName(beside, name);
    await said(rename(this.#at(name), path.join(beside, free)), `${name} cannot be moved to ${beside}`);
    return free;
  }

  async explain(name: string, why: string): Promise<void> {
    const at = path.join(this.folder, 'errors', `${path.basename(name)}.txt`);
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW;
    const file = await said(open(at, flags, 0o644), `${at} cannot be written`);
    try {
      await said(file.writeFile(`${why}\n`), `${at} cannot be written`);
    } finally {
      await file.close();
    }
  }

  async remove(name: string): Promise<void> {
    await said(rm(this.#at(name), { force: true }), `${name} cannot be removed`);
  }

  async close(): Promise<void> {}

  #at(name: string): string {
    return path.join(this.folder, path.basename(name));
  }

  async #freeName(folder: string, name: string): Promise<string> {
    const taken = new Set(await readdir(folder));
    const { name: stem, ext } = path.parse(path.basename(name));
    let free = stem + ext;
    for (let at = 2; taken.has(free); at++) free = `${stem}-${at}${ext}`;
    return free;
  }
}

async function said<T>(act: Promise<T>, words: string): Promise<T> {
  try {
    return await act;
  } catch (error) {
    throw new PlaceFault(`${words} (${(error as { code?: string }).code ?? 'unknown'}).`);
  }
}
