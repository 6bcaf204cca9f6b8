/** The largest logo taken, in bytes. */
export const LOGO_BYTES_MAX = 200 * 1024;

/** What a logo may be. */
export const LOGO_TYPES = ['image/png', 'image/svg+xml', 'image/webp'];

/** Why a file cannot be a logo, in words; nothing when it can. Whether an SVG is safe the API judges. */
export function logoFault({ type, size }: Pick<File, 'type' | 'size'>): string | undefined {
  if (!LOGO_TYPES.includes(type)) return 'This is not a picture that can be used. Choose a PNG, SVG or WebP file.';
  if (size > LOGO_BYTES_MAX) {
    const kilobytes = Math.ceil(size / 1024);
    return `The file has ${kilobytes} kB; 200 kB at most. Make it smaller: 400 pixels wide is plenty.`;
  }
  return size === 0 ? 'The file is empty.' : undefined;
}

/** A file as a data: URL in base64. */
export function dataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('The file could not be read.'));
    reader.readAsDataURL(file);
  });
}
