import type { Command } from '../src/discord/command.ts';
import { animateThis } from './animate-this.ts';
import { animate } from './animate.ts';
import { answer } from './answer.ts';
import { cancel } from './cancel.ts';
import { credits } from './credits.ts';
import { exportVideo } from './export.ts';
import { forget } from './forget.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { pictures } from './pictures.ts';
import { question } from './question.ts';
import { recipe } from './recipe.ts';
import { refine } from './refine.ts';
import { scenes } from './scenes.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { usage } from './usage.ts';
import { versions } from './versions.ts';

/** Every command. One that is not in this list does not exist. */
export const commands: readonly Command[] = [
  animate,
  animateThis,
  refine,
  recipe,
  question,
  pictures,
  answer,
  exportVideo,
  status,
  scenes,
  versions,
  credits,
  history,
  cancel,
  forget,
  settings,
  usage,
  help,
];
