/**
 * Goes with every call: CDNs and firewalls turn away who does not say who calls (403). The form is the one Discord asks
 * of bots. Nothing is asked to be compressed: what comes compressed all the same is read too (`body.ts`).
 */
export const identity: Readonly<Record<string, string>> = {
  'user-agent': 'DiscordBot (https://nemovideo.com, 0.1.0)',
  'accept-encoding': 'identity',
};
