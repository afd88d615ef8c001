/** Hands over files that are dropped on the page or pasted into it. */
export function catchFiles(onFiles) {
  const main = document.getElementById('main');
  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files') === true;
  const isInDialog = () => document.querySelector('dialog[open]') !== null;

  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || isInDialog()) return;
    event.preventDefault();
    onFiles(files);
  });
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    main.classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) main.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    main.classList.remove('dropping');
    if (!isInDialog()) onFiles([...event.dataTransfer.files]);
  });
}
