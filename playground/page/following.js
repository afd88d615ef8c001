const NEAR_PX = 80;

/** Stays at the newest message, unless somebody scrolled up: then what is looked at stays where it is. */
export function createFollowing(log, list, onEnd) {
  const toNewest = document.getElementById('to-newest');
  let isAtEnd = true;
  let lastTop = 0;

  function follow() {
    if (isAtEnd) log.scrollTop = log.scrollHeight;
    lastTop = log.scrollTop;
    toNewest.hidden = isAtEnd;
  }

  // A film that finds its size makes the list longer and scrolls nothing: only who goes up leaves the end.
  function scrolled() {
    const wasAtEnd = isAtEnd;
    if (log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PX) isAtEnd = true;
    else if (log.scrollTop < lastTop) isAtEnd = false;
    lastTop = log.scrollTop;
    toNewest.hidden = isAtEnd;
    if (isAtEnd && !wasAtEnd) onEnd();
  }

  function firstSeen() {
    const top = log.getBoundingClientRect().top;
    return [...list.children].find((child) => child.getBoundingClientRect().bottom > top);
  }

  log.addEventListener('scroll', scrolled);
  toNewest.addEventListener('click', () => {
    isAtEnd = true;
    onEnd();
    follow();
  });
  // Pictures and videos grow once they are loaded, and so does the box below.
  const growing = new ResizeObserver(follow);
  growing.observe(list);
  growing.observe(log);

  return {
    /** Changes the list. `isElsewhere`: it is another one, which begins at its end. */
    keep(isElsewhere, change) {
      isAtEnd ||= isElsewhere;
      const anchor = isAtEnd ? undefined : firstSeen();
      const before = anchor?.getBoundingClientRect().top ?? 0;
      change();
      if (anchor?.isConnected) log.scrollTop += anchor.getBoundingClientRect().top - before;
      follow();
    },
  };
}
