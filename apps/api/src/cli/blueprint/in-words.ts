import type { PlannedBlueprint } from '../../features/onboarding/index.ts';
import { rehearsedInWords } from '../policy/in-words.ts';
import type { FollowerTried } from './way.ts';

/** What a plan says to people. */
export function planInWords(key: string, { currentVersion, differences, refusals }: PlannedBlueprint): string[] {
  const count = differences.length;
  return [
    `${key}, version ${currentVersion}: ${count ? `${count} change${count === 1 ? '' : 's'}` : 'nothing to change'}`,
    ...differences.map(({ what, before, after }) => `  ~ ${what}: ${before} → ${after}`),
    ...refusals.map(({ message, hint }) => `  ! ${[message, hint].filter(Boolean).join(' ')}`),
  ];
}

/** What its rehearsal says to people, follower by follower. */
export function followersInWords(followers: readonly FollowerTried[]): string[] {
  if (followers.length === 0) return ['  nobody follows it'];
  return followers.flatMap(({ name, changes, rehearsal, refused }) => {
    if (refused) return [`  ${name} ! ${refused}`];
    const count = changes ? `${changes} setting${changes === 1 ? '' : 's'} would change` : 'nothing would change';
    return [`  ${name}: ${count}`, ...(rehearsal ? rehearsedInWords(rehearsal).map((line) => `  ${line}`) : [])];
  });
}
