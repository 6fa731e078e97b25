import { describe, expect, it } from 'vitest';
import { createAnnouncer } from './announcer.ts';

function announcerWithClock() {
  const later: (() => void)[] = [];
  const announcer = createAnnouncer((run) => void later.push(run));
  const texts = () => announcer.current().map(({ text }) => text);
  return { announcer, texts, passTime: () => later.splice(0).map((run) => run()) };
}

describe('createAnnouncer', () => {
  it('U13 takes a message away after a while, and a problem only when it is put away', () => {
    const { announcer, texts, passTime } = announcerWithClock();
    announcer.announce('Opgeslagen', 'success');
    announcer.announce('Geen verbinding', 'problem');
    passTime();
    expect(texts()).toEqual(['Geen verbinding']);
    announcer.dismiss(announcer.current()[0]?.id ?? 0);
    expect(texts()).toEqual([]);
  });

  it('U13 takes an offer away after a while, with its button', () => {
    const { announcer, texts, passTime } = announcerWithClock();
    const taken: string[] = [];
    announcer.offer('Weggehaald', { label: 'Haal terug', onPress: () => taken.push('terug') });
    announcer.current()[0]?.action?.onPress();
    expect(taken).toEqual(['terug']);
    passTime();
    expect(texts()).toEqual([]);
  });

  it('U13 says the same words anew instead of twice', () => {
    const { announcer, texts } = announcerWithClock();
    announcer.announce('Bord verplaatst');
    const [first] = announcer.current();
    announcer.announce('Bord verplaatst');
    expect(texts()).toEqual(['Bord verplaatst']);
    expect(announcer.current()[0]?.id).not.toBe(first?.id);
  });

  it('U13 keeps a problem in preference to what passes by itself', () => {
    const { announcer, texts } = announcerWithClock();
    announcer.announce('Geen verbinding', 'problem');
    for (const text of ['een', 'twee', 'drie']) announcer.announce(text);
    expect(texts()).toEqual(['Geen verbinding', 'twee', 'drie']);
  });

  it('U66 takes back what was said about something that is over, and nothing else', () => {
    const { announcer, texts } = announcerWithClock();
    announcer.announce('De server geeft geen antwoord', 'problem', 'noAnswer');
    announcer.announce('Het bord is op slot', 'info', 'lock');
    announcer.announce('Gekopieerd', 'success');
    announcer.withdraw('noAnswer');
    expect(texts()).toEqual(['Het bord is op slot', 'Gekopieerd']);
  });

  it('U116 shows messages in the dialog that lies over all others, and on the page once all are closed', () => {
    const { announcer } = announcerWithClock();
    const [settings, question] = [Symbol('settings'), Symbol('question')];
    expect(announcer.place()).toBe('page');
    const leaveSettings = announcer.moveInto(settings);
    const leaveQuestion = announcer.moveInto(question);
    expect(announcer.place()).toBe(question);
    leaveSettings();
    expect(announcer.place()).toBe(question);
    leaveQuestion();
    expect(announcer.place()).toBe('page');
  });

  it('U13 tells its listeners of each change, until they leave', () => {
    const { announcer } = announcerWithClock();
    let changes = 0;
    const leave = announcer.subscribe(() => {
      changes += 1;
    });
    announcer.announce('een');
    leave();
    announcer.announce('twee');
    expect(changes).toBe(1);
  });
});
