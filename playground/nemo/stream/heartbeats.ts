import type { Switches } from '../switches.ts';

/** What shows that somebody is there; which form the real backend uses, nobody saw (nemo-api.md §7.6). */
export const heartbeats: Readonly<Record<Switches['heartbeat'], string | null>> = {
  none: null,
  comment: ': heartbeat\n\n',
  event: 'event: heartbeat\ndata: {"alive":true}\n\n',
  'empty-data': 'data:\n\n',
  word: 'data: heartbeat\n\n',
  json: 'data: {"type":"heartbeat"}\n\n',
  object: 'data: {}\n\n',
};
