import { make } from './make.js';

const steps = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs over panels `[name, label, ...children]`: arrows go from one to the next. `onOpen(name)` is told which is shown. */
export function makeTabs(label, panels, onOpen) {
  const tabs = panels.map(([name, text]) => make('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`, onclick: () => open(name) }, text));
  const bodies = panels.map(([name, , ...children]) => make('div', { role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}`, tabindex: 0 }, children));
  const list = make('div', { role: 'tablist', 'aria-label': label }, tabs);

  function open(name) {
    for (const [index, [other]] of panels.entries()) {
      const isOpen = other === name;
      tabs[index].setAttribute('aria-selected', String(isOpen));
      tabs[index].tabIndex = isOpen ? 0 : -1;
      bodies[index].hidden = !isOpen;
    }
    onOpen(name);
  }

  list.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step === undefined) return;
    const next = (tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length;
    tabs[next].focus();
    open(panels[next][0]);
  });
  open(panels[0][0]);
  return [list, ...bodies];
}
