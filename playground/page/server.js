/** Everything that somebody sees now, with that channel opened. */
export async function readState({ person, channel }) {
  const response = await fetch(`/state?${new URLSearchParams({ as: person, channel })}`);
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
