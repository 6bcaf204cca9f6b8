/** The most a file may weigh, and how many there may be. */
export const FILE_MAX = 5 * 1024 * 1024;
export const FILES_MAX = 5;

/** A file as the API takes it. */
export async function encode(file: File): Promise<{ name: string; contentType: string; content: string }> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
  return {
    name: file.name,
    contentType: file.type || 'application/octet-stream',
    content: url.slice(url.indexOf(',') + 1),
  };
}
