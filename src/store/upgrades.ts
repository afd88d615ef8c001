import type { Upgrade } from './form.ts';

/*
 * What has become of the fields of a record since they were written first: one function per change of a form, oldest
 * first. The version of a form was not always raised with it, so that each of these also meets what is new already.
 */

/** Nobody was asked anything. */
const nothingAgreed: Upgrade = (turn) => withDefaults(turn, { agreed: [] });

/** An export that was told did not say of which version it was. */
const toldVersion: Upgrade = (render) => withDefault(render, 'phase', 'told', { version: null });

/** A file that was refused did not say what it really is. */
const refusedFormat: Upgrade = (material) => withDefault(material, 'kind', 'refused', { format: null });

/** Only pictures of a message were kept while its form was open, no links and no text files. */
const filesAlone: Upgrade = (basket) => (Array.isArray(basket) ? { files: basket, texts: [], links: [] } : basket);

/** Nobody went back to an older version yet, and no question of the agent stood open. */
const wentNowhere: Upgrade = (project) => withDefaults(project, { wentBack: null, question: null });

/** Nobody else was let in, or kept out. */
const noGuests: Upgrade = (project) => withDefaults(project, { guests: [] });

/** Nobody asked for channels that are age-restricted. */
const ofAnyAge: Upgrade = (settings) => withDefaults(settings, { ageRestrictedOnly: false });

/** What a request could not say was lost. */
const nothingOwed: Upgrade = (receipts) => withDefaults(receipts, { unsaid: [], owed: 0 });

/** Nobody was asked about pictures. */
const nobodyAsked: Upgrade = (settings) => withDefaults(settings, { asksOwner: false });

/** No server paid for itself. */
const noPurse: Upgrade = (settings) => withDefaults(settings, { purse: null });

/** The file was made after every request. */
const exportsAlways: Upgrade = (settings) => withDefaults(settings, { exportsOnDemand: false });

/** Who had set a number was not kept, so that all of them are taken for the server's own. */
const nothingGranted: Upgrade = (settings) =>
  withDefaults(settings, { granted: { person: {}, server: {}, seconds: null } });

/** Whoever runs the bot set the days of a server in the server's own place. */
const noDaysGranted: Upgrade = (settings) =>
  typeof settings === 'object' && settings !== null && 'granted' in settings
    ? { ...settings, granted: withDefaults(settings.granted, { retentionDays: null }) }
    : settings;

export const upgrades = {
  turns: [nothingAgreed],
  projects: [wentNowhere, noGuests],
  renders: [toldVersion],
  materials: [refusedFormat],
  baskets: [filesAlone],
  settings: [ofAnyAge, nobodyAsked, noPurse, exportsAlways, nothingGranted, noDaysGranted],
  receipts: [nothingOwed],
} as const;

/** These fields, for a record whose `key` is `of`, where it has none of them. */
function withDefault(record: unknown, key: string, of: string, fields: object): unknown {
  if (typeof record !== 'object' || record === null) return record;
  return Object.entries(record).some(([name, value]) => name === key && value === of)
    ? { ...fields, ...record }
    : record;
}

/** These fields, where the record has none of them. */
function withDefaults(record: unknown, fields: object): unknown {
  return typeof record === 'object' && record !== null ? { ...fields, ...record } : record;
}
