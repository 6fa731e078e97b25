import '@fontsource-variable/source-sans-3/wght.css';
import './canvas.css';
import type { NoteId, ParticipantId } from '@samenreis/shared/base';
import type { Note, Rejection } from '@samenreis/shared/board';
import type { Presence } from '@samenreis/shared/protocol';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BoardCanvas } from '../src/board/BoardCanvas.tsx';
import type { PresenceSource, RemotePerson, SelectionStore } from '../src/board/canvas/boardCanvasProps.ts';
import type { Tool } from '../src/board/canvas/tool.ts';
import { fixtureBoard, ME, noteIdOf } from './fixture.ts';
import { createFixtureStore } from './fixtureStore.ts';
import { labels } from './labels.ts';

/** What tests and measurements hold on to. */
declare global {
  interface Window {
    harness: {
      readonly mine: () => Partial<Presence>;
      readonly notes: () => readonly Note[];
      readonly selected: () => readonly string[];
      readonly change: (index: number, fields: Partial<Note>) => void;
      readonly remove: (index: number) => void;
      readonly setOthers: (people: readonly RemotePerson[]) => void;
      readonly log: string[];
    };
  }
}

const query = new URLSearchParams(location.search);
const store = createFixtureStore(fixtureBoard(Number(query.get('notes') ?? 40)));
const log: string[] = [];
let mine: Partial<Presence> = {};

function createCell<T>(initial: T) {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    set(next: T) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const people = createCell<readonly RemotePerson[]>([]);
const selection: SelectionStore = createCell<ReadonlySet<NoteId>>(new Set());
const presence: PresenceSource = {
  others: people.get,
  subscribe: people.subscribe,
  setMine(change) {
    mine = { ...mine, ...change };
  },
};

window.harness = {
  mine: () => mine,
  notes: () => [...store.snapshot().notes.values()],
  selected: () => [...selection.get()],
  change: (index, fields) => store.change(noteIdOf(index), fields),
  remove: (index) => store.remove(noteIdOf(index)),
  setOthers: people.set,
  log,
};

function Harness() {
  const [tool, setTool] = useState<Tool>('select');
  return (
    <BoardCanvas
      source={store}
      presence={presence}
      dispatch={store.dispatch}
      can={() => null}
      textOf={store.textOf}
      mayEditText={() => true}
      undo={store.undo}
      redo={store.redo}
      tool={tool}
      onToolChange={setTool}
      selection={selection}
      names={(participant: ParticipantId) => participant}
      me={{ participantId: ME, role: 'participant', perspective: 'client' }}
      labels={labels}
      onRejected={(reason: Rejection) => log.push(`rejected ${reason}`)}
      onLostText={(text: string) => log.push(`lost ${text}`)}
    />
  );
}

const app = document.getElementById('app');
if (app !== null) createRoot(app).render(<Harness />);
