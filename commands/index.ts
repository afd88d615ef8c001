import type { Command } from '../src/discord/command.ts';
import { animateThis } from './animate-this.ts';
import { animate } from './animate.ts';
import { cancel } from './cancel.ts';
import { credits } from './credits.ts';
import { exportVideo } from './export.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { refine } from './refine.ts';
import { status } from './status.ts';
import { versions } from './versions.ts';

/** Every command. One that is not in this list does not exist. */
export const commands: readonly Command[] = [animate, animateThis, refine, exportVideo, status, versions, credits, history, cancel, help];
