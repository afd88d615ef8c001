import { resetAtOnce } from '../../../../../playground/broken-line.ts';
import type { Early, Head } from '../../../../../playground/discord/door.ts';
import { broken } from '../../../../../playground/nemo/faults.ts';
import { tooMany } from '../../../../../playground/discord/too-many.ts';
import { animates, asksByCommand } from '../../acts.ts';
import { isKind } from '../../backend-cases.ts';
import type { SharedCase } from '../../case.ts';
import { isRequest } from '../../discord-cases.ts';
import type { Life } from '../../life.ts';
import { goesOn, type Next } from '../../next.ts';
import { play, type Struck } from '../../play.ts';

const MIB = 1024 * 1024;
const sizes = { '1 KB': 1024, '5 MB': 5 * MIB, '10 MB': 10 * MIB } as const;
const moments = { 'after the headers': 0, 'in the middle': 0.5, 'at the end': 1 } as const;

type Answer = Omit<Early, 'after'> & { readonly next: Next; readonly isInvalid?: true };

const link: Next = { ...goesOn, what: 'the link is posted alone', files: 0 };

/** What comes back before a posted file has been read. */
const answers: Readonly<Record<string, Answer>> = {
  '429': { reply: tooMany({ retryAfterMs: 300, scope: 'user' }), hangsUp: false, next: goesOn, isInvalid: true },
  '500': {
    reply: { status: 500, body: { message: '500: Internal Server Error', code: 0 } },
    hangsUp: true,
    next: goesOn,
  },
  '413': {
    reply: { status: 413, body: { message: 'Request entity too large', code: 40_005 } },
    hangsUp: false,
    next: link,
  },
  'a reset': { reply: { take: resetAtOnce }, hangsUp: true, next: goesOn },
};

/** Only a result is posted with a file. */
const isFilePost = ({ method, path, headers }: Head): boolean =>
  method === 'POST' &&
  /^\/channels\/\d+\/messages$/.test(path) &&
  headers['content-type']?.startsWith('multipart/') === true;

const earlyCases: readonly SharedCase[] = Object.entries(answers).flatMap(([name, answer]) =>
  Object.entries(moments).flatMap(([moment, after]) =>
    Object.entries(sizes).map(([size, bytes]) => ({
      name: `posting a clip of ${size}: ${name} ${moment} → ${answer.next.what}`,
      play: async (life: Life) => {
        clipsOf(life, bytes);
        return play(life, animates, () => strike(life, { ...answer, after }), answer.next);
      },
    })),
  ),
);

function strike({ doorFaults }: Life, { isInvalid, ...early }: Answer & Pick<Early, 'after'>): Struck {
  const struck = doorFaults.strike({ is: isFilePost, times: 1, fault: async () => early });
  return {
    calls: () => struck.seen,
    invalid: () => (isInvalid ? struck.hits : 0),
    hasStruck: () => struck.hits > 0,
  };
}

/** The backend's clips are of that size: so much of them as a player looks at first, and nothing. */
function clipsOf({ nemoFaults }: Life, bytes: number, before = async () => {}): void {
  const film = Buffer.alloc(bytes);
  film.write('\0\0\0\x18ftypmp42', 'latin1');
  const serve = broken(async (response) => {
    await before();
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': String(bytes) }).end(film);
  });
  nemoFaults.strike({ is: isKind('clip'), fault: serve });
}

/** Longer than discord.js gives a request from the moment on it has been handed over. */
const LONG_MS = 17_000;

/** While the bot fetches the clip that it posts next, somebody else's answer meets a limit for the whole bot. */
const waitingCases: readonly SharedCase[] = Object.entries(sizes).map(([size, bytes]) => ({
  name: `posting a clip of ${size} that waits 17 s for its place → goes on by itself`,
  seconds: 20,
  play: async (life: Life) => {
    return play(life, animates, () => holdUp(life, bytes), goesOn);
  },
}));

function holdUp(life: Life, bytes: number): Struck {
  const limited = Promise.withResolvers<void>();
  const tooEarly = { ...tooMany({ retryAfterMs: LONG_MS, scope: 'global' }), afterwards: limited.resolve };
  const struck = life.discordFaults.strike({ is: isRequest('answerEdit'), times: 1, fault: async () => tooEarly });
  clipsOf(life, bytes, async () => {
    await asksByCommand(life);
    await limited.promise;
  });
  return { calls: () => struck.seen, invalid: () => struck.hits, hasStruck: () => struck.hits > 0 };
}

export const postingCases: readonly SharedCase[] = [...earlyCases, ...waitingCases];
