import { type ActionWords, words } from './said-action.ts';

/** What is done with the ways by which documents come in. */
export const CHANNEL_WORDS: Readonly<Record<string, ActionWords>> = {
  'channel.added': words('Channel added', 'let documents come in by {subject}'),
  'channel.changed': words('Channel changed', 'changed {subject}'),
  'channel.closed': words('Channel closed', 'closed {subject}'),
  'channel.failing': words('Channel failing', 'could not look into {subject}'),
  'channel.filesRefused': words('Files refused', 'put files of {subject} among the errors'),
  'channel.tried': words('Channel tried', 'had {subject} looked into at once'),
  'channel.well': words('Channel well again', 'looked into {subject} again'),
  'channel.keyRenewed': words('Channel’s key renewed', 'gave {subject} a new signing key'),
  'channel.paused': words('Channel paused', 'paused {subject}'),
  'channel.refused': words('Mail refused', 'refused what was sent to {subject}'),
  'channel.takenUp': words('Channel taken up', 'took {subject} up again'),
  'document.cameAgain': words('Document came again', 'sent in {subject}, which was here already'),
};
