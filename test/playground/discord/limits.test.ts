import { MessageFlags, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { refusalOf, restOf } from '../../support/discord-rest.ts';

const V2 = MessageFlags.IsComponentsV2;
const text = (content: string) => ({ type: 10, content });
const row = (...customIds: string[]) => ({
  type: 1,
  components: customIds.map((custom_id) => ({ type: 2, style: 1, label: 'Go', custom_id })),
});

const chosen = (count: number) => Array.from({ length: count }, (_, n) => ({ id: String(n + 1), type: 'role' }));

/** What Discord says to a message with this body in #general. */
async function whatIsWrong(body: object) {
  await using discord = await startDiscord();
  return await refusalOf(restOf(discord).post(Routes.channelMessages(discord.channel('general').id), { body }));
}

test('a message of more than 2000 characters is refused, and the field is named', async () => {
  expect(await whatIsWrong({ content: 'x'.repeat(2001) })).toMatchInlineSnapshot(`
    {
      "code": 50035,
      "rawError": {
        "code": 50035,
        "errors": {
          "content": {
            "_errors": [
              {
                "code": "BASE_TYPE_MAX_LENGTH",
                "message": "Must be 2000 or fewer in length.",
              },
            ],
          },
        },
        "message": "Invalid Form Body",
      },
      "status": 400,
    }
  `);
});

test('a message of more than 40 components is refused, nested ones counted', async () => {
  const components = Array.from({ length: 14 }, (_, n) => ({
    type: 17,
    components: [text('a'), row(String(n))],
  })).slice(0, 10);
  expect(await whatIsWrong({ flags: V2, components: [...components, text('b')] })).toMatchInlineSnapshot(`
    {
      "code": 50035,
      "rawError": {
        "code": 50035,
        "errors": {
          "components": {
            "_errors": [
              {
                "code": "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                "message": "The total number of components cannot exceed 40",
              },
            ],
          },
        },
        "message": "Invalid Form Body",
      },
      "status": 400,
    }
  `);
});

test('two buttons with one custom_id are refused', async () => {
  expect(await whatIsWrong({ flags: V2, components: [row('same'), row('same')] })).toMatchInlineSnapshot(`
    {
      "code": 50035,
      "rawError": {
        "code": 50035,
        "errors": {
          "components": {
            "1": {
              "components": {
                "0": {
                  "custom_id": {
                    "_errors": [
                      {
                        "code": "COMPONENT_CUSTOM_ID_DUPLICATED",
                        "message": "Component custom id cannot be duplicated",
                      },
                    ],
                  },
                },
              },
            },
          },
        },
        "message": "Invalid Form Body",
      },
      "status": 400,
    }
  `);
});

test.each([
  ['more are to be chosen than may be', { min_values: 3, max_values: 2 }],
  ['more are to be chosen than the one that may be', { min_values: 2 }],
  ['more are chosen from the start than may be', { max_values: 25, default_values: chosen(26) }],
  ['two are chosen from the start where one may be', { default_values: chosen(2) }],
])('a select is refused where %s', async (_what, select) => {
  const components = [{ type: 1, components: [{ type: 6, custom_id: 'roles', ...select }] }];
  expect(await whatIsWrong({ flags: V2, components })).toMatchObject({ status: 400, code: 50_035 });
});

test('Components V2 and content do not go together', async () => {
  expect(await whatIsWrong({ flags: V2, content: 'hello', components: [text('a')] })).toMatchInlineSnapshot(`
    {
      "code": 50035,
      "rawError": {
        "code": 50035,
        "errors": {
          "content": {
            "_errors": [
              {
                "code": "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "message": "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
              },
            ],
          },
        },
        "message": "Invalid Form Body",
      },
      "status": 400,
    }
  `);
});

test('the texts of a message have 4000 characters together', async () => {
  const components = [text('x'.repeat(2001)), text('x'.repeat(2000))];
  expect((await whatIsWrong({ flags: V2, components })).rawError).toMatchObject({
    code: 50_035,
    errors: { components: { _errors: [{}] } },
  });
});

test('a message without anything in it is refused', async () => {
  expect(await whatIsWrong({ content: ' ' })).toMatchObject({ status: 400, code: 50_006 });
});

test('a file over 10 MiB is refused, one below is not', async () => {
  await using discord = await startDiscord();
  const route = Routes.channelMessages(discord.channel('general').id);
  const send = (bytes: number) =>
    restOf(discord).post(route, { files: [{ name: 'a.mp4', data: Buffer.alloc(bytes) }] });
  expect(await refusalOf(send(10 * 1024 * 1024 + 1))).toMatchObject({ status: 413, code: 40_005 });
  await send(10 * 1024 * 1024);
  expect(discord.read(discord.channel('general').id)[0]?.files).toMatchObject([
    { name: 'a.mp4', contentType: 'video/mp4' },
  ]);
});

test('Components V2 stay for good: a later edit with content is refused', async () => {
  await using discord = await startDiscord();
  const rest = restOf(discord);
  const general = discord.channel('general').id;
  await rest.post(Routes.channelMessages(general), { body: { flags: V2, components: [text('a')] } });
  const [message] = discord.read(general);
  const edit = rest.patch(Routes.channelMessage(general, message?.id ?? ''), {
    body: { flags: 0, content: 'plain', components: [] },
  });
  expect(await refusalOf(edit)).toMatchObject({ code: 50_035 });
});
