import { cloneDatabase, type TestDatabase, TWO_PARTNERS, type World } from '@clearhold/testing';
import pg from 'pg';
import { readCatalogue, type Table } from './catalogue.ts';
import { Matrix } from './matrix.ts';
import { Specimens } from './specimens.ts';

/** A database full of specimens, and the two sides of the wall. */
export interface Wall {
  readonly database: TestDatabase;
  readonly world: World;
  readonly tables: readonly Table[];
  readonly specimens: Specimens;
  readonly owner: pg.Client;
  readonly app: pg.Client;
  readonly across: pg.Client;
  readonly matrix: Matrix;
  readonly rows: number;
  tearDown(): Promise<void>;
}

export async function buildWall(cluster: { url: string; template: string }): Promise<Wall> {
  const database = await cloneDatabase(cluster);
  const [owner, app, across] = [database.url, database.roleUrl('app'), database.roleUrl('across')].map(
    (url) => new pg.Client({ connectionString: url, pipeline: true } as pg.ClientConfig),
  );
  await Promise.all([owner!.connect(), app!.connect(), across!.connect()]);
  const tables = await readCatalogue(owner!);
  const specimens = new Specimens(tables);
  const rows = await specimens.write(owner!, TWO_PARTNERS);
  const tearDown = async () => {
    await Promise.all([owner!.end(), app!.end(), across!.end()]);
    await database.drop();
  };
  const matrix = new Matrix(app!, TWO_PARTNERS, specimens);
  return {
    database,
    world: TWO_PARTNERS,
    tables,
    specimens,
    owner: owner!,
    app: app!,
    across: across!,
    matrix,
    rows,
    tearDown,
  };
}
