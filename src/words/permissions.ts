import { enUS } from './en-US/en-US.ts';
import type { Key, Translate } from './words.ts';

/** Permissions as Discord's own settings name them, in the person's language. */
export function permissionNames(flags: readonly string[], t: Translate): readonly string[] {
  return flags.map((flag) => {
    const key = `permission.${flag}`;
    return isPermission(key) ? t(key) : flag.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
  });
}

function isPermission(key: string): key is Extract<Key, `permission.${string}`> {
  return Object.hasOwn(enUS, key);
}
