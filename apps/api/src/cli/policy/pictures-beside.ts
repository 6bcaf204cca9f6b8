import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import { endingOf } from '../../features/policy-files/index.ts';

/** A policy file's text with the pictures of its brand written as files beside `out`, and named instead. */
export function picturesBeside(text: string, out: string): string {
  const document = parseDocument(text);
  const brand = document.get('brand', true);
  if (!isMap(brand)) return text;
  for (const { key, value } of brand.items) {
    const parts = isScalar(value) ? /^data:image\/([a-z+]+);base64,(.*)$/s.exec(String(value.value)) : null;
    if (!parts || !isScalar(value)) continue;
    const name = `${path.basename(out).replace(/\.ya?ml$/, '')}.${String(key)}${endingOf(parts[1]!)}`;
    writeFileSync(path.join(path.dirname(out), name), Buffer.from(parts[2]!, 'base64'));
    value.value = name;
    value.type = 'PLAIN';
  }
  return document.toString({ lineWidth: 110 });
}
