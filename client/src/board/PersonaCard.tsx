import './personaCard.css';
import type { Persona } from '@samenreis/shared/board';
import { m } from '../i18n/messages.ts';
import { Portrait } from './Portrait.tsx';

interface PersonaCardProps {
  readonly persona: Persona;
  /** Of the heading, by where the card stands. */
  readonly level?: 'h2' | 'h3';
}

/** Whose journey it is: the face, the name, what this life is like, and a sentence in the own words. */
export function PersonaCard({ persona, level: Heading = 'h3' }: PersonaCardProps) {
  const { name, age, situation, quote, portrait } = persona;
  return (
    <article className="persona-card">
      <div className="persona-head">
        <Portrait portrait={portrait} />
        <div>
          <Heading>{age === null ? name : m.board_personaAge({ name, age })}</Heading>
          <p>{situation}</p>
        </div>
      </div>
      {quote !== '' && <blockquote>“{quote}”</blockquote>}
    </article>
  );
}
