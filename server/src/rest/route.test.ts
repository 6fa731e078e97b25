import * as v from 'valibot';
import { expect, it } from 'vitest';
import { reply } from './reply.ts';
import { type ApiRequest, openRoute } from './route.ts';

const asked: ApiRequest = {
  params: {},
  query: {},
  body: { code: '  a ' },
  session: null,
  sessionToken: null,
  browserToken: null,
  origin: 'http://localhost',
  address: '127.0.0.1',
  ifMatch: null,
};
const head = {
  method: 'post',
  path: '/api/x',
  name: 'x',
  does: 'X.',
  body: v.object({ code: v.pipe(v.string(), v.trim()) }),
} as const;

it('I101 sends what was declared and nothing else', async () => {
  const stored = { id: 'x', secretHash: 'abc', owner: { name: 'Ans', email: 'ans@x.example' } };
  const answer = v.object({ id: v.string(), owner: v.object({ name: v.string() }) });
  const route = openRoute({ ...head, answer }, async () => reply(stored));
  expect(await route.answer(asked)).toEqual({ kind: 'ok', body: { id: 'x', owner: { name: 'Ans' } } });
});

it('I101 takes an answer of another form for a bug, and names it without its values', async () => {
  const answer = v.object({ people: v.array(v.object({ name: v.pipe(v.string(), v.maxLength(3)) })) });
  const route = openRoute({ ...head, answer }, async () => reply({ people: [{ name: 'Ans de Vries' }] }));
  await expect(route.answer(asked)).rejects.toThrow('the answer of post /api/x is not as declared at people.0.name');
  await expect(route.answer(asked)).rejects.not.toThrow('Vries');
});

it('I15 gives a route its input parsed, or says which field is wrong', async () => {
  const route = openRoute({ ...head, answer: v.string() }, async ({ body: { code } }) => reply(code));
  expect(await route.answer(asked)).toMatchObject({ kind: 'ok', body: 'a' });
  expect(await route.answer({ ...asked, body: {} })).toMatchObject({ code: 'invalidInput', details: { field: 'code' } });
});

it('I102 is asked again with If-Match where two may change the same', async () => {
  const route = openRoute({ ...head, ifMatch: true, answer: v.string() }, async ({ ifMatch }) => reply(ifMatch));
  expect(await route.answer(asked)).toMatchObject({ kind: 'problem', code: 'ifMatchMissing' });
  expect(await route.answer({ ...asked, ifMatch: '"1"' })).toMatchObject({ kind: 'ok', body: '"1"' });
});
