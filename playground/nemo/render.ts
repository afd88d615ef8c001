import { setTimeout as sleep } from 'node:timers/promises';
import type { Draft } from './agent/draft.ts';
import type { Backend, Render } from './backend.ts';
import type { FilmSpec, Shot } from './film/encode.ts';
import { fallIn, moveIn } from './film/look.ts';
import type { Music } from './film/tune.ts';
import { drawMs } from './pace.ts';
import type { Json } from './json.ts';
import type { Clip, Session } from './sessions.ts';

interface Order {
  readonly id: string;
  readonly session: Session;
  readonly draft: Draft;
}

/** Begins to make the film at once; it is finished no earlier than the pace says. */
export function startRender(backend: Backend, { id, session, draft }: Order): Render {
  const { switches, background, studio, renders, cdn } = backend;
  const waitMs = drawMs(backend.pace.renderMs);
  const submittedAt = Date.now();
  const { account } = session;
  const state = { kind: 'running' } as const;
  const render: Render = {
    id,
    account,
    submittedAt,
    dueAt: submittedAt + waitMs,
    seconds: draft.d / 1000,
    state,
    seen: false,
  };
  renders.set(id, render);
  const fails = switches.renderFailure !== 'none';
  if (switches.renderFailure === 'once') switches.renderFailure = 'none';

  async function work(): Promise<void> {
    const due = sleep(waitMs, undefined, { signal: background.closing });
    const made = fails
      ? Promise.reject(new Error('compositing failed on node 7'))
      : studio.film(specOf(session, draft));
    const [film] = await Promise.allSettled([made, due]);
    background.closing.throwIfAborted();
    if (film.status === 'rejected') {
      render.state = { kind: 'failed', error: film.reason instanceof Error ? film.reason.message : 'unknown' };
      return;
    }
    const name = switches.renderLink === 'spaced' ? `my film ${id}.mp4` : `${id}.mp4`;
    const link = cdn.keep({ folder: 'render-result', name }, { ...film.value, mime: 'video/mp4' });
    const url = switches.renderLink === 'spaced' ? link.replaceAll('%20', ' ') : link;
    render.state = { kind: 'completed', url, film: film.value, at: Date.now() };
  }

  background.follow(work());
  return render;
}

/** Half of the draft's canvas each way: enough to look at, and quick to make. */
function specOf({ clips }: Session, draft: Draft): FilmSpec {
  const segments = draft.t.find((track) => track.tt === 0)?.sg ?? [];
  const shots = segments.flatMap(({ d, m }): Shot[] => {
    const clip = clips.find(({ id }) => id === m['id']);
    if (clip === undefined) return [];
    const { path, hash, orientation } = clip.source;
    return [{ path, hash, ms: d, orientation, move: moveIn(wordsFor(m, clip)) }];
  });
  const words = segments
    .map(({ m }) =>
      wordsFor(
        m,
        clips.find(({ id }) => id === m['id']),
      ),
    )
    .join('\n');
  const said = draft.t.find((track) => track.tt === 7)?.sg[0];
  const title = said === undefined ? null : { text: String(said.m['text'] ?? ''), ms: said.d };
  const { width, height } = draft.m;
  const scale = width === height ? 720 / width : 0.5;
  const size = { width: width * scale, height: height * scale };
  return { shots, ...size, music: musicOf(draft), fall: fallIn(words), title };
}

function musicOf({ t }: Draft): Music | null {
  const played = t.find((track) => track.tt === 1)?.sg[0];
  return played === undefined
    ? null
    : { name: String(played.m['name'] ?? ''), volume: Number(played.m['volume'] ?? 100) };
}

/** What was said last of how a clip moves, else what it was made by. */
function wordsFor(m: Json, clip: Clip | undefined): string {
  return typeof m['motion'] === 'string' ? m['motion'] : (clip?.prompt ?? '');
}
