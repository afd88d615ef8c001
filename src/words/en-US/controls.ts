/** Buttons and forms, in English. */
export const controls = {
  'button.refine': 'Refine',
  'button.again': 'Again',
  'button.timeline': 'Timeline',
  'button.versions': 'Versions',
  'button.stop': 'Stop',
  'button.animate-these': 'Animate these',
  'button.fresh-link': 'Get fresh link',
  'button.more-credits': 'More credits',
  'button.upload': 'Choose files',
  'modal.title': 'Animate',
  'modal.refine-title': 'Refine',
  'modal.files': 'Pictures',
  'modal.words': 'What should happen?',
  'modal.words-example': 'turn this image into a 10-second animated video with smooth motion',
  'modal.shape': 'Shape',
} as const;
