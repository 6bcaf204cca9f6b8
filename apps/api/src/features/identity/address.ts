/** One plain mailbox (RFC 5321 lengths); no display name, no line break, no second address. */
export const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>,;:"\\()[\]]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(text);
