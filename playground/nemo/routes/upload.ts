import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { page } from '../../broken-line.ts';
import { assetBody, type Asset } from '../asset.ts';
import type { Backend } from '../backend.ts';
import { success, type Arrived, type Reply, type Route } from '../exchange.ts';
import { fetchLinks } from '../fetch-links.ts';
import { pictureAt } from '../film/picture.ts';
import { probe } from '../film/probe.ts';
import { mediaTypeOf } from '../media-type.ts';
import { drawMs, pause } from '../pace.ts';
import { receiveForm, type Received } from '../receive-form.ts';
import { busy, Refusal, Unprocessable } from '../refusal.ts';
import type { Session } from '../sessions.ts';

/** POST /api/upload-video/nemo_agent/me/{sid}: files as multipart, or links as JSON (nemo-api.md §8). */
export function uploadRoute(backend: Backend, folder: string): Route {
  const { switches, pace, background, cdn } = backend;

  async function answer(arrived: Arrived, part: (name: string) => string): Promise<Reply> {
    const session = backend.sessions.find(backend.accounts.admit(arrived), part('session'));
    refuseIfBusy(session);
    const received = await receive(arrived);
    if (switches.tooLargeReply === 'page' && received.some(({ tooLarge }) => tooLarge)) return gatewaySays413;
    const [asset, ...more] = await Promise.all(received.map(admit));
    if (asset === undefined) throw new Unprocessable(['files']);
    await pause(drawMs(pace.uploadMs), background.closing);
    refuseIfBusy(session); // a run may have begun meanwhile
    if (session.working > 0 && switches.busySession === 'breaks-run') session.breakRun?.();
    const earlier = switches.uploadReply === 'all-files' ? session.uploads : [];
    settle(session, [asset, ...more]);
    if (arrived.body !== undefined && switches.linkImports === 'unsaid') return success({});
    return success(replyBody([...earlier, asset, ...more]));
  }

  function refuseIfBusy({ working }: Session): void {
    if (working > 0 && switches.busySession === 'refuses') throw busy();
  }

  async function receive(arrived: Arrived): Promise<readonly Received[]> {
    const limits = { folder, limitBytes: switches.uploadLimitBytes, signal: background.closing };
    if (arrived.body !== undefined) {
      const files = await fetchLinks(arrived.body, cdn, limits);
      if (switches.linkImports !== 'renamed') return files;
      return files.map((file) => ({ ...file, filename: `${randomUUID()}${extname(file.filename)}` }));
    }
    if (arrived.text !== '' || !isForm(arrived)) throw new Unprocessable(['files']);
    const files = await receiveForm(arrived.request, folder, switches.uploadLimitBytes);
    arrived.note({
      files: files.map(({ filename, announced, bytes }) => ({ filename, type: announced, size: bytes })),
    });
    return files;
  }

  async function admit({ path, filename, bytes, hash, tooLarge }: Received): Promise<Asset> {
    const type = tooLarge ? undefined : await mediaTypeOf(path);
    if (type === undefined) {
      await rm(path, { force: true });
      throw tooLarge
        ? new Refusal(4002, `file too large: ${filename}`)
        : new Refusal(4001, `unsupported file type: ${filename}`);
    }
    const seen = type.kind === 'image' ? await pictureAt(path) : undefined;
    if (type.kind === 'image' && seen === undefined && switches.undecodable !== 'taken')
      throw new Refusal(Number(switches.undecodable), `cannot identify image file: ${filename}`);
    const { width, height } = seen ?? { width: 0, height: 0 };
    const lying = (seen?.orientation ?? 1) >= 5;
    const size = lying ? { width: height, height: width } : { width, height };
    const film = type.kind === 'image' ? { ...size, seconds: 0 } : await probe(path, background.closing);
    const id = randomUUID();
    const url = cdn.keep({ folder: id, name: filename }, { path, mime: type.mime, bytes });
    return { id, filename, ...type, path, bytes, hash, url, orientation: seen?.orientation ?? 1, ...film };
  }

  /** The session knows the files at once, or only later, or never. */
  function settle(session: Session, assets: readonly Asset[]): void {
    const apply = () => {
      session.uploads = [...session.uploads, ...assets];
    };
    if (switches.uploadShown === 'never') return;
    if (switches.uploadShown === 'as-said' && switches.uploadApplied === 'true') return apply();
    background.follow(pause(drawMs(pace.uploadMs), background.closing).then(apply));
  }

  function replyBody(assets: readonly Asset[]): object {
    const applied =
      switches.uploadApplied === 'missing' ? {} : { session_state_applied: switches.uploadApplied === 'true' };
    const files = assets.map(assetBody);
    if (switches.uploadReply === 'files' || switches.uploadReply === 'all-files') return { files, ...applied };
    const renamed = files.map(({ cdn_url, ...file }) => ({ ...file, url: cdn_url }));
    return switches.uploadReply === 'uploaded_files'
      ? { uploaded_files: renamed, ...applied }
      : { ...renamed[0], ...applied };
  }

  return { method: 'POST', path: '/api/upload-video/nemo_agent/me/:session', answer };
}

/** What nginx says before a request reaches whatever stands behind it. */
const gatewaySays413: Reply = {
  async take(response, began) {
    began(413);
    await page(413)(response);
  },
};

function isForm({ headers }: Arrived): boolean {
  return headers['content-type']?.startsWith('multipart/form-data') === true;
}
