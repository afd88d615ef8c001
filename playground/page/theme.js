// Stands in the head and is no module, so that nothing is drawn in the wrong theme first.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? '';
