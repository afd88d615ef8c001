import { expect, test } from 'vitest';
import { attempt } from '../../src/store/attempt.ts';

test.each([
  { said: 'a table is locked', errcode: 6, trouble: 'locked' },
  { said: 'a table is locked, by whoever shares the cache', errcode: 6 | (1 << 8), trouble: 'locked' },
  { said: 'there is no memory left', errcode: 7, trouble: 'out-of-memory' },
  { said: 'others were in the way for too long', errcode: 15, trouble: 'locked' },
])(
  'where SQLite says that $said, it is a sentence, and another start may find it gone',
  ({ said, errcode, trouble }) => {
    const refused = () => {
      throw Object.assign(new Error(said), { errcode });
    };
    expect(() => attempt('nemo.sqlite', refused)).toThrow(
      expect.objectContaining({ name: 'StoreError', trouble, isPassing: true }),
    );
  },
);
