import { expect, test } from 'vitest';
import { readUpgradeRequest } from './upgradeRequest.ts';

const BOARD = 'b0123456789abcde';

test('S7 reads the board, the epoch and whether acknowledgements are understood', () => {
  expect(readUpgradeRequest({ url: `/sync/${BOARD}?ack=1&epoch=3` })).toEqual({ boardId: BOARD, wantsAck: true, epoch: 3 });
  expect(readUpgradeRequest({ url: `/sync/${BOARD}` })).toEqual({ boardId: BOARD, wantsAck: false, epoch: null });
});

test.each(['/sync/', `/sync/${BOARD}/x`, `/Sync/${BOARD}`, '/sync/__proto__', `/sync/${BOARD}?epoch=-1`, '//', 'http://['])(
  'S7 refuses %s',
  (url) => {
    expect(readUpgradeRequest({ url })).toBeNull();
  },
);
