import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Happening, World } from '../discord/world.ts';

/** What happens this close together is told at once. */
const TOGETHER_MS = 40;

/** A page that was open before must load anew when it meets another life. */
const life = randomUUID();

/** Nobody can see these, and looking at a picture causes one. */
const unseen = ['request', 'download'];

/** Tells a page by server-sent events when there is something new to read, for as long as it listens. */
export function serveEvents(world: World, response: ServerResponse): void {
  let timer: NodeJS.Timeout | undefined;

  function tell(event: string): void {
    timer = undefined;
    response.write(`event: ${event}\ndata: ${life}\n\n`);
  }

  function watch({ kind }: Happening): void {
    if (!unseen.includes(kind)) timer ??= setTimeout(tell, TOGETHER_MS, 'changed');
  }

  response.writeHead(200, { 'content-type': 'text/event-stream' });
  tell('hello');
  world.watchers.add(watch);
  response.on('close', () => {
    world.watchers.delete(watch);
    clearTimeout(timer);
  });
}
