/** A word on a page. Its box is given in parts of the page, 0 to 1, from the top left. */
export interface Word {
  text: string;
  /** From 1. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** How sure the recognition of a picture is of its letters, 0 to 1; absent where they were text already. */
  confidence?: number;
}
