import type { SharedCase } from '../case.ts';
import { clipCases } from './backend/clip.ts';
import { creditsCases } from './backend/credits.ts';
import { formCases } from './backend/forms.ts';
import { linkCases } from './backend/link.ts';
import { pollCases } from './backend/poll.ts';
import { runCases } from './backend/run.ts';
import { sessionCases } from './backend/session.ts';
import { stateAfterCases } from './backend/state-after.ts';
import { stateBeforeCases } from './backend/state-before.ts';
import { submitCases } from './backend/submit.ts';
import { tokenCases } from './backend/token.ts';
import { uploadCases } from './backend/upload.ts';
import { answerEditCases } from './discord/answer-edit.ts';
import { callbackCases } from './discord/callback.ts';
import { catchUpCases } from './discord/catch-up.ts';
import { fileCases } from './discord/files.ts';
import { lastLookCases } from './discord/history.ts';
import { markCases } from './discord/mark.ts';
import { noteCases } from './discord/note.ts';
import { originalCases } from './discord/original.ts';
import { postingCases } from './discord/posting.ts';
import { progressEditCases } from './discord/progress-edit.ts';
import { progressPostCases } from './discord/progress-post.ts';
import { resultCases } from './discord/result.ts';
import { threadCases } from './discord/thread.ts';

/** Everything that one life of a bot can go through, case after case. */
export const sharedCases: readonly SharedCase[] = [
  ...tokenCases,
  ...sessionCases,
  ...uploadCases,
  ...linkCases,
  ...stateBeforeCases,
  ...creditsCases,
  ...runCases,
  ...stateAfterCases,
  ...submitCases,
  ...pollCases,
  ...clipCases,
  ...formCases,
  ...fileCases,
  ...callbackCases,
  ...originalCases,
  ...threadCases,
  ...progressPostCases,
  ...progressEditCases,
  ...markCases,
  ...lastLookCases,
  ...resultCases,
  ...postingCases,
  ...noteCases,
  ...answerEditCases,
  ...catchUpCases,
];
