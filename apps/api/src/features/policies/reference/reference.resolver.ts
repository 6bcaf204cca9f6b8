import { SETTINGS, settingsReference } from '@clearhold/policy';
import { Query, Resolver } from '@nestjs/graphql';
import { settingInWords } from '../in-words.ts';

@Resolver()
export class ReferenceResolver {
  @Query('settingsReference')
  settingsReference() {
    return settingsReference().map((entry) => ({
      ...entry,
      standard: settingInWords(entry.key, SETTINGS[entry.key].default),
    }));
  }
}
