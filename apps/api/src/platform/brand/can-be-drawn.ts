import { PNG } from 'pngjs';
import { SaxesParser } from 'saxes';

/** True for a data: URL whose picture opens: a PNG that unfolds whole, an SVG that is XML, a WebP as long as it says. */
export function canBeDrawn(url: string): boolean {
  const [, type, encoded = ''] = /^data:image\/(png|webp|svg\+xml);base64,(.*)$/s.exec(url) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  try {
    if (type === 'png') PNG.sync.read(bytes);
    else if (type === 'webp') return bytes.length >= 30 && bytes.readUInt32LE(4) + 8 <= bytes.length + 1;
    else if (type === 'svg+xml') parse(bytes.toString('utf8'));
    return type !== undefined;
  } catch {
    return false;
  }
}

function parse(text: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}
