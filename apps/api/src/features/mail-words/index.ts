export { MailWordsModule } from './mail-words.module.ts';
