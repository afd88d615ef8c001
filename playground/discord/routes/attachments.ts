import { isJson } from '../json.ts';
import { Form } from '../form.ts';
import { ok, type Call, type Reply, type Route } from '../request.ts';
import { isCdnPath } from '../serve-cdn.ts';

const MOST = 50;

/**
 * Fresh links for those that have died, or never were signed. Nowhere documented: it is what Discord's own clients ask,
 * and bots are answered too.
 */
export const attachmentRoutes: readonly Route[] = [
  { method: 'POST', path: '/attachments/refresh-urls', answer: refresh },
];

function refresh({ world, body }: Call): Reply {
  const form = new Form();
  const given = isJson(body) ? body['attachment_urls'] : undefined;
  const urls = Array.isArray(given) ? given.map(String) : [];
  if (given === undefined) form.required('attachment_urls');
  else if (urls.length < 1 || urls.length > MOST)
    form.refuse('attachment_urls', 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MOST} in length.`);
  for (const [index, url] of urls.entries())
    if (!URL.canParse(url)) form.refuse(`attachment_urls.${index}`, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  form.check();
  const refreshed = urls.map((original) => {
    const { pathname } = new URL(original);
    // signed whether anything is there or not: that is found out by whoever fetches it
    return { original, refreshed: isCdnPath(pathname) ? world.cdn.link(pathname) : null };
  });
  return ok({ refreshed_urls: refreshed });
}
