import '@fontsource-variable/source-sans-3/wght.css';
import './canvas.css';
import type { NoteId, ParticipantId } from '@samenreis/shared/base';
import { demoBoard, type Note, type Rejection } from '@samenreis/shared/board';
import { layoutBoard, type Rect } from '@samenreis/shared/layout';
import type { Presence } from '@samenreis/shared/protocol';
import { useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { BoardCanvas } from '../src/board/BoardCanvas.tsx';
import type { PresenceSource, RemotePerson, SelectionStore } from '../src/board/canvas/boardCanvasProps.ts';
import type { CanvasLabels } from '../src/board/canvas/canvasLabels.ts';
import { readCanvasLabels } from '../src/board/canvas/readCanvasLabels.ts';
import type { Tool } from '../src/board/canvas/tool.ts';
import { isTakenWhole } from '../src/board/leftUndone.ts';
import { LetterKeysProvider, letterKeysOnDevice } from '../src/board/letterKeys.ts';
import { createFilterStore } from '../src/board/store/filterStore.ts';
import { createWayfinder } from '../src/board/store/wayfinder.ts';
import { fixtureBoard, ME } from './fixture.ts';
import { createFixtureStore } from './fixtureStore.ts';

/** What tests and measurements hold on to. */
declare global {
  interface Window {
    harness: {
      readonly mine: () => Partial<Presence>;
      readonly notes: () => readonly Note[];
      readonly selected: () => readonly string[];
      readonly rectOf: (id: NoteId) => Rect | undefined;
      readonly change: (id: NoteId, fields: Partial<Note>) => void;
      readonly remove: (id: NoteId) => void;
      readonly setOthers: (people: readonly RemotePerson[]) => void;
      /** As a switch of language does. */
      readonly nameBands: (bands: CanvasLabels['bands']) => void;
      readonly find: typeof find;
      readonly log: string[];
    };
  }
}

const query = new URLSearchParams(location.search);
const notes = query.get('notes');
/** On a made-up board every note is the own one; the notes of the demo board are of others, whom a facilitator may help. */
const me = { participantId: ME, role: notes === null ? 'facilitator' : 'participant' } as const;
const store = createFixtureStore(notes === null ? demoBoard(0) : fixtureBoard(Number(notes)), me);
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

const labels = createCell(readCanvasLabels());
const people = createCell<readonly RemotePerson[]>([]);
const selection: SelectionStore = createCell<ReadonlySet<NoteId>>(new Set());
const find = { filter: createFilterStore(), way: createWayfinder(), open: () => log.push('find') };
const presence: PresenceSource = {
  others: people.get,
  subscribe: people.subscribe,
  setMine(change) {
    mine = { ...mine, ...change };
  },
};

/** Laid out once a change: a test that asks for a thousand notes would wait for as many layouts. */
let laid = { snapshot: store.snapshot(), layout: layoutBoard(store.snapshot()) };
function layoutNow(): typeof laid.layout {
  const snapshot = store.snapshot();
  if (laid.snapshot !== snapshot) laid = { snapshot, layout: layoutBoard(snapshot) };
  return laid.layout;
}

window.harness = {
  mine: () => mine,
  notes: store.notes,
  selected: () => [...selection.get()],
  rectOf: (id) => layoutNow().notes.get(id)?.rect,
  change: store.change,
  remove: store.remove,
  setOthers: people.set,
  find,
  log,
  nameBands: (bands) => labels.set({ ...labels.get(), bands }),
};

const isWhole = (outcome: ReturnType<typeof store.undo>): boolean => outcome.ok && isTakenWhole(outcome.value);

function Harness() {
  const [tool, setTool] = useState<Tool>('select');
  const shownLabels = useSyncExternalStore(labels.subscribe, labels.get);
  return (
    <BoardCanvas
      source={store}
      presence={presence}
      dispatch={store.dispatch}
      can={store.can}
      textOf={store.textOf}
      undo={() => isWhole(store.undo())}
      redo={() => isWhole(store.redo())}
      tool={tool}
      onToolChange={setTool}
      selection={selection}
      find={find}
      names={(participant: ParticipantId) => participant}
      me={{ ...me, perspective: 'client' }}
      labels={shownLabels}
      onRejected={(reason: Rejection) => log.push(`rejected ${reason}`)}
      onNotice={(text: string) => log.push(`notice ${text}`)}
      onLostText={(text: string) => log.push(`lost ${text}`)}
    />
  );
}

const app = document.getElementById('app');
if (app !== null)
  createRoot(app).render(
    <LetterKeysProvider value={letterKeysOnDevice()}>
      <Harness />
    </LetterKeysProvider>,
  );
