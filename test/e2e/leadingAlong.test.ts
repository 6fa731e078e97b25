import { expect, it } from 'vitest';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { strip, takeAgenda } from './sessionHands.ts';

const { room, open, enter, faults } = roomSetting('test');

it('U301 I128 has a participant lead along, who goes on when who led is gone, and takes part again', async () => {
  const { facilitator, board } = room;
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const ans = await open('participant', 'Ans', { view: 'list', viewport: PHONE });
  await takeAgenda(marjan.page);
  await ans.page.getByText('We zijn nog niet begonnen.').waitFor();
  await ans.page.getByRole('button', { name: 'Nieuw briefje' }).click();
  await ans.page.getByRole('textbox', { name: 'Tekst' }).fill('Dit schreef ik als deelnemer');
  await ans.page.getByRole('button', { name: 'Plak op het bord' }).click();

  await marjan.page.getByRole('button', { name: /aanwezig/ }).click();
  await marjan.page.getByRole('button', { name: 'Beheer de mensen' }).click();
  const people = marjan.page.getByRole('dialog', { name: 'Mensen op dit bord' });
  await people.getByRole('button', { name: 'Laat Ans meeleiden' }).click();
  await people.getByRole('heading', { name: 'Wilt u Ans laten meeleiden?' }).waitFor();
  expect(await axeFinds(marjan.page, { within: 'dialog[open]' })).toEqual([]);
  await people.getByRole('button', { name: 'Laat meeleiden', exact: true }).click();
  await ans.page.getByText('U leidt deze bijeenkomst nu mee.', { exact: false }).first().waitFor();
  await ans.page.getByText('Dit schreef ik als deelnemer').first().waitFor();
  await people.getByRole('button', { name: 'Laat Ans niet meer meeleiden' }).waitFor();
  expect(await axeFinds(marjan.page, { within: 'dialog[open]' })).toEqual([]);

  await marjan.close();
  await strip(ans.page).getByRole('button', { name: 'Begin de sessie' }).click();
  await strip(ans.page)
    .getByRole('button', { name: /^Volgende/ })
    .waitFor();
  expect(await axeFinds(ans.page)).toEqual([]);

  expect((await facilitator.patch(`/api/boards/${board}/participants/${ans.participantId}/leading`, { leads: false })).status).toBe(
    204,
  );
  await ans.page.getByText('U leidt niet meer mee.', { exact: false }).first().waitFor();
  await expect
    .poll(() =>
      strip(ans.page)
        .getByRole('button', { name: /^Volgende/ })
        .count(),
    )
    .toBe(0);
  expect(faults()).toEqual([]);
});
