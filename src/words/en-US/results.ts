/** What came of a request, in English. `_one` and `_other` are the plural of the key before them, chosen by `count`. */
export const results = {
  'result.heading': 'Version {{n}} is ready',
  'result.heading-of': '{{picture}} is ready, as version {{n}}',
  'result.changes': 'What changed',
  'result.cost_one': '{{count, number(useGrouping: false)}} credit used, {{left, number(useGrouping: false)}} left',
  'result.cost_other': '{{count, number(useGrouping: false)}} credits used, {{left, number(useGrouping: false)}} left',
  'result.cost-about_one': 'about {{count, number(useGrouping: false)}} credit used, {{left, number(useGrouping: false)}} left',
  'result.cost-about_other': 'about {{count, number(useGrouping: false)}} credits used, {{left, number(useGrouping: false)}} left',
  'result.late': 'The earlier request came through after all, so nothing was sent again. Here is what came of it.',
  'result.link': 'Download MP4',
  'alt.picture': 'The picture',
  'result.alt': 'Version {{n}} of your video',
  'result.refine-hint': 'Reply to this message to change something.',
  'result.refine-hint-mention': 'Press Refine to change something, or mention me when you reply.',
  'telling.nothing-changed':
    'That went through, but nothing in the video changed. Credits may have been spent. Tell me more exactly what should be different.',
  'telling.afresh':
    'The video service had to start this project afresh: your pictures are there again, but the timeline is not. No credits were spent. Press Again to send this all the same.',
  'telling.only-link':
    'Version {{n}} was made with an account that is gone, so I cannot make its file again. Trying cost no credits. Its last link may still work:',
  'telling.no-link': 'Version {{n}} was made with an account that is gone, so I cannot make its file any more. Trying cost no credits.',
  'telling.unknown':
    'I lost touch with the video service and could not find out what came of this. Credits may have been spent. Press Again: I look once more before I send anything.',
  'telling.stopped': 'Stopped before anything was sent, so no credits were spent. Write here whenever you want to go on.',
  'telling.stopped-late': 'Stopped. It was already under way, so credits may have been spent. Write here whenever you want to go on.',
  'telling.stopped-late-kept':
    'Stopped. It was already under way, so credits may have been spent. What came of it is kept as version {{n}}: get it with /export.',
  'telling.incomplete':
    'Something you sent cannot be used, so I ask first: nothing was sent and no credits were spent. Press Again to go on without it, or attach it anew and write what should happen.',
  'telling.refused-files': 'I could not use any of these files, so nothing was sent and no credits were spent.',
  'telling.render-failed':
    'Version {{n}} is kept, but I could not get a file made of it. Exporting costs no credits. Press Get fresh link to try again.',
  'telling.export-blocked':
    'Version {{n}} is kept, but your plan does not include export. Trying cost no credits. Register or upgrade your plan to unlock export.',
  'telling.elsewhere': 'I could not tell you this where you asked for it.',
  'telling.withheld': 'The video service answered, but this server does not let me show its words.',
} as const;
