/** Everything that somebody sees now, with that channel opened: its newest messages, and back to one if that is named. */
export async function readState({ person, channel, most, back }) {
  const state = await read('/state', { as: person, channel, most, back, tab }).catch((error) => {
    startAnew();
    throw error;
  });
  const messages = state.messages.map((message) => (typeof message === 'string' ? known.get(message) : message));
  known = new Map(messages.map((message) => [message.id, message]));
  return { ...state, messages };
}

/** Of messages that this tab has already the playground sends the id alone. */
let tab = crypto.randomUUID();
let known = new Map();

/** After an answer that did not arrive nobody knows what is known. */
function startAnew() {
  tab = crypto.randomUUID();
  known = new Map();
}

/** What a view behind the scenes shows now. */
export const readView = (view, channel) => read('/view', { view, channel });

async function read(path, query) {
  const response = await fetch(`${path}?${new URLSearchParams(query)}`);
  if (!response.ok) throw new Error((await response.json()).error);
  return response.json();
}

/** Has something done. Rejects with the sentence that Discord's client would show. Files are `{field, file}`. */
export async function send(action, files = []) {
  const form = new FormData();
  form.append('action', JSON.stringify(action));
  for (const { field, file } of files) form.append(field, file, file.name);
  const response = await fetch('/act', { method: 'POST', body: form }).catch(() => {
    throw new Error('The playground does not answer. Is it still running?');
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** Calls `onNews` whenever there is something to read; `onGone` with whether the playground is away. */
export function listen(onNews, onGone) {
  const events = new EventSource('/events');
  let life = null;
  events.addEventListener('hello', ({ data }) => {
    if (life !== null && life !== data) return location.reload();
    life = data;
    onGone(false);
    onNews();
  });
  events.addEventListener('changed', onNews);
  events.addEventListener('error', () => onGone(true));
}
