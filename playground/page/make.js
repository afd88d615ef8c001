const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element with attributes and children. Texts become text nodes, never markup. An attribute of true stands
 * without a value, one of false or null is left out, a function listens to the event of that name (`onclick`).
 */
export function make(tag, attributes = {}, ...children) {
  const element = tag === 'svg' || tag === 'path' ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}
