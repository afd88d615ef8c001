/** What the bot says by itself, in English. `_one` and `_other` are the plural of the key before them, chosen by `count`. */
export const notes = {
  broken: 'Something went wrong on my side. No credits were spent on this. Please try again in a minute.',
  'note.files-arrived_one': '{{names}} is here. Write what should happen, or press Animate these.',
  'note.files-arrived_other': '{{names}} are here. Write what should happen, or press Animate these.',
  'note.files-left_one':
    '{{count}} more was left out: {{most}} pictures and links are all I take for one request. Send it again with the next one.',
  'note.files-left_other':
    '{{count}} more were left out: {{most}} pictures and links are all I take for one request. Send them again with the next one.',
  'note.edit-refused':
    '{{what}} The edit does not count, and no credits were spent on it: your request stays as it was. Please edit it again, with less in it.',
  'note.words-read_one': 'I take {{names}} as your words.',
  'note.words-read_other': 'I take {{names}} as your words.',
  'note.under-way': 'That is under way already.',
  'note.export-noted': 'On it. Exporting costs nothing.',
  'note.export-in-line': 'Noted, {{place, ordinal}} in line. Exporting costs nothing.',
  'note.stopped': 'Stopped. Nothing was sent and nothing was spent.',
  'note.stopping':
    'I am no longer waiting for it. It was already under way, so credits may still be spent; whatever comes of it is kept under Versions.',
  'note.address-me': 'I cannot read messages here unless they are meant for me: reply to me or mention me, or press Refine.',
  'note.help':
    '**/animate** with a picture makes a short video of it; a thread opens, and that thread is the project.\n' +
    'In the thread, just write what should be different, or drop more pictures. “export”, “status” and “credits” are answered by me and cost nothing.\n' +
    '**/refine** changes something, or makes it again · **/export** gets a fresh MP4 · **/status** shows the timeline · **/history** shows what you have made · **/cancel** stops · **/credits** shows what is left.\n' +
    'Or open the menu of any message with pictures: Apps › Animate this.\n' +
    'I answer people only: messages that a proxy bot such as PluralKit sends for somebody are not heard. Write as yourself, or use the commands.',
  'note.choose-files': 'Press the button and choose your files.',
  'credits.balance_one': '{{count, number(useGrouping: false)}} credit left',
  'credits.balance_other': '{{count, number(useGrouping: false)}} credits left',
  'credits.frozen': '{{frozen, number(useGrouping: false)}} of them set aside for what is running',
  'credits.register': 'Register to keep your credits and get more. Whoever opens this link takes over the account, so keep it to yourself.',
  'credits.top-up': 'Here is where a server gets credits: its owner registers, tops up, and connects the account to this bot.',
  'status.nothing-yet': 'There is no timeline yet. Say what should happen with your picture.',
  'versions.heading': 'Versions',
  'versions.line': 'Version {{n}}, {{time}}',
  'versions.none': 'There is no version yet. Say what should happen with your picture.',
  'history.heading': 'Your projects',
  'history.line_one': '{{thread}} · {{time}} · {{count}} version',
  'history.line_other': '{{thread}} · {{time}} · {{count}} versions',
  'history.none': 'You have no projects yet. Start one with /animate.',
} as const;
