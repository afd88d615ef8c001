import { expect, test, vi } from 'vitest';
import { createWords } from '../../src/words/words.ts';

test('whatever is said, however often, numbers are written by the same few formatters', () => {
  const made = vi.spyOn(Intl, 'NumberFormat');
  const words = createWords();
  for (let left = 0; left < 200; left++) {
    words('en-US')('credits.balance', { count: left });
    words('zh-CN')('credits.balance', { count: left });
  }
  expect(made.mock.calls.length).toBeLessThanOrEqual(4);
  made.mockRestore();
});
