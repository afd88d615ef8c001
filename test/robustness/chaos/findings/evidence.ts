import type { Stage } from '../../../support/stage.ts';
import type { Ceilings } from '../ceilings.ts';
import type { Kept } from '../kept.ts';
import type { Requests } from '../requests.ts';
import type { View } from '../stage-view.ts';

/** All that is known when everything is over. */
export interface Evidence {
  readonly stage: Stage;
  readonly requests: Requests;
  readonly kept: Kept;
  readonly view: View;
  readonly ceilings: Ceilings;
}
