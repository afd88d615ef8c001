/**
 * What the bot says by itself, in English. `_one` and `_other` are the plural of the key before them, chosen by
 * `count`.
 */
export const notes = {
  broken: 'Something went wrong on my side. No credits were spent on this. Please try again in a minute.',
  unanswered:
    'My answer did not get through. What you asked for may be under way all the same: please look here before you ask again.',
  'note.files-arrived_one': '{{names}} is here. Reply with what should happen, or press Animate these.',
  'note.files-arrived_other': '{{names}} are here. Reply with what should happen, or press Animate these.',
  'note.files-left_one':
    '{{count}} more was left out: {{most}} pictures and links are all I take for one request. Send it again with the next one.',
  'note.files-left_other':
    '{{count}} more were left out: {{most}} pictures and links are all I take for one request. Send them again with the next one.',
  'note.withheld':
    'This server does not let me show that here. Type /status or /history: what I answer there is for you alone.',
  'note.withheld-to-you': 'This server does not let me show that, not even to you alone.',
  'note.edit-refused':
    '{{what}} The edit does not count, and no credits were spent on it: your request stays as it was. Please edit it again, with less in it.',
  'note.words-read_one': 'I take {{names}} as your words.',
  'note.words-read_other': 'I take {{names}} as your words.',
  'note.agreed': 'On it.',
  'note.thanked': '❤️ Nothing was changed, and nothing was spent.',
  'note.press-above':
    'A yes or a no does not tell me what you want there. Please answer with what stands below that question: nothing is sent before.',
  'note.may-animate':
    '{{owner}}, {{person}} would like to make a video of a picture that you posted. Nothing was sent yet. May I?',
  'note.may-direct':
    '{{owner}}, {{person}} would like to change the video in your project. It costs credits, and nothing was sent yet. May I?',
  'note.too-late':
    '-# You changed the message after I had sent it on, so this is for the words as they were. Send the new words as a message of their own.',
  'note.write-anew':
    '-# I had dealt with this message before you changed it, so I did not take the new words up, and they cost nothing. Send them as a message of their own.',
  'note.under-way': 'That is under way already.',
  'note.came-late':
    'The request before this one came through after all: it is kept as version {{n}}. Press Get fresh link to see it; that costs nothing.',
  'note.went-back':
    'Back at version {{n}}: its video comes again in a moment, and that costs nothing. What you write next is about this version.',
  'vote.question': 'Which version shall it be?',
  'note.vote-opened':
    'The vote is open, and ends {{time}}. It costs nothing, and what becomes of it is for you to decide.',
  'note.vote-ended': 'The vote is closed: what came of it stands below it in a moment.',
  'note.vote-over.none': '{{owner}}, the vote is over, and nobody has voted: everything stays as it is.',
  'note.vote-over.current':
    '{{owner}}, the vote is over: version {{n}}, which is the current one, has the most votes ({{most}} of {{all}}).',
  'note.vote-over.other':
    '{{owner}}, the vote is over: version {{n}} has the most votes ({{most}} of {{all}}). You decide, and going back to it costs nothing.',
  'note.vote-over.several':
    '{{owner}}, the vote is over, and no version is ahead: {{versions}} have the same number of votes ({{most}} of {{all}} each). You decide, and going back to one costs nothing.',
  'note.export-noted': 'On it. Exporting costs nothing.',
  'note.export-in-line': 'Noted, {{place, ordinal}} in line. Exporting costs nothing.',
  'note.stopped': 'Stopped. Nothing was sent and nothing was spent.',
  'note.stopping':
    'I am no longer waiting for it. It was already under way, so credits may still be spent; whatever comes of it is kept under Versions.',
  'note.file-comes':
    'There is nothing left to stop: only the video file is still being made. That costs nothing more, and it is posted here as soon as it is ready.',
  'note.address-me':
    'I cannot read messages here unless they are meant for me: reply to me or mention me, or press Refine.',
  'note.help':
    '**/animate** with a picture makes a short video of it; a thread opens, and that thread is the project.\n' +
    'In the thread, just write what should be different, or drop more pictures. “undo”, “stop”, “export”, “versions”, “status” and “credits” are answered by me and cost nothing.\n' +
    '**/refine** changes something, or makes it again · **/recipe** does the same with another picture · **/export** gets a fresh MP4 · **/status** shows the timeline · **/history** shows what you have made · **/cancel** stops · **/credits** shows what is left · **/forget** erases what I keep.\n' +
    'Or open the menu of any message with pictures: Apps › Animate this.\n' +
    'I answer people only: messages that a proxy bot such as PluralKit sends for somebody are not heard. Write as yourself, or use the commands.',
  'note.lives-elsewhere':
    'That belongs to a project in another place: {{place}}. Nothing was sent, and no credits were spent. Write it there, or press Refine.',
  'note.go-on-there':
    'This project goes on in {{thread}}: please write it there. Nothing has begun here, and no credits were spent.',
  'note.see-history': 'What you have made is for you alone to see: type /history.',
  'note.choose-files': 'Press the button and choose your files.',
  'credits.balance_one': '{{count, number(useGrouping: false)}} credit left',
  'credits.balance_other': '{{count, number(useGrouping: false)}} credits left',
  'credits.own': 'This server pays for itself: {{balance}}',
  'credits.frozen': '{{frozen, number(useGrouping: false)}} of them set aside for what is running',
  'credits.register':
    'Register to keep your credits and get more. Whoever opens this link takes over the account, so keep it to yourself.',
  'credits.top-up':
    'Here is where a server gets credits of its own: someone who manages it registers, tops up, and puts the key of the account into /settings.',
  'note.scene': 'What should become of it? Everything else stays as it is.',
  'under-way.request': 'A request is under way here. Its card shows how far it is, and I post what comes of it here.',
  'under-way.question':
    'A request waits here for an answer: the question stands above, and nothing is sent before it is answered.',
  'under-way.file':
    'The video file is being made. That costs nothing more, and it is posted here as soon as it is ready.',
  'status.nothing-yet': 'There is no timeline yet. Say what should happen with your picture.',
  'versions.heading': 'Versions',
  'versions.earlier_one': '{{count}} earlier version is kept too: /export version makes its file, free of credits.',
  'versions.earlier_other':
    '{{count}} earlier versions are kept too: /export version makes the file of any of them, free of credits.',
  'versions.name': 'Version {{n}}',
  'versions.current': 'Version {{n}}, the current one',
  'versions.jump': 'show',
  'compare.heading': 'From version {{from}} to version {{to}}',
  'compare.nothing': 'Their timelines are the same.',
  'versions.none': 'There is no version yet. Say what should happen with your picture.',
  'recipes.heading': 'Recipes',
  'recipes.none': 'There is no recipe here yet. Keep what was asked for in a project with /recipe save.',
  'recipes.saved': 'Kept as “{{name}}”, for you alone. /recipe use asks for all of it at once, with another picture:',
  'recipes.saved-for-all':
    'Kept as “{{name}}”, for everybody on this server. /recipe use asks for all of it at once, with another picture:',
  'recipes.removed': '“{{name}}” is gone. What was made with it stays.',
  'history.heading': 'Your projects',
  'history.line_one': '{{thread}} · {{time}} · {{count}} version',
  'history.line_other': '{{thread}} · {{time}} · {{count}} versions',
  'forget.ask-project':
    'Of this project I keep {{amount}}, with the words, names and links in them, files that still wait, and what the video service calls it.',
  'forget.ask-mine':
    'Of yours I keep {{amount}}, with the words, names and links in them, files that still wait, your language, and what the video service calls your projects.',
  'forget.ask-requests': 'Of yours I keep {{amount}}, with the words, names and links in them, and your language.',
  'forget.ask-recipes': 'Of yours I keep {{amount}}, and your language where I know it.',
  'forget.ask-language': 'Of yours I keep your language, and nothing else.',
  'forget.ask-guest':
    'Of yours I keep that you were let into projects of others, with what may be left of your words there, and your language where I know it.',
  'forget.recipes-go': 'A recipe that you keep for everybody on a server goes for all of them.',
  'forget.of-others':
    'In projects of others, films and versions stay as they are, and so does a No that somebody gave you there.',
  'forget.at-work_one': 'Something is still under way in {{count}} project: that one stays until it is over.',
  'forget.at-work_other': 'Something is still under way in {{count}} projects: those stay until it is over.',
  'forget.elsewhere':
    'I cannot delete what is elsewhere: your pictures and videos at the video service, and what you have written here yourself.',
  'forget.sure': 'Shall I erase what I keep? That cannot be undone.',
  'forget.sure-versions': 'Shall I erase what I keep? That cannot be undone: no version can be had again.',
  'forget.projects_one': '{{count}} project',
  'forget.projects_other': '{{count}} projects',
  'forget.requests_one': '{{count}} request',
  'forget.requests_other': '{{count}} requests',
  'forget.versions_one': '{{count}} version',
  'forget.versions_other': '{{count}} versions',
  'forget.pictures_one': '{{count}} picture in projects of others',
  'forget.pictures_other': '{{count}} pictures in projects of others',
  'forget.recipes_one': '{{count}} recipe',
  'forget.recipes_other': '{{count}} recipes',
  'forgotten.language': 'Erased: your language. There was nothing else of yours.',
  'forgotten.guest': 'Erased: what was left of you in projects of others. There was nothing else of yours.',
  'forgotten.nothing': 'Nothing could be erased yet.',
  'forgotten.done': 'Erased: {{amount}}.',
  'forgotten.said': 'What I had said there I have deleted as well, as far as I could find it.',
  'forgotten.said-but':
    'What I had said I have deleted as well, as far as I could find it, but not in {{places}}: I may not delete it there, since the thread is locked or I cannot get in any more. Whoever manages the server can.',
  'forgotten.at-work_one': 'In {{count}} project something is still under way: ask again once it is over.',
  'forgotten.at-work_other': 'In {{count}} projects something is still under way: ask again once it is over.',
  'forgotten.unread':
    'Some of what I keep is damaged and cannot be read, so I cannot tell whether any of it is yours. Whoever runs me can see which.',
  'forgotten.spent':
    'What was paid for stays listed for a while, without words: who asked, where, when, and how many credits. Then that goes by itself.',
  'alarm.ceiling':
    'Of the {{most, number(useGrouping: false)}} credits that everybody together may spend on one day, {{spent, number(useGrouping: false)}} are spent. At the ceiling I refuse what costs more, and go on the next day.',
  'purse.refused':
    'The video service refuses the NemoVideo account that you put in for **{{server}}**: nothing that is asked for there can be made now. Put in another one there: /settings, NemoVideo account. Or remove it, and whoever runs this bot pays again.',
  'purse.replaced':
    '{{by}} put in another NemoVideo account for **{{server}}**. That one pays there now, and the one that you put in no longer does: /settings shows it.',
  'usage.none': 'Nothing was spent on this server yet.',
  'usage.all': 'On this server, as far back as it is kept',
  'usage.people': 'By person',
  'usage.days': 'By day (UTC)',
  'usage.more-people_one': 'and {{count}} more person',
  'usage.more-people_other': 'and {{count}} more people',
  'usage.more-days_one': '{{count}} earlier day is not listed',
  'usage.more-days_other': '{{count}} earlier days are not listed',
  'usage.line': '{{of}}: {{requests}}, {{spent}}',
  'usage.requests_one': '{{count}} request',
  'usage.requests_other': '{{count}} requests',
  'usage.credits_one': '{{count, number(useGrouping: false)}} credit',
  'usage.credits_other': '{{count, number(useGrouping: false)}} credits',
  'usage.unknown_one': 'What {{count}} of them cost could not be found out, and is not counted.',
  'usage.unknown_other': 'What {{count}} of them cost could not be found out, and is not counted.',
  'history.none': 'You have no projects yet. Start one with /animate.',
} as const;
