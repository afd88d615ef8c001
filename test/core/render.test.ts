import { expect, test } from 'vitest';
import { stepRender, type Render, type RenderEvent } from '../../src/core/render.ts';
import { everyArrow } from '../support/explore.ts';

const waiting: Render = {
  id: '1',
  projectId: '1',
  threadId: '7',
  requester: { id: '9', locale: 'en-US' },
  text: '',
  cost: null,
  replyTo: null,
  thumbnail: null,
  attempt: 1,
  askedAt: 0,
  history: [],
  phase: 'waiting',
  wanted: null,
};

const events: readonly RenderEvent[] = [0, 500].flatMap((at): RenderEvent[] => [
  { type: 'its-turn', version: 1, at },
  { type: 'its-turn', version: null, at },
  { type: 'leaving', renderId: 'render_1_abcdef01', at },
  { type: 'taken-over', until: 600, at },
  { type: 'postponed', until: 400, at },
  { type: 'accepted', firstPollAt: 30, until: 400, at },
  { type: 'running', nextPollAt: 60, at },
  { type: 'outdated', draft: '{}', at },
  { type: 'finished', url: 'https://clips.example/1.mp4', at },
  { type: 'failed', failure: null, at },
  { type: 'blocked', at },
  { type: 'told', at },
]);

const forgetful = (render: Render, event: RenderEvent): Render => ({ ...stepRender(render, event), history: [] });
const arrows = everyArrow<Render, RenderEvent>([waiting], events, forgetful);

test('the arrows between the phases are these, and no others', () => {
  const drawn = arrows.map(({ from, event, to }) => `${from.phase} -${event.type}-> ${to.phase}`);
  expect([...new Set(drawn)].toSorted()).toMatchInlineSnapshot(`
    [
      "asked -leaving-> submitted",
      "blocked -told-> told",
      "empty -told-> told",
      "failed -told-> told",
      "polling -blocked-> blocked",
      "polling -failed-> asked",
      "polling -failed-> failed",
      "polling -finished-> ready",
      "polling -outdated-> asked",
      "polling -running-> asked",
      "polling -running-> failed",
      "polling -running-> polling",
      "polling -taken-over-> polling",
      "ready -told-> told",
      "submitted -accepted-> polling",
      "submitted -blocked-> blocked",
      "submitted -failed-> asked",
      "submitted -failed-> failed",
      "submitted -postponed-> failed",
      "submitted -postponed-> submitted",
      "submitted -taken-over-> submitted",
      "waiting -its-turn-> asked",
      "waiting -its-turn-> empty",
    ]
  `);
});

test('an export that failed is tried once more, with a new id, and then told', () => {
  const ways = arrows.filter(({ event }) => event.type === 'failed');
  expect(new Set(ways.map(({ from, to }) => `${from.attempt} -> ${to.phase}`))).toEqual(
    new Set(['1 -> asked', '2 -> failed']),
  );
});

test('what the plan does not allow is not tried again', () => {
  const blocked = arrows.filter(({ to }) => to.phase === 'blocked');
  expect(blocked.length).toBeGreaterThan(0);
  expect(arrows.filter(({ from, to }) => from.phase === 'blocked' && to.phase !== 'told')).toEqual([]);
});

test('every export that can be reached comes to be told', () => {
  const ends = new Set(arrows.filter(({ to }) => to.phase === 'told').map(({ from }) => from.phase));
  expect(ends).toEqual(new Set(['ready', 'empty', 'failed', 'blocked']));
});
