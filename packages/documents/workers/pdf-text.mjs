const TEXT_MAX = 200;

/** Words of the pages with their boxes as parts of the page (0 to 1, from the top left), in the file's order, and the pages' sizes. */
export async function pageWords(document, bounds) {
  const words = [];
  const sizes = [];
  const pages = Math.min(document.numPages, bounds.textPagesMax);
  for (let number = 1; number <= pages && words.length < bounds.wordsMax; number += 1) {
    const page = await document.getPage(number);
    const view = page.getViewport({ scale: 1 });
    sizes.push({ width: view.width, height: view.height });
    const { items } = await page.getTextContent();
    for (const item of items) if (item.str?.trim()) addWords(words, item, view, number);
    page.cleanup();
  }
  return { words: words.slice(0, bounds.wordsMax), sizes };
}

// An item holds several words and one width; what each of them takes of it goes by its letters.
function addWords(words, item, view, page) {
  const [x, y] = view.convertToViewportPoint(item.transform[4], item.transform[5]);
  const [endX, endY] = view.convertToViewportPoint(
    item.transform[4] + along(item, 0),
    item.transform[5] + along(item, 1),
  );
  if (Math.abs(endY - y) > Math.abs(endX - x)) return;
  const height = item.height || Math.hypot(item.transform[2], item.transform[3]);
  const letter = (endX - x) / item.str.length;
  for (const { 0: text, index } of item.str.matchAll(/\S+/g)) {
    words.push({
      text: text.slice(0, TEXT_MAX),
      page,
      x: (x + letter * index) / view.width,
      y: (y - height) / view.height,
      width: (letter * text.length) / view.width,
      height: height / view.height,
    });
  }
}

/** How far the item's baseline goes along one axis, in the page's own units. */
function along({ transform, width }, axis) {
  const length = Math.hypot(transform[0], transform[1]) || 1;
  return (transform[axis] / length) * width;
}
