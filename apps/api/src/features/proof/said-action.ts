/** What the log calls an action: a title to look for it by, and what was done, after the name of who did it. */
export interface ActionWords {
  readonly title: string;
  /** `{subject}` stands for what it was done to. */
  readonly did: string;
}

export const words = (title: string, did: string): ActionWords => ({ title, did });
