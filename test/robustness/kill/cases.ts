import type { scenarios } from './scenarios.ts';
import type { Moment, Point } from '../harness/trap.ts';

/** How all requests of a case end: with the result they asked for, or told whatever can honestly be told. */
export type Ending = 'result' | 'told';

export interface Case {
  /** A sentence. */
  readonly name: string;
  readonly scenario: keyof typeof scenarios;
  readonly point: Point;
  readonly ending: Ending;
}

const when: Readonly<Record<Moment, string>> = {
  unheard: 'on its way',
  unanswered: 'before it is answered',
  answered: 'after its answer has left',
  noted: 'after its answer, once something is on disk',
};

type Requests = Exclude<Point['at'], 'stream'>;
type Row = readonly [what: string, at: Requests, moments: readonly Moment[], nth?: number];

const both = ['unanswered', 'answered'] as const;
const late = [...both, 'noted'] as const;
const all = ['unheard', ...late] as const;
const event = ['unheard', 'answered', 'noted'] as const;

/** One case for each moment of each row. */
function cases(
  scenario: Case['scenario'],
  who: string,
  rows: readonly Row[],
  ending: Ending = 'result',
): readonly Case[] {
  return rows.flatMap(([what, at, moments, nth = 1]) =>
    moments.map((moment): Case => ({
      name: `${who}: killed at ${what}, ${when[moment]}`,
      scenario,
      point: pointAt(at, moment, nth),
      ending,
    })),
  );
}

function pointAt(at: Requests, moment: Moment, nth: number): Point {
  if (at !== 'interaction' && at !== 'message') return { at, moment, nth };
  return { at, moment: moment === 'unanswered' ? 'answered' : moment, nth };
}

function streams(scenario: Case['scenario'], who: string): readonly Case[] {
  return (['headers', 'first event', 'middle', 'last event'] as const).map((moment) => ({
    name: `${who}: killed in the stream of the paid call, before its ${moment}`,
    scenario,
    point: { at: 'stream', moment },
    ending: 'result',
  }));
}

/** Where the bot is killed, case by case. */
export const table: readonly Case[] = [
  ...cases('animate', 'a picture is to be animated', [
    ['the event of the command', 'interaction', event],
    ['the answer to the command', 'answer', all],
    ['the thread', 'thread', late],
    ['the first progress', 'progress', late],
    ['the fourth progress', 'progressEdit', both, 3],
    ['the session', 'session', late],
    ['the download of the picture', 'download', both],
    ['the upload', 'upload', late],
    ['the state before', 'state', both],
    ['the credits before', 'credits', both],
    ['the paid call', 'run', late],
    ['the state after', 'state', late, 2],
    ['the credits after', 'credits', both, 2],
    ['the export', 'submit', all],
    ['the last look at the export', 'finishedPoll', late],
    ['the clip', 'clip', both],
    ['the last look before paying', 'history', both],
    ['the result', 'telling', all],
    ['the last progress', 'lastEdit', late],
  ]),
  // In the instant in which a paid call is on disk as sent and has not left yet, nobody can know: it is looked for, and never sent again.
  ...cases(
    'animate',
    'a picture is to be animated',
    [
      ['the second progress', 'progressEdit', both],
      ['the paid call', 'run', ['unheard']],
    ],
    'told',
  ),
  ...cases('fresh', 'a picture is to be animated', [['a look at the export', 'runningPoll', both]]),
  ...streams('animate', 'a picture is to be animated'),
  // Where the token was given and never arrived, the backend gives no second one for a week: so it is told, and nothing is sent.
  ...cases('first', 'the very first picture is to be animated', [['the token', 'token', ['unheard']]]),
  ...cases('first', 'the very first picture is to be animated', [['the token', 'token', late]], 'told'),
  ...cases('words', 'somebody writes in the thread', [
    ['the event of the message', 'message', event],
    ['the first progress', 'progress', both],
    ['the state before', 'state', both],
    ['the credits before', 'credits', both],
    ['the paid call', 'run', late],
    ['the state after', 'state', both, 2],
    ['the export', 'submit', ['unanswered']],
    ['the result', 'telling', late],
    ['the last progress', 'lastEdit', ['unanswered']],
  ]),
  ...cases('words', 'somebody writes in the thread', [['the paid call', 'run', ['unheard']]], 'told'),
  ...streams('words', 'somebody writes in the thread'),
  ...cases('waiting', 'words wait behind another request', [
    ['the event of the message', 'message', event],
    ['the progress of who waits', 'progress', ['unanswered']],
    ['the mark that it waits', 'mark', late],
    ['taking the mark away', 'unmark', all],
    ['the end of the first paid call', 'state', ['unanswered']],
    ['the second paid call', 'run', late],
    ['the first result', 'telling', both],
    ['the second result', 'telling', both, 2],
  ]),
  ...cases('silent', 'the agent works without a word', [
    ['the paid call', 'run', both],
    ['the first look at what came of it', 'state', both, 2],
    ['the second look at what came of it', 'state', both, 3],
    ['the result', 'telling', ['unanswered']],
  ]),
  ...cases('batch', 'one video of each picture', [
    ['the answer to the command', 'answer', ['unanswered']],
    ['the thread', 'thread', ['unanswered']],
    ['the overview', 'overviewEdit', both],
    ['the second upload', 'upload', ['unanswered'], 2],
    ['the first paid call', 'run', both],
    ['the second paid call', 'run', both, 2],
    ['the first result', 'telling', both],
    ['the second result', 'telling', ['unanswered'], 2],
    ['the end of its card', 'lastEdit', ['unanswered']],
  ]),
  // The same instant again: the overview is told of while the paid call is about to leave.
  ...cases(
    'batch',
    'one video of each picture',
    [
      ['the overview', 'overviewEdit', ['noted']],
      ['the next state of the overview', 'overviewEdit', both, 2],
    ],
    'told',
  ),
  ...cases(
    'stop',
    'a request is stopped',
    [
      ['the event of the button', 'interaction', event],
      ['the answer to the button', 'answer', ['unheard', ...both]],
      ['the end of the paid call', 'state', both],
      ['the message about it', 'telling', late],
      ['the last progress', 'lastEdit', ['unanswered']],
    ],
    'told',
  ),
  ...cases('export', 'somebody writes “please export it”', [
    ['the event of the message', 'message', event],
    ['the export', 'submit', ['unanswered']],
    ['the last look at the export', 'finishedPoll', ['unanswered']],
    ['the result', 'telling', both],
    ['the last progress', 'lastEdit', ['unanswered']],
  ]),
  ...cases('exportCommand', '/export', [
    ['the event of the command', 'interaction', ['unheard', 'answered']],
    ['the answer to the command', 'answer', both],
  ]),
  ...cases('pictures', 'pictures come without words', [
    ['the event of the message', 'message', event],
    ['the look at the picture', 'download', both],
    ['the note that they are here', 'note', all],
  ]),
  ...cases('several', 'three pictures are to be animated', [
    ['the second download', 'download', ['unanswered'], 2],
    ['the second upload', 'upload', late, 2],
    ['the third upload', 'upload', ['answered'], 3],
    ['the state before', 'state', ['answered']],
    ['the paid call', 'run', ['unanswered']],
  ]),
  ...cases('animateThese', 'the button “Animate these” is pressed', [
    ['the event of the button', 'interaction', event],
    ['the answer to the button', 'answer', late],
    ['the paid call', 'run', ['unanswered']],
    ['the result', 'telling', ['unanswered']],
  ]),
  ...cases('again', 'the button “Again” is pressed', [
    ['the answer to the button', 'answer', both],
    ['the paid call', 'run', ['unanswered']],
    ['the result', 'telling', ['unanswered']],
  ]),
  ...cases('unsure', 'the stream breaks off, the work goes on', [
    ['the first look', 'state', both, 2],
    ['the second look', 'state', both, 3],
    ['the third look', 'state', both, 4],
    ['the credits after', 'credits', ['unanswered'], 2],
    ['the result', 'telling', both],
  ]),
  ...cases(
    'lost',
    'the stream breaks off, and nothing ever comes of it',
    [
      ['the first look', 'state', both, 2],
      ['the second look', 'state', ['unanswered'], 3],
      ['the message about it', 'telling', both],
      ['the last progress', 'lastEdit', ['unanswered']],
    ],
    'told',
  ),
  ...cases('private', 'a picture is to be animated in private', [
    ['the answer to the command', 'answer', ['unanswered']],
    ['the thread', 'privateThread', all],
    ['letting the person in', 'threadMember', all],
    ['the paid call', 'run', ['unanswered']],
    ['the result', 'telling', ['unanswered']],
  ]),
  ...cases('elsewhere', 'a picture is to be animated where only a person has brought the bot along', [
    ['the event of the form', 'interaction', event],
    ['the answer to the form', 'answer', all],
    ['the direct message', 'direct', late],
    ['what is said there first', 'firstDirect', all],
    ['the link in the private answer', 'answerEdit', all],
    ['the first progress', 'progress', both],
    ['the upload', 'upload', ['unanswered']],
    ['the paid call', 'run', late],
    ['the export', 'submit', ['unanswered']],
    ['the result', 'telling', all],
    ['the last progress', 'lastEdit', ['unanswered']],
  ]),
  // In a channel that shows no project, a message counts from when the bot has noted it.
  ...cases('mention', 'a picture comes with a mention', [
    ['the thread', 'thread', late],
    ['the paid call', 'run', ['unanswered']],
    ['the result', 'telling', ['unanswered']],
  ]),
  ...cases('question', 'somebody writes “credits”', [
    ['the event of the message', 'message', event],
    ['the look at the account', 'credits', both],
    ['the note about it', 'note', late],
  ]),
  ...cases('creditsCommand', '/credits', [
    ['the event of the command', 'interaction', ['answered']],
    ['the answer to the command', 'answer', both],
    ['the look at the account', 'credits', both],
    ['the edit of the answer', 'answerEdit', late],
  ]),
];
