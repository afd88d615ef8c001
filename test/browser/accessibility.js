// Runs in the page: what axe would find, for what this page has. Answers sentences, [] when all is well.
(() => {
  const found = [];
  const all = [...document.querySelectorAll('body *')].filter((one) =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  );
  const nameless = (one) =>
    `${one.nodeName.toLowerCase()}#${one.id}.${one.getAttribute('class') ?? ''} “${one.textContent.trim().slice(0, 40)}”`;
  const tell = (one, what) => found.push(`${what}: ${nameless(one)}`);
  const textOf = (ids) =>
    (ids ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
  const nameOf = (one) =>
    (one.getAttribute('aria-label') ??
      (textOf(one.getAttribute('aria-labelledby')).trim() || one.alt) ??
      [...(one.labels ?? [])].map((label) => label.textContent).join(' ')) ||
    (one.matches('input, select, textarea')
      ? [...(one.labels ?? [])].map((label) => label.textContent).join(' ')
      : one.textContent) ||
    one.title;

  // Names of everything that can be used or looked at.
  for (const one of all.filter((one) =>
    one.matches(
      'button, a[href], input, select, textarea, img, video, audio, [role=tab], [role=menu], [role=listbox], dialog, [role=log]',
    ),
  )) {
    const picture = one.matches('a') ? one.querySelector('img')?.alt : null;
    if (!(picture || nameOf(one)?.trim() || (one.matches('img') && one.getAttribute('alt') === '')))
      tell(one, 'has no name');
    const label = one.getAttribute('aria-label');
    const seen = one.matches('button, a') ? one.innerText.trim() : '';
    if (label !== null && /\p{L}/u.test(seen) && !label.includes(seen)) tell(one, 'is called otherwise than it reads');
  }

  // Lists hold items, items stand in lists, and neither is called something else.
  for (const one of all.filter((one) => one.matches('li')))
    if (!one.parentElement.matches('ul, ol')) tell(one, 'is in no list');
  for (const one of all.filter((one) => one.matches('ul[role]:not([role=listbox]), ol[role]')))
    tell(one, 'is a list that says it is none');

  // What is referred to is there, once.
  for (const one of all)
    for (const name of ['aria-controls', 'aria-describedby', 'aria-labelledby', 'aria-activedescendant'])
      for (const id of (one.getAttribute(name) ?? '').split(' ').filter((id) => id !== ''))
        if (document.querySelectorAll(`[id="${id}"]`).length !== 1) tell(one, `${name} leads to ${id}`);

  // All text stands in a landmark, and of each landmark's name there is one.
  const landmark = 'nav, main, aside, dialog, [role=alert], .skip, noscript';
  const marks = all
    .filter((one) => one.matches('nav, main, aside, section[aria-label]'))
    .map((one) => `${one.nodeName} ${one.getAttribute('aria-label')}`);
  for (const mark of marks.filter((mark, index) => marks.indexOf(mark) !== index))
    found.push(`is there twice: ${mark}`);
  if (all.filter((one) => one.matches('main')).length !== 1 || all.filter((one) => one.matches('h1')).length !== 1)
    found.push('one main, one h1');

  /** Each thing is worked out once: there are thousands of elements, and few colours. */
  const once = (work) => {
    const known = new Map();
    return (about) => {
      if (!known.has(about)) known.set(about, work(about));
      return known.get(about);
    };
  };
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const numbers = once((colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  });
  const over = ([r, g, b, a], [r2, g2, b2]) => [r * a + r2 * (1 - a), g * a + g2 * (1 - a), b * a + b2 * (1 - a), 1];
  const groundOf = once((one) =>
    one === null
      ? [255, 255, 255, 1]
      : over(numbers(getComputedStyle(one).backgroundColor), groundOf(one.parentElement)),
  );
  const light = ([r, g, b]) =>
    [r, g, b]
      .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const contrast = (one, other) =>
    (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05);
  const fadedBy = once((one) =>
    one === null ? 1 : Number(getComputedStyle(one).opacity) * fadedBy(one.parentElement),
  );

  const says = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
  for (const one of all.filter((one) => says(one) && !one.matches('option, .hidden, script, time.stamp:empty'))) {
    if (one.closest(landmark) === null) tell(one, 'stands in no landmark');
    if (one.closest(':disabled, [aria-busy], [aria-hidden=true], .spoiler:not(.open)') !== null) continue;
    const style = getComputedStyle(one);
    const ground = groundOf(one);
    const [r, g, b, a] = numbers(style.color);
    const size = Number.parseFloat(style.fontSize);
    const enough = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const is = contrast(over([r, g, b, a * fadedBy(one)], ground), ground);
    if (is < enough) tell(one, `contrast ${is.toFixed(2)}`);
    if (one.matches('.text p a:not(.mention)') && !style.textDecorationLine.includes('underline'))
      tell(one, 'a link within words is told by its colour alone');
  }

  // What scrolls can be scrolled by keyboard.
  for (const one of all.filter(
    (one) => one.scrollHeight > one.clientHeight + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowY),
  ))
    if (one.tabIndex < 0 && one.querySelector('a[href], button, select, input, textarea, [tabindex="0"]') === null)
      tell(one, 'cannot be scrolled by keyboard');
  if (document.documentElement.scrollWidth > innerWidth)
    found.push(`wider than the window by ${document.documentElement.scrollWidth - innerWidth}`);
  return found;
})();
