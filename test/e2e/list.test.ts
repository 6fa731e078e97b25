import { describe, expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { FREE, until } from './boardVisit.ts';
import { focusedNote, focusedText, pressUntil, shownNotes } from './listVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, enter, open } = roomSetting('test');

const phaseOf = (text: string) => room.noteSaying(text).place.phase;

describe('with the keyboard alone', () => {
  it('V5 a participant sticks a note, writes in it, moves it, removes it and takes that back', async () => {
    const { page, says } = await enter('participant', 'Anna', { view: 'list' });
    const { keyboard } = page;
    await pressUntil(page, 'Tab', 'Naar een nieuw briefje');
    await keyboard.press('Enter');
    expect(await focusedText(page)).toBe('Tekst');
    await keyboard.type('Bel eerst');
    await keyboard.press('Control+Enter');
    const { id, place } = await eventually(() => room.noteSaying('Bel eerst'));
    expect(await page.inputValue('.list-new textarea')).toBe('');

    await pressUntil(page, 'Shift+Tab', 'Naar de briefjes');
    await keyboard.press('Enter');
    await pressUntil(page, 'ArrowDown', 'Bel eerst');
    expect(await focusedNote(page)).toBe(id);
    await keyboard.press('Enter');
    await keyboard.press('Control+End');
    await keyboard.type(' even op');
    await keyboard.press('Escape');
    await eventually(() => room.noteSaying('Bel eerst even op'));
    expect(await focusedNote(page)).toBe(id);

    await pressUntil(page, 'Tab', 'Verplaats');
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await pressUntil(page, 'Tab', 'Fase');
    await keyboard.press('ArrowDown');
    await pressUntil(page, 'Tab', 'Verplaats hierheen');
    await keyboard.press('Enter');
    await until(() => phaseOf('Bel eerst even op') !== place.phase);
    await eventually(async () => expect(await focusedNote(page)).toBe(id));
    expect(await page.locator('.list-phase h2').textContent()).toBe('Fase 2: Ik zoek informatie');

    await keyboard.press('Delete');
    await until(() => !room.snapshot().notes.has(id));
    expect(await focusedNote(page)).not.toBe(id);
    await keyboard.press('Control+z');
    await until(() => room.snapshot().notes.has(id));
    await page.locator(`[data-note="${id}"]`).waitFor();
    await says('saved');
  });

  it('V5 V4 V57 puts a note before the others, changes its feeling, its perspective and its persona, copies it and reacts', async () => {
    const { page } = await enter('facilitator', 'Greet', { view: 'list' });
    await page.locator('.list-note', { hasText: 'Ik regel alles' }).focus();
    await pressUntil(page, 'Tab', 'Verplaats');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await pressUntil(page, 'Tab', 'Plek');
    await page.keyboard.press('Home');
    await pressUntil(page, 'Tab', 'Verplaats hierheen');
    await page.keyboard.press('Enter');
    await eventually(async () => expect((await shownNotes(page))[0]).toContain('Ik regel alles'));

    const { id } = room.noteSaying('Ik regel alles. Wie helpt mij?');
    const note = () => room.snapshot().notes.get(id);
    await pressUntil(page, 'Tab', 'Meer');
    await page.keyboard.press('Enter');
    await pressUntil(page, 'Tab', 'Gevoel');
    await page.keyboard.press('Home');
    await until(() => note()?.value === 2);
    await pressUntil(page, 'Tab', 'Vanuit wie');
    await page.keyboard.press('Home');
    await until(() => note()?.perspective === 'client');
    await pressUntil(page, 'Tab', 'Over welke persona');
    await page.keyboard.press('End');
    await until(() => note()?.persona === 'daan');
    await pressUntil(page, 'Tab', 'Raakt me');
    await page.keyboard.press('Enter');
    await until(() => [...room.snapshot().reactions.values()].some(({ kind }) => kind === 'heart'));
    await page.locator('.list-meta', { hasText: '1 keer ‘Raakt me’' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await focusedText(page)).toBe('Meer');
    await page.keyboard.press('Enter');
    await pressUntil(page, 'Tab', 'Kopieer hier');
    await page.keyboard.press('Enter');
    await until(() => [...room.snapshot().notes.values()].filter(({ text }) => text === note()?.text).length === 2);
  });

  it('V5 V56 V57 U116 a facilitator makes, describes, reorders, archives and brings back phases, and sets a point of the curve', async () => {
    const { page } = await enter('facilitator', 'Greet', { view: 'list' });
    await page.getByRole('button', { name: 'Fasen beheren' }).focus();
    await page.keyboard.press('Enter');
    await pressUntil(page, 'Tab', 'Nieuwe fase');
    await page.keyboard.type('Later');
    await page.keyboard.press('Enter');
    const names = () =>
      room
        .snapshot()
        .phases.filter(({ archived }) => !archived)
        .map(({ name }) => name);
    await until(() => names().at(-1) === 'Later');
    await page.getByRole('button', { name: 'Eerder: Later' }).press('Enter');
    await until(() => names().at(-2) === 'Later');
    // What is said outside a modal dialog is not heard.
    await page.getByRole('dialog').getByRole('status').getByText('De volgorde is veranderd').waitFor();
    await page.getByRole('button', { name: /^Wijzig ?: Later/ }).press('Enter');
    await page.getByLabel('Termijn, in dagen').fill('7');
    await page.getByLabel('Bron van de termijn').fill('Verordening');
    await page.getByLabel('Bron van de termijn').press('Enter');
    const later = () => room.snapshot().phases.find(({ name }) => name === 'Later');
    await until(() => later()?.term?.source === 'Verordening' && later()?.term?.days === 7);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Wijzig: Later');
    await page.getByRole('button', { name: /^Haal weg ?: Later/ }).press('Enter');
    await until(() => !names().includes('Later'));
    await page.getByRole('button', { name: /^Haal terug ?: Later/ }).press('Enter');
    await until(() => names().includes('Later'));
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Stel gevoel in: Huidige' }).press('Enter');
    const felt = page.getByRole('group', { name: 'Ans', exact: true });
    expect(await felt.getByRole('radio', { checked: true }).evaluate((radio) => radio.closest('label')?.textContent)).toBe('naar');
    await felt.getByRole('radio', { name: 'een ander getal' }).press('Space');
    const number = page.getByLabel('Getal voor Ans, van −2 tot en met 2');
    await number.fill('3');
    await number.press('Enter');
    await page.getByText('Dit is geen gevoel in een getal.').waitFor();
    await number.fill('1,5');
    await number.press('Enter');
    await until(() => room.snapshot().curves.get('current|ans|phase-1' as never)?.value === 1.5); // lane, persona and phase
  });
});

describe('on a board with nothing on it', () => {
  it('V31 says what it lacks, and leads who may to the making of it', async () => {
    const board = room.snapshot();
    for (const { id } of board.lanes) await room.facilitate({ type: 'archiveLane', lane: id });
    const [greet, anna] = [
      await open('facilitator', 'Greet', { view: 'list' }),
      await open('participant', 'Anna', { view: 'list' }),
    ];
    await anna.page.locator('.list-first', { hasText: 'De gespreksleider maakt de reizen.' }).waitFor();
    await greet.page.locator('.list-new', { hasText: 'Op dit bord staat nog geen reis.' }).waitFor();
    await greet.page.getByRole('button', { name: 'Voeg een reis toe' }).click();
    await greet.page.getByRole('dialog', { name: 'Reizen beheren' }).waitFor();
    await greet.page.keyboard.press('Escape');
    for (const { id } of board.phases) await room.facilitate({ type: 'archivePhase', phase: id });
    await anna.page.locator('.list-first', { hasText: 'De gespreksleider maakt de fasen.' }).waitFor();
    expect(await anna.page.getByRole('button', { name: 'Voeg een fase toe' }).count()).toBe(0);
    await greet.page.getByRole('button', { name: 'Voeg een fase toe' }).click();
    await greet.page.getByRole('dialog', { name: 'Fasen beheren' }).waitFor();
  });
});

describe('the list while others work', () => {
  it('V6 gives the focus to the neighbour of a note that somebody removed, and says so', async () => {
    const { page } = await enter('participant', 'Anna', { view: 'list' });
    const notes = page.locator('.list-note');
    await notes.first().focus();
    const [first, second] = await notes.evaluateAll((items) => items.map((item) => item.getAttribute('data-note')));
    await room.facilitate({ type: 'deleteNotes', notes: [first as never] }); // the id of a note
    await eventually(async () => expect(await focusedNote(page)).toBe(second));
    await page.locator('.announcement', { hasText: 'is weggehaald' }).waitFor();
  });

  it('V6 keeps the focus on a note that moves within the phase, and on what somebody writes', async () => {
    await room.facilitate({ type: 'setOthersNotes', move: true, edit: true });
    const { page } = await enter('participant', 'Anna', { view: 'list' });
    const note = room.noteSaying('Ik schaam me om hulp te vragen.');
    await page.locator(`[data-note="${note.id}"]`).focus();
    const { z: _z, ...spot } = note.place;
    await room.facilitate({ type: 'moveNotes', moves: [{ note: note.id, ...spot, lane: 'desired' as never }] }); // a lane of the demo
    await page.locator('.list-lane', { hasText: 'Gewenste' }).locator(`[data-note="${note.id}"]`).waitFor();
    expect(await focusedNote(page)).toBe(note.id);
    await page.keyboard.press('Enter');
    await page.keyboard.type(' Echt');
    await room.facilitate({ type: 'moveNotes', moves: [{ note: note.id, ...spot, phase: 'phase-4' as never }] }); // and a phase
    await page.locator('.list-phase h2', { hasText: 'Fase 4' }).waitFor();
    await page.keyboard.type(' waar');
    await eventually(() => room.noteSaying('Ik schaam me om hulp te vragen. Echt waar'));
  });

  it('V12 two people write in one note, one in the list and one on the canvas, and a text whose note goes is given back', async () => {
    await room.facilitate({ type: 'setOthersNotes', move: true, edit: true });
    const [anna, bert] = [await enter('participant', 'Anna', { view: 'list' }), await enter('participant', 'Bert')];
    await bert.stick('samen', FREE);
    const { id } = await eventually(() => room.noteSaying('samen'));
    await bert.page.mouse.dblclick(FREE.x, FREE.y);
    await bert.page.locator('.note-editor-text').waitFor();
    const phase = phaseOf('samen');
    const at = room.snapshot().phases.findIndex((one) => one.id === phase);
    await anna.page.locator('.list-nav button').nth(at).click();
    await anna.page.locator(`[data-note="${id}"]`).focus();
    await anna.page.locator('.list-meta', { hasText: 'Bert schrijft hier' }).waitFor();
    await anna.page.keyboard.press('Enter');
    await Promise.all([anna.page.keyboard.type('aaaaaaa', { delay: 5 }), bert.page.keyboard.type('bbbbbbb', { delay: 7 })]);
    const letters = () => [...(room.snapshot().notes.get(id)?.text ?? '')].sort().join('');
    await eventually(() => expect(letters()).toBe(`${'a'.repeat(8)}${'b'.repeat(7)}emns`));
    await room.facilitate({ type: 'deleteNotes', notes: [id] });
    await anna.page.getByRole('dialog', { name: 'Uw tekst staat niet op het bord' }).waitFor();
  });

  it('V7 tells what others do, in one sentence for each, and can be silenced for good', async () => {
    const [anna, bert] = [
      await enter('participant', 'Anna', { view: 'list' }),
      await enter('participant', 'Bert', { view: 'list' }),
    ];
    await bert.page.locator('.list-new textarea').fill('Bel eerst');
    await bert.page.getByRole('button', { name: 'Plak op het bord' }).click();
    const sentence = 'Bert plakte een briefje bij ‘Ik merk dat ik hulp nodig heb’.';
    await anna.page.locator('.list-news li', { hasText: sentence }).waitFor();
    expect(await anna.page.locator('.board-news').textContent()).toBe(sentence);
    expect(await bert.page.locator('.list-news li').count()).toBe(0);
    await anna.page.getByLabel('Lees voor wat anderen doen').uncheck();
    expect(await anna.page.locator('.board-news').textContent()).toBe('');
    await anna.page.reload();
    expect(await anna.page.getByLabel('Lees voor wat anderen doen').isChecked()).toBe(false);
  });

  it('V30 leaves the form empty after a note is posted, though the board changed while it was written', async () => {
    const { page } = await enter('participant', 'Anna', { view: 'list' });
    const field = page.locator('.list-new textarea');
    await field.fill('Bel altijd eerst even op');
    await room.facilitate({ type: 'renameLane', lane: 'desired' as never, name: 'Zo moet het' }); // a lane of the demo
    await page.locator('.list-lane h3', { hasText: 'Zo moet het' }).waitFor();
    await field.press('Control+Enter');
    const { id } = await eventually(() => room.noteSaying('Bel altijd eerst even op'));
    const note = page.locator(`[data-note="${id}"]`);
    await note.getByRole('button', { name: 'Verplaats' }).click();
    await page.getByRole('dialog').getByLabel('Fase').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Verplaats hierheen' }).click();
    await eventually(async () => expect(await focusedNote(page)).toBe(id));
    expect(await field.inputValue()).toBe('');
  });

  it('V32 V33 names who took a phase away, and tells who writes in a note there where it went', async () => {
    const [anna, greet] = [
      await enter('participant', 'Anna', { view: 'list' }),
      await enter('facilitator', 'Greet', { view: 'list' }),
    ];
    await anna.page.locator('.list-nav button', { hasText: 'Alle fasen' }).click();
    await anna.page.locator('.list-new textarea').fill('Van Anna');
    await anna.page.locator('.list-new textarea').press('Control+Enter');
    const { id } = await eventually(() => room.noteSaying('Van Anna'));
    await anna.page.locator(`[data-note="${id}"]`).focus();
    await anna.page.keyboard.press('Enter');
    await anna.page.keyboard.type(' en');
    await greet.page.getByRole('button', { name: 'Fasen beheren' }).click();
    await greet.page
      .getByRole('button', { name: /^Haal weg ?:/ })
      .first()
      .click();
    await anna.page.locator('.announcement', { hasText: 'Uw briefje staat nu bij ‘Niet geplaatst’' }).waitFor();
    await anna.page.keyboard.type(' verder');
    await eventually(() => room.noteSaying('Van Anna en verder'));
    await anna.page.locator('.list-news li', { hasText: 'Greet haalde de fase ‘Ik merk dat ik hulp nodig heb’ weg.' }).waitFor();
  });

  it('V13 list and canvas show the same board, whichever of them it was changed in', async () => {
    const [anna, bert] = [await enter('participant', 'Anna', { view: 'list' }), await enter('participant', 'Bert')];
    await bert.stick('van het bord', FREE);
    const { place } = await eventually(() => room.noteSaying('van het bord'));
    const at = room.snapshot().phases.findIndex(({ id }) => id === place.phase);
    await anna.page.locator('.list-nav button').nth(at).click();
    await anna.page.locator('.list-note', { hasText: 'van het bord' }).waitFor();
    await anna.page.locator('.list-new textarea').fill('van de lijst');
    await anna.page.getByRole('button', { name: 'Plak op het bord' }).click();
    await eventually(() => expect(phaseOf('van de lijst')).toBe(place.phase));

    // The canvas tells the note that the keys are at.
    await bert.page.locator('.board-area').focus();
    const told = async () => (await bert.page.locator('.board-canvas > [aria-live]').textContent()) ?? '';
    for (const key of [...Array(12).fill('ArrowDown'), ...Array(24).fill('ArrowUp')]) {
      if ((await told()).includes('van de lijst')) break;
      await bert.page.keyboard.press(key);
    }
    expect(await told()).toContain('van de lijst');
    await bert.page.getByRole('button', { name: 'Lijst' }).click();
    await bert.page.locator('.list-note', { hasText: 'van de lijst' }).waitFor();
    await anna.page.locator('.list-nav button', { hasText: 'Alle fasen' }).click();
    await bert.page.locator('.list-nav button', { hasText: 'Alle fasen' }).click();
    await eventually(async () => expect(await shownNotes(anna.page)).toEqual(await shownNotes(bert.page)));
    const texts = [...room.snapshot().notes.values()].map(({ text }) => text);
    expect((await shownNotes(anna.page)).toSorted()).toEqual(texts.toSorted());
  });
});
