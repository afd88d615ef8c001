import { make } from './make.js';

/** A poll: each answer is a button with its votes, until it is over. */
export function pollNode({ question, answers, isOver }) {
  const all = answers.reduce((sum, { votes }) => sum + votes, 0);
  return make(
    'div',
    { class: 'poll', role: 'group', 'aria-label': `Poll: ${question}` },
    make('strong', {}, question),
    answers.map((answer) => answerNode(answer, all, isOver)),
    make('p', { class: 'muted' }, `${all} ${all === 1 ? 'vote' : 'votes'}${isOver ? ' · over' : ''}`),
  );
}

function answerNode({ text, votes, isYours }, all, isOver) {
  const share = all === 0 ? 0 : Math.round((100 * votes) / all);
  return make(
    'button',
    { type: 'button', class: isYours ? 'answer yours' : 'answer', 'data-vote': text, 'aria-pressed': String(isYours), disabled: isOver },
    make('span', {}, text),
    make('span', { class: 'muted' }, `${votes} · ${share} %`),
  );
}
