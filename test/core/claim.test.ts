import { expect, test } from 'vitest';
import { claimOf, keyOf, type Claim } from '../../src/core/claim.ts';

/** One claim of each kind, and the key it has had in every store so far. */
const claims: readonly { readonly key: string; readonly claim: Claim }[] = [
  { key: 'turn:1001', claim: { kind: 'turn', id: '1001' } },
  { key: 'render:1001', claim: { kind: 'render', id: '1001' } },
  { key: 'project:1001', claim: { kind: 'project', id: '1001' } },
  { key: 'interaction:1001', claim: { kind: 'interaction', id: '1001' } },
  { key: 'answer:1001', claim: { kind: 'answer', id: '1001' } },
  { key: 'sent:1001', claim: { kind: 'sent', id: '1001' } },
  { key: 'button:v1:again:1001', claim: { kind: 'button', customId: 'v1:again:1001' } },
  { key: 'message:9:1001', claim: { kind: 'message', channelId: '9', messageId: '1001', reader: null } },
  { key: 'message:9:1001:0a-1b', claim: { kind: 'message', channelId: '9', messageId: '1001', reader: '0a-1b' } },
  { key: 'lock:session-1001', claim: { kind: 'lock', of: 'session', projectId: '1001' } },
  { key: 'lock:project-1001', claim: { kind: 'lock', of: 'project', projectId: '1001' } },
];

test.each(claims)('$key is read as the claim it was made of', ({ key, claim }) => {
  expect(keyOf(claim)).toBe(key);
  expect(claimOf(key)).toEqual(claim);
});

test.each([
  '',
  'turn',
  'turn:',
  ':1001',
  'turns:1001',
  'Turn:1001',
  'message:9',
  'message:9:',
  'message::1001',
  'message:9:1001:',
  'lock:1001',
  'lock:session-',
  'lock:place-1001',
  'constructor:1',
  'a line\nbreak:1',
])('“%s” is the key of no claim', (key) => {
  expect(claimOf(key)).toBeNull();
});

test('whatever text is a claim, its key is that text', () => {
  const pieces = ['turn', 'message', 'lock', 'button', 'session', ':', '-', '9', '\n', '…', ' '];
  const texts = pieces.flatMap((a) => pieces.flatMap((b) => pieces.flatMap((c) => pieces.map((d) => a + b + c + d))));
  const kept = texts.flatMap((text) => {
    const claim = claimOf(text);
    return claim === null || keyOf(claim) === text ? [] : [text];
  });
  expect(kept).toEqual([]);
});
