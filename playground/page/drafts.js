/** Words that are typed and not sent yet survive a reload: each box has a key of its own, in this tab. */
export const draftOf = (key) => sessionStorage.getItem(`draft ${key}`) ?? '';

export function keepDraft(key, words) {
  if (words === '') sessionStorage.removeItem(`draft ${key}`);
  else sessionStorage.setItem(`draft ${key}`, words);
}
