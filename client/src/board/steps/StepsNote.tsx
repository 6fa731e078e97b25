import type { Note } from '@samenreis/shared/board';
import { theme } from '@samenreis/shared/layout';
import type { ReactNode } from 'react';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { Face } from '../canvas/FacePicker.tsx';
import { topicOf, topicText } from './placeText.ts';

interface StepsNoteProps {
  readonly note: Note;
  /** Shown where it is somebody else's. */
  readonly by?: string;
  /** At its foot, beside whose it is. */
  readonly mark?: ReactNode;
  readonly children?: ReactNode;
}

/** A note as a card, on the paper of whom it is from. */
export function StepsNote({ note, by, mark, children }: StepsNoteProps) {
  const topic = topicOf(note);
  return (
    <div className="steps-note" style={{ backgroundColor: theme.papers[note.perspective] }}>
      <p className="steps-note-text">{note.text}</p>
      <p className="steps-note-foot">
        {topic.kind === 'emotion' && <Face value={topic.value} />}
        <span>
          {[topicText(topic), by, perspectiveText(note.perspective), note.onBehalf === true && m.onBehalf_sign()]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {mark}
      </p>
      {children}
    </div>
  );
}
