/** What is no thread and no direct message. */
const CHANNELS = ['text', 'forum'];

/** What the texts of messages need to know: names, addresses, the language, which buttons are waiting, and who reads. */
export function createWords({ names, channels, guildRoles = [], you }, here, busy) {
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  return {
    you: you.id,
    locale: you.locale,
    nameOf: (id) => names[id] ?? 'unknown',
    channelName: (id) => byId.get(id)?.name ?? null,
    messageCount: (id) => byId.get(id)?.messageCount ?? 0,
    addressOf: (id) => here.address({ channel: id }),
    isBusy: (button) => busy.has(button),
    /** What may be chosen, as JSON: [id, name] each. */
    choicesOf: (type) => JSON.stringify(type === 5 ? Object.entries(names) : (type === 6 ? guildRoles : channels.filter(({ kind, isAway }) => !isAway && CHANNELS.includes(kind))).map(({ id, name }) => [id, name])),
  };
}

const questions = ['nameOf', 'channelName', 'messageCount', 'addressOf', 'isBusy', 'choicesOf'];

/** The same words, which remember what they were asked: `wouldAnswerTheSame(others)` says whether others answer otherwise. */
export function remembering(words) {
  const answers = [];
  const ask = (question) => [
    question,
    (about) => {
      const answer = words[question](about);
      answers.push({ question, about, answer });
      return answer;
    },
  ];
  return {
    words: { ...words, ...Object.fromEntries(questions.map(ask)) },
    wouldAnswerTheSame: (others) =>
      words.you === others.you && words.locale === others.locale && answers.every(({ question, about, answer }) => others[question](about) === answer),
  };
}
