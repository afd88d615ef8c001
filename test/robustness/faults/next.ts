/** What happens next, once a fault has struck, and what the person reads. */
export interface Next {
  /** In the words of the table. */
  readonly what: string;
  /** How often the paid call leaves. */
  readonly paid: 0 | 1 | 2 | 3;
  /** With the clip, with one sentence about what happened, with one in passing, or without a word. */
  readonly ends: 'result' | 'told' | 'note' | 'nothing';
  /** How many requests there are. */
  readonly times?: number;
  readonly reads: readonly string[];
  /** What must not be read. */
  readonly unread?: readonly string[];
  /** The agent's own words, which say nothing of what was spent. */
  readonly isReply?: boolean;
  /** How many files lie under what is told, where that is said. */
  readonly files?: number;
  /** Something stays as it is, since Discord lets nobody change it any more. */
  readonly unrests?: boolean;
  /** In how many places it may be refused, where it is told elsewhere in the end: once in each. One unless said. */
  readonly places?: number;
  /** How often the call that is struck may be made in all; 2 unless told otherwise. */
  readonly most?: number;
  /** How long it takes at least, in seconds: the longest begin first. */
  readonly seconds?: number;
}

/** The clip arrives, as if nothing had been. */
export const goesOn: Next = {
  what: 'goes on by itself',
  paid: 1,
  ends: 'result',
  reads: ['version 1**', '[MP4](http'],
  files: 1,
  unread: ['may have been spent'],
};

/** The same in a project that has other versions. */
export const goesOnThere: Next = { ...goesOn, reads: ['· **version', '[MP4](http'] };

/** Nobody is told anything, and nothing is paid. */
export const forgotten: Next = { what: 'never was', paid: 0, ends: 'nothing', reads: [] };

export function told(what: string, paid: 0 | 1, ...reads: readonly string[]): Next {
  return { what: `told: ${what}`, paid, ends: 'told', reads };
}

const nothingSent = 'Nothing was sent and nothing was spent.';
const nothingSpent = 'No credits were spent.';

/** What is told before anything was sent. */
export const before = {
  unreachable: told(
    'unreachable, nothing sent',
    0,
    `I cannot reach the video service right now. ${nothingSent} Please try again in a minute.`,
  ),
  broken: told(
    'not understood, nothing sent',
    0,
    `The video service sent back something I could not make sense of. ${nothingSpent} Please try again in a few minutes.`,
  ),
  busyFor7: told(
    'busy, nothing sent',
    0,
    `The video service is busy right now. ${nothingSpent} Please try again in 7 seconds.`,
  ),
  busy: told(
    'busy, nothing sent',
    0,
    `The video service is busy right now. ${nothingSpent} Please try again in 1 second.`,
  ),
  noToken: told(
    'when there is one, nothing sent',
    0,
    `The video service takes nothing more from me for a while. ${nothingSpent} Please try again later: it works again in 7 days at the latest.`,
  ),
  unauthorized: told(
    'no access, nothing sent',
    0,
    `The video service does not let me in any more. ${nothingSpent} Please ask whoever runs this bot to renew its access.`,
  ),
  noCredits: told(
    'no credits, nothing sent',
    0,
    `There are not enough credits left for this. ${nothingSpent}`,
    'press More credits',
  ),
  noSession: told(
    'unknown again, nothing sent',
    0,
    `The video service no longer knows this project. ${nothingSpent} Please write once more what should happen`,
  ),
  refused: told('declined, nothing sent', 0, `The video service declined this request. ${nothingSpent}`),
  overgrown: told(
    'too large to keep, nothing sent',
    0,
    `has grown too large for me to keep or export. ${nothingSpent}`,
    'go on in a new project',
  ),
  discordBusy: told(
    'Discord is busy, nothing sent',
    0,
    `Discord is not handing me your file right now. ${nothingSpent}`,
    'in 1 second.',
  ),
  fileKind: told('no such file, nothing sent', 0, `The video service cannot use this kind of file. ${nothingSpent}`),
  fileSize: told('too large, nothing sent', 0, `The video service finds one of the files too large. ${nothingSpent}`),
} as const;

/** The same, where the paid call itself has left and was clearly refused. */
export const sent = {
  busyFor7: { ...before.busyFor7, what: 'told: busy, nothing spent', paid: 1 },
  busy: { ...before.busy, what: 'told: busy, nothing spent', paid: 1 },
  noCredits: { ...before.noCredits, what: 'told: no credits', paid: 1 },
  refused: { ...before.refused, what: 'told: declined, nothing spent', paid: 1 },
  fileKind: { ...before.fileKind, what: 'told: no such file, nothing spent', paid: 1 },
  fileSize: { ...before.fileSize, what: 'told: too large, nothing spent', paid: 1 },
  unauthorized: { ...before.unauthorized, what: 'told: no access, nothing spent', paid: 1 },
  renewed: told(
    'access renewed, nothing spent',
    1,
    `My access to the video service had run out; I have a new one now. ${nothingSpent} Press Again.`,
  ),
  afresh: told('begun afresh, nothing spent', 1, 'had to start this project afresh', `${nothingSpent} Press Again`),
  unknown: told(
    'looks, then told',
    1,
    'I lost touch with the video service',
    'Credits may have been spent.',
    'Press Again',
  ),
  stumbled: told('stumbled', 1, 'The video service stumbled over this request. No credits were spent.'),
  overgrown: told(
    'too large to keep',
    1,
    'has grown too large for me to keep or export. No credits were spent.',
    'go on in a new project',
  ),
} as const satisfies Readonly<Record<string, Next>>;
