import { Mistake } from './mistake.ts';
import type { Stage } from './stage.ts';
import { logLine } from './views/log.ts';
import { requestsView } from './views/requests.ts';
import { storiesIn } from './views/story.ts';

const LOG_LINES = 120;

/** What a view behind the scenes shows now, newest first. `channelId` is where the turns are looked for. */
export async function readView(stage: Stage, view: string, channelId: string): Promise<readonly unknown[]> {
  switch (view) {
    case 'requests':
      return requestsView(stage);
    case 'turns':
      return storiesIn(/^\d+$/.test(channelId) ? await stage.bot.story(channelId) : '').toReversed();
    case 'log':
      return stage.bot.lines().slice(-LOG_LINES).map(logLine).toReversed();
    default:
      throw new Mistake(404, 'There is no such view.');
  }
}
