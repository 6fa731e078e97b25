import type { BoardSnapshot, Note } from '@samenreis/shared/board';
import { curveValueOf, type SceneView, type TakeLine } from '@samenreis/shared/session';
import { useEffect, useId, useMemo, useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { feelingText } from '../list/feelingText.ts';
import { kindText } from '../list/kindText.ts';
import type { OpenBoard } from '../openBoard.ts';
import { clockText } from '../session/clockText.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { PulseGraph } from './PulseGraph.tsx';
import { partText } from './partText.ts';

interface LookBackProps {
  readonly board: OpenBoard;
  readonly result: SceneView['results'][number];
  readonly personaName: string;
}

/** A scene of ten minutes is seen again in less than one. */
const TIMES_FASTER = 12;
const FRAME_MS = 250;

/** A take once more: how it felt, who was played, and what was stuck in which second. */
export function LookBack({ board, result, personaName }: LookBackProps) {
  const { announcer } = useServices();
  const [line, setLine] = useState<TakeLine | null>(null);
  async function open(): Promise<void> {
    const told = await board.pulse.lineOf(result.take);
    if (told === null) announcer.announce(m.scene_lookBackFailed(), 'problem');
    else setLine(told);
  }
  if (line === null)
    return (
      <Button purpose="secondary" onClick={() => void open()}>
        {m.scene_lookBack()}
      </Button>
    );
  return <Replay board={board} result={result} personaName={personaName} line={line} />;
}

const notesOf = (snapshot: BoardSnapshot) => snapshot.notes;

function Replay({ board, result, personaName, line }: LookBackProps & { readonly line: TakeLine }) {
  const [atMs, setAtMs] = useState(result.playedMs);
  const [isPlaying, setPlaying] = useState(false);
  const slider = useId();
  const notes = useNotesOf(board, result.take);
  const moments = line.points.map((point, at) => ({ atMs: at * line.everyMs, ...point }));
  const until = moments.filter((moment) => moment.atMs <= atMs);

  useEffect(() => {
    if (!isPlaying) return;
    const step = () => setAtMs((now) => Math.min(result.playedMs, now + FRAME_MS * TIMES_FASTER));
    const playing = setInterval(step, FRAME_MS);
    return () => clearInterval(playing);
  }, [isPlaying, result.playedMs]);
  const isAtEnd = atMs >= result.playedMs;
  if (isPlaying && isAtEnd) setPlaying(false);

  function handlePlay(): void {
    if (isAtEnd) setAtMs(0);
    setPlaying(!isPlaying);
  }

  return (
    <div className="look-back">
      <p>{m.scene_rolesPlayed({ parts: result.parts.map((part) => partText(part, personaName)).join(', ') })}</p>
      <PulseGraph line={until} nowMs={atMs} label={feltText(until.at(-1))} />
      <label htmlFor={slider}>{m.scene_lookBackAt({ clock: clockText(Math.floor(atMs / 1_000)) })}</label>
      <input
        id={slider}
        type="range"
        min={0}
        max={result.playedMs}
        step={1_000}
        value={atMs}
        aria-valuetext={`${clockText(Math.floor(atMs / 1_000))} ${feltText(until.at(-1))}`}
        onChange={(event) => setAtMs(Number(event.target.value))}
      />
      <Button purpose="secondary" onClick={handlePlay}>
        {isPlaying ? m.scene_lookBackPause() : m.scene_lookBackPlay()}
      </Button>
      <ul className="take-notes">
        {notes.map(({ note, second }) => (
          <li key={note.id} data-stuck={second * 1_000 <= atMs}>
            <span>{clockText(second)}</span> <strong>{kindText(note.kind)}</strong> {note.text}
          </li>
        ))}
      </ul>
      {notes.length === 0 && <p>{m.scene_noNotes()}</p>}
    </div>
  );
}

/** What was stuck while it was played, the earliest first. */
function useNotesOf(board: OpenBoard, take: number): readonly { readonly note: Note; readonly second: number }[] {
  const notes = useBoardPart(board.store, notesOf);
  return useMemo(() => {
    const stuck = [...notes.values()].flatMap((note) => (note.played?.take === take ? [{ note, second: note.played.second }] : []));
    return stuck.sort((one, other) => one.second - other.second);
  }, [notes, take]);
}

function feltText(moment: TakeLine['points'][number] | undefined): string {
  const value = moment?.player ?? moment?.observers?.median ?? null;
  return value === null ? m.scene_pulseNone() : feelingText(curveValueOf(value));
}
