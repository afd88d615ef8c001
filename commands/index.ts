import type { Command } from '../src/discord/command.ts';
import { animate } from './animate.ts';

/** Every command. One that is not in this list does not exist. */
export const commands: readonly Command[] = [animate];
