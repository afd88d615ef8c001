import { icon } from './icon.js';

const themes = { '': 'as this computer', light: 'light', dark: 'dark' };

/** A button that goes round: as the computer has it, light, dark. */
export function startThemeSwitch() {
  const button = document.getElementById('theme');
  const { dataset } = document.documentElement;

  function show() {
    const name = `Theme: ${themes[dataset.theme] ?? themes['']}`;
    button.setAttribute('aria-label', name);
    button.title = name;
  }

  button.append(icon('theme'));
  button.addEventListener('click', () => {
    const all = Object.keys(themes);
    dataset.theme = all[(all.indexOf(dataset.theme) + 1) % all.length];
    localStorage.setItem('theme', dataset.theme);
    show();
  });
  show();
}
