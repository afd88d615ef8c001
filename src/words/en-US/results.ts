/** What came of a request, in English. `_one` and `_other` are the plural of the key before them, chosen by `count`. */
export const results = {
  'result.withheld':
    'Version {{n}} is ready, but this server lets me show neither its file nor its link. /history shows it to you alone.',
  'result.withheld.sent':
    'Version {{n}} is ready, but this server lets me show neither its file nor its link. You have it in your direct messages.',
  'result.heading': 'Version {{n}} is ready',
  'result.version': 'version {{n}}',
  'result.asked-again': 'once more: {{words}}',
  'time.seconds': '{{seconds}} s',
  'time.minutes': '{{minutes}} min {{seconds}} s',
  'result.cost_one': '{{count, number(useGrouping: false)}} credit used, {{left, number(useGrouping: false)}} left',
  'result.cost_other': '{{count, number(useGrouping: false)}} credits used, {{left, number(useGrouping: false)}} left',
  'result.cost-about_one':
    'about {{count, number(useGrouping: false)}} credit used, {{left, number(useGrouping: false)}} left',
  'result.cost-about_other':
    'about {{count, number(useGrouping: false)}} credits used, {{left, number(useGrouping: false)}} left',
  'result.cost-earlier_one': '{{count, number(useGrouping: false)}} more credit was used by an earlier request',
  'result.cost-earlier_other': '{{count, number(useGrouping: false)}} more credits were used by an earlier request',
  'result.late': 'The earlier request came through after all, so nothing was sent again. Here is what came of it.',
  'result.only-scene': 'nothing else changed',
  'result.beyond': 'More than scene {{n}} changed. The version before is kept: you can go back to it, free.',
  'result.vague':
    'Not what you had in mind? Say what should be different, such as “slower”, “warmer light” or “softer music”.',
  'result.link': 'Download MP4',
  'alt.picture': 'The picture',
  'result.alt': 'Version {{n}} of your video',
  'result.alt-of': '{{words}}: {{alt}}',
  'result.refine-hint': 'Reply to this message to change something.',
  'result.refine-hint-mention': 'Press Refine to change something, or mention me when you reply.',
  'telling.nothing-changed': 'That went through, but nothing in the video changed.',
  'telling.nothing-changed.next': 'Tell me more exactly what should be different.',
  'telling.afresh':
    'The video service had to start this project afresh: your pictures are there again, but the timeline is not.',
  'telling.afresh.paid-anew':
    'Another account pays here now, so this project begins afresh: your pictures are there again, but the timeline is not.',
  'telling.afresh.next': 'Press Again to send this all the same.',
  'telling.only-link':
    'Version {{n}} was made with an account that is gone, so I cannot make its file again. Exporting itself costs no credits. Its last link may still work:',
  'telling.no-link':
    'Version {{n}} was made with an account that is gone, so I cannot make its file any more. Exporting itself costs no credits.',
  'telling.unknown': 'I lost touch with the video service and could not find out what came of this.',
  'telling.unknown.said': 'The last it said about this: {{words}}',
  'telling.unknown.next': 'Press Again: I look once more before I send anything.',
  'telling.stopped':
    'Stopped before anything was sent, so no credits were spent. Reply to this whenever you want to go on.',
  'telling.stopped-late': 'Stopped. It was already under way.',
  'telling.stopped-late.next': 'Reply to this whenever you want to go on.',
  'telling.stopped-late.kept': 'What came of it is kept as version {{n}}: get it with /export.',
  'telling.stopped-unsure': 'Stopped: I no longer look for what came of it.',
  'telling.stopped-unsure.next':
    'Should something have come of it after all, it is kept and shown with your next request.',
  'telling.unsent.place-gone':
    'I did not send this, because the place you asked in is gone. No credits were spent. You can start again with /animate anywhere else.',
  'telling.unsent.silenced':
    'I did not send this, because I was not allowed to write here, and you would not have seen the result. No credits were spent. Once I may write here, press Again.',
  'telling.unsent.person-gone':
    'I did not send this, because the person who asked had left or was no longer allowed in here. No credits were spent. Anyone who may can ask again.',
  'telling.unsent.not-allowed':
    'I did not send this, because the person who began this project does not want it changed by you. No credits were spent. Start your own with /animate.',
  'telling.unsent.not-now':
    'I did not send this, because the person who began this project does not want it now. No credits were spent. Later, press Again.',
  'telling.unsent.picture-kept':
    'I did not send this, because the person who posted the picture does not want it animated. No credits were spent. Take another picture.',
  'telling.unsent.paused':
    'I did not send this, because whoever runs this bot has paused everything that costs credits. No credits were spent. Later, press Again.',
  'telling.unsent.forgotten':
    'I did not send this, because its project was erased before it left. No credits were spent. Start a new one with /animate.',
  'telling.unsent.person-blocked':
    'I did not send this, because whoever runs this bot does not want me to take requests from you, on any server. No credits were spent. What was made before can still be had.',
  'telling.unsent.server-blocked':
    'I did not send this, because whoever runs this bot does not want me to take requests on this server. No credits were spent. What was made before can still be had.',
  'telling.unsent.against-rules':
    'I did not send this, because the rules of this place do not let me. No credits were spent. Ask those who manage it, or say it in other words.',
  'telling.unsent.credits-used-up':
    'I did not send this, because what everybody together may still spend today does not cover it. No credits were spent. Tomorrow, press Again.',
  'telling.incomplete':
    'Something you gave me cannot be used, so I ask first: nothing was sent on, and no credits were spent. Press Again to go on without it, or attach it anew and write what should happen.',
  'telling.refused-files': 'I could not use any of these files, so nothing was sent and no credits were spent.',
  'telling.made': 'Version {{n}} is ready. I make its file when you press Make the file, which costs no credits.',
  'telling.render-failed':
    'Version {{n}} is kept, but I could not get a file made of it. Exporting itself costs no credits. Press Get fresh link to try again.',
  'telling.export-blocked':
    'Version {{n}} is kept, but your plan does not include export. Exporting itself costs no credits. Register or upgrade your plan to unlock export.',
  'telling.elsewhere': 'I could not tell you this where you asked for it.',
  'telling.withheld': 'The video service answered, but this server does not let me show its words.',
  'telling.withheld.sent':
    'The video service answered, but this server does not let me show its words. You have them as a direct message.',
} as const;
