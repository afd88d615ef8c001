/** Makes an element look like another and keeps all that is the same: the focus, a video that plays, a text that is selected. */
export function morph(old, wanted) {
  if (old.nodeName !== wanted.nodeName || keyOf(old) !== keyOf(wanted)) return old.replaceWith(wanted);
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== wanted.data) old.data = wanted.data;
    return;
  }
  // It has the same source, and the rest may have been changed by its own controls.
  if (old instanceof HTMLMediaElement) return;
  const gone = [...old.attributes].filter(({ name }) => !wanted.hasAttribute(name) && name !== 'style');
  for (const { name } of gone) old.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (old.getAttribute(name) !== value && name !== 'style') old.setAttribute(name, value);
  // The style attribute is closed to scripts by the content security policy; the style itself is not.
  if (old.style.cssText !== wanted.style.cssText) old.style.cssText = wanted.style.cssText;
  morphChildren(old, [...wanted.childNodes]);
}

/** The same for everything inside an element. Children with a `data-key` stay the same element wherever they go. */
export function morphChildren(parent, wanted) {
  const kept = new Set(wanted.map(keyOf));
  const gone = [...parent.childNodes].filter((child) => keyOf(child) !== null && !kept.has(keyOf(child)));
  for (const child of gone) child.remove();
  const known = new Map([...parent.childNodes].map((child) => [keyOf(child), child]));

  let at = parent.firstChild;
  for (const node of wanted) {
    const key = keyOf(node);
    const same = key === null ? unkeyed(at, node) : known.get(key);
    if (same === undefined || same === null) {
      parent.insertBefore(node, at);
      continue;
    }
    if (same === at) at = at.nextSibling;
    else parent.insertBefore(same, at);
    morph(same, node);
  }
  while (at !== null) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

/** The child that stands where this one belongs, when it is of the same kind. */
function unkeyed(at, node) {
  return at !== null && keyOf(at) === null && at.nodeName === node.nodeName ? at : null;
}

function keyOf(node) {
  return node.dataset?.key ?? null;
}
