import { afterEach, expect, test } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { ADD_NOTE } from '../support/sync/people.ts';
import { codeOf } from './attack.ts';
import { ATTACKS } from './attacks.ts';
import { livingBytes } from './livingBytes.ts';
import { closeScene, openScene, type Scene, stateOf } from './scene.ts';

/** What a refusal may leave: code compiled on the way, a hash, a line of the log, and not what was sent. */
const KEPT_BYTES = 1_024 * 1_024;

let scene: Scene;
afterEach(() => closeScene(scene));

test.each(ATTACKS)('S3 S13 turns away: $title', async (attack) => {
  scene = await openScene(attack.role);
  const { ans, daan, raw } = scene;
  const before = await stateOf(scene);
  const update = attack.make(scene);
  const bytesBefore = livingBytes();

  raw.sendUpdate(update);

  expect(await raw.closed).toEqual({ code: codeOf(attack), reason: attack.detail });
  if (attack.isUnapplied) expect(refusalsOf(scene)).toEqual([expect.objectContaining({ rebuilt: false })]);
  expect(livingBytes() - bytesBefore).toBeLessThan(KEPT_BYTES);
  expect(await stateOf(scene)).toEqual(before);
  expect([ans.json(), daan.json()]).toEqual([before.json, before.json]);
  expect(Object.hasOwn(Object.prototype, 'lane')).toBe(false);
  // The others were not disturbed, and go on.
  const [note = ''] = ans.run({ ...ADD_NOTE, text: 'verder' });
  await ans.saved();
  await eventually(() => expect(daan.text(note)).toBe('verder'));
  expect([...ans.closings, ...daan.closings]).toEqual([]);
});

function refusalsOf({ server }: Scene): readonly object[] {
  return server.logged.filter(({ message }) => message === 'update refused').map(({ fields }) => fields);
}
