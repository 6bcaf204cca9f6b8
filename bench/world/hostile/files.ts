import { hostileArchives } from './hostile-archives.ts';
import type { HostileFile } from './hostile-file.ts';
import { hostilePictures } from './hostile-pictures.ts';
import { hostileTexts } from './hostile-texts.ts';
import { hostileXml } from './hostile-xml.ts';

/** More than five hundred files that nobody should be harmed by, one after another. */
export function* hostileFiles(): Generator<HostileFile> {
  yield* hostileTexts();
  yield* hostileXml();
  yield* hostilePictures();
  yield* hostileArchives();
}
