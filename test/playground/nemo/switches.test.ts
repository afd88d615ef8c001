import { expect, test } from 'vitest';
import { startNemo, type LocalNemo } from '../../../playground/nemo/nemo.ts';
import type { Switches } from '../../../playground/nemo/switches.ts';
import { ask, picture, signUp } from './ask.ts';

const pace = { firstTextMs: 1, generateMs: 5, editMs: 5, renderMs: 0, uploadMs: 1 };
const file = new File([picture], 'a.jpg');

/** What goes over the wire, from which a row of the table shows a part. */
const wires = {
  token: async (nemo: LocalNemo) =>
    (await ask(nemo, 'POST', '/api/auth/anonymous-token', { headers: { 'x-client-id': 'c' } })).text,
  freshState: async (nemo: LocalNemo) => {
    const client = await signUp(nemo);
    return (await client.state(await client.open())).text;
  },
  state: async (nemo: LocalNemo) => {
    const client = await signUp(nemo);
    return (await client.state(await client.animated('go'))).text;
  },
  upload: async (nemo: LocalNemo) => {
    const client = await signUp(nemo);
    return (await client.upload(await client.open(), file)).text;
  },
  run: async (nemo: LocalNemo) => {
    const client = await signUp(nemo);
    const session = await client.open();
    await client.upload(session, file);
    return (await client.say(session, 'go')).text;
  },
  edit: async (nemo: LocalNemo) => {
    const client = await signUp(nemo);
    return (await client.say(await client.animated('go'), 'add a title "Hi"')).text;
  },
  submit: async (nemo: LocalNemo) => {
    const client = await signUp(nemo);
    const session = await client.animated('1 second');
    return (await client.submit('render_1', session, client.draft(session))).text;
  },
  failedPoll: async (nemo: LocalNemo) => {
    nemo.switches.renderFailure = 'always';
    const client = await signUp(nemo);
    const session = await client.animated('1 second');
    await client.submit('render_1', session, client.draft(session));
    await nemo.quiet();
    return (await client.poll('render_1')).text;
  },
};

/** Enough credits for a clip and what is done to it. */
const base: Partial<Switches> = { prices: 'cheap' };

const rows: readonly (readonly [keyof typeof wires, Partial<Switches>, RegExp])[] = [
  ['token', { userId: 'given' }, /"user_id":"anon_\w{16}"/],
  ['token', { userId: 'missing' }, /^(?!.*user_id)/],
  ['token', { expiresAt: 'missing' }, /^(?!.*expires_at)/],
  ['freshState', { userId: 'given' }, /"user_id":"anon_/],
  ['freshState', { userId: 'missing' }, /^(?!.*user_id)/],
  ['freshState', { freshState: 'null' }, /"state":\{"video_infos":null,"draft":null,.*"generated_media":null\}/],
  ['freshState', { freshState: 'missing' }, /"state":\{\}/],
  ['freshState', { freshState: 'empty' }, /"state":\{"video_infos":\[\],"draft":\{\},.*"generated_media":\[\]\}/],
  ['state', { generatedMedia: 'array' }, /"generated_media":\[\{"id":"gen_/],
  ['state', { generatedMedia: 'object' }, /"generated_media":\{"gen_\w+":\{"id":"gen_/],
  ['state', { unknownTrack: 'on' }, /"tt":12,/],
  ['state', { bigNumbers: 'off' }, /^(?!.*"id":\d)/],
  ['state', { stages: 'one' }, /^(?!.*"tt":1,)/],
  ['upload', { uploadReply: 'files' }, /"data":\{"files":\[\{.*"cdn_url":"http.*"session_state_applied":true\}/],
  ['upload', { uploadReply: 'uploaded_files' }, /"data":\{"uploaded_files":\[\{.*"url":"http/],
  ['upload', { uploadReply: 'flat' }, /"data":\{"filename":"a.jpg",.*"url":"http/],
  ['upload', { uploadApplied: 'missing' }, /^(?!.*session_state_applied)/],
  ['run', { eventForm: 'adk-python' }, /"id":"\w{8}-\w{4}-[\w-]+","timestamp":\d{10}(\.\d+)?\}\n\n/],
  ['run', { eventForm: 'adk-js' }, /"id":"\w{8}","longRunningToolIds":\[\],.*"timestamp":\d{13}\}\n\n/],
  [
    'run',
    { eventForm: 'partials' },
    /"Let me bring your pictur".*"partial":true[^]*"e to life\."[^]*"Let me bring your picture to life\.".*"partial":false/,
  ],
  [
    'run',
    { eventForm: 'typed' },
    /^data: \{"type":"text","content":"Let .*\}\n\ndata: \{"type":"tool_call",.*\n\ndata: \{"type":"tool_result",/,
  ],
  ['run', { thoughts: 'in-words' }, /"text":"<think>PRIVATE[^"]*<\/think>\\nLet me/],
  ['run', { thoughts: 'on' }, /"text":"PRIVATE[^"]*","thought":true\},\{"text":"Let me/],
  ['run', { trailingNoise: 'on' }, /"text":"I encountered a temporary issue[^"]*"\}\][^\n]*\n\n$/],
  ['run', { lastEvent: 'stop' }, /data: \{"errorCode":"STOP","finishReason":"STOP",[^\n]*\n\n$/],
  ['run', { streamError: 'escaped' }, /Let me[^]*\n\ndata: \{"error":"the model said \\"not now\\""\}\n\n$/],
  ['run', { streamError: 'unescaped' }, /Let me[^]*\n\ndata: \{"error":"the model said "not now""\}\n\n$/],
  [
    'run',
    { streamError: 'adk' },
    /Let me[^]*\n\ndata: \{"errorCode":"UNKNOWN_ERROR","errorMessage":"the model[^\n]*\n\n$/,
  ],
  ['run', { streamError: 'event' }, /Let me[^]*\n\nevent: error\ndata: \{"message":"the model[^\n]*\n\n$/],
  ['run', { streamError: 'detail' }, /Let me[^]*\n\ndata: \{"detail":"the model[^\n]*\n\n$/],
  ['run', { streamError: 'malformed' }, /Let me[^]*"finishReason":"MALFORMED_FUNCTION_CALL"[^\n]*\n\n$/],
  ['run', { runReply: 'json' }, /^\{"code":5000,/],
  ['run', { runReply: 'error' }, /^\{"error":"the agent/],
  ['run', { runReply: 'detail' }, /^\{"detail":"the agent/],
  ['run', { repeatedEvents: 'on' }, /(data: [^\n]*Your clip is finished[^\n]*\n\n)\1$/],
  ['run', { runReply: '400' }, /^\{"detail":"the agent/],
  ['run', { runReply: '422' }, /^\{"detail":\[\{"type":"missing","loc":\["body","new_message"\],"msg":"the agent/],
  ['run', { runReply: '503' }, /^\{"detail":"the agent/],
  ['run', { questions: 'call' }, /^data: [^\n]*"name":"ask_question","args":\{"id":"q1"[^\n]*"allow_multiple":false/],
  [
    'run',
    { questions: 'call-several' },
    /^data: [^\n]*"options":\[\{"id":"calm"[^\n]*"allow_multiple":true[^\n]*\n\n$/,
  ],
  ['run', { questions: 'words' }, /^data: [^\n]*"text":"Before I begin: should it feel calm or wild\?"[^\n]*\n\n$/],
  [
    'run',
    { handoverLinks: 'claim-in-words' },
    /"text":"Open your project here: https:\/\/[^"]*claim\?ct=clm_\w+"[^\n]*\n\n$/,
  ],
  ['run', { toolTrouble: 'quoted' }, /"text":"Error in tool 'edit_timeline': no draft yet"[^\n]*\n\n$/],
  ['run', { toolTrouble: 'no-credits-quoted' }, /"text":"Error in tool 'generate_video': 2001: insufficient/],
  ['run', { toolTrouble: 'no-credits-answered' }, /"response":\{"error":"Error in tool 'generate_video': 2001: insuff/],
  ['state', { draftForm: 'text' }, /"draft":"\{\\"/],
  ['state', { draftForm: 'text-of-text' }, /"draft":"\\"\{\\\\/],
  ['failedPoll', { renderWords: 'done' }, /"status":"error"/],
  ['failedPoll', { renderWords: 'success' }, /"status":"cancelled"/],
  ['failedPoll', { renderWords: 'chinese' }, /"status":"失败"/],
  ['failedPoll', { renderWords: 'with-more' }, /"status":"failed: out of memory"/],
  ['upload', { uploadLimitBytes: 10, tooLargeReply: 'page' }, /^<html>/],
  [
    'edit',
    { silentEdit: 'on' },
    /^data: \{"content":\{"parts":\[\{"functionCall".*\n\ndata: .*"skipSummarization":true.*\n\n$/,
  ],
  ['edit', { silentEdit: 'off' }, /"text":"Changed\./],
  ['submit', { submitReply: 'envelope' }, /^\{"code":0,"data":\{"id":"render_1","status":"pending"/],
  ['submit', { submitReply: 'success' }, /^\{"success":true,"data":\{"id":"render_1"/],
  ['submit', { submitReply: 'bare' }, /^\{"taskId":"job-render_1"/],
  ['submit', { submitReply: 'empty' }, /^$/],
  ['failedPoll', { renderError: 'given' }, /"status":"failed",.*"error":"\w/],
  ['failedPoll', { renderError: 'missing' }, /^(?!.*error)/],
  ['failedPoll', { renderProgress: 'fraction' }, /"progress":0?\.\d/],
  ['failedPoll', { renderProgress: 'absent' }, /^(?!.*progress)/],
];

test.each(rows)('what is said as %s follows %j', async (wire, switches, form) => {
  await using nemo = await startNemo({ pace, switches: { ...base, ...switches } });
  expect(await wires[wire](nemo)).toMatch(form);
});
